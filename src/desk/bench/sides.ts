// The two sides of the bench: copies of this project that differ in how the articles’ text becomes HTML, and in nothing else.
import { existsSync } from 'node:fs';
import { cp, mkdir, readdir, readFile, rename, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Failure } from '../run/failure.ts';
import type { SideName } from './figures.ts';

/** A copy of the project, ready to be built. */
export interface Side {
  name: SideName;
  root: string;
  outDir: string;
  contentDir: string;
  /** The clock of its builds. */
  now: Date;
  /** The digest of the articles and all else, which were read and found right: as `npm run build` hands it to Astro. */
  checked: string;
}

/** What a build needs of the project. */
const COPIED = ['src', 'public', 'astro.config.mjs', 'package.json', 'tsconfig.json', 'tests/bench'];

/** Neither side makes a search index: it is no part of what is compared. */
const NO_SEARCH = `export const searchIndex = () => ({ name: 'no-search-index', hooks: {} });\n`;

/** A change in a file of the stock side: what stands there, and what is put in its place. */
type Change = [from: string | RegExp, to: string];

/** What makes the stock side: its articles come from Astro’s own loader, and their text from a module for each. */
const STOCK: Record<string, Change[]> = {
  'src/content.config.ts': [
    [`contentLoader('articles')`, 'stockArticles()'],
    [/^(?=import )/m, `import { stockArticles } from '../tests/bench/stock/articles.ts';\n`],
  ],
  'src/pages/articles/[slug].astro': [
    ['../../queries/article.ts', '../../../tests/bench/stock/article.ts'],
    [/^import Nodes .*\n/m, ''],
    ['<Nodes nodes={nodes} />', '<nodes.Content components={nodes.components} />'],
  ],
  // Which collections have entries is known from our reader, and the articles are out of its sight.
  'src/queries/entries.ts': [['filled.includes(name)', `filled.concat('articles').includes(name)`]],
  // It reads every article’s text with our compiler to look for pictures, and the corpus has none.
  'src/queries/pictures.ts': [[/export async function allPictures[^]*?\n}\n/, 'export async function allPictures() {\n  return [];\n}\n']],
};

/** Makes the sides in a folder, with the same articles. */
export async function makeSides(project: string, folder: string, { articles, names }: { articles: number; names: readonly SideName[] }): Promise<Side[]> {
  const [{ writeCorpus }, { NOW, readRight }] = await Promise.all([import('../../../tests/bench/generate.ts'), import('../../../tests/bench/corpus.ts')]);
  const corpus = join(folder, 'corpus');
  await writeCorpus(corpus, { articles });
  const { digest: checked } = await readRight(corpus);
  return Promise.all(names.map((name) => makeSide(name, { project, root: join(folder, name), corpus, now: NOW, checked })));
}

async function makeSide(name: SideName, { project, root, corpus, ...rest }: { project: string; root: string; corpus: string } & Pick<Side, 'now' | 'checked'>): Promise<Side> {
  await mkdir(root, { recursive: true });
  for (const path of COPIED.filter((path) => existsSync(join(project, path)))) await cp(join(project, path), join(root, path), { recursive: true });
  await linkPackages(project, root);
  await writeFile(join(root, 'src/publish/search-index.ts'), NO_SEARCH);
  const contentDir = join(root, 'content');
  await cp(corpus, contentDir, { recursive: true });
  if (name === 'stock') {
    // Out of our reader’s sight: the stock side must not pay for it.
    await rename(join(contentDir, 'articles'), join(root, 'articles'));
    for (const [file, changes] of Object.entries(STOCK)) await changeFile(join(root, file), changes);
  }
  return { name, root, outDir: join(root, 'dist'), contentDir, ...rest };
}

/** Links each package by itself: what tools keep beside the packages stays this side’s own. */
async function linkPackages(project: string, root: string): Promise<void> {
  const [from, to] = [join(project, 'node_modules'), join(root, 'node_modules')];
  await mkdir(to);
  const names = (await readdir(from)).filter((name) => !name.startsWith('.'));
  await Promise.all(names.map((name) => symlink(join(from, name), join(to, name), 'junction')));
}

async function changeFile(file: string, changes: readonly Change[]): Promise<void> {
  let text = await readFile(file, 'utf8');
  for (const [from, to] of changes) {
    const changed = text.replace(from, () => to);
    if (changed === text) throw new Failure(`The bench no longer fits ${file}: it has no ${from}. Mend STOCK in src/desk/bench/sides.ts.`);
    text = changed;
  }
  await writeFile(file, text);
}
