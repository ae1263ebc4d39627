// A figure, a grade or a quotation has its source in the same paragraph; a list or table may have it right before or after.
import type { Block, Span } from '../block.ts';
import type { ProseFinding } from './piece.ts';
import { MONTHS, NUMBER, QUOTED } from './sentences.ts';

const CITES = new Set(['Cite', 'Quote', 'PullQuote']);
const month = MONTHS.join('|');
/** Figures that count nothing: dates, times, names of roads and rules, and ages as names of groups. */
const NO_COUNT = new RegExp(
  [
    `\\b(?:from |on |the )?\\d{1,2}(?:st|nd|rd|th)?(?: (?:to|and|or) \\d{1,2}(?:st|nd|rd|th)?)?(?: of)? (?:${month})\\b`,
    `\\b(?:${month}) \\d{1,2}(?:st|nd|rd|th)?\\b`,
    '\\b(?:1[89]|20|21)\\d\\d(?:s|[-–/]\\d{2,4})?\\b',
    '\\b\\d{1,2}(?:st|nd|rd|th)\\b',
    '\\b\\d{1,2}(?:[:.]\\d\\d ?(?:am|pm)?|(?: ?am| ?pm))\\b',
    '\\b(?:[Pp]ages?|[Pp]aragraphs?|[Pp]p?\\.|[Nn]o\\.?|[Ss]ections?|[Cc]hapters?|[Ss]teps?|[Pp]art|[Aa]rticle) \\d+(?:[-–]\\d+)?\\b',
    '\\b[A-Z]+\\d+\\b|\\b\\d+[A-Z]+\\b',
  ].join('|'),
  'g',
);
const FIGURE = /\d/;
const SHARE = new RegExp(
  `\\b(?:${NUMBER}|half|quarter|third|thirds|quarters|most|some) (?:(?:out )?of the (?:${NUMBER})|(?:out )?of (?:${NUMBER})|in (?:every )?(?:two|three|four|five|ten|twenty)\\b|per cent|percent|million|thousand|hundred)\\b`,
  'i',
);

/** What in a block asks for a source, in words; undefined where nothing does. */
function claimOf(block: Block): string | undefined {
  if (block.kind === 'heading' || block.kind === 'code') return undefined;
  if (block.quoted && block.text !== '') return 'a quotation';
  if (block.spans.some(({ component }) => component === 'Judgement')) return 'a grade';
  const { text } = block;
  if (/[“‘]/.test(text) && [...text.matchAll(QUOTED)].some(([words]) => words.split(' ').length > 2)) return 'a quotation';
  if (FIGURE.test(text) && FIGURE.test(text.replace(NO_COUNT, ''))) return 'a figure';
  return SHARE.test(text) ? 'a figure' : undefined;
}

const cites = ({ spans }: Pick<Block, 'spans'>): boolean => spans.some(({ component }: Span) => CITES.has(component));

/** The box that a block stands in: its attributes, the same for all in it. */
const boxOf = ({ spans }: Block): object | undefined => spans.find(({ component }) => component === 'FactBox')?.attributes;

/** True where the blocks beside a list, table or quotation give its source. */
function citedBeside(blocks: readonly Block[], index: number): boolean {
  const block = blocks[index] as Block;
  const box = boxOf(block);
  if (block.group === undefined && !block.quoted && !box) return false;
  const isWithin = (other: Block | undefined): boolean => {
    if (other === undefined) return false;
    if (box) return boxOf(other) === box;
    return block.group === undefined ? block.quoted && other.quoted : other.group === block.group;
  };
  let first = index;
  while (isWithin(blocks[first - 1])) first -= 1;
  let last = index;
  while (isWithin(blocks[last + 1])) last += 1;
  const within = blocks.slice(first, last + 1);
  const beside = [blocks[first - 1], blocks[last + 1]].filter((other) => other !== undefined && other.kind !== 'heading');
  // The items of a list are cited one by one or all together; a table or box has one source.
  return (block.kind === 'item' && !box ? [] : within).concat(beside as Block[]).some(cites);
}

/** Finds paragraphs, items, tables and quotations that state something countable or quoted without a source. */
export function checkCitations(blocks: readonly Block[]): ProseFinding[] {
  const told = new Set<number>();
  return blocks.flatMap((block, index): ProseFinding[] => {
    const claim = claimOf(block);
    if (!claim || cites(block) || citedBeside(blocks, index)) return [];
    if (block.group !== undefined && told.has(block.group)) return [];
    if (block.group !== undefined) told.add(block.group);
    const place = block.kind === 'cell' ? 'this table' : block.kind === 'item' ? 'this list' : 'this paragraph';
    const where = block.group === undefined ? 'at its end' : 'in it, or in the paragraph right before or after it';
    const message = `${place} has ${claim} and no source: write <Cite source="…" page="…" /> ${where}`;
    return [{ block, start: 0, end: 0, code: 'citation-missing', severity: 'warning', message }];
  });
}
