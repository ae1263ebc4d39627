// Relative times outside <When>: each needs the date that it means, since a text is read years later.
import { formatDate, parseDate } from '../../../lib/dates.ts';
import type { Block } from '../block.ts';
import type { Piece, ProseFinding } from './piece.ts';
import { meaningOf, WEEKDAYS } from './relative.ts';
import { MONTHS, NUMBER, overlaps, setApart, type Stretch } from './sentences.ts';

const names = [...WEEKDAYS, ...MONTHS].join('|');
const NAMED = `(?:last|next|this) (?:${names})`;
const UNITS = '(?:[Ll]ast|[Nn]ext|[Tt]his) (?:week|weekend|month|year|spring|summer|autumn|winter)';
const AMOUNT = `(?:${NUMBER}|an?|a few|few|several|some|many|a couple of|a number of|dozens of)`;
const PERIOD = '(?:days?|weeks?|weekends?|fortnights?|months?|years?|decades?)';

/** Each kind of relative time. Places that mean something else are excluded here, or in SILENT. */
const FORMS = [
  `(?:[Ee]arlier |[Ll]ater )?(?:${UNITS}|${NAMED}|Last (?:${names})|Next (?:${names})|This (?:${names.replace('May|', '')}))`,
  '[Yy]esterday|[Tt]oday|[Tt]omorrow|[Tt]onight|[Ll]ast night|[Tt]his (?:morning|afternoon|evening)',
  '[Rr]ecently|[Ll]ately|[Cc]urrently|[Nn]owadays|[Aa]t present|[Aa]t the moment',
  `${AMOUNT} ${PERIOD} ago|(?:[Nn]ot )?[Ll]ong ago`,
  `(?:[Ii]n|[Oo]ver|[Dd]uring|[Ff]or|[Ww]ithin) the (?:last|past)(?: (?:${NUMBER}|few|several|couple of))? ${PERIOD}`,
  '(?:[Uu]ntil |[Uu]p to |[Bb]y |[Rr]ight |[Jj]ust |[Ff]rom |[Ee]ven )?[Nn]ow(?: on)?|[Ss]o far|[Tt]o date',
];
const RELATIVE = new RegExp(`\\b(?:${FORMS.join('|')})\\b`, 'g');
/** A text without one of these has no relative time. */
const HINT = /\b(?:last|next|this|yesterday|today|tomorrow|tonight|recently|lately|currently|nowadays|at present|at the moment|ago|past|now|so far|to date)\b/i;

/** What stands around words that only look like a relative time: before, the words, after. */
const SILENT: readonly { words: RegExp; before?: RegExp; after?: RegExp }[] = [
  // “the last week of term”, “the next month”: counted from something that the text has named.
  { words: /^(?:last|next|this) /i, before: /\b(?:the|that|its|their|his|her|our|my|your|every|each|very|at|a)\s+$/i },
  { words: /^(?:last|next) (?:week|month|year|weekend|day)$/i, after: /^\s+(?:of|before|or)\b/ },
  { words: /^(?:last|next)/i, after: /^-/ },
  { words: /^(?:in|over|during|for|within) the/i, after: /^\s+(?:of|before|in|to|under|at)\b/ },
  { words: /\bnow$/i, after: /^\s+(?:and (?:then|again)|or never|that|then)\b/ },
  { words: /\bnow$/i, before: /\b(?:then and|every|was|were|had|been|is it|and)\s+$/i },
  // “Now, …” opens a thought; it tells no time.
  { words: /^Now$/, after: /^,/ },
  { words: /^so far$/i, before: /\bin\s+$/i },
  { words: /^so far$/i, after: /^\s+(?:as|from|away|apart|behind|ahead|below|above|beyond|back|out|short|that|removed|down|up|north|south|east|west)\b/ },
  { words: /^to date$/i, before: /\b(?:up|out|hard|difficult|impossible|possible|easy|easier|harder|tried|try|trying|used|how|able|helps?|attempts?|back)\s+$/i },
  { words: /^to date$/i, after: /^\s+(?:the|it|them|this|that|from|back|its|an?)\b|^-/ },
  { words: /^today$/i, before: /\bhere\s+$/i, after: /^,? gone\b/ },
  { words: /^tomorrow$/i, before: /\b(?:gone|a better|no|the world of|leaders of)\s+$/i },
  { words: /^at the moment$/i, after: /^\s+(?:when|that|of|it|the|in|they|she|he)\b/ },
  { words: /^at present$/i, after: /^\s+(?:prices|values|day)\b/ },
];

function isSilent(text: string, start: number, end: number): boolean {
  const [before, words, after] = [text.slice(Math.max(0, start - 30), start), text.slice(start, end), text.slice(end, end + 20)];
  // A name in the middle of a sentence: a paper or a programme called Today.
  if (/^[A-Z]/.test(words) && /[\p{L}\d,]\s+$/u.test(before)) return true;
  return SILENT.some((rule) => rule.words.test(words) && (!rule.before || rule.before.test(before)) && (!rule.after || rule.after.test(after)));
}

/** The relative times in a block that are the editor’s own and are not anchored. */
export function relativeTimes(block: Block): Stretch[] {
  const { text } = block;
  if (block.quoted || block.kind === 'code' || !HINT.test(text)) return [];
  const apart = setApart(block);
  return [...text.matchAll(RELATIVE)]
    .map(({ 0: words, index }) => ({ start: index, end: index + words.length }))
    .filter((found) => !apart.some((stretch) => overlaps(stretch, found)) && !isSilent(text, found.start, found.end));
}

/** Finds relative times outside `<When>`, each with the date that the article’s own day implies. */
export function checkTimes({ day }: Pick<Piece, 'day'>, blocks: readonly Block[]): ProseFinding[] {
  return blocks.flatMap((block) => relativeTimes(block).map((found) => explain(block, found, day)));
}

function explain(block: Block, { start, end }: Stretch, day: Piece['day']): ProseFinding {
  const words = block.text.slice(start, end);
  const date = meaningOf(words, day);
  const standing = `in a piece of ${formatDate(day, 'en-GB')}`;
  const better = date && `<When date="${date}">${words}</When>`;
  const message = date
    ? `“${words}” ${standing} means ${formatDate(parseDate(date), 'en-GB')}: write ${better}, or the date itself`
    : `“${words}” ${standing} has no date that can be worked out: write when it was, or <When date="…">${words}</When>`;
  return { block, start, end, code: 'time-unanchored', severity: 'warning', message, ...(better && { better }) };
}
