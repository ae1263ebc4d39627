// Furniture apart from the piece: what each block of a page is by its place, its words and what stands before it.
import { PAGE_DATE, WRITER, type Block, type Removed } from './block.ts';
import { isTimestamp } from './dates.ts';
import { APPEAL_WORDS, AS_PAPER, BYLINES, LABELS, LEADS_AWAY, LIST_HEADINGS, MENU_WORDS, REPORTED, SHARE_SURE, SHARE_WORDS, TO_READER } from './furniture-words.ts';

const SHORT = 60;
const LONG = 160;
const LONGEST_APPEAL = 900;
const MOST_LINES = 15;

export const wordsOf = (text: string): string[] =>
  text
    .toLowerCase()
    .replace(/[’]/g, "'")
    .match(/[\p{L}\p{N}&'@-]+/gu) ?? [];

/** True for what ends as a sentence does. */
export const endsAsSentence = (text: string): boolean => /[.!?…]["”’')\]]*$/.test(text);
/** True for sentences of a report: not a title, not a button. */
export const isProse = (text: string): boolean =>
  (/[.!…]["”’')\]]*$/.test(text) && wordsOf(text).length >= 6) || (/[.!?]["”’)]? ["“‘(]?\p{Lu}/u.test(text) && wordsOf(text).length >= 12);

function isShareBar(text: string): boolean {
  const words = wordsOf(text).filter((word) => !/^\d+$/.test(word));
  return words.length > 0 && words.length <= 24 && words.every((word) => SHARE_WORDS.has(word)) && SHARE_SURE.test(text) && !isProse(text);
}

function isMenu(text: string): boolean {
  const words = wordsOf(text);
  return words.length > 0 && !endsAsSentence(text) && words.every((word) => MENU_WORDS.has(word)) && (words.length <= 4 || words.length >= 8);
}

/** True for sentences that have a word of appeals and speak to the reader: below a piece that is enough. */
export function isWeakAppeal(text: string): boolean {
  return text.length <= LONGEST_APPEAL && TO_READER.test(text) && !REPORTED.test(text) && APPEAL_WORDS.some(([pattern]) => pattern.test(text));
}

/** True for sentences that speak to the reader and report nothing. */
export const speaksToReader = (text: string): boolean => (TO_READER.test(text) || AS_PAPER.test(text)) && !REPORTED.test(text);

/** What an appeal or a notice is, by its words: undefined for a report, even one that has some of them. */
function appealOf(text: string): string | undefined {
  if (text.length > LONGEST_APPEAL) return undefined;
  const hits = APPEAL_WORDS.filter(([pattern]) => pattern.test(text));
  const [first] = hits.toSorted((a, b) => b[1] - a[1]);
  if (!first) return undefined;
  const voice = (TO_READER.test(text) ? 1 : 0) + (AS_PAPER.test(text) ? 1 : 0);
  const points = hits.reduce((sum, [, one]) => sum + one, 0) + voice + (text.length <= SHORT && !isProse(text) ? 1 : 0);
  const needed = (text.length > LONG ? 4 : 3) + (REPORTED.test(text) ? 4 : 0) + (voice === 0 ? 1 : 0);
  return points >= needed ? first[2] : undefined;
}

/** A line that leads to another piece. One that goes on as a sentence and is no link belongs to the piece. */
function leadsAway({ text, linked = 0 }: Block): boolean {
  const [label] = LEADS_AWAY.exec(text) ?? [];
  if (label === undefined || text.length > LONG + SHORT) return false;
  return linked >= 0.5 || !isProse(text.slice(label.length));
}

const isBylineLine = (text: string): boolean => text.length <= 120 && !endsAsSentence(text) && BYLINES.some((form) => form.test(text));

/** What a block is by its own words; undefined where they are those of a piece. */
function ownWords(block: Block): string | undefined {
  const { text, linked } = block;
  const bare = text.replace(/^[\s>»►▶•*|·-]+|[\s>»►▶→|·-]+$/g, '');
  if (isTimestamp(bare)) return PAGE_DATE;
  if (isBylineLine(bare)) return WRITER;
  if (isShareBar(bare)) return 'ways to share';
  const label = bare.length <= LONG ? LABELS.find(([pattern]) => pattern.test(bare)) : undefined;
  if (label) return label[1];
  if (isListHeading(block)) return 'links to other pieces';
  if (block.kind !== 'heading' && isMenu(bare)) return 'a menu';
  if (leadsAway(block)) return 'a link to another piece';
  if (linked !== undefined && linked >= 0.5 && !isProse(text) && block.kind !== 'quote') return 'a link to another piece';
  return appealOf(text);
}

/** A heading over links to other pieces. */
const isListHeading = ({ text }: Block): boolean => text.length <= SHORT && LIST_HEADINGS.some((form) => form.test(text));

/** True for a line that can be the title of another piece, or stand beside one. */
function canBeItem(block: Block): boolean {
  if (block.kind === 'caption' || block.kind === 'quote' || block.kind === 'table') return false;
  if (block.linked !== undefined) return block.linked >= 0.5 && !isProse(block.text);
  return block.text.length <= LONG && !isProse(block.text) && !/[.!…]["”’)]*$/.test(block.text);
}

/** Says of each block why it is no part of the piece; undefined for those that are. */
export function sortOut(blocks: readonly Block[]): (string | undefined)[] {
  const why = blocks.map((block) => (block.kind === 'picture' ? undefined : (block.apart ?? ownWords(block))));
  blocks.forEach((block, at) => {
    if (why[at] === undefined || !isListHeading(block)) return;
    for (const item of itemsAfter(blocks, why, at)) why[item] ??= 'links to other pieces';
  });
  return why;
}

/** The lines of a list under its heading. In plain text, a short line right before the piece goes on is its subhead. */
function itemsAfter(blocks: readonly Block[], why: readonly (string | undefined)[], heading: number): number[] {
  const items: number[] = [];
  let at = heading + 1;
  for (; at < blocks.length && items.length < MOST_LINES; at += 1) {
    const block = blocks[at] as Block;
    if (block.kind === 'picture') continue;
    if (why[at] !== undefined && isListHeading(block)) break;
    if (why[at] === undefined && !canBeItem(block)) break;
    items.push(at);
  }
  const last = blocks[items.at(-1) ?? -1];
  const goesOn = at < blocks.length && last !== undefined && last.linked === undefined;
  return goesOn && items.length > 1 && wordsOf(last.text).length <= 5 ? items.slice(0, -1) : items;
}

/** The removed blocks as they are told to the editor. */
export const removedOf = (blocks: readonly Block[], why: readonly (string | undefined)[]): Removed[] =>
  blocks.flatMap((block, at) => (why[at] === undefined || block.text === '' ? [] : [{ text: block.text, why: why[at] }]));
