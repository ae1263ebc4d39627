// Braces: code, which content cannot hold, comments, and braces that were meant as such.
import { broken, type Broken, type Finding } from './report.ts';
import { excerpt, lineAt, type Source } from './source.ts';
import { endOfBraces } from './tag.ts';

const LITERAL = /^\{\s*(?:"([^"\\]*)"|'([^'\\]*)'|`([^`\\$]*)`)\s*\}$/;

/** Code in the text. `found` is what stands there, with its braces. */
export function refuseExpression(at: number, found: string): Finding {
  const literal = LITERAL.exec(found)
    ?.slice(1)
    .find((value) => value !== undefined);
  const text = literal ?? `\\{${found.slice(1, -1).replace(/[{}]/g, '\\$&')}\\}`;
  const message = `${excerpt(found)} would be run as code, and content runs no code: write the words themselves, or \\{ and \\} for braces that readers see`;
  return { at, code: 'mdx-expression', message, edits: [{ start: at, end: at + found.length, text }] };
}

/** Braces that could not be parsed; `at` is the place that the parser gives, inside them or at their end. */
export function explainBraces(at: number, text: string, source: Source): Broken {
  const start = openingBrace(text, at);
  const end = text[start] === '{' ? endOfBraces(text, start) : undefined;
  if (end === undefined) return text.startsWith('{/*', start) ? openComment(start, text) : openBrace(start, text);
  const found = source.text.slice(start, end);
  const attribute = /[^\s=<>]+\s*=\s*$/.exec(text.slice(lineAt(text, start).start, start));
  if (attribute) return broken(refuseAttribute(start, found), { start: start - attribute[0].length, end });
  return broken(refuseExpression(start, found), { start, end });
}

/** The brace that encloses a place and is not closed before it. */
function openingBrace(text: string, at: number): number {
  if (text[at] === '{') return at;
  let depth = 0;
  for (let index = at - 1; index >= 0; index -= 1) {
    if (text[index] === '}') depth += 1;
    else if (text[index] === '{' && (depth -= 1) < 0) return index;
  }
  return at;
}

const refuseAttribute = (at: number, found: string): Finding => ({
  at,
  code: 'mdx-attribute-expression',
  message: `${excerpt(found)} would be run as code, and content runs no code: write the value in quotation marks`,
});

function openBrace(at: number, text: string): Broken {
  const sign = { start: at, end: at + 1 };
  const message = 'the brace { starts code, which content cannot hold, and is not closed: write \\{ for a brace that readers see';
  return broken({ at, code: 'mdx-broken', message, edits: text[at] === '{' ? [{ ...sign, text: '\\{' }] : undefined }, sign);
}

function openComment(at: number, text: string): Broken {
  const { end } = lineAt(text, at);
  const close = text.indexOf('*/', at + 3);
  const here = close >= 0 && close < end ? close + 2 : undefined;
  const edits = [here ? { start: here, end: here, text: '}' } : { start: end, end, text: ' */}' }];
  return broken({ at, code: 'mdx-broken', message: 'the comment {/* is not closed: write */} after it', edits }, { start: at, end: here ?? end });
}
