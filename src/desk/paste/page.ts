// A pasted page read: its headline, standfirst, text, pictures, dates and authors, and what was taken for furniture.
import { sortAround } from './around.ts';
import { PAGE_DATE, WRITER, even, type Block, type Removed } from './block.ts';
import { isCaption } from './captions.ts';
import { stampsIn } from './dates.ts';
import { endsAsSentence, isProse, removedOf, sortOut, speaksToReader } from './furniture.ts';
import { BYLINES } from './furniture-words.ts';
import { blocksOfHtml } from './html.ts';
import { factsOf, type PageFacts } from './meta.ts';
import { noteOf, picturesOf, type PictureToBring } from './pictures.ts';
import { blocksOfText } from './text.ts';

export interface Pasted {
  text: string;
  format: 'html' | 'text';
  /** The page’s address, where the editor gave it. */
  address?: string | undefined;
  /** The calendar day of an instant where the campaign is. */
  dayOfInstant: (instant: string) => string;
}

export interface PastedPage {
  headline?: string | undefined;
  standfirst?: string | undefined;
  /** The text as Markdown for static MDX. */
  body: string;
  /** The same in plain words, block by block. */
  words: string[];
  pictures: PictureToBring[];
  removed: Removed[];
  published?: string | undefined;
  updated?: string | undefined;
  authors: string[];
  address?: string | undefined;
  publisher?: string | undefined;
  isOpinion: boolean;
}

const NO_FACTS: PageFacts = { authors: [], isOpinion: false };
const STANDFIRST = /\b(?:standfirst|subtitle|sub ?head(?:line)?|strapline|dek|excerpt|article (?:intro|summary|description|lead))\b/;
const LONGEST_HEADLINE = 200;
const STANDFIRST_LENGTH = { least: 40, most: 260 };

/** Reads a pasted page. Pure: nothing is fetched, nothing written. */
export function readPage({ text, format, address, dayOfInstant }: Pasted): PastedPage {
  const facts = format === 'html' ? factsOf(text, dayOfInstant) : NO_FACTS;
  const blocks = format === 'html' ? blocksOfHtml(text, address ?? facts.address) : blocksOfText(text);
  const why = sortOut(blocks);
  const head = headOf(blocks, why, facts);
  sortAround(blocks, why, [head.headlineAt, head.standfirstAt]);
  const pictures = picturesOf(blocks, (at) => why[at] !== undefined || at === head.headlineAt || at === head.standfirstAt || strayPicture(blocks, why, at));
  const notes = new Map(pictures.flatMap((picture) => picture.at.map((at, index) => [at, index === 0 ? noteOf(picture) : ''] as const)));
  const kept = blocks.flatMap((block, at) =>
    why[at] !== undefined || at === head.headlineAt || at === head.standfirstAt || (block.picture && !notes.has(at)) ? [] : [{ block, at }],
  );
  const parts = kept.map(({ block, at }, index) => notes.get(at) ?? markdownOf(block, kept[index - 1]?.block, kept[index + 1]?.block));
  const words = kept.filter(({ at }) => !notes.has(at)).map(({ block }) => block.text);
  return {
    headline: head.headline,
    standfirst: head.standfirst ?? proposeStandfirst(facts.description, words),
    body: parts.filter((part) => part !== '').join('\n\n'),
    words,
    pictures: pictures.map(({ at: _, ...picture }) => picture),
    removed: removedOf(blocks, why),
    ...datesOf(blocks, why, facts),
    authors: authorsOf(blocks, why, facts),
    address: address ?? facts.address,
    publisher: facts.publisher,
    isOpinion: facts.isOpinion,
  };
}

/** A picture between links to other pieces belongs to them. */
function strayPicture(blocks: readonly Block[], why: readonly (string | undefined)[], at: number): boolean {
  if (!blocks[at]?.picture) return false;
  if (blocks[at].apart !== undefined) return true;
  const near = (step: 1 | -1): string | undefined => {
    let place = at + step;
    while (blocks[place]?.picture) place += step;
    return why[place];
  };
  return near(1) === 'links to other pieces' || near(1) === 'a link to another piece';
}

interface Head {
  headline?: string | undefined;
  headlineAt?: number | undefined;
  standfirst?: string | undefined;
  standfirstAt?: number | undefined;
}

