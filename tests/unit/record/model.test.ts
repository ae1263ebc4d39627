// The record made out of what editors wrote: dates read, references followed, steps ranked, lists sorted, absent left absent.
import { describe, expect, it } from 'vitest';
import { readContent, recordsOf } from '../../../src/loaders/read.ts';
import { makeRecord } from '../../../src/record/model.ts';
import type { Record_ } from '../../../src/record/types.ts';
import type { Campaign } from '../../../src/schemas/campaign.ts';
import { aFramework, anArea, anArticle, anAuthor, anEvent, anInspection, aPerson, aSource, aTerm, CAMPAIGN_DIR, NOW, records } from '../../fixtures/build.ts';

async function fixtureRecord(): Promise<Record_> {
  const { entries, campaign } = await readContent({ dir: CAMPAIGN_DIR, now: NOW, withheld: 'drop' });
  return makeRecord(recordsOf(entries, campaign as Campaign));
}

const ids = (items: readonly { id: string }[]): string[] => items.map(({ id }) => id);

/** Every path in a value at which `undefined` stands. */
function undefinedIn(value: unknown, path = '', seen = new Set<unknown>()): string[] {
  if (value === undefined) return [path];
  if (typeof value !== 'object' || value === null || seen.has(value)) return [];
  seen.add(value);
  const entries = value instanceof Map ? [...value] : Object.entries(value);
  return entries.flatMap(([key, item]) => undefinedIn(item, `${path}.${String(key)}`, seen));
}

