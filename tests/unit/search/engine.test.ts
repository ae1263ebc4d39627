// The engine over small indexes: what is found, in which order, what is understood, and what happens when files do not come.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createEngine, MissingFile, PER_PAGE, type SearchDocument, type SearchEngine } from '../../../src/search/engine/index.ts';
import { emptyState, type SearchState, noFilters } from '../../../src/search/query/state.ts';
import { doc, expectSums, small, spelling } from './help.ts';

const CARE = [
  doc('/body/', { title: 'A day at the coast', text: 'Somewhere the care leavers are named, once, among many other words of the day.', day: '2020-01-01' }),
  doc('/title/', { title: 'Care leavers and their homes', day: '2019-01-01' }),
  doc('/area/', { type: 'area', kind: 'areas', title: 'Care leavers', lead: 'Young people who have left care.', facets: { kind: ['areas'], area: ['care-leavers'] } }),
  doc('/other/', { title: 'Bridges', text: 'Nothing of it.', day: '2021-01-01' }),
];

describe('the order', () => {
  const { urls } = small(CARE);
  it('is the thing itself, then headlines, then mentions', async () => expect(await urls('care leavers')).toEqual(['/area/', '/title/', '/body/']));
  it('can be by day', async () => {
    expect(await urls('care leavers', { sort: 'newest' })).toEqual(['/body/', '/title/', '/area/']);
    expect(await urls('care leavers', { sort: 'oldest' })).toEqual(['/title/', '/body/', '/area/']);
  });
  it('of everything is the newest first', async () => expect((await urls('')).slice(0, 3)).toEqual(['/other/', '/body/', '/title/']));

  it('prefers the newer of two that say the same, gently', async () => {
    const same = small([
      doc('/old/', { title: 'Front door', day: '2013-01-01' }),
      doc('/new/', { title: 'Front door', day: '2026-01-01' }),
      doc('/less/', { title: 'A door', text: 'front door', day: '2026-02-01' }),
    ]);
    expect(await same.urls('front door')).toEqual(['/new/', '/old/', '/less/']);
  });
});

describe('other names', () => {
  const synonyms = [
    [{ name: 'front door' }, { name: 'MASH', note: 'until October 2018' }],
    [{ name: 'kids' }, { name: 'children' }],
  ];
  const { ask, urls } = small(
    [
      doc('/door/', { title: 'One', text: 'The front door of the service.' }),
      doc('/mash/', { title: 'Two', text: 'The MASH heard of it.' }),
      doc('/children/', { text: 'Children again.' }),
    ],
    { synonyms },
  );

  it('are found too, after what was asked for, and are told with their times', async () => {
    expect(await urls('front door')).toEqual(['/door/', '/mash/']);
    expect(await urls('mash')).toEqual(['/mash/', '/door/']);
    await expectSums(await ask('front door'));
    await expectSums(await ask('the front door and MASH of the service'));
    expect((await ask('front door')).understood).toMatchObject([{ as: 'synonym', text: 'MASH (until October 2018)', for: 'front door' }]);
  });
  it('can be undone', async () => {
    const [name] = (await ask('front door')).understood;
    expect(await urls('', name?.without)).toEqual(['/door/']);
  });
  it('stand for words that stand nowhere', async () => expect(await urls('kids')).toEqual(['/children/']));
});

describe('what is asked for as people ask', () => {
  const { urls } = small([
    doc('/people/sara-tough/', { type: 'person', kind: 'people', title: 'Sara Tough', aliases: ['Director'], lead: 'Director of the service.' }),
    doc('/timeline/#starts', { type: 'event', kind: 'events', title: 'Sara Tough starts as director' }),
    doc('/people/ada/', { type: 'person', kind: 'people', title: 'Ada Sluice', aliases: ['Keeper'], tags: ['2013', '2014'], lead: 'Keeper. From 2013 to 2014.' }),
    doc('/glossary/#keeper', { type: 'term', kind: 'terms', title: 'Keeper' }),
    doc('/glossary/#weir', { type: 'term', kind: 'terms', title: 'Weir' }),
    doc('/mr/', { title: 'Mr and Mrs Brown', text: 'The meaning of it, and one definition. Mr Brown, Ms Tough and Dr Black.', day: '2026-01-01' }),
    doc('/help/', { type: 'page', kind: 'pages', title: 'Get help', aliases: ['report abuse'], keywords: ['report abuse'] }),
    doc('/abuse/', { type: 'inspection', kind: 'inspections', title: 'Child abuse report, 2024', text: 'A report of child abuse, and child abuse again.' }),
  ]);

  it.each([
    ['Mr Tough', '/people/sara-tough/'],
    ['what is the meaning of weir', '/glossary/#weir'],
    ['weir definition', '/glossary/#weir'],
    ['Sara Tough starts as director', '/timeline/#starts'],
    ['sara tough director', '/people/sara-tough/'],
    ['report abuse', '/help/'],
    ['keeper', '/glossary/#keeper'],
    ['keeper 2014', '/people/ada/'],
  ])('“%s” is answered by %s', async (q, url) => expect((await urls(q))[0]).toBe(url));
});

