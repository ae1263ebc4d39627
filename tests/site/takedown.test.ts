// A takedown from beginning to end: a piece that was public, taken down with the desk’s own command, is in no byte of the next site nor of its caches.
import { existsSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, describe, expect, it } from 'vitest';
import { astroCache } from '../../src/desk/site/state.ts';
import { CAMPAIGN_DIR, NOW, writeContentFolder } from '../fixtures/build.ts';
import { texts } from './support/bytes.ts';
import { runDesk } from './support/desk.ts';
import { all, attribute, textOf } from './support/html.ts';
import { readSite, ROOT } from './support/site.ts';

const SITE_URL = 'https://elsewhere.example/some/place/';
const BASE = '/some/place/';
const ID = 'zeta-quillobex-piece';
const BEFORE = 'zeta-quillobex-before';
/** In every word, name and picture of the piece. */
const CANARY = /quillobex/i;

const piece = readFileSync(join(CAMPAIGN_DIR, 'articles/how-a-river-is-graded/index.mdx'), 'utf8')
  .replace(/^headline: .*$/m, `headline: "Quillobex headline of a piece that a lawyer read"\nformerly: [${BEFORE}]\nkeywords: [quillobexia]`)
  .replace(/^standfirst: .*$/m, 'standfirst: "Quillobex standfirst, which is long enough to be one and no longer."')
  .replace(/\n---\n/, '\nimage:\n  file: quillobex.jpg\n  alt: Quillobex alt\n  caption: Quillobex caption.\n  credit: Quillobex credit\n---\n')
  .concat('\nQuillobex was the last word.\n');
// Like no other picture: one that a public piece has as well would be no trace of this.
const picture = await sharp({ create: { width: 900, height: 600, channels: 3, background: 'teal', noise: { type: 'gaussian', mean: 128, sigma: 60 } } })
  .jpeg()
  .toBuffer();
const folder = realpathSync(mkdtempSync(join(tmpdir(), 'takedown-')));
const content = await writeContentFolder({
  [`articles/${ID}/index.mdx`]: piece,
  [`articles/${ID}/quillobex.jpg`]: picture,
  'letters/to-it.mdx': `---\narticle: ${ID}\nheadline: A quillobex letter\nname: Q. Uillobex\ndate: "2026-01-10"\n---\n\nQuillobex, I say.\n`,
});
const [warm, clean] = [join(folder, 'warm'), join(folder, 'clean')];
afterAll(() => {
  for (const path of [folder, content, astroCache(ROOT, warm), astroCache(ROOT, clean)]) rmSync(path, { recursive: true, force: true });
});
const env = (outDir: string) => ({ CONTENT_DIR: content, OUT_DIR: outDir, SITE_URL, BUILD_NOW: NOW.toISOString(), HOST_FILES: 'apache,netlify,nginx' });
async function build(outDir: string) {
  const { status, output } = await runDesk(['build'], env(outDir));
  if (status !== 0) throw new Error(output);
  return readSite(outDir, SITE_URL);
}
const named = (site: { dir: string; files: string[] }): string[] => texts(site).flatMap(({ file, text }) => (CANARY.test(text) ? [file] : []));
const HOSTS = ['.gone.nginx.conf', '.htaccess', '_redirects'];

const before = named(await build(warm));
const said = await runDesk(['takedown', ID, '--reason', 'The QUILLOBEX reason.', '--note', 'Taken down on legal advice.', '--with-dependants'], env(warm));
const site = await build(warm);
const notices = [`articles/${ID}/index.html`, `articles/${BEFORE}/index.html`];

describe('a piece that was public and was taken down', () => {
  it('was everywhere before', () => {
    expect(before).toEqual(
      expect.arrayContaining([`articles/${ID}/index.html`, `articles/${BEFORE}/index.html`, 'feed.xml', 'sitemap-0.xml', 'index.html', 'data/articles.json', 'letters/index.html']),
    );
    expect(before.some((file) => file.startsWith('search-index/')) && before.some((file) => file.startsWith('pictures/'))).toBe(true);
  });

  it('is taken down by one command, which names what the last build had of it', () => {
    expect([said.status, said.output]).toEqual([0, expect.stringContaining(`letters/to-it is taken down too`)]);
    for (const path of [`articles/${ID}/`, `articles/${BEFORE}/`, 'feed.xml', 'data/articles.json', 'search-index/*', 'letters/'])
      expect(said.output).toContain(`       ${SITE_URL}${path}\n`);
    expect(said.output).toMatch(new RegExp(`${SITE_URL}pictures/${ID}/[\\w-]+\\.webp\n`));
  });

  it('is in no byte of the site, but that its notices stand at its addresses and hosts are told of those', () => {
    const files = texts(site).map(({ file, text }) => ({ file, text: text.slice(file.length) }));
    expect(files.filter(({ text }) => CANARY.test(text)).map(({ file }) => file)).toEqual(HOSTS);
    expect(site.files.filter((file) => CANARY.test(file)).sort()).toEqual(notices.toSorted());
  });

  it('leaves a notice: what readers are told, nothing of the piece, not for search engines, no trace of its address', () => {
    for (const name of notices) {
      const page = site.pages.find(({ file }) => file === name);
      if (!page) throw new Error(`no ${name}`);
      const [html] = all(page.document, 'html');
      const text = textOf(all(page.document, 'main')[0] as never);
      expect(text).toContain('This page was taken down\nTaken down on legal advice.');
      expect(attribute(html as never, 'lang')).toBe('en-GB');
      expect(all(page.document, 'meta').some((meta) => attribute(meta, 'name') === 'robots' && attribute(meta, 'content') === 'noindex')).toBe(true);
      const links = all(page.document, 'a').map((link) => attribute(link, 'href') ?? '');
      expect(links.filter((href) => href.startsWith('/') && !href.startsWith(BASE))).toEqual([]);
      expect(page.html).not.toMatch(CANARY);
    }
  });

  it('is gone, hosts are told', () => {
    const read = (name: string): string => readFileSync(join(warm, name), 'utf8');
    for (const id of [ID, BEFORE]) {
      expect(read('.htaccess')).toContain(`RedirectMatch 410 "^${BASE}articles/${id}/?$"`);
      expect(read('_redirects')).toContain(`${BASE}articles/${id}/ ${BASE}articles/${id}/index.html 410!`);
      expect(read('.gone.nginx.conf')).toContain(`location = ${BASE}articles/${id}/ {`);
    }
  });

  it('is in nothing that is kept for the next build', () => {
    const cache = astroCache(ROOT, warm);
    expect(existsSync(cache)).toBe(true);
    const kept = readdirSync(cache, { recursive: true, encoding: 'utf8' }).filter((name) => statSync(join(cache, name)).isFile());
    // Its addresses are there, since the notices are made from them.
    const texts = kept.map((name) => readFileSync(join(cache, name), 'latin1').replaceAll(`/articles/${ID}/`, '').replaceAll(`/articles/${BEFORE}/`, ''));
    expect(kept.length).toBeGreaterThan(0);
    expect(kept.filter((name, index) => CANARY.test(name) || CANARY.test(texts[index] ?? ''))).toEqual([]);
  });

  it('makes the same site as if it had never been public, byte for byte', async () => {
    const other = await build(clean);
    expect(other.files).toEqual(site.files);
    const differing = site.files.filter((file) => !readFileSync(join(warm, file)).equals(readFileSync(join(clean, file))));
    expect(differing).toEqual([]);
  });
});
