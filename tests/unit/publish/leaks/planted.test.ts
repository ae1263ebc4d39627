// The leak check catches what is planted in a site, whatever the way, and nothing in a clean one.
import { mkdtempSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { readContent, type Content } from '../../../../src/loaders/read.ts';
import type { Leak } from '../../../../src/publish/leaks/check.ts';
import { findLeaks, type Result } from '../../../../src/publish/leaks/find.ts';
import { failed, passed } from '../../../../src/publish/leaks/report.ts';
import { NOW, writeContentFolder } from '../../../fixtures/build.ts';
import { photograph } from '../../../fixtures/photograph.ts';
import { writeBytes } from '../../../fixtures/site-folder.ts';

const HEADLINE = 'The heron’s “secret” ledger: 5% of Wherewater & its pumps';
const SENTENCE = 'Nobody may know that Zebulon Quillfeather counted ninety-one herons before the café opened.';
const ALT = 'A heron holding a ledger in its beak.';
const ID = 'herons-of-the-ledger';

const SIGNED = 'The ledger names a weir that only one family in Wherewater lives beside.';
const KEEPS = 'It leaves out the moorings at which the invented child was seen.';
const CONSENT = 'A letter of the parents, kept in the second drawer.';
const PURPOSE = 'One piece on the first survey, and never in a list.';

/** A public piece about a child’s case, with pictures of a child: what the desk notes there is not for readers. */
const deskWords = (text: string): string =>
  text
    .replace('  focus: 50% 30%', `  showsChild:\n    consent: Sealed envelope 4471 of the river school.\n    purpose: ${PURPOSE}`)
    .replace('credit="Drawn by a script" />', `credit="Drawn by a script" childConsent="${CONSENT}" childPurpose="The weir alone." />`)
    .replace(
      'confidence: high\n---',
      `childCase: true
restrictions:
  answers:
    - { kind: reeds-act, applies: false, reference: Looked up and found not to apply here. }
    - { kind: river-order, applies: true, reference: WX24 P00817, court: The court at Undermere, date: "2024-01-02", keeps: "${KEEPS}" }
  clearedBy: Leopoldine Harkaway
  clearedOn: "2024-09-02"
confidence: high
---`,
    );

const article = (fields: string, body: string): string => `---
headline: "${HEADLINE.replace(/"/g, '\\"')}"
standfirst: "The standfirst of the heron’s ledger, which stands here for as long as the schema wants it to."
kind: report
published: "2025-11-20"
byline: [wanda-invented]
inspection: 2024-11-bank-walk
sources: [walk-letter-2024]
keywords: [heronry accounts]
${fields}---

${body}
`;

const picture = await photograph(7, 1200, 800);
let content: Content;
let dir: string;

beforeAll(async () => {
  dir = await writeContentFolder({
    [`articles/${ID}/index.mdx`]: article(
      `draft: true\nformerly: [ledger-of-herons]\nimage:\n  file: heron-ledger.jpg\n  alt: ${ALT}\n  caption: The ledger is open.\n  credit: Nobody Atall\n`,
      `${SENTENCE} A heron is a bird.\n\nAda Sluice, March 2024 to 18 May 2025.`,
    ),
    [`articles/${ID}/heron-ledger.jpg`]: picture,
    [`articles/${ID}/unnamed.png`]: await photograph(8, 400, 600, 'png'),
    'events/pumpkin.yaml': 'date: "2025-05"\ntitle: A pumpkin is weighed by the wardens in secret\nkind: money\nembargo: "2029-01-01T00:00Z"\nsources: [survey-report-2025]\n',
    'people/zebulon-quillfeather.yaml':
      'name: Zebulon Quillfeather\nkind: other\nposts:\n  - title: Keeper of herons\n    interim: false\n    confidence: low\n    sources: [survey-report-2024]\ndraft: true\n',
    'takedowns.yaml': '- id: how-a-river-is-graded\n  date: "2026-01-02"\n  reason: Counsel for the invented heron wrote to the desk about it.\n  note: This page is gone.\n',
    'jigsaw.yaml': `signOffs:\n  - pieces: [articles/river-fails-first-survey]\n    digest: 0a1b2c3d4e5f\n    by: Ottoline Penhallow\n    on: "2026-01-03"\n    note: ${SIGNED}\n`,
    'articles/river-fails-first-survey/index.mdx': (text) => deskWords(text).replace(/\[([^\]]*)\]\(\/articles\/how-a-river-is-graded\/\)/g, '$1'),
  });
  content = await readContent({ dir, now: NOW, withheld: 'drop' });
});
afterAll(() => rmSync(dir, { recursive: true, force: true }));

