// The rules of the house, as far as the files themselves can show that they are kept.
import { globSync, readFileSync } from 'node:fs';
import { extname, join, posix } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse as parseYaml } from 'yaml';

const ROOT = join(import.meta.dirname, '../..');

interface Source {
  /** Path from the project’s root, with forward slashes. */
  file: string;
  text: string;
}

const read = (pattern: string): Source[] =>
  globSync(pattern, { cwd: ROOT, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => posix.relative(ROOT, join(entry.parentPath, entry.name)))
    .sort()
    .map((file) => ({ file, text: readFileSync(join(ROOT, file), 'utf8') }));

const SRC = read('src/**/*');
const CODE = SRC.filter(({ file }) => /\.(?:ts|mjs|astro)$/.test(file));

/** What a file imports, re-exports or loads later; `types` where nothing of it is left when it runs. */
function importsOf({ text }: Source): { name: string; types: boolean }[] {
  const statement = /\b(?:import|export)\s+(type\s+)?(?:[\w*{][^'"`;]*?\s*from\s*)?(['"])([^'"\n]+)\2/g;
  const later = /\bimport\(\s*(['"])([^'"\n]+)\1\s*\)/g;
  const sheet = /<(?:script|link)[^>]*\s(?:src|href)=(['"])(\.[^'"\n]+)\1/g;
  return [
    ...[...text.matchAll(statement)].map(([, types, , name]) => ({ name: name as string, types: types !== undefined })),
    ...[...text.matchAll(later), ...text.matchAll(sheet)].map(([, , name]) => ({ name: name as string, types: false })),
  ];
}

/** The room that a path is in: `record`, `search/query`; for files at the top of `src`, their own name. */
function roomOf(path: string): string {
  const [, first = '', second = ''] = path.split('/');
  return first === 'search' ? `search/${second}` : first;
}

const BEFORE_PAGES = ['lib', 'schemas', 'record', 'loaders'];
/** Which rooms each room may import from, itself aside. */
const MAY_IMPORT: Record<string, readonly string[]> = {
  lib: [],
  schemas: ['lib'],
  record: ['lib', 'schemas'],
  loaders: ['lib', 'schemas', 'record'],
  'site.ts': ['lib', 'schemas', 'loaders'],
  'content.config.ts': ['schemas', 'loaders'],
  queries: [...BEFORE_PAGES, 'site.ts'],
  components: [...BEFORE_PAGES, 'search/client', 'leave'],
  layouts: [...BEFORE_PAGES, 'components', 'styles'],
  pages: [...BEFORE_PAGES, 'site.ts', 'queries', 'components', 'layouts', 'search/client', 'timeline'],
  timeline: ['lib'],
  leave: ['lib'],
  'search/query': ['lib'],
  'search/engine': ['lib', 'search/query'],
  'search/client': ['lib', 'search/query', 'search/engine'],
  'search/index': [...BEFORE_PAGES, 'search/query', 'search/engine'],
  publish: [...BEFORE_PAGES, 'site.ts', 'search/index', 'search/query', 'search/engine'],
  desk: [...BEFORE_PAGES, 'site.ts', 'search/index', 'search/query', 'search/engine', 'publish'],
};

/** Imports that go against the order, each with its reason. */
const EXEMPT_IMPORTS: Record<string, string> = {
  'src/loaders/astro.ts -> src/site.ts': 'Astro’s side of the reader: it hands the plain reader this site’s folder, clock and gate.',
};

interface Import {
  from: string;
  to: string;
}

/** Imports from another room that is not before the file’s own. */
function wrongWay(sources: readonly Source[]): string[] {
  const all = sources.flatMap((source): Import[] =>
    importsOf(source)
      .filter(({ name }) => name.startsWith('.'))
      .map(({ name }) => ({ from: source.file, to: posix.normalize(posix.join(posix.dirname(source.file), name)) })),
  );
  return all
    .filter(({ from, to }) => to.startsWith('src/') && roomOf(from) !== roomOf(to) && !MAY_IMPORT[roomOf(from)]?.includes(roomOf(to)))
    .map(({ from, to }) => `${from} -> ${to}`);
}

describe('imports', () => {
  it('point one way', () => {
    expect(wrongWay(CODE).filter((name) => !(name in EXEMPT_IMPORTS))).toEqual([]);
  });

  it('are exempt only where they exist', () => {
    expect(Object.keys(EXEMPT_IMPORTS).filter((name) => !wrongWay(CODE).includes(name))).toEqual([]);
  });

  it('stay within the project’s source, or are packages', () => {
    const outside = CODE.flatMap(({ file, text }) =>
      importsOf({ file, text })
        .map(({ name }) => ({ name, to: posix.normalize(posix.join(posix.dirname(file), name)) }))
        .filter(({ name, to }) => name.startsWith('.') && !to.startsWith('src/'))
        .map(({ to }) => `${file} -> ${to}`),
    );
    // The commands read package.json, and the bench builds the corpus that the tests generate.
    expect(outside.filter((name) => !/^src\/desk\/.* -> package\.json$|^src\/desk\/bench\/.* -> tests\/bench\//.test(name))).toEqual([]);
  });

  it('of Astro come late: lib, schemas, record and loaders know only its Zod', () => {
    const early = CODE.filter(({ file }) => BEFORE_PAGES.includes(roomOf(file)));
    const astro = early.flatMap((source) =>
      importsOf(source)
        .filter(({ name, types }) => /^(?:astro|@astrojs\/)/.test(name) && name !== 'astro/zod' && !types)
        .map(({ name }) => `${source.file} -> ${name}`),
    );
    expect(early.length).toBeGreaterThan(20);
    expect(astro).toEqual([]);
  });

  it('of its collections are the queries’ alone', () => {
    const readers = CODE.filter((source) => importsOf(source).some(({ name, types }) => name === 'astro:content' && !types)).map(({ file }) => file);
    expect(readers.filter((file) => roomOf(file) !== 'queries' && file !== 'src/content.config.ts')).toEqual([]);
  });

  it('are seen by this test in every form, and known for wrong', () => {
    const text = [
      "import { a } from '../queries/one.ts';",
      "import type { B } from '../queries/two.ts';",
      "import {\n  c,\n  d,\n} from '../queries/three.ts';",
      "import '../queries/four.ts';",
      "export * from '../queries/five.ts';",
      "const e = await import('../queries/six.ts');",
      '<script src="../search/client/seven.ts"></script>',
      "import { f } from '../lib/text.ts';",
    ].join('\n');
    const wrong = wrongWay([{ file: 'src/components/X.astro', text }]);
    expect(wrong.map((name) => posix.basename(name))).toEqual(['one.ts', 'two.ts', 'three.ts', 'four.ts', 'five.ts', 'six.ts']);
    expect(wrongWay([{ file: 'src/lib/x.ts', text: "import { a } from '../record/model.ts';" }])).toHaveLength(1);
    expect(wrongWay([{ file: 'src/search/query/x.ts', text: "import { a } from '../client/y.ts';" }])).toHaveLength(1);
    expect(wrongWay([{ file: 'src/newroom/x.ts', text: "import { a } from '../lib/text.ts';" }])).toHaveLength(1);
  });
});

describe('a file', () => {
  /** The line that should say what the file is: the first, after what a language needs before it. */
  function opening({ text }: Source): string {
    const [first = '', second = ''] = text.split('\n');
    return first === '---' || first.startsWith('#!') ? second : first;
  }
  const says = (source: Source): boolean => /^(?:\/\/|\/\*\*?|<!--) ?[\p{L}“‘`<].*\s\S/u.test(opening(source));

  it('says on its first line what it is', () => {
    const commented = SRC.filter(({ file }) => /\.(?:ts|mjs|astro|css)$/.test(file));
    expect(commented.filter((source) => !says(source)).map(({ file }) => file)).toEqual([]);
  });

  it('of tests does too', () => {
    expect(
      read('tests/**/*.{ts,mjs}')
        .filter((source) => !says(source))
        .map(({ file }) => file),
    ).toEqual([]);
  });

  it.each([
    ['// What it is for.\nimport x', true],
    ['---\n// A component for it.\n---', true],
    ['/* The tokens of it. */', true],
    ["import x from 'y';", false],
    ['---\nimport x\n---', false],
    ['// x.ts', false],
    ['', false],
  ])('that starts with %j says so: %s', (text, expected) => {
    expect(says({ file: 'x', text })).toBe(expected);
  });
});

describe('the size', () => {
  const lines = (text: string): number => text.split('\n').length - (text.endsWith('\n') ? 1 : 0);
  const limit = (file: string): number => (file.startsWith('src/pages/') ? 40 : extname(file) === '.astro' ? 120 : 200);

  it('of a page is at most 40 lines, of a component 120, of a module 200', () => {
    expect(CODE.filter(({ file, text }) => lines(text) > limit(file)).map(({ file, text }) => `${file}: ${lines(text)} of ${limit(file)}`)).toEqual([]);
  });

  it('is counted in lines', () => {
    expect([lines('a\nb\n'), lines('a\nb'), limit('src/pages/a/index.astro'), limit('src/components/A.astro'), limit('src/lib/a.ts')]).toEqual([2, 2, 40, 120, 200]);
  });
});

describe('the clock, dates and addresses', () => {
  const rooms = (...names: string[]): Source[] => CODE.filter(({ file }) => names.includes(roomOf(file)));
  const inSite = rooms('lib', 'schemas', 'record', 'loaders', 'queries', 'components', 'layouts', 'pages', 'publish');
  const where = (sources: readonly Source[], pattern: RegExp): string[] => sources.filter(({ text }) => pattern.test(text)).map(({ file }) => file);

  it('one place reads the clock', () => {
    expect(where(inSite, /\bDate\.now\(|\bnew Date\(\s*\)/)).toEqual(['src/lib/environment.ts']);
  });

  it('one place formats dates', () => {
    // schemas/campaign.ts only asks whether a time zone exists.
    expect(where(inSite, /DateTimeFormat\(|toLocale(?:Date|Time)String\(/)).toEqual(['src/lib/date-words.ts', 'src/schemas/campaign.ts']);
  });
});

interface Campaign {
  name: string;
  publisher: { name: string; short: string };
  place: string;
  accent: { colour: string };
}

describe('the engine', () => {
  const yaml = (file: string): unknown => parseYaml(readFileSync(join(ROOT, file), 'utf8'));
  const campaign = yaml('content/campaign.yaml') as Campaign;
  const regulators = globSync('content/inspections/*.yaml', { cwd: ROOT }).flatMap((file) => (yaml(file) as { regulators: string[] }).regulators);
  const names = [...new Set([campaign.name, campaign.publisher.name, campaign.publisher.short, campaign.place, campaign.accent.colour, ...regulators])];

  /** Where a name of the campaign stands, as a word of its own. */
  function named(sources: readonly Source[]): string[] {
    const pattern = new RegExp(`(?<![\\p{L}\\p{N}])(?:${names.map((name) => RegExp.escape(name)).join('|')})(?![\\p{L}\\p{N}])`, 'iu');
    return sources.flatMap(({ file, text }) => text.split('\n').flatMap((line, index) => (pattern.test(line) ? [`${file}:${index + 1} ${pattern.exec(line)?.[0]}`] : [])));
  }

  it('knows no campaign', () => {
    expect(named([...SRC, ...read('public/**/*')])).toEqual([]);
  });

  it('would be caught knowing one', () => {
    expect(names.length).toBeGreaterThan(5);
    for (const name of names) expect(named([{ file: 'x', text: `a “${name.toUpperCase()}’s” b` }])).toEqual([`x:1 ${name.toUpperCase()}`]);
    expect(named([{ file: 'x', text: `x${campaign.publisher.short}x` }])).toEqual([]);
  });
});