describe('the newest', () => {
  const inspection = (url: string, day: string, words: Partial<SearchDocument> = {}): SearchDocument =>
    doc(url, { type: 'inspection', kind: 'inspections', title: 'Inspection of the baths, 2019', tags: ['inspection', 'grade'], day, ...words });
  const { ask, urls } = small([
    inspection('/2019/', '2019-01-01'),
    inspection('/2024/', '2024-01-01', { title: 'Inspection of the baths, 2024' }),
    inspection('/bridges/', '2025-01-01', { title: 'Inspection of the bridges' }),
    doc('/glossary/#inspection', { type: 'term', kind: 'terms', title: 'Inspection', lead: 'What an inspection of baths is.' }),
    doc('/article/', { title: 'A day at the baths', text: 'An inspection of the baths gives a grade. The last to leave turned off the light.', day: '2026-01-01' }),
  ]);

  it('is asked for in several words: the newest inspection that has the others comes first', async () => {
    for (const q of ['latest inspection', 'last inspection', 'current grade']) expect((await urls(q))[0], q).toBe('/bridges/');
    for (const q of ['last baths inspection', 'grade of the baths now']) expect((await urls(q))[0], q).toBe('/2024/');
    expect((await urls('inspection'))[0]).toBe('/glossary/#inspection');
  });
  it('is told, and the word can be looked for instead', async () => {
    const { understood } = await ask('baths at last');
    expect(understood).toMatchObject([{ as: 'newest', text: 'last', without: { q: 'baths at "last"' } }]);
    expect(await urls('', understood[0]?.without)).toEqual(['/article/']);
    // A field that means nothing is taken for words, which moves what stands after it.
    expect((await ask('kind:baths at last')).understood[0]?.without.q).toMatch(/^\s*baths\s+at "last"$/);
    expect((await ask('baths')).understood).toEqual([]);
  });
});

describe('nearness to the first result', () => {
  const MORE = 'a lock gate on the canal at Denver';
  const documents = [
    doc('/areas/locks/', { type: 'area', kind: 'areas', title: 'Lock keepers', text: `${MORE}, with paddles and sluices.`, facets: { kind: ['areas'], area: ['locks'] } }),
    doc('/far/', { title: 'Keepers of bees', text: 'A keeper of locks of hair, and of bees, honey and wax.', day: '2026-01-01' }),
    doc('/near/', { title: 'Keepers of bees', text: `A keeper of locks: ${MORE}.`, day: '2020-01-01' }),
    doc('/kin/', { title: 'Keepers of bees', text: 'A keeper of locks of wool, and of moths, cloth and thread.', day: '2019-01-01', facets: { kind: ['news'], area: ['locks'] } }),
  ];
  const { ask, urls, engine } = small(documents);

  it('goes before what is newer but about something else, by words and by what both are about', async () => {
    expect(await urls('lock keeper')).toEqual(['/areas/locks/', '/near/', '/kin/', '/far/']);
  });
  it('is told, leaves the first result its points, and adds up', async () => {
    const answer = await ask('lock keeper');
    const hits = await answer.hits(1);
    const shares = hits.map((hit) => answer.explain(hit).near);
    expect(shares[0]).toBe(1);
    expect(shares).toEqual([...new Set(shares)].toSorted((a, b) => b - a));
    expect(hits.map(({ score }) => score)).toEqual(hits.map(({ score }) => score).toSorted((a, b) => b - a));
    await expectSums(answer);
  });
  it('says nothing where the order is by day, or where only a field was asked for', async () => {
    expect(await urls('lock keeper', { sort: 'newest' })).toEqual(['/far/', '/near/', '/kin/', '/areas/locks/']);
    const answer = await engine.search({ ...emptyState, q: 'kind:news' });
    expect((await answer.hits(1)).map((hit) => answer.explain(hit).near)).toEqual([1, 1, 1]);
  });
  it('goes by the first that the filters let through', async () => {
    const answer = await ask('lock keeper', { filters: { ...noFilters, kind: ['news'] } });
    const [first] = await answer.hits(1);
    expect(first && answer.explain(first).near).toBe(1);
  });
});

