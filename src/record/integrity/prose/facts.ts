// Facts that prose states of an inspection, against the record: when it ran, when its report came out, how many there were.
import { canPrecede, type PartialDate } from '../../../lib/dates.ts';
import type { Block } from '../block.ts';
import { checkCounts } from './counts.ts';
import { plain, type Inspected, type Lore } from './lore.ts';
import type { Piece, ProseFinding } from './piece.ts';
import { inWords, saidDates, type Role, type SaidDate } from './said-dates.ts';
import { sentencesOf, setApart, without, type Stretch } from './sentences.ts';

/** A sentence about a slip retells it; it does not make it. */
const DOUBTED = /\b(?:not|n’t|wrong(?:ly)?|slip|mistake|misprint|error|instead of|rather than|prints?|printed|cover|disagree|other sources?|elsewhere|had been due|planned)\b/i;
/** Words that can only mean an inspection, for a date that has no judgement beside it. */
const INSPECTED = /\b(?:inspections?|inspectors?|inspected|re-inspections?|visits?|visited|surveys?)\b/i;
const DAY_MS = 86_400_000;
/** A date so many days from an inspection’s own is a slip; further away it is another event. */
const NEAR: Record<Role, number> = { start: 7, end: 7, published: 5 };

const meets = (a: PartialDate, b: PartialDate): boolean => canPrecede(a, b) && canPrecede(b, a);
const dateOf = (inspection: Inspected, role: Role): PartialDate => inspection[role];
const apart = (a: PartialDate, b: PartialDate): number => Math.max(0, Date.parse(a.first) - Date.parse(b.last), Date.parse(b.first) - Date.parse(a.last)) / DAY_MS;

/** The one inspection that the sentence’s components or a title in it name. */
function named(block: Block, sentence: Stretch, { inspections }: Lore): Inspected | undefined {
  const words = plain(block.text.slice(sentence.start, sentence.end));
  const spans = block.spans.filter(({ component, start, end }) => (component === 'Judgement' || component === 'Document') && start >= sentence.start && end <= sentence.end);
  const ids = new Set(spans.map(({ attributes }) => attributes['of'] ?? attributes['inspection']));
  const all = inspections.filter(({ id, title }) => ids.has(id) || words.includes(plain(title)));
  return all.length === 1 ? all[0] : undefined;
}

/** The inspection that a date can only mean: the one named beside it, or the one nearest whose dates fit the words. */
function meantBy(said: SaidDate, block: Block, sentence: Stretch, lore: Lore): Inspected | undefined {
  const known = named(block, sentence, lore);
  if (known && !said.guessed) return known;
  if (!INSPECTED.test(block.text.slice(sentence.start, sentence.end)) && !known) return undefined;
  const near = lore.inspections.filter((inspection) => apart(said.date, dateOf(inspection, said.role)) <= NEAR[said.role]);
  // Two inspections side by side: what one of them has cannot be held against the other.
  return near.length === 1 && (!known || near[0] === known) ? near[0] : undefined;
}

const ROLES: Record<Role, string> = { start: 'began on', end: 'ended on', published: 'was reported on' };

function checkDates(block: Block, day: PartialDate, lore: Lore): ProseFinding[] {
  if (block.quoted || block.kind === 'code' || !/\d/.test(block.text)) return [];
  const text = without(block.text, setApart(block));
  return sentencesOf(block.text).flatMap((sentence) => {
    if (DOUBTED.test(text.slice(sentence.start, sentence.end))) return [];
    return saidDates(text, sentence, day).flatMap((said): ProseFinding[] => {
      const inspection = meantBy(said, block, sentence, lore);
      if (!inspection || lore.inspections.some((other) => meets(said.date, dateOf(other, said.role)) && (other === inspection || !named(block, sentence, lore)))) return [];
      const truth = dateOf(inspection, said.role);
      const where = ROLES[said.role].replace(/on$/, truth.precision === 'day' ? 'on' : 'in');
      const message = `“${block.text.slice(said.start, said.end)}” (${inWords(said.date)}) does not agree with the record: “${inspection.title}” ${where} ${inWords(truth)}. Mend whichever is wrong`;
      return [{ block, start: said.start, end: said.end, code: 'fact-contradicts', severity: 'error', message }];
    });
  });
}

/** A rule over an article’s blocks: dates and counts that contradict the record. */
export function factGuard(lore: Lore): (piece: Piece) => ProseFinding[] {
  const counts = checkCounts(lore);
  return ({ blocks, day }) => blocks.flatMap((block) => [...checkDates(block, day, lore), ...counts(block, day)]);
}
