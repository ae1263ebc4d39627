// The grade guard: a grade that prose names for an inspection, an area or a year is the one that the record has.
import { canPrecede, parseDate, yearOf, type PartialDate } from '../../../lib/dates.ts';
import type { Block } from '../block.ts';
import { claimsIn, patternsOf, type Claim } from './claims.ts';
import { plain, type Inspected, type Lore } from './lore.ts';
import type { ProseFinding } from './piece.ts';
import { MONTHS, sentencesOf, setApart, without, type Stretch } from './sentences.ts';

/** A year or month that a sentence names. */
interface Moment extends Stretch {
  date: PartialDate;
}

const MOMENT = new RegExp(`\\b(?:(${MONTHS.join('|')}) )?((?:19|20)\\d\\d)\\b`, 'g');

function momentsIn(text: string, { start, end }: Stretch): Moment[] {
  return [...text.slice(start, end).matchAll(MOMENT)].map(({ 0: found, 1: month, 2: year, index }) => ({
    start: start + index,
    end: start + index + found.length,
    date: parseDate(month ? `${year}-${String(MONTHS.indexOf(month) + 1).padStart(2, '0')}` : (year as string)),
  }));
}

/** The moment that a claim is made of: the one right behind it, or else those of its clause, or else those of its sentence. */
function momentsOf(claim: Claim, text: string, sentence: Stretch): Moment[] {
  const all = momentsIn(text, sentence);
  const behind = all.find(
    ({ start }) =>
      start >= claim.grade.end && /^[”’"]?\s*(?:overall,?\s+)?(?:again\s+)?(?:in|by|of|for|,|–)?\s*(?:the\s+)?(?:\w+\s+(?:of|in)\s+)?$/.test(text.slice(claim.grade.end, start)),
  );
  if (behind) return [behind];
  const inClause = all.filter(({ start, end }) => start >= claim.clause.start && end <= claim.clause.end);
  return inClause.length > 0 ? inClause : all;
}

const meets = (a: PartialDate, b: PartialDate): boolean => canPrecede(a, b) && canPrecede(b, a);

/** The graded inspections that can be meant by a moment. */
function candidates({ date }: Moment, { inspections }: Lore): Inspected[] {
  const graded = inspections.filter(({ steps }) => steps.size > 0);
  if (date.precision === 'year') return graded.filter(({ start, end, published }) => [start, end, published].some((day) => yearOf(day) === yearOf(date)));
  return graded.filter(({ start, end, published }) => meets(date, start) || meets(date, end) || meets(date, published));
}

/** Overall judgements in force when a moment began. */
function inForce({ date }: Moment, { inspections }: Lore): Inspected[] {
  const earlier = inspections.filter(({ overall, published }) => overall && published.first < date.first);
  const last = earlier.at(-1);
  // Reports under different rules may stand side by side.
  return last ? earlier.filter(({ group }, index) => index === earlier.length - 1 || group !== last.group).slice(-2) : [];
}

const areasIn = (text: string, { areaNames }: Lore): string[] => {
  const said = plain(text);
  return [...new Set(areaNames.filter(({ name }) => said.includes(name)).map(({ area }) => area))];
};

const has = (steps: Iterable<string | undefined>, claim: Claim): boolean => [...steps].some((step) => step !== undefined && claim.steps.has(step));

const judgementsOf = (inspection: Inspected, areas: readonly string[]): string[] => inspection.areas.filter(({ area }) => areas.includes(area)).map(({ step }) => step);

/** What the record has, in words, and what to write. */
function recordSays(inspections: readonly Inspected[], areas: readonly string[], { labels }: Lore): { has: string; write: string } {
  const says = inspections.flatMap((inspection) => {
    const judged = inspection.areas.filter(({ area }) => areas.includes(area));
    const overall = inspection.overall ? [{ area: undefined as string | undefined, step: inspection.overall }] : [];
    return (judged.length > 0 ? judged : overall).map(({ area, step }) => ({
      has: `“${labels.get(step) ?? step}”${area ? ` for ${area}` : ''} (${inspection.title})`,
      write: `<Judgement of="${inspection.id}"${area ? ` area="${area}"` : ''} />`,
    }));
  });
  return { has: says.map((each) => each.has).join(', ') || 'no such judgement', write: says.map((each) => each.write).join(' or ') };
}

function finding(block: Block, claim: Claim, code: 'grade-contradicts' | 'grade-unclear', message: string): ProseFinding {
  return { block, start: claim.start, end: claim.end, code, severity: code === 'grade-contradicts' ? 'error' : 'warning', message };
}

/** A claim with what a judge of it needs. */
interface Case {
  claim: Claim;
  block: Block;
  /** Its clause, and the areas named there. */
  clause: string;
  areas: string[];
  moments: Moment[];
  /** Overall judgements that stood when those moments began. */
  standing: Inspected[];
}

/** Judges one claim against the record; undefined where it agrees or says nothing that the record knows. */
function judge(claim: Claim, block: Block, text: string, sentence: Stretch, lore: Lore): ProseFinding | undefined {
  const clause = text.slice(claim.clause.start, claim.clause.end);
  const areas = areasIn(clause, lore);
  const moments = momentsOf(claim, text, sentence);
  if (moments.length === 0) return judgeArea(claim, block, areas, lore);
  const meant = [...new Set(moments.flatMap((moment) => candidates(moment, lore)))];
  const known: Case = { claim, block, clause, areas, moments, standing: moments.flatMap((moment) => inForce(moment, lore)) };
  return meant.length > 0 ? judgeMeant(known, meant, lore) : judgeStanding(known, lore);
}

/** A claim about a time in which nothing was graded: what stood then may be meant. */
function judgeStanding({ claim, block, areas, moments, standing }: Case, lore: Lore): ProseFinding | undefined {
  const isLater = moments.some(({ date }) => date.first > lore.checkedTo.last);
  if (
    standing.length === 0 ||
    isLater ||
    has(
      standing.flatMap(({ steps }) => [...steps]),
      claim,
    )
  )
    return undefined;
  const { has: known, write } = recordSays(standing, areas, lore);
  const said = block.text.slice(claim.start, claim.end);
  const message = `“${said}”: no inspection of that time gave a grade; the record has ${known} from before. If that is meant, write ${write}; if not, say which inspection it was`;
  return finding(block, claim, 'grade-unclear', message);
}

/** A claim about a time in which grades were given. */
function judgeMeant(known: Case, meant: readonly Inspected[], lore: Lore): ProseFinding | undefined {
  const { claim, block, clause, areas } = known;
  const named = meant.flatMap((inspection) => judgementsOf(inspection, areas));
  const standing = known.standing.map(({ overall }) => overall);
  if (has(named.length > 0 ? named : meant.map(({ overall }) => overall), claim) || (claim.still && has(standing, claim))) return undefined;
  // “The inspection of 2015” gave a grade; it does not tell of one that still stood.
  const tellsOfAct = /\b(?:inspection|report|visit) (?:of|in) /i.test(clause);
  const mayStand = !tellsOfAct && known.moments.some(({ date }) => date.precision === 'year');
  const mayBePart = named.length === 0 && !/\boverall\b/i.test(clause);
  const others = [...(mayStand ? standing : []), ...(mayBePart ? meant.flatMap(({ steps }) => [...steps]) : [])];
  const { has: record, write } = recordSays(meant, areas, lore);
  const said = `“${block.text.slice(claim.start, claim.end)}”`;
  if (has(others, claim))
    return finding(block, claim, 'grade-unclear', `${said} can be read in more than one way; the record has ${record}: write ${write}, or say which grade is meant`);
  return finding(block, claim, 'grade-contradicts', `${said}: the record has ${record}; write ${write} in place of the grade`);
}

/** A claim about an area without a year: it is somewhere in the record, or it is unclear what it rests on. */
function judgeArea(claim: Claim, block: Block, areas: readonly string[], lore: Lore): ProseFinding | undefined {
  const judged = lore.inspections.filter((inspection) => judgementsOf(inspection, areas).length > 0);
  if (
    judged.length === 0 ||
    has(
      judged.flatMap((inspection) => [...judgementsOf(inspection, areas), inspection.overall]),
      claim,
    )
  )
    return undefined;
  const { has: known, write } = recordSays(judged, areas, lore);
  const said = block.text.slice(claim.start, claim.end);
  return finding(block, claim, 'grade-unclear', `“${said}”: no inspection gave that to ${areas.join(' or ')}; the record has ${known}. Write ${write}`);
}

/** A rule over the blocks of an article, with the patterns of the campaign’s words made once. */
export function gradeGuard(lore: Lore): (blocks: readonly Block[]) => ProseFinding[] {
  const patterns = patternsOf(lore);
  // A grade in quotation marks is as much a claim as one without.
  const alone = new RegExp(`^[“‘]?(?:${lore.gradeWords})[,.]?[”’]?$`, 'iu');
  const hint = new RegExp(`\\b(?:${lore.gradeWords})\\b`, 'iu');
  return (blocks) =>
    blocks.flatMap((block): ProseFinding[] => {
      if (block.quoted || block.kind === 'code' || !hint.test(plain(block.text))) return [];
      const text = without(
        block.text,
        setApart(block).filter(({ start, end }) => !alone.test(block.text.slice(start, end))),
      ).replaceAll("'", '’');
      return sentencesOf(block.text).flatMap((sentence) => claimsIn(text, sentence, lore, patterns).flatMap((claim) => judge(claim, block, text, sentence, lore) ?? []));
    });
}
