// Pictures known again: in every size and form that a site makes of them, and never taken for one another.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, describe, expect, it } from 'vitest';
import { distance, isMadeOf, knownPictures, lookOf, SAME, standsAmong, type Look } from '../../../../src/publish/leaks/pictures.ts';
import { photograph } from '../../../fixtures/photograph.ts';

const folder = mkdtempSync(join(tmpdir(), 'pictures-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const SEEDS = Array.from({ length: 8 }, (_, index) => index + 1);
const originals = await Promise.all(SEEDS.map((seed) => photograph(seed, 960, 600)));
const paths = originals.map((bytes, index) => {
  const path = join(folder, `${index}.jpg`);
  writeFileSync(path, bytes);
  return path;
});
const known = await knownPictures({ file: 'articles/x/index.mdx', why: 'a draft', texts: [], pictures: paths, notices: [] });

const look = async (bytes: Uint8Array): Promise<Look> => {
  const found = await lookOf(bytes);
  if (!found) throw new Error('cannot be opened');
  return found;
};

/** What a site may make of a picture. */
const MADE: Record<string, (bytes: Uint8Array) => Promise<Buffer>> = {
  'WebP 480 wide': (bytes) => sharp(bytes).resize(480).webp({ quality: 76 }).toBuffer(),
  'WebP 800 wide, poor': (bytes) => sharp(bytes).resize(800).webp({ quality: 30 }).toBuffer(),
  'AVIF 160 wide': (bytes) => sharp(bytes).resize(160).avif({ quality: 45, effort: 0 }).toBuffer(),
  'JPEG 160 wide, poor': (bytes) => sharp(bytes).resize(160).jpeg({ quality: 40 }).toBuffer(),
  'PNG 64 wide': (bytes) => sharp(bytes).resize(64).png().toBuffer(),
};
const CUT: Record<string, (bytes: Uint8Array) => Promise<Buffer>> = {
  'a card of 600 by 315': (bytes) => sharp(bytes).resize(600, 315, { fit: 'cover' }).jpeg({ quality: 75 }).toBuffer(),
  'a square from the left': (bytes) => sharp(bytes).resize(400, 400, { fit: 'cover', position: 'left' }).webp().toBuffer(),
  'a tall cut from the right': (bytes) => sharp(bytes).resize(300, 400, { fit: 'cover', position: 'right' }).webp().toBuffer(),
};

describe('a picture', () => {
  it.each(Object.entries({ ...MADE, ...CUT }))('made into %s is known, and for no other', async (_name, make) => {
    for (const [index, bytes] of originals.entries()) {
      const made = await look(await make(bytes));
      const same = await Promise.all(known.map((one) => isMadeOf(made, one)));
      expect(same.flatMap((is, other) => (is ? [other] : []))).toEqual([index]);
    }
  });

  it('lies well within the bound of what is made of it, and well outside that of others', async () => {
    const squares = known.map((one) => one.look?.squares as Uint8Array);
    const own = await Promise.all(
      Object.values(MADE).flatMap((make) => originals.map(async (bytes, index) => distance((await look(await make(bytes))).squares, squares[index] as Uint8Array))),
    );
    const others = squares.flatMap((a, index) => squares.slice(index + 1).map((b) => distance(a, b)));
    expect(Math.max(...own)).toBeLessThan(SAME * 0.7);
    expect(Math.min(...others)).toBeGreaterThan(SAME * 3);
  });

  it('that a public article shows too is known to be public', async () => {
    const [first, second] = known;
    const copy = join(folder, 'copy.png');
    writeFileSync(copy, await sharp(originals[0]).resize(700).png().toBuffer());
    expect(first && (await standsAmong(first, [copy]))).toBe(true);
    expect(second && (await standsAmong(second, [copy]))).toBe(false);
  });

  it('that cannot be opened looks like nothing', async () => {
    expect(await lookOf(Buffer.from('no picture'))).toBeUndefined();
  });
});
