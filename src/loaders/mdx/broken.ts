// What satteri could not parse, in words that help, and what to make blank so that the rest can be parsed.
import { brokenTag, leftOpen, strayClosing } from './broken-tags.ts';
import { refuseCode, showLetters } from './esm.ts';
import { explainBraces } from './expressions.ts';
import { broken, type Broken } from './report.ts';
import { lineAt, offsetOf, type Source } from './source.ts';

/** Explains an error of satteri’s about `hidden`, which is the body with code hidden and earlier errors made blank. */
export function explainBroken(error: unknown, hidden: string, source: Source): Broken {
  const message = error instanceof Error ? error.message : String(error);
  const place = /^(\d+):(\d+)(?:-\d+:\d+)?: /.exec(message);
  const opened = /Expected a closing tag for `<[^`]*>` \((\d+):(\d+)\)/.exec(message);
  const [line, column] = (opened ?? place)?.slice(1).map(Number) ?? [1, 1];
  const at = offsetOf(hidden, line ?? 1, column ?? 1);
  const plain = message.slice(place?.[0].length ?? 0).replace(/ ?\((?:note:|mdx-jsx:)[^]*$/, '');
  return inCode(at, source) ?? explain(at, plain, showLetters(hidden), source);
}

function explain(at: number, plain: string, text: string, source: Source): Broken {
  if (text.startsWith('<!--', at)) return comment(at, text.slice(at));
  if (plain.startsWith('Expected a closing tag')) return leftOpen(at, plain, text);
  if (plain.startsWith('Unexpected closing tag')) return strayClosing(at, plain, text);
  if (/in expression|parse expression/.test(plain)) return explainBraces(at, text, source);
  if (text[at] === '<') return brokenTag(at, text);
  return broken({ at, code: 'mdx-broken', message: `cannot be read: ${plain}` }, lineAt(text, at));
}

/** An error in a paragraph of code, which is refused as a whole. */
function inCode(at: number, { text }: Source): Broken | undefined {
  const before = [...text.slice(0, at).matchAll(/\n[ \t]*\n/g)].at(-1);
  const after = /\n[ \t]*\n/.exec(text.slice(at));
  const start = before ? before.index + before[0].length : 0;
  const end = after ? at + after.index : text.length;
  const findings = refuseCode(text, start, end);
  return findings.length > 0 ? { findings, blank: [{ start, end }] } : undefined;
}

function comment(at: number, rest: string): Broken {
  const end = rest.indexOf('-->');
  const words = rest.slice(4, end < 0 ? undefined : end);
  const stretch = { start: at, end: at + (end < 0 ? 4 : end + 3) };
  const message = 'comments written <!-- so --> do not work here: write {/* … */} around the words';
  const edits = end < 0 || words.includes('*/') ? undefined : [{ ...stretch, text: `{/*${words}*/}` }];
  return broken({ at, code: 'mdx-broken', message, edits }, stretch);
}
