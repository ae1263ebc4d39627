// The open data: each file against its contract, each row against the content.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { PartialDate } from '../../src/lib/dates.ts';
import { knownContent } from './support/content.ts';
import { attribute, byId, textOf, where } from './support/html.ts';
import { builtSite } from './support/site.ts';

const site = await builtSite();
const { entries, date, dayOf, campaign } = await knownContent();

type Row = Record<string, unknown>;
const textOfFile = (name: string): string => readFileSync(join(site.dir, 'data', name), 'utf8');
const rowsOf = (name: string): Row[] => JSON.parse(textOfFile(name)) as Row[];
const articles = rowsOf('articles.json');
const inspections = rowsOf('inspections.json');
const quotations = rowsOf('quotations.json');
const byIdIn = (rows: Row[], id: string): Row => rows.find((row) => row['id'] === id) ?? {};

const SLUG = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
const id = expect.stringMatching(SLUG) as unknown;
const text = expect.stringMatching(/\S/) as unknown;
const DATE = /^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?$/;
const ids = (value: unknown): boolean => Array.isArray(value) && value.every((item) => typeof item === 'string' && SLUG.test(item));
const matches = (value: unknown, test: RegExp): boolean => value === null || (typeof value === 'string' && test.test(value));

/** Before, during, awaiting the report or after it; null where the dates known cannot say. */
function stageOf(day: PartialDate, start: PartialDate, end: PartialDate | undefined, published: PartialDate): string | null {
  const [from, to] = [day.first, day.last];
  if (to < start.first) return 'before';
  if (from >= published.last) return 'after';
  if (from >= start.last && to <= (end ?? start).first) return 'during';
  if (end && from > end.last && to < published.first) return 'awaiting';
  return null;
}

describe.each([
  ['articles.json', articles, entries.articles],
  ['inspections.json', inspections, entries.inspections],
] as const)('%s', (name, rows, collection) => {
  it('is an array with a row for each entry', () => {
    expect(Array.isArray(rows)).toBe(true);
    expect(rows.length).toBeGreaterThan(5);
    expect(rows.map((row) => row['id']).toSorted()).toEqual([...collection.keys()].toSorted());
  });

  it('gives each address as a path from the site’s root that is a page', () => {
    const folder = name.replace('.json', '');
    for (const row of rows) {
      expect(row['url']).toBe(`/${folder}/${String(row['id'])}/`);
      expect(site.page(String(row['url'])).path).toBe(row['url']);
    }
  });

  it('is explained field by field on the page of data', () => {
    const { document } = site.page('/data/');
    const explained = where(document, (element) => element.tagName === 'a' && (attribute(element, 'href') ?? '').endsWith(`data/${name}`));
    expect(explained.length).toBeGreaterThan(0);
    const cells = where(document, (element) => element.tagName === 'th' && attribute(element, 'scope') === 'row').map((cell) =>
      cell.childNodes
        .map((node) => ('value' in node ? node.value : ''))
        .join('')
        .trim(),
    );
    for (const field of Object.keys(rows[0] ?? {})) expect(cells, field).toContain(field);
  });
});

describe('articles.json', () => {
  it('has the fields of its contract and no others', () => {
    const stage = expect.toSatisfy((value: unknown) => [null, 'before', 'during', 'awaiting', 'after'].includes(value as string | null)) as unknown;
    const day = expect.stringMatching(DATE) as unknown;
    const dayOrNull = expect.toSatisfy((value: unknown) => matches(value, DATE)) as unknown;
    const list = expect.toSatisfy(ids) as unknown;
    for (const row of articles) {
      expect(row).toEqual({
        ...{ id, url: text, headline: text, standfirst: text, kind: id, published: day, updated: dayOrNull, asOf: dayOrNull, inspection: id },
        ...{ also: list, areas: list, people: list, stage },
      });
    }
  });

  it.each([...entries.articles.values()])('says of $id what content says', ({ id, data }) => {
    const inspection = entries.inspections.get(data.inspection)?.data;
    if (!inspection) throw new Error(`no inspection ${data.inspection}`);
    const dates = [date(inspection.start), inspection.end ? date(inspection.end) : undefined, date(inspection.published)] as const;
    expect(byIdIn(articles, id)).toMatchObject({
      headline: data.headline,
      standfirst: data.standfirst,
      kind: data.kind,
      published: date(data.published).value,
      updated: data.updated ? date(data.updated).value : null,
      asOf: data.asOf ? date(data.asOf).value : null,
      inspection: data.inspection,
      also: data.also ?? [],
      areas: data.areas ?? [],
      people: data.people ?? [],
      stage: stageOf(dayOf(data), ...dates),
    });
  });

  it('refers only to what there is', () => {
    for (const { inspection, also, areas, people, kind } of articles) {
      for (const id of [inspection, ...(also as string[])]) expect(inspections.map((row) => row['id'])).toContain(id);
      for (const id of areas as string[]) expect(site.page(`/areas/${id}/`)).toBeDefined();
      for (const id of people as string[]) expect(site.page(`/people/${id}/`)).toBeDefined();
      expect(campaign.kinds.map(({ id }) => id)).toContain(kind);
    }
  });
});

