// Whatever is pasted: no sentence of the piece is lost, and the draft is right for static MDX.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bare } from '../../../../src/desk/paste/markdown.ts';
import { even } from '../../../../src/desk/paste/block.ts';
import { readPage, type PastedPage } from '../../../../src/desk/paste/page.ts';
import { textOf } from '../../../../src/desk/draft/write.ts';
import { compileBody } from '../../../../src/loaders/mdx/compile.ts';
import { readFixture } from '../../../fixtures/read.ts';
import { heldOut } from '../../../fixtures/pasted/held-out.ts';
import { SENTENCES, TITLES } from '../../../fixtures/pasted/wordings.ts';

const paste = (text: string, format: 'html' | 'text'): PastedPage => readPage({ text, format, dayOfInstant: (instant) => instant.slice(0, 10) });

/** Signs that Markdown, MDX, YAML or a terminal would take for something else. */
const ODD = [
  '{',
  '}',
  '<',
  '>',
  '{x}',
  '<div>',
  '<Quote>',
  '*',
  '**',
  '_',
  '`',
  '[a](b)',
  '![',
  '|',
  '~~',
  '~',
  '&amp;',
  '&lt;',
  '&#60;',
  '\\',
  '#',
  '---',
  '===',
  '- ',
  '+ ',
  '1. ',
  '2) ',
  '> ',
  '$',
  '"',
  '“',
  '’',
  '…',
  '🧒',
  '👨‍👩‍👧',
  'שלום',
  'مرحبا',
  '\u200f',
  '\u00a0',
  '\u200b',
  '\u00ad',
  'é',
  'e\u0301',
  'https://a.example/b_c*d?e=f&amp;g',
  'www.a_b.example',
  'x@y_z.example',
  '*/',
  '{/*',
  '*/}',
  '<!-- -->',
  ']]>',
  '\t',
  ':',
  '[^1]',
  '[^1]: x',
  'import a from "b"',
  'export default x',
  '%7B',
];
const word = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom('children', 'council', 'report', 'said', 'homes', 'and', 'the', '£1.2m', '37') },
  { weight: 2, arbitrary: fc.constantFrom(...ODD) },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 6 }) },
);
/** A sentence of any signs. It starts and ends as sentences do, and is long enough for one. */
const sentence = fc
  .array(word, { minLength: 6, maxLength: 14 })
  .map((words) => `The inspectors found ${words.join(' ').replace(/[\r\n\f\v\u2028\u2029\u0085]/g, ' ')} in the homes that they went to.`);
const start = fc.constantFrom(
  'import x from "y" and so on, they wrote in the letter.',
  'export const x = 1; that is what the paper says.',
  '--- was all that the page said of the matter.',
  '# of cases rose for the third year, said the report.',
  '1. Mend the pumps, said the report of the inspectors.',
  '> was printed where a name should have been, they said.',
  '| was the only sign on the page, said the clerk.',
);
const furniture = fc.constantFrom(...heldOut.adverts, ...heldOut.appeals, ...heldOut.lists, ...TITLES, ...heldOut.buttons);
const part = fc.oneof(
  {
    weight: 4,
    arbitrary: fc
      .oneof({ weight: 5, arbitrary: sentence }, { weight: 1, arbitrary: start }, { weight: 2, arbitrary: fc.constantFrom(...SENTENCES) })
      .map((text) => ({ role: 'body' as const, text })),
  },
  { weight: 1, arbitrary: furniture.map((text) => ({ role: 'furniture' as const, text })) },
  {
    weight: 1,
    arbitrary: fc.constantFrom('A street in townA street in town. Picture: Jane Invented', 'A weir (Image: Tom Fabricated)').map((text) => ({ role: 'caption' as const, text })),
  },
);
const pages = fc.array(part, { minLength: 1, maxLength: 10 });
const escapeHtml = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
const HEAD = 'Council promises a plan for the children';

/** The words of the draft, as its readers would read them. */
function wordsOf({ body, headline = '', standfirst = '' }: PastedPage): string {
  const compiled = compileBody(body, { file: 'draft' });
  expect(compiled.problems).toEqual([]);
  return bare(`${headline} ${standfirst} ${compiled.text}`);
}

function holdsAll(parts: readonly { role: string; text: string }[], page: PastedPage): void {
  const words = wordsOf(page);
  const lost = parts.filter(({ role, text }) => role === 'body' && !words.includes(bare(text)));
  expect(lost).toEqual([]);
}

const MOST_MS = 30_000; // fast-check on two busy cores