describe('a question', () => {
  const { ask, urls } = small(
    [
      doc('/a/', { title: 'Rated good', text: 'The service was rated as outstanding at last.', facets: { kind: ['news'], year: ['2026'] } }),
      doc('/b/', { title: 'Outstanding work', text: 'A rated house, and one outstanding matter.', kind: 'leader', facets: { kind: ['leader'], year: ['2017'] } }),
    ],
    { labels: { kind: { news: 'News', leader: 'Leader' } } },
  );

  it('with a phrase finds the words one after the other', async () => {
    expect(await urls('"rated as outstanding"')).toEqual(['/a/']);
    expect(await urls('"outstanding matter" rated')).toEqual(['/b/']);
    expect(await urls('-"outstanding matter" rated')).toEqual(['/a/']);
  });
  it('with a phrase holds to its common words too', async () => {
    const { urls: answers } = small([
      doc('/not/', { title: 'Homes', text: 'The homes were not good enough for any of them, step by step.' }),
      doc('/now/', { title: 'Homes now', text: 'The homes were now good enough for some of them, step after step.' }),
    ]);
    expect(await answers('"not good enough"')).toEqual(['/not/']);
    expect(await answers('"enough for some"')).toEqual(['/now/']);
    expect(await answers('homes -"not good enough"')).toEqual(['/now/']);
  });
  it('leaves out what is excluded', async () => expect(await urls('outstanding -house')).toEqual(['/a/']));
  it('with a field word is filtered, by id or by label', async () => {
    expect(await urls('outstanding kind:leader')).toEqual(['/b/']);
    expect(await urls('outstanding year:2026')).toEqual(['/a/']);
    expect(await urls('outstanding -kind:Leader')).toEqual(['/a/']);
    expect((await ask('outstanding kind:lead')).understood).toMatchObject([{ as: 'field', text: 'Kind: Leader', without: { q: 'outstanding' } }]);
  });
  it('takes a field word that means nothing for words', async () => expect(await urls('kind:outstanding')).toContain('/b/'));
  it('is asked without endings and accents', async () => expect(await urls('RÁTING serviçes')).toEqual(['/a/']));
});

describe('an event that is told at length', () => {
  const words = 'The minister opened the sluice at Denver while the river rose over the meadows.';
  const { urls, ask } = small([
    doc('/timeline/#sluice', {
      type: 'event',
      kind: 'events',
      title: 'The sluice at Denver opens',
      text: words,
      keywords: ['floodgate'],
      day: '2013-06-21',
      dates: ['2013-06-21'],
    }),
    doc('/articles/sluice/', { title: 'A sluice for the river', lead: words, text: `${words} People came to see it.`, day: '2013-07-01' }),
    ...Array.from({ length: 12 }, (_, n) => doc(`/road/${n}/`, { title: `A road, part ${n}`, text: 'The council mends a road.', day: '2013-01-01' })),
  ]);

  it('stands after the article that tells it, which has the words as well', async () => {
    const answer = await ask('denver');
    const [article, event] = await answer.hits(1);
    expect([article?.url, event?.url]).toEqual(['/articles/sluice/', '/timeline/#sluice']);
    expect(article && answer.explain(article).near).toBeGreaterThan(1);
  });
  it('stands first where its date is asked for, and where the article has not all the words', async () => {
    expect((await urls('denver 2013'))[0]).toBe('/timeline/#sluice');
    expect((await urls('denver floodgate'))[0]).toBe('/timeline/#sluice');
  });
});

