// The gate: what may be public at an instant, and what becomes of those who name something that may not.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dropWithheld, embargoesAfter, withheldAt } from '../../../src/loaders/gate.ts';
import { readContent, type Content, type Entry } from '../../../src/loaders/read.ts';
import { referencesOf } from '../../../src/loaders/references.ts';
import type { CollectionName } from '../../../src/schemas/common.ts';
import { collectionNames } from '../../../src/schemas/index.ts';
import { COLUMN, NEWS } from '../../fixtures/bad-input.ts';
import { CAMPAIGN_DIR, NOW } from '../../fixtures/build.ts';
import { append, placeOf, readFixture, swap } from '../../fixtures/read.ts';

const EMBARGO = Date.parse('2030-06-01T09:00+01:00');
const HELD = 'articles/spills-of-2029/index.mdx';
const DRAFT = 'articles/unfinished-story-of-the-pumps/index.mdx';
const WALK_2024 = 'inspections/2024-11-bank-walk.yaml';

const draft = append('draft: true\n');
const embargo = append('embargo: "2030-06-01T09:00+01:00"\n');
const draftPage = swap('---\n', '---\ndraft: true\n');
const readAt = (now: Date | number, withheld: 'drop' | 'show' = 'drop'): Promise<Content> => readContent({ dir: CAMPAIGN_DIR, now: new Date(now), withheld });
const told = ({ problems }: Content): string[] => problems.map(({ file, field, code, severity }) => `${file} ${field ?? '-'} ${code}${severity === 'warning' ? ' (warning)' : ''}`);
const data = <C extends CollectionName>({ entries }: Content, collection: C, id: string) => entries[collection].get(id)?.data as Entry<C>['data'];

describe('an entry at an instant', () => {
  it('is held until its embargo ends, and not a millisecond longer', () => {
    const held = { embargo: '2030-06-01T09:00+01:00' };
    expect(withheldAt(held, new Date(EMBARGO - 1))).toBe('embargo');
    expect(withheldAt(held, new Date(EMBARGO))).toBeUndefined();
    expect(withheldAt(held, new Date(EMBARGO + 1))).toBeUndefined();
  });

  it('is held as a draft for ever, embargo or none', () => {
    for (const now of [0, EMBARGO - 1, EMBARGO + 1]) {
      expect(withheldAt({ draft: true }, new Date(now))).toBe('draft');
      expect(withheldAt({ draft: true, embargo: '2030-06-01T09:00+01:00' }, new Date(now))).toBe('draft');
    }
    expect(withheldAt({ draft: false }, NOW)).toBeUndefined();
    expect(withheldAt({}, NOW)).toBeUndefined();
  });
});

describe('the public’s content', () => {
  it('holds no draft, and an embargoed piece from its instant on', async () => {
    const [before, after] = [await readAt(EMBARGO - 1), await readAt(EMBARGO)];
    expect([before.entries.articles.has('spills-of-2029'), after.entries.articles.has('spills-of-2029')]).toEqual([false, true]);
    expect([before.entries.articles.has('unfinished-story-of-the-pumps'), after.entries.articles.has('unfinished-story-of-the-pumps')]).toEqual([false, false]);
    expect([before.problems, after.problems]).toEqual([[], []]);
    expect([before.nextEmbargo, after.nextEmbargo]).toEqual(['2030-06-01T08:00:00.000Z', undefined]);
  });

  it('holds no byte of what is withheld', async () => {
    const { entries } = await readAt(NOW);
    const bytes = JSON.stringify(collectionNames.map((name) => [...entries[name]]));
    expect(bytes).toContain('river-fails-first-survey');
    expect(bytes).not.toContain('CANARY');
  });

  it('names the files of what is withheld, drafts with slips among them', async () => {
    const [now, later] = [await readAt(NOW), await readAt(EMBARGO)];
    expect(now.withheld.map(({ file, reason }) => `${file} ${reason}`)).toEqual(expect.arrayContaining([`${HELD} embargo`, `${DRAFT} draft`]));
    expect(later.withheld.map(({ file }) => file)).not.toContain(HELD);
    const slip = await readFixture({ [DRAFT]: swap('kind: report', 'kind: [7]') }, { withheld: 'show' });
    expect(slip.entries.articles.has('unfinished-story-of-the-pumps')).toBe(false);
    expect(slip.withheld.map(({ file }) => file)).toContain(DRAFT);
  });

  it('is marked nowhere', async () => {
    const { entries } = await readAt(EMBARGO);
    for (const name of collectionNames) for (const entry of entries[name].values()) expect(entry).not.toHaveProperty('withheld');
  });
});

