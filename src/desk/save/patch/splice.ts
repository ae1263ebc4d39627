// Cutting and pasting in a text, many places at once, so that what is between them stays as it is to the last letter.

/** Puts `text` in the place of what stands from `start` to `end`. */
export interface Splice {
  start: number;
  end: number;
  text: string;
  /** How deep in the file the place is: of two insertions at one place the deeper comes first. */
  depth: number;
}

/** Makes all splices. Throws where two of them overlap. */
export function spliced(text: string, splices: readonly Splice[]): string {
  const removals = splices.filter(({ start, end }) => start < end);
  // An insertion in the middle of what goes comes before it.
  const settled = splices.map((splice) => {
    const around = splice.start === splice.end ? removals.find(({ start, end, text: put }) => put === '' && start < splice.start && splice.start < end) : undefined;
    return around ? { ...splice, start: around.start, end: around.start } : splice;
  });
  const order = settled.toSorted((a, b) => a.start - b.start || a.end - b.end || b.depth - a.depth);
  let made = '';
  let at = 0;
  for (const { start, end, text: put } of order) {
    if (start < at) throw new Error('two changes meet at the same place');
    made += text.slice(at, start) + put;
    at = end;
  }
  return made + text.slice(at);
}

/** Where the line of a place starts. */
export const lineStart = (text: string, at: number): number => text.lastIndexOf('\n', at - 1) + 1;

/** Where the line of a place ends, before its line break. */
export function lineEnd(text: string, at: number): number {
  const end = text.indexOf('\n', at);
  return end < 0 ? text.length : end;
}

/** Columns before a place on its line. */
export const columnOf = (text: string, at: number): number => at - lineStart(text, at);

/** Whether nothing but blanks stands before a place on its line. */
export const isFirstOnLine = (text: string, at: number): boolean => text.slice(lineStart(text, at), at).trim() === '';