describe('the fixture’s record', () => {
  it('leaves absent what is absent', async () => {
    const record = await fixtureRecord();
    expect(undefinedIn(record)).toEqual([]);
    expect(record.inspections.find(({ id }) => id === '2025-10-bank-walk')).not.toHaveProperty('end');
    expect(record.events.find(({ id }) => id === 'warden-leaves')).not.toHaveProperty('text');
  });

  it('follows references to the very entries', async () => {
    const record = await fixtureRecord();
    const article = record.articles.find(({ id }) => id === 'why-we-ask-for-a-clean-river');
    const survey = record.inspections.find(({ id }) => id === '2024-06-survey');
    expect(article?.inspection).toBe(survey);
    expect(survey?.framework).toBe(record.frameworks.find(({ id }) => id === 'survey-2024'));
    expect(survey?.leadInspector).toBe(record.people.find(({ id }) => id === 'ida-inventa'));
    expect(survey?.report?.source).toBe(record.sources.find(({ id }) => id === 'survey-report-2024'));
    expect(survey?.replies[0]).toMatchObject({ who: 'Ada Sluice, river warden', person: { id: 'ada-sluice' }, source: { id: 'paper-2024-09' }, date: { value: '2024-09-03' } });
    expect(survey?.figures[0]).toMatchObject({ value: 14, asOf: { value: '2024-06-21' }, source: { id: 'survey-report-2024' } });
    expect(survey?.evidence).toMatchObject([
      { field: 'dates', sources: [{ id: 'survey-report-2024' }] },
      { field: 'overall', sources: [{ id: 'survey-report-2024' }, { id: 'paper-2024-09' }] },
    ]);
    expect(article).toMatchObject({
      retells: { id: 'paper-2024-09' },
      byline: [{ id: 'wanda-invented' }, { id: 'fixture-desk' }],
      people: [{ id: 'ada-sluice' }],
      kind: { label: 'The Fixture thinks', opinion: true },
    });
  });

  it('ranks steps from the lowest', async () => {
    const record = await fixtureRecord();
    expect(record.scales.get('waters')?.map(({ id, rank, of }) => [id, rank, of])).toEqual([
      ['foul', 1, 3],
      ['fair', 2, 3],
      ['clear', 3, 3],
    ]);
    const survey = record.inspections.find(({ id }) => id === '2024-06-survey');
    expect(survey?.overall).toMatchObject({ id: 'foul', label: 'Foul', rank: 1, of: 3, scale: 'waters' });
    expect(survey?.areas.map(({ areas, step, partOf }) => [areas, step?.id, partOf])).toEqual([
      [['water-quality'], 'foul', undefined],
      [['warnings'], 'fair', 'Conduct of the river warden'],
      [[], 'foul', undefined],
    ]);
    expect(survey?.otherJudgements).toMatchObject([{ body: 'The Pretend Fisheries Board', judgement: 'fair', step: { rank: 2 } }]);
    expect(record.inspections.find(({ id }) => id === '2024-11-bank-walk')).not.toHaveProperty('overall');
  });

  it('makes lists of what may be one or several', async () => {
    const record = await fixtureRecord();
    expect(record.inspections.find(({ id }) => id === '2024-06-survey')?.findings.map(({ areas }) => areas)).toEqual([['water-quality'], ['warnings', 'access']]);
    expect(record.inspections.find(({ id }) => id === '2025-06-survey')?.areas[0]?.areas).toEqual(['water-quality', 'warnings']);
  });

  it('has an address for every entry', async () => {
    const record = await fixtureRecord();
    expect(record.inspections[0]?.url).toBe('/inspections/2024-06-survey/');
    expect(record.sources.find(({ id }) => id === 'survey-code')?.url).toBe('/sources/#survey-code');
    expect(record.articles.map(({ url }) => url)).toContain('/articles/how-a-river-is-graded/');
  });

  it('knows the day that an article stands on, and its stage', async () => {
    const record = await fixtureRecord();
    expect(record.articles.map(({ id, day, stage }) => [id, day.value, stage])).toEqual([
      ['how-a-river-is-graded', '2025-11-10', 'after'],
      ['river-fails-first-survey', '2024-09-03', 'after'],
      ['why-we-ask-for-a-clean-river', '2024-04', 'before'],
    ]);
    expect(record.articles[0]).not.toHaveProperty('asOf');
    expect(record.articles[1]?.published).toMatchObject({ value: '2024-09-03', instant: '2024-09-03T07:00:00.000Z' });
  });

  it('has its tenures, its dates and its words', async () => {
    const record = await fixtureRecord();
    expect(record.tenures.map(({ person, post }) => [person.id, post.interim])).toEqual([
      ['ada-sluice', false],
      ['bertram-weir', true],
    ]);
    expect([record.lang, record.checkedTo.value, record.launch.value]).toEqual(['en-GB', '2025-11-30', '2024-04-08']);
    expect(record.terms.find(({ id }) => id === 'spill')).toMatchObject({ also: ['overflow', 'discharge'], see: [{ term: 'Bathing water', url: '/glossary/#bathing-water' }] });
    expect(record.frameworks.find(({ id }) => id === 'survey-2024')?.officialNames).toEqual([
      { area: 'warnings', name: 'Notices to bathers' },
      { area: 'water-quality', name: 'Condition of the water' },
    ]);
    expect(record.sources.find(({ id }) => id === 'walk-letter-2024')).toMatchObject({
      titleSeen: false,
      href: 'https://lookout.fixture.example/walk-letter',
      read: 'opening',
      supports: [],
    });
    expect(record.sources.find(({ id }) => id === 'survey-code')?.titleSeen).toBe(true);
  });
});