/** Looks for leaks in a site that holds these files. */
async function leaksIn(files: Readonly<Record<string, string | Uint8Array>>): Promise<Result> {
  const site = realpathSync(mkdtempSync(join(tmpdir(), 'leaks-')));
  onTestFinished(() => rmSync(site, { recursive: true, force: true }));
  writeBytes(site, { 'index.html': '<h1>A clean page</h1>', ...files });
  const found = await findLeaks(site, content, undefined);
  if (!found) throw new Error('nothing was looked for');
  return found;
}

const told = ({ leaks }: { leaks: readonly Leak[] }): string[] => leaks.map(({ file, field, how }) => [file, field, how].filter(Boolean).join(' | ')).sort();
const html = (body: string): string => `<!doctype html><html lang="en"><head><title>A list</title></head><body><p>Public.</p>${body}</body></html>`;
const entity = (text: string): string => text.replace(/[^ -~]|&/g, (char) => `&#${char.codePointAt(0)};`);

/** A PNG with a text chunk in it. */
function pngWith(png: Uint8Array, type: string, data: Uint8Array): Uint8Array {
  const chunk = Buffer.alloc(12 + data.length);
  chunk.writeUInt32BE(data.length);
  chunk.write(type, 4, 'latin1');
  chunk.set(data, 8);
  return Buffer.concat([png.subarray(0, 33), chunk, png.subarray(33)]);
}

const plain = async (): Promise<Uint8Array> => photograph(99, 64, 64, 'png');
const JPEG = async (): Promise<Uint8Array> => photograph(99, 64, 64);

