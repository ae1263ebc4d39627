// The text of a report’s page as search keeps it: without running heads and page numbers, words cut at line ends joined, spaces squeezed.

/** How many lines at the top and at the bottom of a page may be a running head. */
const EDGE = 3;
/** A line is a running head where it stands at the edge of so many pages, and of this share of all. */
const FEWEST_PAGES = 3;
const SHARE = 0.4;
/** The longest line that says no more than the page’s number. */
const LONGEST_NUMBER = 24;

const LIGATURES = /[\ufb00-\ufb06]/g;
/** Bullets out of symbol fonts stand in the private use area and print as nothing. */
const SYMBOLS = /\p{Co}+/gu;
const SOFT_HYPHEN = /\u00ad\n?/g;
const DOT_LEADER = /(?:\. ?){4,}/g;

/** A line as running heads are compared: those of two pages differ in their numbers. */
const shapeOf = (line: string): string => line.toLowerCase().replace(/\d+/g, '#');

/** The lines of a page that hold something. */
function linesOf(page: string): string[] {
  const clean = page
    .replace(LIGATURES, (ligature) => ligature.normalize('NFKC'))
    .replace(SOFT_HYPHEN, '')
    .replace(SYMBOLS, '•');
  return clean.split('\n').flatMap((line) => line.replace(/\s+/g, ' ').trim() || []);
}

const isEdge = (index: number, length: number): boolean => index < EDGE || index >= length - EDGE;

/** The shapes of lines that stand at the edges of many pages. */
function runningHeads(pages: readonly string[][]): Set<string> {
  const counts = new Map<string, number>();
  for (const lines of pages) {
    const edges = new Set(lines.filter((_, index) => isEdge(index, lines.length)).map(shapeOf));
    for (const shape of edges) counts.set(shape, (counts.get(shape) ?? 0) + 1);
  }
  const enough = Math.max(FEWEST_PAGES, pages.length * SHARE);
  return new Set([...counts].flatMap(([shape, count]) => (count >= enough ? shape : [])));
}

/** True for “7”, “– 7 –”, “page 7”, “7 of 12” on page 7. */
function isPageNumber(line: string, page: number): boolean {
  if (line.length > LONGEST_NUMBER) return false;
  const found = /^\W*(?:page\s)?\W*(\d{1,4})(?:\s?(?:of|\/)\s?\d{1,4})?\W*$/i.exec(line);
  return found !== null && Number(found[1]) === page;
}

/** A word that was cut at a line’s end: joined where that is a word of the report or its end is none, else with its hyphen. */
function joinCut(text: string, known: ReadonlySet<string>): string {
  return text.replace(/(\p{L}+)[-‐]\n(\p{Ll}+)/gu, (_, start: string, end: string) => {
    const whole = start + end;
    return known.has(whole.toLowerCase()) || !known.has(end) ? whole : `${start}-${end}`;
  });
}

/** The words of a report as they stand whole, neither half of a cut one among them. */
function vocabularyOf(pages: readonly string[][]): Set<string> {
  const words = new Set<string>();
  for (const lines of pages) {
    for (const [word] of lines.join('\n').matchAll(/(?<![\p{L}‐-]|[‐-]\n)\p{L}+(?![\p{L}‐-])/gu)) words.add(word.toLowerCase());
  }
  return words;
}

/** The pages of a report, tidied. A page without a letter is an empty text, so that each keeps its number. */
export function tidyPages(pages: readonly string[]): string[] {
  const all = pages.map(linesOf);
  const heads = runningHeads(all);
  const known = vocabularyOf(all);
  return all.map((lines, index) => {
    const kept = lines.filter((line, at) => !isEdge(at, lines.length) || (!heads.has(shapeOf(line)) && !isPageNumber(line, index + 1)));
    const text = joinCut(kept.join('\n'), known).replace(DOT_LEADER, ' ').replace(/\s+/g, ' ').trim();
    return /\p{L}/u.test(text) ? text : '';
  });
}
