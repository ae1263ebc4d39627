// Tags that are not on the list of components: HTML, code, and names that were misspelt.
import { nearest } from '../../lib/text.ts';
import { proseComponents, type ProseName } from '../../schemas/prose.ts';
import { isProseName, rangeOf, type Jsx } from './nodes.ts';
import type { Finding } from './report.ts';
import type { Edit, Source } from './source.ts';
import { closingTag, readTag, type Range } from './tag.ts';

/** Tags that carry or load code. */
const CODE = new Set('script style iframe frame frameset object embed applet link meta base form template noscript svg math'.split(' '));

/** What an editor writes instead of a tag. */
const INSTEAD: Record<string, string> = {
  ...each('b strong', '**words**'),
  ...each('i em', '*words*'),
  ...each('s del strike', '~~words~~'),
  ...each('code kbd samp tt', '`words`'),
  ...each('q', 'quotation marks, or <Quote source="…">words</Quote> for words of a source'),
  ...each('a', '[words](address)'),
  ...each('img picture video', '<Figure file="…" alt="…" caption="…" credit="…" /> for a picture'),
  ...each('h1 h2', '## before the heading'),
  ...each('h3 h4 h5 h6', '### before the heading'),
  ...each('p div span section article main header footer aside center font u small big', 'the words alone, with an empty line between paragraphs'),
  ...each('br', 'a backslash at the end of the line'),
  ...each('hr', '--- on a line of its own'),
  ...each('ul li', '- before each item'),
  ...each('ol', '1. before each item'),
  ...each('blockquote', '> before each line'),
  ...each('pre', 'a line of ``` before and after'),
  ...each('table thead tbody tr td th', '| a | b | for each row, with |---|---| under the first'),
  ...each('abbr dfn', '<Term id="…">words</Term>'),
  ...each('sup sub', 'the words alone, or [^1] for a footnote'),
  ...each('details summary', '<FactBox title="…">'),
};

const WRAPS: Record<string, readonly [string, string]> = {
  ...each('b strong', ['**', '**'] as const),
  ...each('i em', ['*', '*'] as const),
  ...each('s del strike', ['~~', '~~'] as const),
  ...each('code kbd samp tt', ['`', '`'] as const),
  ...each('q', ['“', '”'] as const),
  ...each('p div span section article center font u small big', ['', ''] as const),
};

function each<T>(names: string, value: T): Record<string, T> {
  return Object.fromEntries(names.split(' ').map((name) => [name, value]));
}

const NAMES = Object.keys(proseComponents);

export const carriesCode = (name: string | null): boolean => name !== null && CODE.has(name.toLowerCase());

/** The component that a tag’s name most likely means. */
function meant(name: string): ProseName | undefined {
  const same = NAMES.find((known) => known.toLowerCase() === name.toLowerCase());
  const better = same ?? (Object.hasOwn(INSTEAD, name) ? undefined : nearest(name, NAMES));
  return better !== undefined && isProseName(better) ? better : undefined;
}

/** What is wrong with a tag by its name alone, without its place. */
export function refuseName(name: string | null): Pick<Finding, 'code' | 'message' | 'allowed'> & { better?: string } {
  if (name === null) return { code: 'mdx-html', message: 'the empty tag <> does nothing here: take it and </> out' };
  if (carriesCode(name)) {
    return {
      code: 'mdx-script',
      message: `<${name}> is not allowed, because content cannot run code: take it out; what an article can show is on the list of components`,
      allowed: NAMES,
    };
  }
  const better = meant(name);
  if (better || !/^[a-z][a-z0-9-]*$/.test(name)) {
    const message = `there is no component <${name}>${better ? `; did you mean <${better}>?` : ': take it out, or use one of the list'}`;
    return { code: 'mdx-component-unknown', message, allowed: NAMES, ...(better && { better }) };
  }
  const instead = Object.hasOwn(INSTEAD, name) ? INSTEAD[name] : undefined;
  if (instead) return { code: 'mdx-html', message: `<${name}> is HTML, which is not used here: write ${instead}` };
  return { code: 'mdx-html', message: `there is no tag <${name}> here: take it out; Markdown and the list of components are what there is`, allowed: NAMES };
}

/** A tag that is not on the list, as a finding with the corrected line where it can be known. */
export function refuseTag(node: Jsx, source: Source): Finding {
  const range = rangeOf(node);
  const { better, ...refused } = refuseName(node.name);
  const edits = better ? rename(source.text, range, better) : refused.code === 'mdx-html' ? rewrite(node, source.text, range) : undefined;
  return { at: range.start, ...refused, edits };
}

function rename(text: string, range: Range, better: string): Edit[] {
  const names = [readTag(text, range.start)?.name, closingTag(text, range)?.name];
  return names.filter((name) => name !== undefined).map((name) => ({ ...name, text: better }));
}

/** The same in Markdown, for the simple tags. */
function rewrite(node: Jsx, text: string, range: Range): Edit[] | undefined {
  const open = readTag(text, range.start);
  const close = closingTag(text, range);
  const wrap = node.name === 'a' ? linkMarks(node) : node.name === null ? (['', ''] as const) : WRAPS[node.name];
  if (!open || !close || !wrap || open.end > close.start) return undefined;
  return [
    { start: open.start, end: open.end, text: wrap[0] },
    { start: close.start, end: close.end, text: wrap[1] },
  ];
}

function linkMarks(node: Jsx): readonly [string, string] | undefined {
  for (const attribute of node.attributes) {
    if (attribute.type === 'mdxJsxAttribute' && attribute.name === 'href' && typeof attribute.value === 'string') {
      return ['[', `](${attribute.value})`];
    }
  }
  return undefined;
}