describe('a preview', () => {
  it('keeps what is withheld, and says why it is', async () => {
    const { entries, problems, nextEmbargo } = await readAt(NOW, 'show');
    expect(problems).toEqual([]);
    expect(entries.articles.get('unfinished-story-of-the-pumps')?.withheld).toBe('draft');
    expect(entries.articles.get('spills-of-2029')?.withheld).toBe('embargo');
    expect(entries.articles.get('river-fails-first-survey')).not.toHaveProperty('withheld');
    expect(nextEmbargo).toBe('2030-06-01T08:00:00.000Z');
  });

  it('keeps references to what is withheld', async () => {
    const content = await readFixture({ 'areas/access.yaml': draft, 'inspections/2024-06-survey.yaml': draft }, { withheld: 'show' });
    expect(told(content)).toEqual([]);
    expect(data(content, 'articles', 'river-fails-first-survey')).toMatchObject({ inspection: '2024-06-survey', areas: ['water-quality', 'warnings', 'access'] });
  });
});

describe('the next embargo', () => {
  const entry = (fields: { embargo?: string; draft?: boolean }) => ({ data: fields }) as Entry;

  it('is the first to end after now; drafts do not count', () => {
    const entries = [
      entry({ embargo: '2030-06-02T00:00Z' }),
      entry({ embargo: '2030-06-01T00:00Z' }),
      entry({ embargo: '2030-05-01T00:00Z', draft: true }),
      entry({ embargo: '2020-01-01T00:00Z' }),
      entry({}),
    ];
    const endsAfter = (now: Date): string[] => embargoesAfter(entries, now).map(({ at }) => at);
    expect(endsAfter(NOW)).toEqual(['2030-06-01T00:00:00.000Z', '2030-06-02T00:00:00.000Z']);
    expect(endsAfter(new Date('2030-06-01T00:00Z'))).toEqual(['2030-06-02T00:00:00.000Z']);
    expect(endsAfter(new Date('2030-06-02T00:00Z'))).toEqual([]);
  });

  it('is the instant at which what is withheld changes, and no earlier', () => {
    const instants = fc.array(fc.integer({ min: 0, max: 4e12 }), { maxLength: 6 });
    fc.assert(
      fc.property(instants, fc.integer({ min: 0, max: 4e12 }), (ends, now) => {
        const entries = ends.map((end) => entry({ embargo: new Date(end).toISOString() }));
        const held = (at: number): number => entries.filter(({ data: fields }) => withheldAt(fields, new Date(at))).length;
        const next = embargoesAfter(entries, new Date(now))[0]?.at;
        if (next === undefined) expect(held(now)).toBe(0);
        else expect([held(Date.parse(next) - 1), held(Date.parse(next)) < held(now)]).toEqual([held(now), true]);
      }),
    );
  });
});

