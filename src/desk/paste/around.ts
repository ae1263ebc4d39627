// Furniture by its neighbours: what stands above the text, below its end, between other furniture, or over a list of links.
import type { Block } from './block.ts';
import { isCaption } from './captions.ts';
import { endsAsSentence, isProse, isWeakAppeal, speaksToReader, wordsOf } from './furniture.ts';

type Why = (string | undefined)[];

const FEW_WORDS = 6;
const HEADING_WORDS = 8;
/** Titles of other pieces have so many words, items of a list in a piece often fewer. */
const TITLE_WORDS = 5;
const LEAST_TITLES = 3;
/** Furniture that stands under a piece, never in it: what speaks to the reader after it is furniture too. */
const UNDER_A_PIECE = new Set(['links to other pieces', 'a comment box', 'rules of a comment box', 'the foot of the page', 'readers’ comments', 'below the end of the piece']);

/** Says of the blocks around the piece what they are by what stands beside them. `fixed` are the headline and the standfirst. */
export function sortAround(blocks: readonly Block[], why: Why, fixed: readonly (number | undefined)[]): void {
  const isFree = (at: number): boolean => why[at] === undefined && !fixed.includes(at) && isLoose(blocks[at] as Block);
  overLinks(blocks, why, isFree);
  overTitles(blocks, why, isFree);
  aboveTheText(blocks, why, isFree, fixed[0]);
  afterTheEnd(blocks, why, fixed);
  betweenFurniture(blocks, why, isFree);
}

/** Ends as a sentence does, however short; titles of other pieces may end in a question mark. */
const isSentence = (text: string): boolean => isProse(text) || /[.!…]["”’)\]]*$/.test(text);

/** A block that can be no part of a piece by itself: no sentence, no caption, no quotation. */
const isLoose = (block: Block): boolean => !block.picture && !['caption', 'quote', 'table', 'code'].includes(block.kind) && !isCaption(block.text) && !isSentence(block.text);
const isShort = ({ text }: Block, most: number): boolean => !/[.!?]$/.test(text) && wordsOf(text).length <= most;

/** A short line right over a list of links names that list. */
function overLinks(blocks: readonly Block[], why: Why, isFree: (at: number) => boolean): void {
  blocks.forEach((block, at) => {
    const next = blocks[at + 1];
    const isList = next?.kind === 'list' && (next.linked ?? 0) >= 0.9 && why[at + 1] !== undefined;
    if (isList && isFree(at) && isShort(block, HEADING_WORDS)) why[at] = 'links to other pieces';
  });
}

/** In plain text: a short line over three or more titles. */
function overTitles(blocks: readonly Block[], why: Why, isFree: (at: number) => boolean): void {
  const isTitle = (at: number): boolean => isFree(at) && /^[\p{Lu}“‘"'\d]/u.test(blocks[at]?.text ?? '') && !/[.!:;,]$/.test(blocks[at]?.text ?? '');
  blocks.forEach((block, at) => {
    if (block.linked !== undefined || !isTitle(at) || !isShort(block, FEW_WORDS)) return;
    let end = at + 1;
    while (end < blocks.length && isTitle(end)) end += 1;
    const titles = blocks.slice(at + 1, end);
    const words = titles.reduce((sum, { text }) => sum + wordsOf(text).length, 0);
    if (titles.length < LEAST_TITLES || words < titles.length * TITLE_WORDS) return;
    for (let place = at; place < end; place += 1) why[place] = 'links to other pieces';
  });
}

/** Between the headline and the first sentence: who wrote it, when, and buttons, in whatever words. */
function aboveTheText(blocks: readonly Block[], why: Why, isFree: (at: number) => boolean, headline: number | undefined): void {
  if (headline === undefined) return;
  const first = blocks.findIndex((block, at) => at > headline && why[at] === undefined && isSentence(block.text));
  for (let at = headline + 1; at < first; at += 1) if (isFree(at) && blocks[at]?.kind !== 'list') why[at] = 'a line between the headline and the text';
}

/** Under the last paragraph that is plainly one of the piece: what is no sentence, and what speaks to the reader. */
function afterTheEnd(blocks: readonly Block[], why: Why, fixed: readonly (number | undefined)[]): void {
  const isPlain = (block: Block, at: number): boolean =>
    why[at] === undefined && isProse(block.text) && !isWeakAppeal(block.text) && !(speaksToReader(block.text) && isUnder(why, at));
  const last = blocks.findLastIndex(isPlain);
  if (last < 0 || !why.slice(last + 1).some((one) => one !== undefined)) return;
  for (let at = last + 1; at < blocks.length; at += 1) {
    const block = blocks[at] as Block;
    if (block.picture || why[at] !== undefined || fixed.includes(at)) continue;
    const isRest = isLoose(block) && !endsAsSentence(block.text);
    if (isRest || isWeakAppeal(block.text) || (speaksToReader(block.text) && isUnder(why, at))) why[at] = 'below the end of the piece';
  }
}

/** True where the furniture right before a place is such as stands under a piece. */
function isUnder(why: Why, at: number): boolean {
  const before = why[at - 1];
  return before !== undefined && UNDER_A_PIECE.has(before);
}

/** Short lines with furniture on both sides of them, as buttons among buttons. */
function betweenFurniture(blocks: readonly Block[], why: Why, isFree: (at: number) => boolean): void {
  const places = blocks.map((_, at) => at).filter((at) => !blocks[at]?.picture);
  const isLabel = (at: number): boolean => isFree(at) && blocks[at]?.kind !== 'heading' && isShort(blocks[at] as Block, FEW_WORDS);
  for (let start = 0; start < places.length; start += 1) {
    let end = start;
    while (end < places.length && isLabel(places[end] as number)) end += 1;
    const isShut = end > start && start > 0 && end < places.length && why[places[start - 1] as number] !== undefined && why[places[end] as number] !== undefined;
    if (isShut) for (const at of places.slice(start, end)) why[at] = 'a label among other furniture';
    start = Math.max(start, end);
  }
}
