// Telling the same picture from another, and keeping what took long to find out.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { isAlike, patternAt, type Fingerprint } from '../../../../src/loaders/pictures/fingerprint.ts';
import { keepPatterns, keptPatterns } from '../../../../src/loaders/pictures/patterns.ts';
import { scene } from '../../../fixtures/pictures.ts';
import { temporaryFolder } from '../../desk/folder.ts';

async function printOf(folder: string, name: string, bytes: Uint8Array): Promise<Fingerprint> {
  writeFileSync(join(folder, name), bytes);
  return { digest: name, pattern: await patternAt(join(folder, name)) };
}

describe('a picture’s pattern', () => {
  it('is alike in other sizes, qualities and formats, and in no two of forty pictures', async () => {
    const folder = temporaryFolder();
    const wholes = await Promise.all(
      Array.from({ length: 40 }, async (_, seed) => printOf(folder, `${seed}.png`, await scene(seed, 300, 200).png({ compressionLevel: 1 }).toBuffer())),
    );
    const pairs = wholes.flatMap((a, index) => wholes.slice(index + 1).map((b) => isAlike(a, b)));
    expect(pairs).toHaveLength(780);
    expect(pairs.filter(Boolean)).toEqual([]);
    for (const seed of [0, 7, 19, 33]) {
      const copies = [
        await scene(seed, 300, 200).resize(120).jpeg({ quality: 40 }).toBuffer(),
        await scene(seed, 300, 200).webp({ quality: 30 }).toBuffer(),
        await scene(seed, 300, 200).resize(170, 113).modulate({ brightness: 1.1 }).jpeg().toBuffer(),
      ];
      const prints = await Promise.all(copies.map((bytes, index) => printOf(folder, `copy-${seed}-${index}`, bytes)));
      expect(prints.map((print) => isAlike(print, wholes[seed] as Fingerprint))).toEqual([true, true, true]);
    }
  });

  it('is none of an even picture, of which any two would be alike', async () => {
    const folder = temporaryFolder();
    const even = sharp({ create: { width: 200, height: 200, channels: 3, background: '#888' } });
    const [a, b] = [await printOf(folder, 'a', await even.png().toBuffer()), await printOf(folder, 'b', await even.jpeg().toBuffer())];
    expect(a.pattern).toBeUndefined();
    expect(isAlike(a, b)).toBe(false);
    expect(isAlike(a, { ...b, digest: 'a' })).toBe(true);
  });

  it('is none of a file that cannot be unpacked', async () => {
    expect((await printOf(temporaryFolder(), 'a', Buffer.from('nothing'))).pattern).toBeUndefined();
  });
});

describe('kept patterns', () => {
  it('come back as they were, and not from a file that is broken or of another edition', async () => {
    const folder = temporaryFolder();
    expect(await keptPatterns(folder)).toEqual(new Map());
    const patterns = new Map([
      ['one', 'abc'],
      ['two', null],
    ]);
    await keepPatterns(folder, patterns);
    expect(await keptPatterns(folder)).toEqual(patterns);
    const file = join(folder, 'picture-patterns.json');
    const text = readFileSync(file, 'utf8');
    writeFileSync(file, text.replace(/"edition":"[^"]*"/, '"edition":"of old"'));
    expect(await keptPatterns(folder)).toEqual(new Map());
    writeFileSync(file, text.slice(0, 20));
    expect(await keptPatterns(folder)).toEqual(new Map());
  });

  it('need no place, nor one that can be written', async () => {
    await keepPatterns(undefined, new Map([['one', 'abc']]));
    expect(await keptPatterns(undefined)).toEqual(new Map());
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'file'), '');
    await expect(keepPatterns(join(folder, 'file', 'in-a-file'), new Map([['one', 'abc']]))).resolves.toBeUndefined();
  });
});
