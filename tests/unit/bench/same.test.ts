// Whether two built sites are the same: pages and words.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { checkSame, takeSample, wordsOf, type Sample } from '../../../src/desk/bench/same.ts';

describe('the words of a page', () => {
  test.each([
    ['<p>One <em>two</em></p>', 'Onetwo'],
    ['<style>a{}</style><p>One</p><script type="x">two</script>', 'One'],
    ['fish &amp; chips &#x27;now&#39; &quot;&lt;&gt;', `fish&chips'now'"<>`],
    ['&amp;lt;', '&lt;'],
  ])('of %s are %s', (html, words) => expect(wordsOf(html)).toBe(words));
});

async function siteOf(pages: Record<string, string>): Promise<Sample> {
  const dir = mkdtempSync(join(tmpdir(), 'same-'));
  onTestFinished(() => rmSync(dir, { recursive: true }));
  for (const [page, html] of Object.entries(pages)) {
    mkdirSync(dirname(join(dir, page)), { recursive: true });
    writeFileSync(join(dir, page), html);
  }
  return takeSample(dir);
}

const article = 'articles/one/index.html';

describe('two sites', () => {
  test('pass with the same pages and words, however they are marked up', async () => {
    const ours = await siteOf({ [article]: '<p>Some words</p>', 'index.html': 'a' });
    const stock = await siteOf({ [article]: '<div>Some\n<b>words</b></div>', 'index.html': 'b' });
    expect(() => checkSame(ours, stock)).not.toThrow();
  });

  test('with other words on an article fail, and the place is shown', async () => {
    const ours = await siteOf({ [article]: '<p>Some words</p>' });
    const stock = await siteOf({ [article]: '<p>Some other words</p>' });
    expect(() => checkSame(ours, stock)).toThrow(/articles\/one\/index\.html[^]*…Somewords…[^]*…Someotherwords…/);
  });

  test('with a page on one side alone fail', async () => {
    const [ours, stock] = [await siteOf({ [article]: 'a' }), await siteOf({})];
    expect(() => checkSame(ours, stock)).toThrow('different pages (1 and 0)');
    expect(() => checkSame(stock, ours)).toThrow('different pages (0 and 1)');
  });
});