const isTitle = ({ kind, text }: Block): boolean =>
  (kind === 'paragraph' || kind === 'heading') && !isCaption(text) && text.length <= LONGEST_HEADLINE && !/[.!…]["”’')]*$/.test(text) && text.split(' ').length >= 4;

/** Of the lines above the text that can be its headline, the longest: labels and buttons are short. */
const longestTitle = (places: readonly number[], blocks: readonly Block[]): number | undefined =>
  places.toSorted((a, b) => (blocks[b]?.text.split(' ').length ?? 0) - (blocks[a]?.text.split(' ').length ?? 0) || a - b)[0];

/** Finds the headline and the standfirst. Short labels that stand before the headline are marked as furniture. */
function headOf(blocks: readonly Block[], why: (string | undefined)[], facts: PageFacts): Head {
  const free = (at: number): boolean => why[at] === undefined && !blocks[at]?.picture;
  const places = blocks.map((_, at) => at);
  const named = facts.headline === undefined ? undefined : places.find((at) => why[at] !== PAGE_DATE && blocks[at]?.text === facts.headline);
  const firstProse = places.find((at) => free(at) && /[.!]["”’)]*$/.test((blocks[at] as Block).text)) ?? -1;
  const headlineAt =
    named ??
    (facts.headline === undefined
      ? longestTitle(
          places.filter((at) => at < firstProse && free(at) && isTitle(blocks[at] as Block)),
          blocks,
        )
      : undefined);
  const headline = facts.headline ?? (headlineAt === undefined ? undefined : blocks[headlineAt]?.text);
  if (headlineAt === undefined) return { headline };
  why[headlineAt] = undefined;
  for (const at of places.slice(0, headlineAt)) {
    const block = blocks[at] as Block;
    const isLabel = !isProse(block.text) && !/[.!]$/.test(block.text) && block.text.split(' ').length <= 8;
    if (free(at) && block.kind !== 'caption' && (isLabel || speaksToReader(block.text))) why[at] = 'a label before the headline';
  }
  return { headline, headlineAt, ...standfirstAfter(headlineAt, blocks, why) };
}

/** The paragraph right under the headline, where the page marks it as a standfirst or its byline follows. */
function standfirstAfter(headlineAt: number, blocks: readonly Block[], why: readonly (string | undefined)[]): Pick<Head, 'standfirst' | 'standfirstAt'> {
  const at = blocks.findIndex((block, place) => place > headlineAt && !block.picture && why[place] === undefined);
  const block = blocks[at];
  if (!block || block.text.length < STANDFIRST_LENGTH.least || block.text.length > STANDFIRST_LENGTH.most || block.kind === 'caption') return {};
  const between = why.slice(headlineAt + 1, at).some((one) => one === PAGE_DATE || one === WRITER);
  const follows = why[at + 1] === PAGE_DATE || why[at + 1] === WRITER;
  const marked = STANDFIRST.test(block.names ?? '') || (block.kind === 'heading' && endsAsSentence(block.text)) || (follows && !between);
  return marked ? { standfirst: block.text, standfirstAt: at } : {};
}

/** Words for a standfirst where the page marks none: its description, or the first sentences of the text, which stay in it. */
function proposeStandfirst(description: string | undefined, words: readonly string[]): string | undefined {
  const fits = (text: string): boolean => text.length >= STANDFIRST_LENGTH.least && text.length <= STANDFIRST_LENGTH.most;
  for (const text of [description ?? '', words.find(isProse) ?? '']) {
    if (fits(text)) return text;
    const cut = [...text.matchAll(/[.!?]["”’)]?(?= |$)/g)]
      .map(({ index, 0: end }) => text.slice(0, index + end.length))
      .filter(fits)
      .at(-1);
    if (cut) return cut;
  }
  return undefined;
}

function datesOf(blocks: readonly Block[], why: readonly (string | undefined)[], facts: PageFacts): Pick<PastedPage, 'published' | 'updated'> {
  const stamps = blocks.filter((_, at) => why[at] === PAGE_DATE).map(({ text }) => stampsIn(text));
  const published = facts.published ?? stamps.find((one) => one.published)?.published;
  const updated = facts.updated ?? stamps.find((one) => one.updated)?.updated;
  return { published: published ?? updated, ...(published && updated && updated > published && { updated }) };
}

function authorsOf(blocks: readonly Block[], why: readonly (string | undefined)[], facts: PageFacts): string[] {
  const lines = blocks.filter((_, at) => why[at] === WRITER).map(({ text }) => text);
  const named = lines.flatMap((line) => BYLINES.map((form) => form.exec(line)?.[1]).find(Boolean) ?? /^By (.+)$/.exec(line)?.[1] ?? []);
  return [...new Set([...facts.authors, ...named].map(even))];
}

/** A block as it stands in the text. In plain text a short line between paragraphs is a subhead. */
function markdownOf(block: Block, before: Block | undefined, after: Block | undefined): string {
  if (block.kind === 'heading') return `${(block.rank ?? 2) <= 2 ? '##' : '###'} ${block.markdown}`;
  const isSubhead =
    block.linked === undefined &&
    block.kind === 'paragraph' &&
    !endsAsSentence(block.text) &&
    block.text.split(' ').length <= 8 &&
    /^[\p{Lu}“‘"'\d]/u.test(block.text) &&
    !/[:,;]$/.test(block.text);
  return isSubhead && before && after && isProse(before.text) && isProse(after.text) ? `## ${block.markdown}` : block.markdown;
}