describe('any mixture of sentences, furniture and captions', { timeout: MOST_MS }, () => {
  it('as plain text keeps every sentence', () => {
    fc.assert(
      fc.property(pages, fc.constantFrom('\n\n', '\r\n\r\n', '\n \n', '\n'), fc.boolean(), (parts, between, headed) => {
        const text = [...(headed ? [HEAD] : []), ...parts.map((one) => one.text)].join(between);
        holdsAll(parts, paste(text, 'text'));
      }),
      { numRuns: 50 },
    );
  });

  it('as lines without empty ones between keeps the sentence before a caption', () => {
    const sentence = { role: 'body', text: 'The inspectors found that children had waited in the homes that they went to.' };
    const caption = { role: 'caption', text: 'A street in townA street in town. Picture: Jane Invented' };
    holdsAll([sentence], paste([sentence.text, caption.text, caption.text].join('\n'), 'text'));
  });

  it('as HTML keeps every sentence, with emphasis and links in it', () => {
    const wrap = fc.constantFrom(
      (text: string) => text,
      (text: string) => text.replace(/(\S+) (\S+)/, '<strong>$1</strong> <a href="/x_y?a=1&amp;b={c}">$2</a>'),
      (text: string) => text.replace(/^(\S+)/, '<em>$1</em>'),
      (text: string) => text.replace(/(\S+)$/, '<b>$1</b>'),
    );
    fc.assert(
      fc.property(pages, fc.array(wrap, { minLength: 10, maxLength: 10 }), fc.constantFrom('p', 'div', 'br'), (parts, wraps, tag) => {
        const inner = parts.map(({ text }, index) => (wraps[index] ?? String)(escapeHtml(text))).map((text) => (tag === 'br' ? `${text}<br><br>` : `<${tag}>${text}</${tag}>`));
        holdsAll(parts, paste(`<main><h1>${HEAD}</h1>${inner.join('\n')}</main>`, 'html'));
      }),
      { numRuns: 50 },
    );
  });

  it('as any string at all is right for static MDX, or has no text', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary', maxLength: 200 }),
          fc.array(fc.constantFrom(...ODD, '\n', '\n\n', '<p>', '</p>', '<li>', '<table><tr><td>a<td>b</table>', 'word'), { maxLength: 40 }).map((all) => all.join(' ')),
        ),
        fc.constantFrom('html', 'text'),
        (text, format) => {
          const { body } = paste(text, format as 'html' | 'text');
          expect(compileBody(body, { file: 'draft' }).problems).toEqual([]);
        },
      ),
      { numRuns: 80 },
    );
  });
});

describe('the draft', () => {
  it('passes the reader of content with everything odd in it', async () => {
    const text = [HEAD, ...ODD.map((odd) => `The report says ${odd} on a page of its own, and nothing more.`)].join('\n\n');
    const { body } = paste(text, 'text');
    const data = {
      headline: 'A headline: with “quotes”, {braces} and # signs',
      standfirst: 'A standfirst that has a colon: and "quotation marks" \\ and { more } <b>.',
      kind: 'report',
      published: '2025-12-01',
      byline: ['wanda-invented'],
      inspection: '2025-06-survey',
      sources: ['survey-report-2025'],
      people: ['ada-sluice'],
    };
    const { problems, entries } = await readFixture({ 'articles/odd/index.mdx': textOf({ collection: 'articles', data, body }) }, { withheld: 'show' });
    expect(problems.filter(({ file, severity }) => file.startsWith('articles/odd') && severity === 'error')).toEqual([]);
    const entry = entries.articles.get('odd');
    expect(entry?.data).toMatchObject({ ...data, draft: true });
    expect(bare(entry?.body?.text ?? '')).toContain(bare('The report says {x} on a page of its own'));
  });

  it('keeps lists, tables, quotations and links', () => {
    const html = `<html><head><link rel="canonical" href="https://paper.fixture.example/a/b/"></head><body><article><h1>${HEAD}</h1><p>The report asks for three things, and soon. See <a href="../c">the letter</a>.</p><ul><li>more homes</li><li>fewer <b>moves</b><ul><li>none at night</li></ul></li></ul><table><tr><th>Year</th><th>Homes | beds</th></tr><tr><td>2027</td><td>{12}</td></tr></table><blockquote><p>We will wait.</p></blockquote><p>Nobody at the hearing could say when it would come.</p></article></body></html>`;
    const { body } = paste(html, 'html');
    expect(body).toContain('[the letter](https://paper.fixture.example/a/c)');
    expect(body).toContain('- more homes\n- fewer **moves**\n  - none at night');
    expect(body).toContain('| Year | Homes \\| beds |\n| --- | --- |\n| 2027 | \\{12\\} |');
    expect(body).toContain('> We will wait.');
  });

  it('says the same of two writings of a page', () => {
    expect(even(' a\u00a0b\u200b\r\n c ')).toBe('a b c');
  });
});