describe('what is about the same', () => {
  const river = 'sluices and weirs on the river';
  const documents = [
    doc('/term/', { type: 'term', kind: 'terms', title: 'Sluice', lead: `A gate: ${river}.` }),
    doc('/near/', { title: 'Weirs', text: `Of ${river.replace('sluices', 'gates')}.` }),
    doc('/old/', { title: 'Weirs of old', text: `Of ${river.replace('sluices', 'gates')}.`, kind: 'leader' }),
    ...Array.from({ length: 12 }, (_, index) => doc(`/far/${index}/`, { title: 'Roads', text: 'Nothing of it.' })),
  ];
  const { ask } = small(documents);
  const related = async (q: string, rest: Partial<SearchState> = {}): Promise<string[]> => (await (await ask(q, rest)).related()).map(({ url }) => url);

  it('follows where few pages have the words, and is not counted', async () => {
    expect((await ask('sluice')).total).toBe(1);
    expect(await related('sluice')).toEqual(['/near/', '/old/']);
    const [hit] = await (await ask('sluice')).related();
    expect(hit?.related).toBeGreaterThan(0);
  });
  it('keeps to filters and to what is excluded', async () => {
    expect(await related('sluice', { filters: { ...noFilters, kind: ['terms', 'leader'] } })).toEqual(['/old/']);
    expect(await related('sluice -old')).toEqual(['/near/']);
  });
  it.each([
    ['"sluice"', {}],
    ['sluice', { exact: true }],
    ['sluice', { sort: 'newest' as const }],
    ['kind:terms', {}],
    ['nothinglikeit', {}],
    ['', {}],
  ])('does not follow %s %j', async (q, rest) => expect(await related(q, rest)).toEqual([]));
  it('does not follow a full page', async () => {
    const many = small([...documents, ...Array.from({ length: 9 }, (_, index) => doc(`/sluice/${index}/`, { title: `Sluice ${index}` }))]);
    expect((await many.ask('sluice')).total).toBe(10);
    expect(await (await many.ask('sluice')).related()).toEqual([]);
  });
});

describe('while typing', () => {
  const { engine } = small(CARE);
  it('the last word may go on', async () => {
    const search = await engine.search({ ...emptyState, q: 'care leav' }, { typing: true });
    expect((await search.hits(1)).map(({ url }) => url)).toContain('/title/');
  });
  it('things and headlines are suggested, the typed letters marked', async () => {
    const [first] = await engine.suggest('lea');
    expect(first).toMatchObject({
      url: '/area/',
      segments: [
        { text: 'Care ', match: false },
        { text: 'lea', match: true },
        { text: 'vers', match: false },
      ],
    });
    expect(await engine.suggest('')).toEqual([]);
    expect(await engine.suggest('zzz')).toEqual([]);
  });
});

describe('filters and counts', () => {
  const documents = Array.from({ length: 25 }, (_, index) =>
    doc(`/n/${String(index).padStart(2, '0')}/`, {
      title: `Report ${index}`,
      day: `20${10 + (index % 5)}-01-01`,
      facets: { kind: [index % 2 ? 'news' : 'leader'], year: [`20${10 + (index % 5)}`] },
    }),
  );
  const { ask } = small(documents);

  it('count what each id would leave, as if nothing were chosen in its own facet', async () => {
    const answer = await ask('report', { filters: { ...noFilters, kind: ['news'] } });
    expect(answer.total).toBe(12);
    const counts = await answer.counts();
    expect(counts.kind).toEqual({ leader: 13, news: 12 });
    expect(Object.values(counts.year).reduce((sum, count) => sum + count, 0)).toBe(12);
  });
  it('give ten at a time, each once', async () => {
    const answer = await ask('report');
    const pages = await Promise.all([1, 2, 3, 4].map((page) => answer.hits(page)));
    expect(pages.map(({ length }) => length)).toEqual([PER_PAGE, PER_PAGE, 5, 0]);
    expect(new Set(pages.flat().map(({ url }) => url)).size).toBe(25);
  });
  it('say why a result stands where it does', async () => {
    const answer = await ask('report');
    const [first] = await answer.hits(1);
    const why = answer.explain(first as NonNullable<typeof first>);
    expect(why.words).toMatchObject([{ word: 'report' }]);
    expect(why.coverage).toBe(1);
    await expectSums(answer);
  });
});

/** The files that a search asks for, wave by wave: a wave is what is asked for before any of it has come. */
async function wavesOf(files: ReadonlyMap<string, string>, search: (engine: SearchEngine) => Promise<unknown>): Promise<string[][]> {
  const waves: string[][] = [];
  let waiting: (() => void)[] = [];
  const engine = createEngine(async (path) => {
    if (waiting.length === 0) waves.push([]);
    waves.at(-1)?.push(path);
    await new Promise<void>((come) => void waiting.push(come));
    return JSON.parse(files.get(path) ?? 'null') as unknown;
  }, spelling);
  let isDone = false;
  const done = search(engine).finally(() => (isDone = true));
  for (let turn = 0; !isDone && turn < 100; turn += 1) {
    await new Promise((next) => setTimeout(next, 5));
    for (const come of waiting.splice(0)) come();
  }
  waiting = [];
  await done;
  return waves;
}

