// Nothing withheld leaves a byte: twelve kinds of canary, in a cold build, in a warm one after all of them were public, and after a takedown.
import { existsSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative, sep } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import sharp from 'sharp';
import { afterAll, describe, expect, it, onTestFinished } from 'vitest';
import { writeContentFolder } from '../fixtures/build.ts';
import { AFTER, BEFORE, CANARIES, canaryFiles, FORMER, PICTURES, TAKEN_DOWN, type CanaryKind } from '../fixtures/canaries.ts';
import { run, runDesk } from './support/desk.ts';
import { ROOT } from './support/site.ts';

const KINDS = Object.keys(CANARIES) as CanaryKind[];
const folder = realpathSync(mkdtempSync(join(tmpdir(), 'canaries-')));
const contentDir = await writeContentFolder(canaryFiles(true));
const withheldDir = await writeContentFolder(canaryFiles(false));
const [warm, cold] = [join(folder, 'warm'), join(folder, 'cold')];
afterAll(() => {
  for (const path of [folder, contentDir, withheldDir]) rmSync(path, { recursive: true, force: true });
});

async function build(dir: string, outDir: string, now: string): Promise<string> {
  const { status, output } = await runDesk(['build'], { CONTENT_DIR: dir, OUT_DIR: outDir, BUILD_NOW: now });
  if (status !== 0) throw new Error(`The canaries do not build:\n${output}`);
  return output;
}

/** Every file under a folder with its bytes, by path from it. */
function filesOf(dir: string): Map<string, Buffer> {
  const paths = readdirSync(dir, { recursive: true, encoding: 'utf8' }).filter((name) => statSync(join(dir, name)).isFile());
  return new Map(paths.sort().map((name) => [relative(dir, join(dir, name)).split(sep).join('/'), readFileSync(join(dir, name))]));
}

const unpackers = [(bytes: Buffer) => bytes, gunzipSync, brotliDecompressSync];

/** A file’s name and bytes as text, as they stand and unpacked: on purpose nothing of what the leak check itself searches with. */
function* readings(name: string, bytes: Buffer): Generator<string> {
  yield name.toLowerCase();
  for (const unpack of unpackers) {
    try {
      const plain = unpack(bytes);
      yield plain.toString('latin1').toLowerCase();
      yield plain
        .toString('latin1')
        .replaceAll('\0', '')
        .replace(/<[^>]*>/g, '')
        .toLowerCase();
    } catch {
      continue; // Not packed in this way.
    }
  }
}

/** The files in which a word stands, whole or without its ending. */
const holding = (files: ReadonlyMap<string, Buffer>, word: string): string[] =>
  [...files].filter(([name, bytes]) => [...readings(name, bytes)].some((text) => text.includes(word.slice(0, 9)))).map(([name]) => name);

/** The colours of a picture’s sixteen parts. */
async function partsOf(bytes: Uint8Array): Promise<number[]> {
  return [...(await sharp(bytes).autoOrient().resize(4, 4, { fit: 'fill' }).removeAlpha().raw().toBuffer())];
}

async function looksLike(files: ReadonlyMap<string, Buffer>, picture: Uint8Array): Promise<string[]> {
  const wanted = await partsOf(picture);
  const found: string[] = [];
  for (const [name, bytes] of files) {
    if (!/\.(?:webp|jpe?g|png|avif)$/.test(name)) continue;
    const own = await partsOf(bytes);
    const apart = own.reduce((sum, value, index) => sum + Math.abs(value - (wanted[index] as number)), 0) / own.length;
    if (apart < 10) found.push(name);
  }
  return found;
}

await build(contentDir, warm, AFTER);
const published = filesOf(warm);
// The very same folder of content from here on, so that nothing differs but what is withheld.
for (const [file, change] of Object.entries(canaryFiles(false))) if (typeof change === 'string') writeFileSync(join(contentDir, file), change);
const said = await build(contentDir, warm, BEFORE);
await build(contentDir, cold, BEFORE);
const [warmFiles, coldFiles] = [filesOf(warm), filesOf(cold)];