describe('an optional reference to something withheld', () => {
  it('drops out of lists, and an emptied list goes with it', async () => {
    const content = await readFixture({ 'areas/access.yaml': draft, 'areas/warnings.yaml': embargo });
    expect(told(content)).toEqual([]);
    expect(data(content, 'articles', 'river-fails-first-survey').areas).toEqual(['water-quality']);
    const { findings, areas } = data(content, 'inspections', '2024-06-survey');
    expect(findings[1]).not.toHaveProperty('area');
    expect(areas?.map(({ area }) => area)).toEqual(['water-quality', undefined, undefined]);
    expect(data(content, 'inspections', '2025-06-survey').areas?.[0]?.area).toEqual(['water-quality']);
  });

  it('drops out of fields, and the rest of the group stays', async () => {
    const content = await readFixture({ 'sources/walk-letter-2024.yaml': draft });
    expect(told(content)).toEqual([]);
    const walk = data(content, 'inspections', '2024-11-bank-walk');
    expect(walk.report).toEqual({ pages: 2 });
    expect(walk).not.toHaveProperty('sources');
    expect(data(content, 'events', 'pumps')).not.toHaveProperty('sources');
  });

  it('drops out of an article’s other inspections', async () => {
    const content = await readFixture({ 'inspections/2025-10-bank-walk.yaml': embargo });
    expect(told(content)).toEqual([]);
    expect(data(content, 'articles', 'how-a-river-is-graded').also).toEqual(['2024-06-survey', '2024-11-bank-walk']);
  });

  it('drops out alone, whichever and however many they are', async () => {
    const { entries } = await readAt(NOW);
    const wide = [entries.inspections.get('2024-06-survey'), entries.articles.get('river-fails-first-survey'), entries.glossary.get('bathing-water')] as Entry[];
    const choices = wide.flatMap((entry) => {
      const optional = referencesOf(entry.collection, entry.data).filter(({ path }) => !['framework', 'inspection', 'byline'].includes(String(path[0])));
      return [{ entry, ids: [...new Set(optional.map(({ to, id }) => `${to}/${id}`))] }];
    });
    const choice = fc.constantFrom(...choices).chain(({ entry, ids }) => fc.tuple(fc.constant(entry), fc.subarray(ids, { maxLength: Math.max(1, ids.length - 1) })));
    fc.assert(
      fc.property(choice, ([entry, hidden]) => {
        const copy = { ...entry };
        const isHidden = ({ to, id }: { to: string; id: string }): boolean => hidden.includes(`${to}/${id}`);
        const before = referencesOf(entry.collection, entry.data);
        fc.pre(entry.collection !== 'articles' || before.some((reference) => reference.path[0] === 'sources' && !isHidden(reference)));
        expect(dropWithheld(copy, isHidden)).toEqual([]);
        expect(referencesOf(copy.collection, copy.data).map(({ to, id }) => `${to}/${id}`)).toEqual(
          before.filter((reference) => !isHidden(reference)).map(({ to, id }) => `${to}/${id}`),
        );
      }),
    );
  });
});

describe('a reference that an entry cannot do without', () => {
  it('is an error at its place, in each entry that has it', async () => {
    const content = await readFixture({
      'inspections/2024-11-bank-walk.yaml': draft,
      [NEWS]: swap('inspection: 2024-06-survey\nalso: [2024-11-bank-walk]', 'inspection: 2024-11-bank-walk'),
    });
    expect(told(content)).toEqual([`${NEWS} inspection reference-withheld`]);
    const [problem] = content.problems;
    expect(problem).toMatchObject(await placeOf(content.dir, NEWS, 'inspection: ‸2024-11-bank-walk'));
    expect(problem?.message).toContain('needs “2024-11-bank-walk” among the inspections, which is withheld');
  });

  it.each([
    ['a framework', { 'frameworks/bank-walk.yaml': draft }, ['inspections/2024-11-bank-walk.yaml framework', 'inspections/2025-10-bank-walk.yaml framework']],
    ['the whole byline', { 'authors/fixture-desk.yaml': draft }, ['articles/how-a-river-is-graded/index.mdx byline[0]']],
    [
      'an official name’s framework',
      { 'frameworks/survey-2024.yaml': embargo },
      ['areas/warnings.yaml officialNames[0].framework', 'areas/water-quality.yaml officialNames[0].framework', 'inspections/2024-06-survey.yaml framework'],
    ],
    [
      'all sources of a post',
      {
        'sources/paper-2024-09.yaml': draft,
        [NEWS]: swap('paper-2024-09', 'survey-report-2024'),
        [COLUMN]: (text: string) => text.replaceAll('paper-2024-09', 'survey-report-2024'),
      },
      ['people/ada-sluice.yaml posts[0].sources[0]'],
    ],
  ])('may be %s', async (_name, files, fields) => {
    expect(told(await readFixture(files))).toEqual(fields.map((field) => `${field} reference-withheld`));
  });

  it('is told of alone: what could drop out beside it is no error', async () => {
    const content = await readFixture({
      [WALK_2024]: draft,
      'areas/access.yaml': draft,
      [NEWS]: swap('inspection: 2024-06-survey\nalso: [2024-11-bank-walk]', 'inspection: 2024-11-bank-walk'),
    });
    expect(told(content)).toEqual([`${NEWS} inspection reference-withheld`]);
  });

  it('of a letter is its article', async () => {
    expect(told(await readFixture({ 'letters/first-letter.mdx': swap('article: river-fails-first-survey', 'article: spills-of-2029') }))).toEqual([
      'letters/first-letter.mdx article reference-withheld',
    ]);
  });

  it('is no error where the entry is withheld too', async () => {
    const files = { [WALK_2024]: draft, [COLUMN]: swap('inspection: 2024-06-survey', 'inspection: 2024-11-bank-walk\ndraft: true') };
    expect(told(await readFixture(files))).toEqual([]);
  });
});

