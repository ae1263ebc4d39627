// Taking links out of a text and leaving their words: Markdown’s own brackets, found from the place that a check names.

/** A place in a file, counted from 1. */
export interface Place {
  line: number;
  column: number;
}

/** The text without the links that begin at these places, and the places where there is no such link. */
export function unlink(text: string, places: readonly Place[]): { text: string; left: Place[] } {
  const left: Place[] = [];
  const last = places.toSorted((a, b) => b.line - a.line || b.column - a.column);
  const changed = last.reduce((rest, place) => {
    const without = withoutLink(rest, offsetOf(rest, place));
    if (without === undefined) left.unshift(place);
    return without ?? rest;
  }, text);
  return { text: changed, left };
}

function offsetOf(text: string, { line, column }: Place): number {
  let start = 0;
  for (let at = 1; at < line; at += 1) start = text.indexOf('\n', start) + 1;
  return start + column - 1;
}

/** `[words](address)` and `[words][name]` become `words`. Undefined where something else stands there. */
function withoutLink(text: string, start: number): string | undefined {
  if (text[start] !== '[') return undefined;
  const close = matching(text, start, '[', ']');
  const opening = close === undefined ? undefined : text[close + 1];
  if (close === undefined || (opening !== '(' && opening !== '[')) return undefined;
  const end = matching(text, close + 1, opening, opening === '(' ? ')' : ']');
  return end === undefined ? undefined : text.slice(0, start) + text.slice(start + 1, close) + text.slice(end + 1);
}

/** Where the bracket closes that opens at `from`. What stands after a backslash or in quotation marks of code does not count. */
function matching(text: string, from: number, open: string, close: string): number | undefined {
  let depth = 0;
  for (let at = from; at < text.length; at += 1) {
    const char = text[at];
    if (char === '\\') at += 1;
    else if (char === '`') at = Math.max(at, text.indexOf('`', at + 1));
    else if (char === '"' && close === ')') at = Math.max(at, text.indexOf('"', at + 1));
    else if (char === open) depth += 1;
    else if (char === close) depth -= 1;
    else if (char === '\n' && text[at + 1] === '\n') return undefined;
    if (depth === 0) return at;
  }
  return undefined;
}