describe('a canary', () => {
  it.each(KINDS)('of the kind “%s” is there when it may be', async (kind) => {
    // A picture’s file is published under no name that it had: it is known by how it looks.
    const picture = Object.entries(PICTURES).find(([file]) => file.includes(CANARIES[kind]))?.[1];
    expect(picture ? await looksLike(published, picture) : holding(published, CANARIES[kind])).not.toEqual([]);
  });

  it('of a picture is there when it may be, without the camera’s notes', async () => {
    for (const picture of Object.values(PICTURES)) expect((await looksLike(published, picture)).length).toBeGreaterThan(0);
    expect([...published].filter(([name, bytes]) => name.startsWith('pictures/') && /snorvelba|gwendlepr/.test(bytes.toString('latin1'))).map(([name]) => name)).toEqual([]);
  });

  it.each(KINDS)('of the kind “%s” is in no byte of a cold build', (kind) => {
    expect(holding(coldFiles, CANARIES[kind]).filter(isNoNotice)).toEqual([]);
  });

  it.each(KINDS)('of the kind “%s” is in no byte of a warm build after it was public', (kind) => {
    expect(holding(warmFiles, CANARIES[kind]).filter(isNoNotice)).toEqual([]);
  });

  it('of a picture is in no picture of either', async () => {
    for (const picture of Object.values(PICTURES)) for (const files of [warmFiles, coldFiles]) expect(await looksLike(files, picture)).toEqual([]);
  });
});

/** What was taken down may be named by the notices at its addresses and by what tells hosts of them; see the next tests. */
const NOTICES = [`articles/${TAKEN_DOWN}/index.html`, `articles/${FORMER}/index.html`];
const isNoNotice = (file: string): boolean => ![...NOTICES, '.htaccess'].includes(file);

describe('a takedown', () => {
  it('leaves a notice at each address, which says nothing of what it was', () => {
    for (const file of NOTICES) expect(warmFiles.get(file)?.toString().toLowerCase()).not.toContain(CANARIES['taken-down article'].slice(0, 9));
  });

  it('leaves its addresses in the host file, and nothing else', () => {
    const host = warmFiles.get('.htaccess')?.toString() ?? '';
    expect(host).toContain(TAKEN_DOWN);
    expect(host).not.toContain('asked for it');
  });
});

describe('the warm build', () => {
  it('is the clean one byte for byte', () => {
    expect([...warmFiles.keys()]).toEqual([...coldFiles.keys()]);
    expect([...warmFiles].filter(([name, bytes]) => !coldFiles.get(name)?.equals(bytes)).map(([name]) => name)).toEqual([]);
  });

  it('was looked through for leaks, all twelve kinds', () => {
    const [, fingerprints, pieces] = /none of ([\d,]+) fingerprints.* of (\d+) withheld pieces/.exec(said) ?? [];
    expect(Number(fingerprints)).toBeGreaterThan(30);
    expect(Number(pieces)).toBeGreaterThanOrEqual(11);
  });
});

describe('a link to a withheld piece', () => {
  it('is refused by check, with what to do', async () => {
    const file = join(contentDir, 'articles/why-we-ask-for-a-clean-river/index.mdx');
    writeFileSync(file, readFileSync(file, 'utf8').replace('It asked', 'It asked [that](/articles/embargo-canary/) and'));
    const { status, output } = await runDesk(['check'], { CONTENT_DIR: contentDir, BUILD_NOW: BEFORE });
    expect(status).toBe(1);
    expect(output).toContain('why-we-ask-for-a-clean-river/index.mdx');
    expect(output).toContain('links to /articles/embargo-canary/, which is withheld: publish that first, or take the link out');
  });
});

describe('a leak', () => {
  it('fails the build with what was found, and leaves nothing of it', async () => {
    // In the project, as `astro build` wants it; the desk’s own builds stand there too until they are swapped in.
    const outDir = join(ROOT, `node_modules/.cache/desk/planted-${process.pid}`);
    onTestFinished(() => rmSync(outDir, { recursive: true, force: true }));
    const planted = `<p>It is about ${CANARIES.draft} <b>al</b>one.</p>`;
    const { status, output } = await run([join(ROOT, 'tests/fixtures/planted-build.mjs')], {
      CONTENT_DIR: withheldDir,
      OUT_DIR: outDir,
      CACHE_DIR: join(folder, 'cache'),
      BUILD_NOW: BEFORE,
      PLANTED: planted,
    });
    expect(output).toContain('Something that is withheld stands in the built site. It was not published');
    expect(output).toContain('planted.txt');
    expect(output).toContain('content/articles/draft-canary/index.mdx, which is a draft');
    expect(status).toBe(1);
    expect(existsSync(outDir)).toBe(false);
  });
});
