// A built page as the index should read it: without its head, with a space wherever a reader sees a gap, tables counting less.

/** A word or a stop, then the start of an element that stands apart on the page and that Pagefind takes for part of the line. */
const SEAM = /([\p{L}\p{N}.,:;!?)’”])((?:<\/[a-z][a-z0-9]*>)*<(?:cite|dd|dt|figcaption|span|strong|summary|th|time)\b)/gu;

/** The end of a sentence, then a link. */
const SENTENCE = /([.:;!?])((?:<\/[a-z][a-z0-9]*>)*<a\b)/g;

/** Pagefind runs words together where only the style keeps them apart, as in a list of terms. */
export function withGaps(html: string): string {
  return html.replace(SEAM, '$1 $2').replace(SENTENCE, '$1 $2');
}

/** Words in a table count for less than words in a sentence, and excerpts are taken from sentences first. */
const TABLE_WEIGHT = '0.2';

/** A built page as the index should read it. */
export function readable(html: string): string {
  return withGaps(withoutHead(html)).replace(/<table\b/g, `<table data-pagefind-weight="${TABLE_WEIGHT}"`);
}

/** The page without its head: its styles are many times the size of its text. */
export function withoutHead(html: string): string {
  const start = /<html\b[^>]*>/.exec(html)?.[0] ?? '<html>';
  const end = html.indexOf('</head>');
  return end === -1 ? html : start + html.slice(end + '</head>'.length);
}
