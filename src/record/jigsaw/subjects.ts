// The children that a piece may tell of, each with what is said of them: sentence by sentence, from where a child is first spoken of.
import { sentencesOf } from '../integrity/prose/sentences.ts';
import { anchorIn, GOES_ON } from './anchors.ts';
import { agesIn, type Days } from './ages.ts';
import { detailsIn, type Lore } from './details.ts';
import type { Detail, Piece, PieceText, Subject } from './types.ts';

/** So many sentences after a child was spoken of may still be about that child, however they start. */
const NEAR = 3;
/** A piece of so few sentences is about one thing. */
const SHORT = 7;
/** A band wider than this, in days, tells two children apart no more. */
const EXACT = 3 * 365;

interface Sentence {
  text: string;
  where: string;
  anchor: ReturnType<typeof anchorIn>;
  details: Detail[];
}

const meets = (a: Days, b: Days): boolean => a.from <= b.to && b.from <= a.to;
const agesOf = (details: readonly Detail[]): Days[] => details.flatMap(({ born }) => born ?? []);
const sexOf = (details: readonly Detail[]): string | undefined => details.find(({ kind }) => kind === 'sex')?.value;

/** Whether what is said here may be said of somebody of whom that was said. */
export function mayBeOf(known: readonly Detail[], more: readonly Detail[]): boolean {
  const [a, b] = [sexOf(known), sexOf(more)];
  if (a && b && a !== b) return false;
  const [first, second] = [agesOf(known), agesOf(more)];
  return first.length === 0 || second.length === 0 || first.some((one) => second.every((other) => meets(one, other)));
}

function sentencesIn(texts: readonly PieceText[], piece: Piece, lore: Lore): Sentence[] {
  return texts.flatMap(({ text, where }) =>
    sentencesOf(text).map(({ start, end }): Sentence => {
      const words = text.slice(start, end).trim();
      return { text: words, where, anchor: anchorIn(words), details: detailsIn(words, where, piece, lore) };
    }),
  );
}

/** Whether a sentence is where a child comes in: surely one child, or a child with an age, or with a place or school and more. */
function startsChild({ anchor, details, text }: Sentence, { seen }: Piece): boolean {
  const told = details.filter(({ kind }) => kind !== 'sex' && kind !== 'age');
  const located = told.some(({ kind }) => kind === 'place' || kind === 'school');
  const aged = details.some(({ kind, born }) => kind === 'age' && born && born.to - born.from < EXACT);
  if (anchor === 'sure') return details.length > 0;
  if (anchor === 'perhaps') return aged || (located && told.length > 1) || told.some(({ kind }) => kind === 'name' || kind === 'school');
  return agesIn(text, seen).some(({ born }) => born.to - born.from < EXACT);
}

/** The piece’s children as its text goes on. */
function follow(sentences: readonly Sentence[], piece: Piece): Subject[] {
  const subjects: Subject[] = [];
  let current: Subject | undefined;
  let since = 0;
  for (const [index, sentence] of sentences.entries()) {
    since += 1;
    if (startsChild(sentence, piece)) {
      const found = [current, ...subjects].find((subject) => subject && mayBeOf(subject.details, sentence.details));
      current = found ?? { piece, details: sentences.slice(Math.max(0, index - 2), index).flatMap(({ details, anchor }) => (anchor ? [] : placed(details))) };
      if (!found) subjects.push(current);
      current.details.push(...sentence.details);
      since = 0;
    } else if (current && (since <= NEAR || GOES_ON.test(sentence.text)) && mayBeOf(current.details, sentence.details)) current.details.push(...sentence.details);
  }
  return subjects;
}

/** Of what was said before a child came in, that which may be the scene. */
const placed = (details: readonly Detail[]): Detail[] => details.filter(({ kind }) => kind === 'place' || kind === 'school' || kind === 'event');

/** What stands around a text, given to the children it may be about. */
function addAround(subjects: Subject[], around: readonly Sentence[], piece: Piece): Subject[] {
  const inText = subjects.length;
  for (const sentence of around) {
    if (sentence.details.length === 0) continue;
    const fitting = subjects.filter((subject) => mayBeOf(subject.details, sentence.details));
    if (inText <= 1 && fitting.length > 0) for (const subject of fitting) subject.details.push(...sentence.details);
    else if (sentence.anchor && fitting[0]) fitting[0].details.push(...sentence.details);
    else if (inText === 0 && startsChild(sentence, piece)) subjects.push({ piece, details: [...sentence.details] });
  }
  return subjects;
}

/** Each detail once; of ages, what all that were given leave open. */
function tidy(details: readonly Detail[]): Detail[] {
  const once = new Map<string, Detail>();
  for (const detail of details) {
    const key = detail.kind === 'age' ? `age ${detail.born?.from} ${detail.born?.to}` : `${detail.kind} ${detail.value}`;
    const before = once.get(key);
    if (!before || (detail.when && !before.when)) once.set(key, detail);
  }
  return [...once.values()];
}

/** A short piece that speaks of a child and, elsewhere, places it and says something more. */
function whole(body: readonly Sentence[], around: readonly Sentence[], piece: Piece): Subject[] {
  const details = [...body, ...around].flatMap((sentence) => sentence.details);
  const told = details.filter(({ kind }) => kind !== 'sex' && kind !== 'age');
  const isPlaced = told.some(({ kind }) => kind === 'place' || kind === 'school');
  return body.length <= SHORT && isPlaced && told.length > 1 && body.some(({ anchor }) => anchor) ? [{ piece, details }] : [];
}

/** The children that a piece may tell of. A piece that speaks of no single child has none. */
export function subjectsOf(piece: Piece, lore: Lore): Subject[] {
  const body = sentencesIn(piece.body, piece, lore);
  const around = sentencesIn(piece.around, piece, lore);
  const subjects = addAround(follow(body, piece), around, piece);
  if (subjects.length === 0) subjects.push(...whole(body, around, piece));
  const [only] = subjects;
  if (only && subjects.length === 1 && body.length <= SHORT) for (const { details } of body) if (mayBeOf(only.details, details)) only.details.push(...details);
  if (only && subjects.length === 1 && piece.signed) only.details.push({ kind: 'name', value: piece.signed.toLowerCase(), words: piece.signed, where: 'signature', bits: 7 });
  return subjects.map((subject) => ({ piece, details: tidy(subject.details) }));
}
