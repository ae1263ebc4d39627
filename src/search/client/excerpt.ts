// A result’s excerpt as plain pieces of text: only Pagefind’s marks are understood, all else is shown as it stands.

/** A piece of an excerpt; `match` where it is what was looked for. */
export interface Segment {
  text: string;
  match: boolean;
}

const ENTITIES: Record<string, string> = { '&lt;': '<', '&gt;': '>' };

/** Reads an excerpt. Pagefind escapes the angle brackets of the text, so that its own marks are the only tags. */
export function segmentsOf(excerpt: string): Segment[] {
  let match = false;
  const segments: Segment[] = [];
  for (const part of excerpt.split(/(<\/?mark>)/)) {
    if (part === '<mark>' || part === '</mark>') match = part === '<mark>';
    else if (part !== '') segments.push({ text: part.replace(/&[lg]t;/g, (entity) => ENTITIES[entity] as string).replace(/\u200b/g, ''), match });
  }
  return withDots(segments);
}

/** Dots where the excerpt begins or ends inside a sentence. */
function withDots(segments: Segment[]): Segment[] {
  const text = segments
    .map((segment) => segment.text)
    .join('')
    .trim();
  const dots = (mark: string): Segment => ({ text: mark, match: false });
  const before = /^[\p{Ll},;:.)]/u.test(text) ? [dots('… ')] : [];
  const after = /[\p{L}\p{N},;:]$/u.test(text) ? [dots(' …')] : [];
  return [...before, ...segments, ...after];
}
