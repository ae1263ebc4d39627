// What became of what was asked for, on the built site: every entry has its thread, and the way there is short.
import { describe, expect, it } from 'vitest';
import { href } from '../../src/lib/urls.ts';
import { knownContent } from './support/content.ts';
import { all, attribute, only, textOf, type Element } from './support/html.ts';
import { builtSite, type Page } from './support/site.ts';

const site = await builtSite();
const { entries } = await knownContent();
const recommendations = [...entries.recommendations.values()];
const LABELS = { met: 'Met', partly: 'Partly met', repeated: 'Repeated', regressed: 'Regressed', 'not-mentioned': 'Not mentioned' };

const mainOf = ({ document }: Page): Element => only(document, ({ tagName }) => tagName === 'main', 'main part');
const textIn = (element: Element): string => textOf(element).replace(/\s+/g, ' ').trim();
const linksOf = (page: Page): string[] => all(mainOf(page), 'a').map((link) => attribute(link, 'href') ?? '');
const links = (page: Page, path: string): boolean => linksOf(page).includes(href(site.base.replace(/\/$/, '') + path));

describe('a recommendation', () => {
  it.each(recommendations)('$id: its words, its page, and every later report in order', ({ id, data }) => {
    const page = site.page(`/recommendations/${id}/`);
    const text = textIn(mainOf(page));
    expect(text).toContain(data.title);
    expect(text).toContain(data.text.replace(/\s+/g, ' '));
    const items = all(mainOf(page), 'li').map(textIn);
    expect(items).toHaveLength(data.thread.length);
    for (const [index, { inspection, status, note, page: where }] of data.thread.entries()) {
      expect(items[index]).toContain(LABELS[status]);
      expect(items[index]).toContain(entries.inspections.get(inspection)?.data.title);
      if (note) expect(items[index]).toContain(note.replace(/\s+/g, ' '));
      if (where) expect(items[index]).toContain(`page ${where}`);
    }
  });
});

describe('the way to a recommendation', () => {
  it('is one click from its inspection, from its area and from the list', () => {
    for (const { id, data } of recommendations) {
      for (const from of [`/inspections/${data.inspection}/`, `/areas/${data.area}/`, '/recommendations/'])
        expect(links(site.page(from), `/recommendations/${id}/`), `${from} to ${id}`).toBe(true);
    }
  });

  it('is one click from each later inspection that speaks of it', () => {
    for (const { id, data } of recommendations) {
      for (const { inspection, status } of data.thread) {
        const found = links(site.page(`/inspections/${inspection}/`), `/recommendations/${id}/`);
        if (status !== 'not-mentioned') expect(found, `${inspection} to ${id}`).toBe(true);
      }
    }
  });
});

describe('the list', () => {
  it('has each under what became of it and under its area', () => {
    const page = site.page('/recommendations/');
    for (const { id } of recommendations) {
      const address = href(`${site.base.replace(/\/$/, '')}/recommendations/${id}/`);
      expect(
        linksOf(page).filter((link) => link === address),
        id,
      ).toHaveLength(2);
    }
  });
});

describe('the coverage', () => {
  it('has a piece on every inspection, and two on every graded one', () => {
    const pieces = Map.groupBy(entries.articles.values(), ({ data }) => data.inspection);
    const thin = [...entries.inspections.values()].filter(({ id, data }) => (pieces.get(id)?.length ?? 0) < (data.overall ? 2 : 1));
    expect(thin.map(({ id }) => id)).toEqual([]);
  });
});

describe('a source', () => {
  it('is two clicks from the sentence: its number, then the document at the page', () => {
    const page = site.page('/articles/rated-good-2023/');
    const number = all(mainOf(page), 'a').find((link) => /^#source-\d+$/.test(attribute(link, 'href') ?? ''));
    const target = attribute(number as Element, 'href')?.slice(1);
    const item = only(mainOf(page), (element) => attribute(element, 'id') === target, 'the source of the first number');
    expect(all(item, 'a').map((link) => attribute(link, 'href'))).toContainEqual(expect.stringMatching(/^https:.*#page=\d+$/));
  });
});
