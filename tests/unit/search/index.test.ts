// Making the index: of a built site, and in memory while editing.
import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, it, onTestFinished, vi } from 'vitest';
import { readContent } from '../../../src/loaders/read.ts';
import { documentsOf } from '../../../src/search/index/documents.ts';
import { indexFolder } from '../../../src/search/index/folder.ts';
import { readable, withGaps, withoutHead } from '../../../src/search/index/html.ts';
import { liveIndex } from '../../../src/search/index/live.ts';
import { endPagefind } from '../../../src/search/index/pagefind.ts';
import { CAMPAIGN_DIR, NOW } from '../../fixtures/build.ts';

afterAll(endPagefind);

describe('a built page, as the index reads it', () => {
  it.each([
    ['<dt>MASH</dt><dd>A hub</dd>', '<dt>MASH </dt><dd>A hub</dd>'],
    ['<p>Good.<span>page 3</span></p>', '<p>Good. <span>page 3</span></p>'],
    ['<a href="x"><b>Care</b></a><span>leavers', '<a href="x"><b>Care </b></a><span>leavers'],
    ['a <em>b</em>c', 'a <em>b</em>c'],
    ['<p>So.<a href="x">Source</a>', '<p>So. <a href="x">Source</a>'],
    ['un<a href="x">do</a>', 'un<a href="x">do</a>'],
    ['x<spanner>', 'x<spanner>'],
  ])('%s has a space where a reader sees a gap', (html, expected) => expect(withGaps(html)).toBe(expected));

  it('has no head', () => {
    expect(withoutHead('<!doctype html><html lang="en-GB" style="--a:b"><head><style>p{}</style></head><body>x</body></html>')).toBe(
      '<html lang="en-GB" style="--a:b"><body>x</body></html>',
    );
    expect(withoutHead('<p>x')).toBe('<p>x');
  });

  it('counts its tables for less', () => expect(readable('<table class="x"><tr>')).toContain('<table data-pagefind-weight="0.2" class="x">'));
});

async function site(pages: Record<string, string>): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'search-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  for (const [path, body] of Object.entries(pages)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), `<!doctype html><html lang="en-GB"><head><title>x</title></head><body>${body}</body></html>`);
  }
  return folder;
}

describe('the index of a site', () => {
  it('holds the pages that are marked, and no user interface of Pagefind’s', async () => {
    const folder = await site({ 'a/index.html': '<article data-pagefind-body><h1>A</h1><p>one</p></article>', 'b/index.html': '<main>two</main>', '404.html': 'three' });
    expect(await indexFolder(folder)).toBe(1);
    const files = await readdir(join(folder, 'pagefind'));
    expect(files).toContain('pagefind.js');
    expect(files.filter((file) => /ui|worker|highlight/.test(file))).toEqual([]);
    expect(await readdir(join(folder, 'pagefind/fragment'))).toHaveLength(1);
  });

  it('is made anew, without what an earlier one left', async () => {
    const folder = await site({ 'a/index.html': '<article data-pagefind-body><p>one</p></article>', 'pagefind/fragment/old.pf_fragment': 'secret' });
    await indexFolder(folder);
    expect(await readdir(join(folder, 'pagefind/fragment'))).not.toContain('old.pf_fragment');
  });

  it('does not pass where nothing could be found', async () => {
    const folder = await site({ 'a/index.html': '<main>one</main>' });
    await expect(indexFolder(folder)).rejects.toThrow('data-pagefind-body');
  });
});

describe('the documents while editing', () => {
  it('are a page each for what the site has, marked as the build marks them', async () => {
    const documents = documentsOf(await readContent({ dir: CAMPAIGN_DIR, now: NOW, withheld: 'drop' }));
    const urls = documents.map(({ url }) => url);
    expect(new Set(urls).size).toBe(urls.length);
    for (const part of ['/articles/', '/inspections/', '/areas/', '/people/', '/glossary/', '/timeline/', '/about/']) expect(urls.some((url) => url.startsWith(part))).toBe(true);
    expect(documents.every(({ html }) => html.includes('data-pagefind-filter="kind:'))).toBe(true);
  });

  it('hold no withheld piece, unless it is shown', async () => {
    const shown = documentsOf(await readContent({ dir: CAMPAIGN_DIR, now: NOW, withheld: 'show' })).filter(({ html }) => html.includes('withheld:'));
    const dropped = new Set(documentsOf(await readContent({ dir: CAMPAIGN_DIR, now: NOW, withheld: 'drop' })).map(({ url }) => url));
    expect(shown.length).toBeGreaterThan(0);
    expect(shown.filter(({ url }) => dropped.has(url))).toEqual([]);
  });
});

describe('the index while editing', () => {
  const page = (word: string) => ({ url: `/${word}/`, html: `<html lang="en-GB"><body><article data-pagefind-body><h1>${word}</h1><p>${word}</p></article></body></html>` });
  const text = (file: Uint8Array | undefined): string => (file ? Buffer.from(file).toString('utf8') : '');

  it('follows the content, and keeps the files of the index before for pages that are open', async () => {
    let documents = [page('one')];
    const index = liveIndex({ read: () => Promise.resolve(documents), onError: ({ message }) => expect.unreachable(message), rest: 1 });
    const before = JSON.parse(text(await index.file('pagefind-entry.json'))) as { languages: { 'en-gb': { hash: string } } };
    const oldMeta = `pagefind.${before.languages['en-gb'].hash}.pf_meta`;
    documents = [page('one'), page('two')];
    index.refresh();
    await vi.waitFor(async () => expect(text(await index.file('pagefind-entry.json'))).toContain('"page_count":2'));
    expect(await index.file(oldMeta)).toBeDefined();
    expect(await index.file('none')).toBeUndefined();
  });

  it('stays as it was where the content cannot be read', async () => {
    const errors: string[] = [];
    let fails = false;
    const read = () => (fails ? Promise.reject(new Error('broken')) : Promise.resolve([page('one')]));
    const index = liveIndex({ read, onError: ({ message }) => errors.push(message), rest: 1 });
    await index.file('pagefind-entry.json');
    fails = true;
    index.refresh();
    await vi.waitFor(() => expect(errors).toEqual(['broken']));
    expect(text(await index.file('pagefind-entry.json'))).toContain('"page_count":1');
  });
});