describe('a text that names something withheld', () => {
  const body = (text: string) => ({ [COLUMN]: swap('It asked', `${text} It asked`) });

  it.each([
    ['/articles/spills-of-2029/'],
    ['/articles/spills-of-2029/#what'],
    ['../spills-of-2029/'],
    ['https://fixture.example/rivers/articles/spills-of-2029/'],
    ['/articles/unfinished-story-of-the-pumps/'],
  ])('by a link to %s is an error', async (href) => {
    const content = await readFixture(body(`[This](${href}).`));
    expect(told(content)).toEqual([`${COLUMN} link reference-withheld`]);
    expect(content.problems[0]).toMatchObject(await placeOf(content.dir, COLUMN, '[This]'));
  });

  it('by a link to a place on a list is an error', async () => {
    const content = await readFixture({ ...body('[This](/sources/#walk-letter-2024).'), 'sources/walk-letter-2024.yaml': draft });
    expect(told(content)).toEqual([`${COLUMN} link reference-withheld`]);
  });

  it('by a component is an error', async () => {
    const content = await readFixture({ ...body('So it was. <Cite source="walk-letter-2024" />'), 'sources/walk-letter-2024.yaml': draft });
    expect(told(content)).toEqual([`${COLUMN} Cite source reference-withheld`]);
    expect(content.problems[0]).toMatchObject(await placeOf(content.dir, COLUMN, '<Cite source="walk-letter-2024" />'));
  });

  it('is no error in a preview, nor in a text that is withheld itself', async () => {
    expect(told(await readFixture(body('[This](/articles/spills-of-2029/).'), { withheld: 'show' }))).toEqual([]);
    expect(told(await readFixture({ [HELD]: append('\nSee [that](/articles/unfinished-story-of-the-pumps/).\n') }))).toEqual([]);
  });

  it('on another site is nobody’s business', async () => {
    expect(told(await readFixture(body('[This](https://other.example/rivers/articles/spills-of-2029/).')))).toEqual([]);
  });
});

describe('a campaign that names something withheld', () => {
  it('is an error', async () => {
    expect(told(await readFixture({ 'sources/bather-line.yaml': draft }))).toEqual(['campaign.yaml help.lines[0].sources[0] reference-withheld']);
    expect(told(await readFixture({ 'pages/method.mdx': draftPage }))).toEqual(['campaign.yaml navigation.footer[1].to reference-withheld']);
  });
});

describe('problems of what is withheld', () => {
  const broken = (text: string): string =>
    text
      .replace('kind: report', 'kind: poem')
      .replace('published:', 'updated: "2020"\npublished:')
      .replace('sources: [', 'people: [nobody]\nsources: [')
      .replace('This text', 'On Monday, 6 November 2022 [it](/nowhere/) began. <Cite source="nothing" /> This text');
  const slips = ['link-dead', 'reference-missing', 'weekday-mismatch', 'kind-unknown', 'dates-order', 'reference-missing'].sort();

  it('are warnings in a draft', async () => {
    const { problems } = await readFixture({ [DRAFT]: broken });
    expect(problems.map(({ code }) => code).sort()).toEqual(slips);
    expect(new Set(problems.map(({ file, severity }) => `${file} ${severity}`))).toEqual(new Set([`${DRAFT} warning`]));
  });

  it('are warnings in a draft that does not fit its schema, or does not compile', async () => {
    const { problems } = await readFixture({ [DRAFT]: (text) => text.replace('byline:', 'bylin:').replace('This text', '{1} <Sparkle />') });
    expect(problems.map(({ code, severity }) => [code, severity])).toEqual([
      ['field-missing', 'warning'],
      ['key-unknown', 'warning'],
      ['mdx-expression', 'warning'],
      ['mdx-component-unknown', 'warning'],
    ]);
  });

  it('are errors in an embargoed piece, before its day: that day nobody may be at the desk', async () => {
    const { problems } = await readFixture({ [HELD]: broken });
    expect(problems.map(({ code }) => code).sort()).toEqual(slips);
    expect(new Set(problems.map(({ severity }) => severity))).toEqual(new Set(['error']));
  });

  it('are the same in a preview', async () => {
    for (const file of [DRAFT, HELD]) {
      const [shown, dropped] = [await readFixture({ [file]: broken }, { withheld: 'show' }), await readFixture({ [file]: broken })];
      expect(shown.problems).toEqual(dropped.problems);
    }
  });
});