const WAYS: [string, () => Promise<Record<string, string | Uint8Array>> | Record<string, string | Uint8Array>, string][] = [
  ['a sentence in a JSON file', () => ({ 'data/articles.json': JSON.stringify([{ text: `Before. ${SENTENCE} After.` }]) }), 'data/articles.json | text'],
  ['a headline in a page, with entities', () => ({ 'articles/index.html': html(`<h2>${entity(HEADLINE)}</h2>`) }), 'articles/index.html | headline'],
  [
    'a headline in JavaScript, with escapes',
    () => ({ '_astro/list.js': `const a="${HEADLINE.replace(/[^ -~]/g, (c) => `\\u${c.charCodeAt(0).toString(16)}`)}"` }),
    '_astro/list.js | headline',
  ],
  ['a headline in a source map', () => ({ '_astro/list.js.map': JSON.stringify({ sourcesContent: [`const a=${JSON.stringify(HEADLINE)}`] }) }), '_astro/list.js.map | headline'],
  [
    'a sentence split by tags',
    () => ({ 'index.html': html(SENTENCE.replace('Zebulon', '<b>Zeb</b>ulon</p><p class="x">').replace('herons', '<i>herons</i>')) }),
    'index.html | name',
  ],
  ['part of a sentence', () => ({ 'index.html': html(`<meta content="${SENTENCE.slice(14, 85)}…">`) }), 'index.html | text'],
  ['a sentence in a feed’s CDATA', () => ({ 'feed.xml': `<rss><item><![CDATA[<p>${SENTENCE.replace('herons', '<b>herons</b>')}</p>]]></item></rss>` }), 'feed.xml | text'],
  ['a sentence in a feed, escaped twice', () => ({ 'feed.xml': `<rss>${entity(`<p>${entity(SENTENCE)}</p>`).replace(/</g, '&lt;')}</rss>` }), 'feed.xml | text'],
  ['an alternative text in an attribute', () => ({ 'index.html': html(`<img src="/x.webp" alt="${ALT}">`) }), 'index.html | image.alt'],
  ['a keyword', () => ({ 'search-index/spell.json': '["Heronry Accounts"]' }), 'search-index/spell.json | keywords[0]'],
  ['a file packed with gzip', () => ({ 'data/all.json.gz': gzipSync(SENTENCE) }), 'data/all.json.gz | text | unpacked from gzip'],
  ['gzip under another name', () => ({ 'data/all.bin': gzipSync(SENTENCE) }), 'data/all.bin | text | unpacked from gzip'],
  ['a file packed with Brotli', () => ({ 'index.html.br': brotliCompressSync(html(SENTENCE)) }), 'index.html.br | text | unpacked from Brotli'],
  ['Brotli under another name', () => ({ 'data/all.bin': brotliCompressSync(Buffer.from(`\0${SENTENCE}`.repeat(3))) }), 'data/all.bin | text | unpacked'],
  ['gzip in gzip', () => ({ 'all.gz': gzipSync(gzipSync(SENTENCE)) }), 'all.gz | text | unpacked from gzip, unpacked from gzip'],
  ['text of two bytes a letter in an unknown file', () => ({ 'data/all.bin': Buffer.from(`\u0001\u0000${SENTENCE}`, 'utf16le') }), 'data/all.bin | text'],
  [
    'EXIF',
    async () => ({
      'pictures/x.jpg': await sharp(await JPEG())
        .withExif({ IFD0: { ImageDescription: ALT } })
        .jpeg()
        .toBuffer(),
    }),
    'pictures/x.jpg | image.alt',
  ],
  [
    'XMP in WebP',
    async () => ({
      'pictures/x.webp': await sharp(await plain())
        .withXmp(`<x:xmpmeta xmlns:x="adobe:ns:meta/"><note>${ALT}</note></x:xmpmeta>`)
        .webp()
        .toBuffer(),
    }),
    'pictures/x.webp | image.alt',
  ],
  ['a PNG’s text', async () => ({ 'pictures/x.png': pngWith(await plain(), 'tEXt', Buffer.from(`Comment\0${ALT}`)) }), 'pictures/x.png | image.alt'],
  [
    'a PNG’s packed text',
    async () => ({ 'pictures/x.png': pngWith(await plain(), 'iTXt', Buffer.concat([Buffer.from('Comment\0\u0001\0en\0x\0'), deflateSync(ALT)])) }),
    'pictures/x.png | image.alt | in the picture’s own text',
  ],
  ['an SVG’s text', () => ({ 'chart.svg': `<svg><text><tspan>A heron</tspan> <tspan>holding a ledger</tspan> in its beak.</text></svg>` }), 'chart.svg | image.alt'],
  ['the picture itself', () => ({ 'pictures/other.jpg': picture }), 'pictures/other.jpg | picture | byte for byte'],
  [
    'a smaller picture',
    async () => ({ 'pictures/other.webp': await sharp(picture).resize(480).webp({ quality: 60 }).toBuffer() }),
    'pictures/other.webp | picture | by how it looks',
  ],
  [
    'a picture cut to a card',
    async () => ({ 'card.jpg': await sharp(picture).resize(1200, 630, { fit: 'cover' }).jpeg({ quality: 70 }).toBuffer() }),
    'card.jpg | picture | by how it looks',
  ],
  [
    'a picture that nothing names',
    async () => ({
      'pictures/u.webp': await sharp(await photograph(8, 400, 600, 'png'))
        .resize(200)
        .webp()
        .toBuffer(),
    }),
    'pictures/u.webp | picture | by how it looks',
  ],
  [
    'a picture in a data: address',
    async () => ({ 'x.css': `a{background:url(data:image/png;base64,${Buffer.from(pngWith(await plain(), 'tEXt', Buffer.from(`C\0${ALT}`))).toString('base64')})}` }),
    'x.css | image.alt | in a data: address',
  ],
  [
    'a picture’s name',
    async () => ({
      'pictures/public/heron-ledger-480.webp': await sharp(await plain())
        .webp()
        .toBuffer(),
    }),
    'pictures/public/heron-ledger-480.webp | image.file | its name',
  ],
  ['a folder’s name', () => ({ [`articles/${ID}/index.html`]: html('') }), `articles/${ID}/index.html | id | its name`],
  ['an address in the sitemap', () => ({ 'sitemap-0.xml': `<url><loc>https://fixture.example/rivers/articles/${ID}/</loc></url>` }), 'sitemap-0.xml | id'],
  ['an earlier address', () => ({ 'index.html': html('<a href="/rivers/articles/ledger-of-herons/">x</a>') }), 'index.html | id'],
  ['an id of one word in an address', () => ({ 'index.html': html('<a href="/rivers/timeline/#pumpkin">x</a>') }), 'index.html | id'],
  ['an id of one word in data', () => ({ 'data/events.json': '[{"id":"pumpkin"}]' }), 'data/events.json | id'],
  ['a name in a generated list', () => ({ 'people/index.html': html('<li><span>Zebulon</span> <span>Quillfeather</span></li>') }), 'people/index.html | name'],
  ['a word in the search index', () => ({ 'search-index/abc/t/3.json': '{"herald":[[1],"A"],"quillfeath":[[4],"K"]}' }), 'search-index/abc/t/3.json | a word'],
  ['a word in the spellings', () => ({ 'search-index/spell.json': '{"words":"river water quillfeather"}' }), 'search-index/spell.json | a word'],
  ['the reason of a takedown', () => ({ '.htaccess': '# Counsel for the invented heron wrote to the desk about it.\n' }), '.htaccess | [0].reason'],
  ['what a public piece leaves out for a court', () => ({ 'data/articles.json': JSON.stringify([{ keeps: KEEPS }]) }), 'data/articles.json | restrictions.answers[1].keeps'],
  ['the number of a case', () => ({ 'index.html': html('<p data-case="WX24 P00817">x</p>') }), 'index.html | restrictions.answers[1].reference'],
  ['who cleared a public piece', () => ({ 'index.html': html('<p>Leopoldine <b>Harkaway</b></p>') }), 'index.html | restrictions.clearedBy'],
  ['a consent to an article’s picture', () => ({ 'index.html': html('<img alt="Sealed envelope 4471 of the river school.">') }), 'index.html | image.showsChild.consent'],
  ['a consent to a picture in a text', () => ({ 'feed.xml': `<![CDATA[${CONSENT}]]>` }), 'feed.xml | Figure childConsent'],
  ['a sign-off', () => ({ 'x.json': JSON.stringify({ note: SIGNED }) }), 'x.json | signOffs[0].note'],
  ['who signed off', () => ({ 'x.json': '["Ottoline Penhallow"]' }), 'x.json | signOffs[0].by'],
  ['the address of a takedown in the sitemap', () => ({ 'sitemap-0.xml': '<loc>https://x.example/rivers/articles/how-a-river-is-graded/</loc>' }), 'sitemap-0.xml | id'],
];