describe('lists', () => {
  it('have inspections oldest first, then by publication, then by id', () => {
    const inspection = (start: string, published: string) => anInspection({ start, end: undefined, published });
    const record = makeRecord(
      records({
        inspections: {
          d: inspection('2025-06', '2025-08'),
          c: inspection('2025-06-01', '2025-07'),
          b: inspection('2025-06-01', '2025-09'),
          a: inspection('2025-06-01', '2025-09'),
          z: inspection('2024', '2024'),
        },
      }),
    );
    expect(ids(record.inspections)).toEqual(['z', 'c', 'a', 'b', 'd']);
  });

  it('have articles newest day first: the day that they stand on', () => {
    const record = makeRecord(
      records({
        articles: {
          b: anArticle({ published: '2025-06-20' }),
          a: anArticle({ published: '2025-06-20' }),
          retold: anArticle({ published: '2025-12-01', asOf: '2017-03' }),
          newest: anArticle({ published: '2025-06-21' }),
          same: anArticle({ published: '2025-07-01', asOf: '2025-06-20' }),
        },
      }),
    );
    expect(ids(record.articles)).toEqual(['newest', 'same', 'a', 'b', 'retold']);
  });

  it('have the rest in the order that readers expect', () => {
    const record = makeRecord(
      records({
        areas: { b: anArea({ order: 2 }), c: anArea({ order: 1 }), a: anArea({ order: 2 }) },
        people: { x: aPerson({ name: 'Éva First' }), y: aPerson({ name: 'Zoe Last' }), z: aPerson({ name: 'Ada First' }) },
        events: { b: anEvent({ date: '2025' }), a: anEvent({ date: '2025' }), c: anEvent({ date: '2024-12-31' }) },
        sources: { b: aSource({ publisher: 'B' }), paper: aSource({ publisher: 'A' }), a: aSource({ publisher: 'A' }) },
        glossary: { z: aTerm({ term: 'area' }), y: aTerm({ term: 'Zone' }), x: aTerm({ term: 'élan' }) },
        authors: { z: anAuthor(), a: anAuthor() },
        frameworks: { z: aFramework(), code: aFramework() },
      }),
    );
    expect([record.areas, record.people, record.events, record.sources, record.terms, record.authors, record.frameworks].map(ids)).toEqual([
      ['c', 'a', 'b'],
      ['z', 'x', 'y'],
      ['c', 'a', 'b'],
      ['a', 'paper', 'b'],
      ['z', 'x', 'y'],
      ['a', 'z'],
      ['code', 'z'],
    ]);
  });
});

describe('a reference that leads nowhere, while somebody is editing', () => {
  it('is left out, and so is what cannot stand without it', () => {
    const record = makeRecord(
      records({
        inspections: { survey: anInspection({ sources: ['gone', 'paper'], leadInspector: 'gone' }), lost: anInspection({ framework: 'gone' }) },
        articles: { piece: anArticle({ byline: ['gone', 'desk'], also: ['lost'] }), lost: anArticle({ inspection: 'lost' }) },
      }),
    );
    expect([ids(record.inspections), ids(record.articles)]).toEqual([['survey'], ['piece']]);
    expect(record.inspections[0]).toMatchObject({ sources: [{ id: 'paper' }] });
    expect(record.inspections[0]).not.toHaveProperty('leadInspector');
    expect(record.articles[0]).toMatchObject({ byline: [{ id: 'desk' }], also: [] });
  });
});

describe('an entry of the record', () => {
  it('holds nothing that only the reader of files needs', () => {
    const keys = { draft: false, formerly: ['old'], embargo: '2020-01-01T00:00Z' };
    const record = makeRecord(
      records({
        frameworks: { code: aFramework(keys) },
        inspections: { survey: anInspection(keys) },
        articles: { piece: anArticle(keys) },
        people: { ada: aPerson(keys) },
        sources: { paper: aSource(keys) },
        areas: { water: anArea(keys) },
        events: { one: anEvent(keys) },
        glossary: { spill: aTerm(keys) },
        authors: { desk: anAuthor(keys) },
      }),
    );
    const all = [record.frameworks, record.inspections, record.articles, record.people, record.sources, record.areas, record.events, record.terms, record.authors].flat();
    expect(all).toHaveLength(9);
    for (const item of all) for (const key of Object.keys(keys)) expect(item).not.toHaveProperty(key);
  });

  it('says in a preview why it is withheld', () => {
    const inspection = { ...anInspection(), withheld: 'embargo' as const };
    expect(makeRecord(records({ inspections: { survey: inspection } })).inspections[0]?.withheld).toBe('embargo');
    expect(makeRecord(records()).inspections[0]).not.toHaveProperty('withheld');
  });

  it('has a kind even where the campaign has lost it', () => {
    expect(makeRecord(records({ articles: { piece: anArticle({ kind: 'poem' }) } })).articles[0]?.kind).toEqual({ id: 'poem', label: 'poem', plural: 'poem', opinion: false });
  });
});
