// npm run fonts: cuts the two families down to what a first view needs, and the rest into files fetched only when used.
import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import subsetFont from 'subset-font';

const PACKAGES = new URL('../../node_modules/@fontsource-variable/', import.meta.url);
const OUT = new URL('../styles/fonts/', import.meta.url);

const range = (from: number, to: number): string => String.fromCodePoint(...Array.from({ length: to - from + 1 }, (_, i) => from + i));

/** What English news text and its figures use. The unicode-range in astro.config.mjs says the same. */
const FIRST = `${range(0x20, 0x7e)}\u00a0£©±·×½é‘’“”–—…•→←↑↓−`;
const REST = [...range(0xa1, 0x17f)].filter((char) => !FIRST.includes(char)).join('');

interface Cut {
  name: string;
  file: string;
  text: string;
  axes: Record<string, { min: number; max: number } | number>;
}

const NEWS = 'newsreader/files/newsreader-latin-opsz-normal.woff2';
const NEWS_ITALIC = 'newsreader/files/newsreader-latin-wght-italic.woff2';
const SANS = 'libre-franklin/files/libre-franklin-latin-wght-normal.woff2';
const newsAxes = { wght: { min: 400, max: 600 }, opsz: { min: 24, max: 72 } };
const sansAxes = { wght: { min: 400, max: 700 } };

const CUTS: Cut[] = [
  { name: 'newsreader', file: NEWS, text: FIRST, axes: newsAxes },
  { name: 'newsreader-rest', file: NEWS, text: REST, axes: newsAxes },
  { name: 'newsreader-italic', file: NEWS_ITALIC, text: FIRST + REST, axes: { wght: { min: 400, max: 600 } } },
  { name: 'libre-franklin', file: SANS, text: FIRST, axes: sansAxes },
  { name: 'libre-franklin-rest', file: SANS, text: REST, axes: sansAxes },
];

/** Runs the command. Gives the exit code. */
export async function run(): Promise<number> {
  for (const { name, file, text, axes } of CUTS) {
    const original = await readFile(new URL(file, PACKAGES));
    // `keepFeatures` is newer than the package’s types.
    const options = { targetFormat: 'woff2', variationAxes: axes, keepFeatures: ['kern', 'liga', 'ccmp', 'mark', 'locl', 'tnum'] } as Parameters<typeof subsetFont>[2];
    const cut = await subsetFont(original, text, options);
    await writeFile(new URL(`${name}.woff2`, OUT), cut);
    process.stdout.write(`${name}.woff2  ${(cut.length / 1000).toFixed(1)} kB\n`);
  }
  for (const family of ['newsreader', 'libre-franklin']) {
    await writeFile(new URL(`${family}.LICENSE`, OUT), await readFile(new URL(`${family}/LICENSE`, PACKAGES)));
  }
  process.stdout.write(`Written to ${fileURLToPath(OUT)}\n`);
  return 0;
}