describe('what is planted', () => {
  it('is in content without errors', () => {
    expect(content.problems.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(content.withheld.length).toBe(6);
  });

  it.each(WAYS)('as %s is caught', async (_name, make, expected) => {
    expect(told(await leaksIn(await make()))).toContain(expected);
  });
});

describe('a clean site', () => {
  it('passes, with what was looked for told on a line', async () => {
    const { leaks, looked } = await leaksIn({
      'articles/river-fails-first-survey/index.html': html(content.entries.articles.get('river-fails-first-survey')?.body?.text ?? ''),
      'search-index/abc/t/3.json': '{"heron":[[1],"A"]}'.replace('heron', 'river'),
      'pictures/weir.webp': await sharp(readFileSync(join(dir, 'articles/river-fails-first-survey/weir.png')))
        .webp()
        .toBuffer(),
    });
    expect(leaks).toEqual([]);
    expect(passed(looked)).toMatch(/^Leak check: none of \d+ fingerprints, \d+ words and 3 pictures of 9 withheld pieces in 4 files; \d+ of \d+ also stand in public pieces/);
  });

  it('may have words of withheld pieces outside the search index, and ids of one word in a sentence', async () => {
    expect(told(await leaksIn({ 'index.html': html('A pumpkin is a fruit; a heron is a bird, and its ledger is a book. It keeps heronry accounts.') }))).toEqual([]);
  });

  it('may have a takedown’s address in its notice and in the host files, and nowhere else', async () => {
    const gone = 'articles/how-a-river-is-graded';
    const files = {
      [`${gone}/index.html`]: html('This page is gone.'),
      '.htaccess': `Redirect 410 /rivers/${gone}/`,
      _redirects: `/rivers/${gone}/ /rivers/${gone}/index.html 410!`,
    };
    expect(told(await leaksIn(files))).toEqual([]);
    expect(told(await leaksIn({ ...files, 'robots.txt': `Disallow: /rivers/${gone}/` }))).toEqual(['robots.txt | id']);
  });

  it('may put facts together that are public, as a withheld piece does too', async () => {
    expect(told(await leaksIn({ 'people/index.html': html('<li>Ada Sluice, <span>March 2024</span> to <span>18 May 2025</span>: The pumps are running.') }))).toEqual([]);
  });

  it('may have fonts with anything in them', async () => {
    expect(told(await leaksIn({ 'fonts/x.woff2': Buffer.from(SENTENCE) }))).toEqual([]);
  });

  it('may have random bytes', async () => {
    const bytes = Buffer.alloc(200_000);
    let state = 1;
    for (let index = 0; index < bytes.length; index += 1) bytes[index] = (state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0) >>> 24;
    bytes[0] = 0;
    expect(told(await leaksIn({ 'x.bin': bytes }))).toEqual([]);
  });
});

describe('the message', () => {
  it('names the file, what of which piece, why it is withheld, and what to do', async () => {
    const { leaks } = await leaksIn({ 'feed.xml': entity(HEADLINE), 'search-index/spell.json': 'quillfeather', 'sw.js': `"${ALT}"` });
    const message = failed(leaks, join(import.meta.dirname, '../../../../public'));
    for (const part of [
      'It was not published',
      'feed.xml',
      `“headline” of content/articles/${ID}/index.mdx, which is a draft: “${HEADLINE}”`,
      'sw.js is copied into the site as it is, from the project’s public folder',
      'The search index was made from more than public content',
      'publish the piece',
    ])
      expect(message).toContain(part);
    expect(message.split('\n').length).toBeLessThan(25);
  });

  it('stays readable with a thousand leaks', async () => {
    const { leaks } = await leaksIn(Object.fromEntries(Array.from({ length: 300 }, (_, index) => [`x/${index}.html`, html(`${SENTENCE} ${entity(HEADLINE)}`)])));
    expect(leaks.length).toBeGreaterThan(100);
    expect(failed(leaks, '/nowhere').split('\n').length).toBeLessThan(80);
  });
});
