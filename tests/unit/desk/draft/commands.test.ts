// npm run new and npm run paste from end to end: through flags, through a terminal of streams, and with everything that goes wrong.
import { chmodSync, existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PassThrough, Writable } from 'node:stream';
import { describe, expect, it, onTestFinished } from 'vitest';
import { terminalAsker, type Asker } from '../../../../src/desk/draft/asker.ts';
import { instantOf } from '../../../../src/desk/draft/instant.ts';
import { freeId } from '../../../../src/desk/draft/ids.ts';
import { yamlOf } from '../../../../src/desk/draft/yaml.ts';
import { makeNew } from '../../../../src/desk/new.ts';
import { makePasted } from '../../../../src/desk/paste.ts';
import { readContent } from '../../../../src/loaders/read.ts';
import { parse } from 'yaml';
import { contentFolder, NOW } from '../../../fixtures/build.ts';
import { readFiles } from '../folder.ts';

const variables = (dir: string): Record<string, string> => ({ CONTENT_DIR: dir, BUILD_NOW: NOW.toISOString() });
const FLAGS = [
  '--kind',
  'report',
  '--headline',
  'Wardens promise a cleaner river by the spring',
  '--standfirst',
  'The wardens say: it will be done, and this is long enough.',
  '--inspection',
  '2025-06-survey',
  '--source',
  'survey-report-2025',
  '--byline',
  'wanda-invented',
];
const errorsIn = async (dir: string) => (await readContent({ dir, now: NOW, withheld: 'show' })).problems.filter(({ severity }) => severity === 'error');
const create = (dir: string, args: string[], asker?: Asker): Promise<string> => makeNew(args, { asker, variables: variables(dir) });