describe('the files', () => {
  it('of all words come together, those of words to come as well: each wave is a round trip', async () => {
    // Words enough for many files: a dozen letters each, in order.
    const words = Array.from({ length: 4_000 }, (_, index) => `w${String.fromCharCode(97 + (index % 26))}${index.toString(36).padStart(6, 'q').replace(/\d/g, 'x')}`);
    const documents = words.map((word, index) => doc(`/${index}/`, { title: `${word} care`, text: words.slice(index, index + 3).join(' ') }));
    const synonyms = [[{ name: `careful ${words[0]}` }, { name: words[2_500] ?? '' }]];
    const { files } = small(documents, { synonyms });
    const last = words.at(-1) ?? '';
    for (const q of [`care ${words[7]} ${words[2_000]} ${last}`, `care ${last.slice(0, -2)}`, `careful ${words[0]}`]) {
      const waves = await wavesOf(files, (engine) => engine.search({ ...emptyState, q }, { typing: true }));
      expect(
        waves.filter((wave) => wave.some((path) => path.includes('/t/'))),
        q,
      ).toHaveLength(1);
    }
  });

  it('that do not come make a search fail as such, and the next one ask again', async () => {
    const { files } = small(CARE);
    let broken = true;
    const engine = createEngine(
      (path) => (broken && path.includes('/t/') ? Promise.reject(new MissingFile(path)) : Promise.resolve(JSON.parse(files.get(path) ?? 'null') as unknown)),
      spelling,
    );
    await expect(engine.search({ ...emptyState, q: 'care' })).rejects.toBeInstanceOf(MissingFile);
    broken = false;
    expect((await engine.search({ ...emptyState, q: 'care' })).total).toBeGreaterThan(0);
  });

  it('of two versions are read again', async () => {
    const [before, after] = [small(CARE).files, small([...CARE, doc('/more/', { title: 'Care' })]).files];
    // The head comes from a cache and is old; everything else is of the new index.
    const engine = createEngine(
      (path, { fresh = false } = {}) => Promise.resolve(JSON.parse((path === 'head.json' && !fresh ? before : after).get(path) ?? 'null') as unknown),
      spelling,
    );
    expect((await engine.search({ ...emptyState, q: 'care' })).total).toBe(4);
  });

  it('that never fit together are missing', async () => {
    const [before, after] = [small(CARE).files, small([...CARE, doc('/more/', { title: 'Care' })]).files];
    const engine = createEngine((path) => Promise.resolve(JSON.parse((path === 'head.json' ? before : after).get(path) ?? 'null') as unknown), spelling);
    await expect(engine.search({ ...emptyState, q: 'care' })).rejects.toBeInstanceOf(MissingFile);
  });
});

describe('any question', () => {
  const { ask } = small(CARE, { synonyms: [[{ name: 'care leavers' }, { name: 'young people' }]] });
  it('is answered without an error, with results that stand in the counts', async () => {
    const part = fc.constantFrom(
      'care',
      'leavers',
      'leving',
      '"care leavers"',
      '-day',
      'kind:areas',
      'kind:"',
      '"',
      'the',
      '<img src=x onerror=alert(1)>',
      '🦊',
      '\u202eabc',
      '__proto__',
      'constructor',
      '2020',
      '%',
      ':',
    );
    const question = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 60 }),
      fc.array(part, { maxLength: 8 }).map((parts) => parts.join(' ')),
    );
    await fc.assert(
      fc.asyncProperty(question, fc.boolean(), async (q, exact) => {
        const answer = await ask(q, { exact });
        const hits = await answer.hits(1);
        expect(hits.length).toBe(Math.min(answer.total, PER_PAGE));
        expect(answer.total).toBe(Object.values((await answer.counts()).kind).reduce((sum, count) => sum + count, 0));
        for (const hit of hits) expect(hit.excerpt.every(({ text }) => text.length > 0)).toBe(true);
      }),
      { numRuns: 300 },
    );
  });
});