describe('inspections.json', () => {
  const outcomeOrNull = expect.toSatisfy((value: unknown) => matches(value, /\S/)) as unknown;
  const stepOrNull = expect.toSatisfy((value: unknown) => matches(value, SLUG)) as unknown;

  it('has the fields of its contract and no others', () => {
    const day = expect.stringMatching(DATE) as unknown;
    const dayOrNull = expect.toSatisfy((value: unknown) => matches(value, DATE)) as unknown;
    const list = expect.toSatisfy(Array.isArray) as unknown;
    const areaField = expect.toSatisfy((value: unknown) => matches(value, SLUG) || (ids(value) && (value as string[]).length > 1)) as unknown;
    for (const row of inspections) {
      expect(row).toEqual({ id, url: text, title: text, framework: id, start: day, end: dayOrNull, published: day, overall: stepOrNull, outcome: outcomeOrNull, areas: list });
      for (const area of row['areas'] as Row[]) {
        expect(area).toEqual({ area: areaField, officialName: text, judgement: stepOrNull, outcome: outcomeOrNull, partOf: outcomeOrNull });
      }
    }
  });

  it.each([...entries.inspections.values()])('says of $id what content says', ({ id, data }) => {
    const areas = (data.areas ?? []).map(({ area, officialName, judgement, outcome, partOf }) => {
      const only = Array.isArray(area) && area.length === 1 ? area[0] : area;
      return { area: only ?? null, officialName, judgement: judgement ?? null, outcome: outcome ?? null, partOf: partOf ?? null };
    });
    expect(byIdIn(inspections, id)).toMatchObject({
      title: data.title,
      framework: data.framework,
      start: date(data.start).value,
      end: data.end ? date(data.end).value : null,
      published: date(data.published).value,
      overall: data.overall ?? null,
      outcome: data.outcome ?? null,
      areas,
    });
  });

  it('refers only to what there is', () => {
    const frameworks = site.page('/inspections/frameworks/').document;
    for (const { framework, areas } of inspections) {
      expect(byId(frameworks, String(framework)), String(framework)).toBeDefined();
      for (const { area } of areas as Row[]) for (const id of [area ?? []].flat()) expect(site.page(`/areas/${String(id)}/`)).toBeDefined();
    }
  });
});

describe('quotations.json', () => {
  it('has the fields of its contract and no others', () => {
    const pageOrNull = expect.toSatisfy((value: unknown) => value === null || (Number.isInteger(value) && (value as number) > 0)) as unknown;
    expect(quotations.length).toBeGreaterThan(1);
    for (const row of quotations) expect(row).toEqual({ article: id, source: id, page: pageOrNull, words: text, verified: expect.any(Boolean) as unknown });
  });

  it('has each quotation of each article, in the order of its text', () => {
    for (const { id: article, context } of entries.articles.values()) {
      const sources = [...context.lines.join('\n').matchAll(/<(?:Pull)?Quote\b[^>]*?\bsource="([^"]*)"/g)].map(([, source]) => source);
      expect(quotations.filter((row) => row['article'] === article).map(({ source }) => source)).toEqual(sources);
    }
    expect(quotations.filter(({ article }) => !entries.articles.has(String(article)))).toEqual([]);
  });

  it('prints words that stand in the article', () => {
    const plain = (words: string): string => words.replace(/[^\p{L}\p{N}]+/gu, '');
    for (const { article, words } of quotations) expect(plain(textOf(site.page(`/articles/${String(article)}/`).document))).toContain(plain(String(words)));
  });

  it('is explained field by field on the page of data', () => {
    const cells = where(site.page('/data/').document, (element) => element.tagName === 'th' && attribute(element, 'scope') === 'row').map((cell) => textOf(cell).trim());
    for (const field of Object.keys(quotations[0] ?? {})) expect(cells, field).toContain(field);
  });
});