/** A terminal that types: each question is answered when it is asked. */
function typist(answers: readonly [question: RegExp, keys: string][]) {
  const input = new PassThrough();
  let seen = '';
  let at = 0;
  const output = Object.assign(
    new Writable({
      write(chunk: Buffer, _encoding, done) {
        seen += chunk.toString();
        const next = answers[at];
        if (next?.[0].test(seen)) {
          at += 1;
          seen = '';
          const [, keys] = next;
          [...keys.matchAll(/\u001b\[[A-Z]|[\s\S]/gu)].forEach(([key], index) => setTimeout(() => input.write(key), 5 * (index + 1)));
        }
        done();
      },
    }),
    { columns: 100, rows: 40, isTTY: true },
  );
  return { asker: terminalAsker({ input, output }), left: () => answers.slice(at).map(([question]) => question) };
}

describe('npm run new', () => {
  it('writes a draft that passes the check, from flags alone', async () => {
    const dir = await contentFolder();
    const said = await create(dir, [...FLAGS, '--area', 'access,warnings', '--embargo', '2026-05-18 09:00', '--as-of', '18 May 2025']);
    expect(readFiles(join(dir, 'articles/wardens-promise-a-cleaner-river-by-the-spring'))['index.mdx']).toMatchInlineSnapshot(`
      "---
      headline: "Wardens promise a cleaner river by the spring"
      standfirst: "The wardens say: it will be done, and this is long enough."
      kind: report
      published: "2026-01-15"
      asOf: "2025-05-18"
      byline: [wanda-invented]
      inspection: 2025-06-survey
      areas: [access, warnings]
      sources: [survey-report-2025]
      draft: true
      embargo: "2026-05-18T09:00+01:00"
      ---

      {/* Write the piece below this note, and take the note out: readers do not see it. An empty line starts a paragraph, ## a subhead. A grade comes from the record: <Judgement of="the inspection’s id" area="the area’s id" />. A figure, a grade or a quotation has its source behind it: <Cite source="the source’s id" page="1" />. */}
      "
    `);
    expect(await errorsIn(dir)).toEqual([]);
    expect(said).toContain('everybody who can read this repository can read them');
    expect(said).toContain('text-missing');
    expect(said).toMatch(/http:\/\/localhost:4321\/rivers\/articles\/wardens-promise/);
  });

  it('never overwrites: the year, then a number, makes the folder free', async () => {
    const dir = await contentFolder();
    for (let run = 0; run < 3; run += 1) await create(dir, FLAGS);
    expect(
      readdirSync(join(dir, 'articles'))
        .filter((name) => name.startsWith('wardens'))
        .sort(),
    ).toEqual(['', '-2026', '-2026-2'].map((end) => `wardens-promise-a-cleaner-river-by-the-spring${end}`));
    await expect(create(dir, [...FLAGS, '--slug', 'how-a-river-is-graded'])).rejects.toMatchObject({ exitCode: 2, message: expect.stringMatching(/taken/) });
    await expect(create(dir, [...FLAGS, '--slug', 'river-fails'])).rejects.toThrow(/taken/); // an earlier address
  });

  it.each([
    ['nothing', [], /--headline[\s\S]*--inspection/],
    ['an unknown flag', ['--headlin', 'x'], /did you mean --headline/],
    ['an unknown inspection', [...FLAGS, '--inspection', '2025-06-surve'], /did you mean 2025-06-survey\?[\s\S]*2024-06-survey/],
    ['an unknown kind', [...FLAGS, '--kind', 'reprt'], /did you mean report/],
    ['a short headline', [...FLAGS, '--headline', 'Short'], /5 characters/],
    ['a day that is none', [...FLAGS, '--published', '2026-02-30'], /does not exist/],
    ['an hour that clocks skip', [...FLAGS, '--embargo', '2026-03-29 01:30'], /none shows 01:30/],
    ['a slug that is none', [...FLAGS, '--slug', 'A b'], /a-b/],
    ['an unknown collection', ['persn'], /did you mean person/],
  ])('refuses %s with exit code 2, and writes nothing', async (_, args, message) => {
    const dir = await contentFolder();
    const before = readFiles(dir);
    await expect(create(dir, args)).rejects.toMatchObject({ exitCode: 2, message: expect.stringMatching(message) });
    expect(readFiles(dir)).toEqual(before);
  });

  it('makes other entries too', async () => {
    const dir = await contentFolder();
    await create(dir, [
      'person',
      '--name',
      'Nora Newcomer',
      '--kind',
      'officer',
      '--posts-title',
      'Warden',
      '--posts-interim',
      'no',
      '--posts-confidence',
      'high',
      '--posts-source',
      'survey-report-2025',
    ]);
    await create(dir, ['source', '--publisher', 'The Fixture', '--title', 'A page', '--url', 'https://paper.fixture.example/x', '--read', 'whole', '--date', '2025-12-01']);
    expect(readFiles(join(dir, 'people'))['nora-newcomer.yaml']).toContain('posts:\n  - title: "Warden"\n    interim: false');
    expect(await errorsIn(dir)).toEqual([]);
  });

  it('asks in a terminal, shows what is wrong, and writes what was answered', async () => {
    const dir = await contentFolder();
    const { asker, left } = typist([
      [/Kind\./, '\r'],
      [/Headline\./, 'Short\r'],
      [/at least 15/, ' no more, it is long\r'],
      [/Standfirst\./, 'The wardens say that it will be done, and this is long enough.\r'],
      [/Inspection\./, '\r'],
      [/Areas\./, '\r'],
      [/People\./, '\r'],
      [/Sources\./, '\t\r'],
      [/Byline\./, '\t\r'],
      [/Published\./, '\r'],
      [/As of\./, '\r'],
      [/Embargo\./, '2026-05-18 09:00\r'],
      [/address on the site/, '-too\r'],
    ]);
    await create(dir, [], asker);
    expect(left()).toEqual([]);
    expect(readFiles(join(dir, 'articles/short-no-more-it-is-long-too'))['index.mdx']).toContain('embargo: "2026-05-18T09:00+01:00"');
    expect(await errorsIn(dir)).toEqual([]);
  }, 30_000);

  it('ends with 130 at Ctrl-C, and leaves everything as it was', async () => {
    const dir = await contentFolder();
    const before = readFiles(dir);
    const { asker } = typist([
      [/Kind\./, '\r'],
      [/Headline\./, '\u0003'],
    ]);
    await expect(create(dir, [], asker)).rejects.toMatchObject({ exitCode: 130 });
    expect(readFiles(dir)).toEqual(before);
  }, 30_000);

  it('writes nothing where it is interrupted before the writing', async () => {
    const dir = await contentFolder();
    const before = readFiles(dir);
    await expect(makeNew(FLAGS, { asker: undefined, variables: variables(dir), signal: AbortSignal.abort() })).rejects.toMatchObject({ exitCode: 130 });
    expect(readFiles(dir)).toEqual(before);
  });

  // A full disk and a folder that may not be written in are shown step by step in tests/unit/desk/save/write.test.ts.
  it('says why where the draft cannot be written, and leaves nothing half-written', async () => {
    const dir = await contentFolder({ letters: null });
    writeFileSync(join(dir, 'letters'), 'a file where the folder should be');
    const before = readFiles(dir);
    const flags = ['letter', '--article', 'how-a-river-is-graded', '--headline', 'A letter', '--name', 'A. Reader', '--date', '2026-01-02'];
    await expect(create(dir, flags)).rejects.toThrow(/not written/);
    expect(readFiles(dir)).toEqual(before);
  });

  it('says so where the campaign cannot be read', async () => {
    const dir = await contentFolder({ 'campaign.yaml': 'name: [' });
    await expect(create(dir, FLAGS)).rejects.toThrow(/campaign.yaml cannot be read/);
  });
});

const PAGE = `<html><head><link rel="canonical" href="https://paper.fixture.example/news/1/"><script type="application/ld+json">{"@type":"NewsArticle","datePublished":"2025-07-05","author":"Wanda Invented"}</script></head><body><nav><ul><li><a href="/">News</a></li><li><a href="/s">Sport</a></li></ul></nav><article><h1>Wardens promise a cleaner river by the spring</h1><p>By Wanda Invented</p><p>Ada Sluice said on Friday that the pumps would run by the spring. Water quality was the worst in ten years.</p><p>Water quality matters most to those who swim, and nobody else was asked.</p><p>Read more: <a href="/x">Another story of the river</a></p><h3>Most Read</h3><ul><li><a href="/1">One story of the town</a></li><li><a href="/2">Two stories of the town</a></li></ul></article></body></html>`;

describe('npm run paste', () => {
  const paste = (dir: string, args: string[], text: string | Error = PAGE, asker?: Asker) => {
    const told: string[] = [];
    const read = () => (typeof text === 'string' ? Promise.resolve({ text }) : Promise.reject(text));
    return makePasted(args, { asker, variables: variables(dir), read, tell: (one) => void told.push(one) }).then((end) => ({ told: told.join('\n'), end }));
  };

  it('makes a draft and the source it rests on, with what is surely right', async () => {
    const dir = await contentFolder();
    const { told, end } = await paste(dir, ['--kind', 'report', '--inspection', '2025-06-survey']);
    const text = readFiles(join(dir, 'articles/wardens-promise-a-cleaner-river-by-the-spring'))['index.mdx'] ?? '';
    expect(text).toContain('people: [ada-sluice]');
    expect(text).toContain('byline: [wanda-invented]');
    expect(text).toContain('asOf: "2025-07-05"');
    expect(text).toContain('areas: [water-quality]');
    expect(text).toContain('draft: true');
    expect(text).not.toMatch(/Most Read|Read more|Sport/);
    expect(readFiles(join(dir, 'sources'))['fixture-2025-07-05.yaml']).toContain('url: "https://paper.fixture.example/news/1/"');
    expect(end).toMatch(/left out[\s\S]*Most Read/);
    expect(told).toContain('the text names Ada Sluice');
    expect(await errorsIn(dir)).toEqual([]);
  });

  it('makes its source beside a file that cannot be read as one, or was taken down', async () => {
    const dir = await contentFolder({ 'sources/fixture-2025-07-05.yaml': 'title: [\n' });
    const { end } = await paste(dir, ['--kind', 'report', '--inspection', '2025-06-survey']);
    expect(end).toContain('sources/fixture-2025-07-05-2.yaml is new too');
    expect(readFiles(join(dir, 'sources'))).toMatchObject({ 'fixture-2025-07-05.yaml': 'title: [\n', 'fixture-2025-07-05-2.yaml': expect.stringContaining('news/1/') });
  });

  it('stops at a near-duplicate where nobody can be asked, and names it', async () => {
    const dir = await contentFolder();
    const args = ['--kind', 'report', '--inspection', '2025-06-survey'];
    await paste(dir, args);
    const before = readFiles(dir);
    await expect(paste(dir, args)).rejects.toThrow(/there already/);
    expect(readFiles(dir)).toEqual(before);
    await paste(dir, [...args, '--yes']);
    expect(Object.keys(readFiles(join(dir, 'articles'))).filter((name) => name.startsWith('wardens'))).toHaveLength(2);
  });

  it('names what is missing, with the date that was not found', async () => {
    const dir = await contentFolder();
    const before = readFiles(dir);
    const text = 'Wardens promise a cleaner river soon\n\nThe pumps would run by the spring, and nobody else was asked about it.';
    await expect(paste(dir, [], text)).rejects.toMatchObject({ exitCode: 2, message: expect.stringMatching(/--as-of.*No date was found/) });
    expect(readFiles(dir)).toEqual(before);
  });

  it.each([
    ['furniture alone', 'Most Read\n\nAdvertisement\n\nShare', /No text of a piece/],
    ['an address that is none', PAGE, /--address/],
  ])('refuses %s', async (_, text, message) => {
    const dir = await contentFolder();
    await expect(paste(dir, message.test('--address') ? ['--address', 'paper'] : [], text)).rejects.toThrow(message);
  });

  it('leaves no source behind where the draft cannot be written', async () => {
    const dir = await contentFolder();
    const before = Object.keys(readFiles(join(dir, 'sources')));
    mkdirSync(join(dir, 'articles'), { recursive: true });
    writeFileSync(join(dir, 'articles', '.gitkeep'), '');
    const args = ['--kind', 'report', '--inspection', '2025-06-survey'];
    const asker = { yes: async () => true } as unknown as Asker;
    const racing: Asker = {
      ...asker,
      line: async ({ initial = '' }) => initial,
      one: async ({ initial, choices }) => initial ?? choices[0]?.value ?? '',
      many: async ({ initial = [] }) => [...initial],
      show: () => undefined,
    };
    const taking: Asker = {
      ...racing,
      line: async (asked) => {
        if (/address on the site/.test(asked.message)) mkdirSync(join(dir, 'articles', asked.initial ?? ''));
        return asked.initial ?? '';
      },
    };
    await expect(paste(dir, args, PAGE, taking)).rejects.toThrow(/there already/);
    expect(Object.keys(readFiles(join(dir, 'sources')))).toEqual(before);
    expect(existsSync(join(dir, 'articles/wardens-promise-a-cleaner-river-by-the-spring/index.mdx'))).toBe(false);
  });
});

describe.skipIf(process.getuid?.() === 0)('in folders that may not be written in (root may write everywhere)', () => {
  it.each([
    ['new', (dir: string) => create(dir, FLAGS)],
    [
      'paste',
      (dir: string) =>
        makePasted(['--kind', 'report', '--inspection', '2025-06-survey'], {
          asker: undefined,
          variables: variables(dir),
          read: async () => ({ text: PAGE }),
          tell: () => undefined,
        }),
    ],
  ])('%s says so and leaves nothing half-written', async (_name, run) => {
    const dir = await contentFolder();
    const before = readFiles(dir);
    chmodSync(join(dir, 'articles'), 0o555);
    onTestFinished(() => chmodSync(join(dir, 'articles'), 0o755));
    await expect(run(dir)).rejects.toMatchObject({ exitCode: 1, message: expect.stringContaining('you may not write there') });
    expect(readFiles(dir)).toEqual(before);
  });
});

describe('an instant', () => {
  it.each([
    ['2026-05-18 09:00', '2026-05-18T09:00+01:00'],
    ['2026-12-18 9.30', '2026-12-18T09:30+00:00'],
    ['2026-05-18T09:00Z', '2026-05-18T09:00Z'],
  ])('%s', (text, instant) => expect(instantOf(text, 'Europe/London')).toBe(instant));
  it.each(['2026-10-25 01:30', '2026-03-29 01:30', '2026-02-30 09:00', '2026-05-18 25:00', 'soon'])('%s is refused', (text) =>
    expect(() => instantOf(text, 'Europe/London')).toThrow(),
  );
  it('is west of Greenwich too', () => expect(instantOf('2026-05-18 09:00', 'America/St_Johns')).toBe('2026-05-18T09:00-02:30'));
});

describe('the fields', () => {
  it('mean in YAML what was answered, whatever it looks like', () => {
    const data = {
      headline: 'yes',
      standfirst: '# "a": {b} \\ \u2028 \ud83e\uddd2 - x',
      kind: 'no',
      published: '2026',
      byline: ['2026', 'true', 'a-b'],
      sources: Array.from({ length: 30 }, (_, index) => `source-${index}`),
    };
    expect(parse(yamlOf('articles', data))).toEqual(data);
  });
  it('have an id that ends at a word', () =>
    expect(freeId('articles', { headline: 'A headline that goes on and on and on until nobody can read it in an address' }, () => false)).toBe(
      'a-headline-that-goes-on-and-on-and-on-until-nobody-can-read',
    ));
});
