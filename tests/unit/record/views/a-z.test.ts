// The index from A to Z: what stands in it and under which letter, the articles beside each name, and where the others are found.
import { describe, expect, it } from 'vitest';
import { makeRecord } from '../../../../src/record/model.ts';
import { azView, type AzEntry } from '../../../../src/record/views/a-z.ts';
import { anArea, anArticle, anInspection, aPerson, aTerm, records } from '../../../fixtures/build.ts';

const texts: Record<string, string> = { first: 'There was a spillage at Upper Weir, and much foam.', second: 'Two spills in a week.', third: 'Nothing of it.' };
const record = makeRecord(
  records({
    glossary: { spill: aTerm({ term: 'Spill (CSO)', also: ['CSO', 'overflow'] }), fair: aTerm({ term: 'Fair', group: 'grades' }) },
    people: { ada: aPerson({ name: 'Ada Sluice', also: ['Ada Sluiceman'] }) },
    areas: { water: anArea({ name: 'Water' }) },
    inspections: { survey: anInspection({ title: 'Full survey', place: 'Upper Weir' }) },
    articles: {
      first: anArticle({ headline: 'The first of the pieces', published: '2025-03-01', areas: ['water'], people: ['ada'] }),
      second: anArticle({ headline: 'A fair second of the pieces', published: '2025-04-01' }),
      third: anArticle({ headline: 'The third of the pieces', published: '2024-04-01' }),
    },
  }),
);
const view = azView(record, ({ id }) => texts[id] ?? '');
const entries = view.letters.flatMap((letter) => letter.entries);
const entry = (label: string, what?: string): AzEntry => {
  const found = entries.find((one) => one.label === label && (what === undefined || one.what === what));
  if (!found) throw new Error(`no ${label} among ${entries.map((one) => one.label).join('; ')}`);
  return found;
};
const articlesOf = (label: string): string[] => entry(label).articles.map(({ url }) => url);

describe('the index from A to Z', () => {
  it('has figures first, then the letters that something stands under', () => {
    expect(view.letters.map(({ label }) => label)).toEqual(['0–9', 'A', 'C', 'F', 'O', 'S', 'U', 'W']);
    expect(new Set(view.letters.map(({ id }) => id)).size).toBe(view.letters.length);
  });

  it('ties articles to a word by their text, whole words and plurals', () => {
    expect(articlesOf('Spill (CSO)')).toEqual(['/articles/second/']);
  });

  it('does not look for grades in texts, where they are common words', () => {
    expect(articlesOf('Fair')).toEqual([]);
  });

  it('ties articles to people, areas and inspections by what their editors wrote', () => {
    expect(articlesOf('Sluice, Ada')).toEqual(['/articles/first/']);
    expect(articlesOf('Water')).toEqual(['/articles/first/']);
    expect(articlesOf('Full survey')).toEqual(['/articles/second/', '/articles/first/', '/articles/third/']);
  });

  it('knows places from inspections, and has no page for them', () => {
    const place = entry('Upper Weir', 'Place');
    expect(place.url).toBeUndefined();
    expect(place.see).toEqual([{ label: 'Full survey', url: '/inspections/survey/' }]);
    expect(place.articles.length).toBe(3);
  });

  it('leads from other names to the thing', () => {
    expect(entry('overflow').see).toEqual([{ label: 'Spill (CSO)', url: '/glossary/#spill' }]);
    expect(entry('Ada Sluiceman').see).toEqual([{ label: 'Ada Sluice', url: '/people/ada/' }]);
  });

  it('has an entry for each year', () => {
    expect(entry('2025')).toMatchObject({ url: '/articles/year/2025/', more: [] });
    expect(entry('2024')).toMatchObject({ url: '/articles/year/2024/', more: [] });
  });
});

describe('a long archive', () => {
  const many = Object.fromEntries(
    Array.from({ length: 120 }, (_, index) => [`piece-${index}`, anArticle({ published: new Date(Date.UTC(2025, 0, 1 + index)).toISOString().slice(0, 10) })]),
  );
  const letters = azView(makeRecord(records({ articles: many })), () => 'A spill.').letters;
  const of = (label: string): AzEntry | undefined => letters.flatMap((letter) => letter.entries).find((one) => one.label === label);

  it('names five articles beside a name, and the pages of the archive where the others stand', () => {
    expect(of('Full survey')?.articles.length).toBe(5);
    expect(of('Full survey')?.more).toEqual([
      { label: '2025', url: '/articles/year/2025/' },
      { label: '2025, page 2', url: '/articles/year/2025/2/' },
      { label: '2025, page 3', url: '/articles/year/2025/3/' },
    ]);
  });

  it('leads from a year to every page of it', () => {
    expect(of('2025')?.more.map(({ url }) => url)).toEqual(['/articles/year/2025/', '/articles/year/2025/2/', '/articles/year/2025/3/']);
  });
});
