// What npm run jigsaw shows of a set: the pieces, what each adds, what somebody who knows the family could work out, what to change.
import { count, joinWords } from '../../lib/text.ts';
import type { JigsawCheck } from '../../loaders/jigsaw.ts';
import { bornOf } from '../../record/jigsaw/link.ts';
import { fitting, type Detail, type Jigsaw } from '../../record/jigsaw/index.ts';
import { bitsOf } from '../../record/jigsaw/sets.ts';
import { idsOf } from '../../record/jigsaw/signed.ts';

export interface Shown {
  /** Twelve letters and figures: of the set’s words, as a sign-off carries it. */
  id: string;
  pieces: string[];
  /** About how many children fit all that is said, and how many what the most telling piece says. */
  children: number;
  alone: number;
  bits: number;
  signed: boolean;
  details: { piece: string; title: string; withheld: boolean; childCase: boolean; says: string[]; adds: string[] }[];
  /** The years in which such a child was born, where ages say so. */
  born?: string;
}

const KINDS: Record<Detail['kind'], string> = {
  age: 'age',
  sex: 'boy or girl',
  place: 'place',
  school: 'school',
  condition: 'condition',
  relation: 'family',
  parent: 'parent’s work',
  event: 'what happened',
  name: 'name',
};
const key = ({ kind, value, words }: Detail): string => `${kind} ${value || words}`;
const yearOf = (day: number): number => new Date(day * 86_400_000).getUTCFullYear();

/** A set as it is shown, and as --json prints it. */
export function shownSet(set: Jigsaw, { digest }: JigsawCheck, signed: boolean): Shown {
  const before = new Set<string>();
  const details = set.subjects.map(({ piece, details: all }) => {
    const own = all.filter(({ kind }) => kind !== 'sex');
    const line = (detail: Detail): string => `${KINDS[detail.kind]}: “${detail.words}” (${detail.where})`;
    const added = own.filter((detail) => !before.has(key(detail)));
    for (const detail of own) before.add(key(detail));
    return { piece: piece.id, title: piece.title, withheld: piece.withheld, childCase: piece.childCase, says: own.map(line), adds: added.map(line) };
  });
  const born = bornOf(set.subjects.flatMap((subject) => subject.details));
  const years = born && [...new Set([yearOf(born.from), yearOf(born.to)])].join(' to ');
  return {
    id: digest(set),
    pieces: idsOf(set),
    children: fitting(set.bits),
    alone: fitting(set.alone),
    bits: Number(set.bits.toFixed(1)),
    signed,
    details,
    ...(years && { born: years }),
  };
}

/** Details that would no longer tell if they were left out: those after which most children fit. */
function bestToChange(set: Jigsaw): { words: string; children: number }[] {
  const keys = new Map(set.subjects.flatMap((subject) => subject.details).map((detail) => [key(detail), detail]));
  return [...keys]
    .filter(([, { kind }]) => kind !== 'sex')
    .map(([name, { words }]) => ({
      words,
      children: fitting(bitsOf(set.subjects.map(({ piece, details }) => ({ piece, details: details.filter((detail) => key(detail) !== name) })))),
    }))
    .sort((a, b) => b.children - a.children)
    .slice(0, 3);
}

const fits = (n: number): string => (n <= 1 ? 'one child, if any,' : `about ${count(n, 'child', 'children')}`);

function printSet(shown: Shown, set: Jigsaw | undefined, index: number): string {
  const { details, children, alone, born, signed, id, pieces } = shown;
  const head = pieces.length === 1 ? 'One piece by itself' : `${count(pieces.length, 'piece')} that may tell of the same child`;
  const marks = ({ withheld, childCase }: Shown['details'][number]): string => [withheld && 'not public yet', childCase && 'a child’s case'].filter(Boolean).join(', ');
  const lines = details.flatMap((piece) => [
    `     ${piece.piece}: ${piece.title}${marks(piece) && ` [${marks(piece)}]`}`,
    ...(piece.adds.length > 0 ? piece.adds : ['nothing that the pieces above do not say']).map((add) => `       adds  ${add}`),
  ]);
  const change = set ? bestToChange(set).map(({ words, children: then }) => `“${words}” (then ${fits(then)} would fit)`) : [];
  return [
    `${String(index + 1).padStart(3)}. ${head}  [${id}]${signed ? '  signed off' : ''}`,
    ...lines,
    `     Together: ${fits(children)} in the area would fit all of this${pieces.length > 1 ? `; what the most telling piece says, ${fits(alone)}` : ''}.`,
    `     Somebody who knows the family reads them side by side${born ? `, works out that the child was born in ${born},` : ''} and knows who it is, and everything else that these pieces say.`,
    ...(change.length > 0 ? [`     To change it, leave out or blur ${joinWords(change, 'or')}, in every piece that says it.`] : []),
    ...(signed ? [] : [`     To let it stand, a named person decides: npm run jigsaw -- --sign ${id} --by "First Last" --note "why"`]),
  ].join('\n');
}

/** The list for a person. */
export function printJigsaws(listed: readonly Shown[], check: JigsawCheck): string {
  const { pieces, subjects, open, held, voided, crowded } = check;
  const setOf = (id: string): Jigsaw | undefined => [...open, ...held].find((set) => check.digest(set) === id);
  const sum = `${count(pieces.size, 'piece')} read; ${count(subjects.length, 'place')} where one child may be spoken of; ${count(open.length, 'set')} open, ${held.length} signed off.`;
  return [
    ...listed.map((shown, index) => printSet(shown, setOf(shown.id), index)),
    [
      sum,
      ...(voided.length > 0 ? [`${count(voided.length, 'sign-off')} in jigsaw.yaml no longer ${voided.length === 1 ? 'holds' : 'hold'}: words have changed since.`] : []),
      ...(crowded > 0 ? [`${count(crowded, 'detail')} that more than forty pieces share ${crowded === 1 ? 'was' : 'were'} not compared by.`] : []),
      'This clears nothing: a set that is not listed was not found, which is less than safe.',
    ].join('\n'),
  ].join('\n\n');
}
