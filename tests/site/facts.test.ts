// What pages print agrees with the record, worked out here from the content files and not from the code that prints it.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { DateInput, PartialDate } from '../../src/lib/dates.ts';
import { daysIn, inWords, knownContent, monthInWords } from './support/content.ts';
import { all, ancestor, attribute, byId, elements, only, textOf, where, type Element } from './support/html.ts';
import { builtSite, few, type Page } from './support/site.ts';

const site = await builtSite();
const { entries, campaign, date, dayOf, graded, label } = await knownContent();
const inspections = [...entries.inspections.values()];
const articles = [...entries.articles.values()];
const newest = graded.at(-1);
if (!newest) throw new Error('no inspection in the content has an overall grade');
const checked = inWords(date(campaign.recordCheckedTo));

const mainOf = ({ document }: Page): Element => only(document, ({ tagName }) => tagName === 'main', 'main part');
const sectionOf = (page: Page, id: string): Element => only(mainOf(page), (element) => attribute(element, 'aria-labelledby') === id, `section #${id}`);
const lower = (text: string): string => text.toLowerCase();
const plain = (text: string): string => text.replace(/\s+/g, ' ').trim();
const textIn = (element: Element): string => plain(textOf(element));
/** How many bars of each glyph are filled, and how many there are. */
const bars = (element: Element): string[] =>
  where(element, (svg) => svg.tagName === 'svg' && (attribute(svg, 'class') ?? '').split(' ').includes('glyph')).map((svg) => {
    const count = (kind: string): number =>
      where(svg, (path) => attribute(path, 'class') === kind).reduce((sum, path) => sum + (attribute(path, 'd')?.match(/M/g)?.length ?? 0), 0);
    return `${count('f')} of ${count('f') + count('e')}`;
  });
const stepsOf = (framework: string) => campaign.scales.find(({ id }) => id === entries.frameworks.get(framework)?.data.scale)?.steps ?? [];
const barsOf = (framework: string, step: string): string => `${stepsOf(framework).findIndex(({ id }) => id === step) + 1} of ${stepsOf(framework).length}`;
/** “543”, “94%”, “£23.5m”, “14 days”: a sign stands at its number, a word apart. */
function inFigures(value: number, unit = ''): string {
  const number = value.toLocaleString(campaign.lang);
  const [, before = '', after = ''] = /^([£$€]?)(.*)$/.exec(unit) ?? [];
  return `${before}${number}${before === '' && /^\w/.test(after) ? ' ' : ''}${after}`;
}
const LABELS = [...new Set(campaign.scales.flatMap(({ steps }) => steps.map((step) => step.label)))];

describe('the front page', () => {
  const page = site.page('/');
  const main = textIn(mainOf(page));
  const headline = all(page.document, 'h1').map(textIn).join();
  const opening = main.slice(0, main.indexOf(checked) + checked.length);

  it('answers first: the grade now, and when it was the lowest', () => {
    const lowest = graded.filter(({ rank }) => rank === 1);
    expect(headline).toContain(lower(newest.label));
    for (const { label, published } of lowest) {
      expect(headline).toContain(lower(label));
      expect(headline).toContain(published.value.slice(0, 4));
    }
    // Every year in the headline is one in which the lowest grade was given.
    expect([...new Set(headline.match(/\b(?:19|20)\d\d\b/g))].toSorted()).toEqual([...new Set(lowest.map(({ published }) => published.value.slice(0, 4)))].toSorted());
  });

  it('says since when, and every grade since the lowest, before the day that the record was checked', () => {
    expect(opening).toContain(monthInWords(newest.published));
    for (const { label, published, rank } of graded) if (rank > 1) expect(opening).toContain(`${lower(label)} in ${monthInWords(published)}`);
    expect(opening.endsWith(`, ${checked}`)).toBe(true);
    // No other month is named: each is that of a grade, or that of the last check.
    const months = [...graded.map(({ published }) => monthInWords(published)), checked.split(' ').slice(-2).join(' ')];
    expect((opening.match(/\b[A-Z][a-z]+ (?:19|20)\d\d\b/g) ?? []).filter((month) => !months.includes(month) && !/^(?:In|Of|Since|From|And) /.test(month))).toEqual([]);
  });

  it('says what the newest report asks for', () => {
    const asked = newest.data.findings.filter((finding) => finding.asked);
    expect(asked.length).toBeGreaterThan(0);
    for (const { text } of asked) expect(opening).toContain(plain(text));
    for (const { text } of newest.data.findings.filter((finding) => finding.kind === 'strength')) expect(opening).not.toContain(plain(text));
  });

  it('gives each graded area its newest grade', () => {
    const list = sectionOf(page, 'areas');
    for (const { id, data } of entries.areas.values()) {
      if (!data.graded) continue;
      const own = inspections
        .flatMap(({ data: inspection }) =>
          (inspection.areas ?? [])
            .filter(({ area, judgement }) => judgement && [area].flat().includes(id))
            .map(({ judgement }) => ({ inspection, judgement: judgement as string })),
        )
        .toSorted((a, b) => date(a.inspection.published).first.localeCompare(date(b.inspection.published).first));
      const last = own.at(-1);
      if (!last) continue;
      const link = only(list, (element) => attribute(element, 'href') === `${site.base}areas/${id}/`, `link to ${id}`);
      expect(lower(textIn(link))).toContain(lower(`${label(last.inspection, last.judgement)} ${monthInWords(date(last.inspection.published))}`));
      expect(bars(link)).toEqual([barsOf(last.inspection.framework, last.judgement)]);
    }
  });
});

describe.each(inspections)('the page of the inspection $id', ({ id, data, path }) => {
  const page = site.page(`/inspections/${id}/`);
  const main = mainOf(page);
  const text = textIn(main);
  const facts = sectionOf(page, 'facts');
  const published = date(data.published);

  it('gives its overall grade, or none', () => {
    const head = text.slice(0, text.indexOf('What was found'));
    if (data.overall) {
      expect(head).toContain(label(data, data.overall));
      expect(bars(main)).toContain(barsOf(data.framework, data.overall));
    } else if (!data.areas?.some(({ judgement }) => judgement)) {
      expect(LABELS.filter((word) => new RegExp(`\\b${word}\\b`).test(head))).toEqual([]);
      expect(data.outcome ? lower(head) : 'no outcome').toContain(data.outcome ? lower(data.outcome) : 'no outcome');
    }
    expect(text.includes('Gives no grade')).toBe(!data.overall && !data.outcome);
  });

  it('gives every judgement of an area by its official name', () => {
    const rows = all(main, 'tr');
    for (const { officialName, judgement, outcome, area } of data.areas ?? []) {
      const row = rows.find((row) => textIn(row).includes(officialName) && (!judgement || textIn(row).includes(label(data, judgement))));
      expect(row && textIn(row), officialName).toBeDefined();
      if (judgement) expect(bars(row as Element)).toEqual([barsOf(data.framework, judgement)]);
      if (outcome) expect(lower(textIn(row as Element))).toContain(lower(outcome));
      for (const one of [area ?? []].flat())
        expect(
          where(row as Element, (link) => attribute(link, 'href') === `${site.base}areas/${one}/`),
          one,
        ).toHaveLength(1);
    }
    for (const { body, judgement } of data.otherJudgements ?? []) {
      const row = rows.find((row) => textIn(row).includes(body));
      expect(row && textIn(row)).toContain(label(data, judgement));
    }
  });

  it('prints its dates as exactly as they are known', () => {
    const when = plain(textIn(facts).slice(0, 400));
    const start = date(data.start);
    const end = data.end && date(data.end);
    expect(lower(when)).toContain(lower(inWords(published)));
    const year = start.value.slice(0, 4);
    expect(when).toContain(year);
    // A span may share its month or its year; what is left of the start stands before it.
    const startWords = inWords(start);
    const shared = end && start.precision === end.precision ? startWords.replace(new RegExp(` (?:${inWords(end).split(' ').slice(-2).join(' ')}|${year})$`), '') : startWords;
    expect(lower(when)).toContain(lower(shared));
    if (end && (end.precision === start.precision || end.precision === 'day')) expect(lower(when)).toContain(lower(inWords(end)));
  });

  it('prints no day that the content does not know', () => {
    const own = readFileSync(path, 'utf8').replace(/^\s*(?:earliest|latest):.*$/gm, '');
    const covering = articles.filter(({ data: article }) => article.inspection === id || article.also?.includes(id));
    const named = [...(data.sources ?? []), ...Object.values(data.evidence ?? {}).flat(), data.report?.source ?? []].flat();
    const sources = named.flatMap((source) => entries.sources.get(source)?.data ?? []);
    const allowed = new Set([
      ...daysIn(own),
      ...covering.flatMap(({ data: article }) => [dayOf(article).value, ...daysIn(`${article.headline} ${article.standfirst}`)]),
      ...sources.flatMap(({ publisher, title, date: day }) => [...daysIn(`${publisher} ${title}`), ...(day ? [date(day).value] : [])]),
      ...inspections.flatMap(({ data: other }) => daysIn(other.title)),
      ...daysIn(entries.frameworks.get(data.framework)?.data.comparabilityNote ?? ''),
    ]);
    const printed = daysIn(
      `${textOf(main)}\n${where(main, (element) => element.tagName === 'time')
        .map((time) => attribute(time, 'datetime'))
        .join('\n')}`,
    );
    expect(printed.filter((day) => !allowed.has(day))).toEqual([]);
    // And the head: titles, descriptions and structured data know no more.
    const head = only(page.document, ({ tagName }) => tagName === 'head', 'head');
    const said = [...elements(head)].flatMap((element) => [
      attribute(element, 'content') ?? '',
      ...(attribute(element, 'type') === 'application/ld+json' ? [element.childNodes.map((node) => ('value' in node ? node.value : '')).join('')] : []),
    ]);
    expect(daysIn(said.join('\n').replaceAll(site.url, '')).filter((day) => !allowed.has(day))).toEqual([]);
  });

  it('has every finding with its page, every figure, and the report with its address', () => {
    for (const finding of data.findings) {
      const item = all(main, 'li').find((li) => textIn(li).startsWith(plain(finding.text)));
      expect(item && textIn(item), finding.text).toBeDefined();
      if (finding.page) expect(textIn(item as Element)).toMatch(new RegExp(`\\b(?:page|p\\.?) ${finding.page}\\b`, 'i'));
    }
    for (const { label, value, unit } of data.figures ?? []) expect(text).toContain(`${label} ${inFigures(value, unit)}`);
    const links = all(main, 'a').map((link) => attribute(link, 'href'));
    if (data.report?.url) expect(links).toContain(data.report.url);
    if (data.report?.licence) expect(text).toContain(data.report.licence);
    if (data.report?.pages) expect(text).toContain(`${data.report.pages} pages`);
    for (const { who, text: answer } of data.replies ?? []) expect(text).toMatch(new RegExp(`${escaped(who)}.{0,60}?: ${escaped(plain(answer))}`));
  });

  it('leads to every piece of ours about it', () => {
    const links = all(sectionOf(page, 'coverage'), 'a').map((link) => attribute(link, 'href'));
    const ours = articles.filter(({ data: article }) => article.inspection === id || article.also?.includes(id)).map((article) => `${site.base}articles/${article.id}/`);
    expect(links.filter((link) => link?.includes('/articles/')).toSorted()).toEqual(ours.toSorted());
  });
});

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

describe.each(articles)('the article $id', ({ id, data }) => {
  const page = site.page(`/articles/${id}/`);
  const day = dayOf(data);
  const later = graded.filter(({ published }) => published.first > day.last);
  const before = graded.filter(({ published }) => published.last <= day.first);

  it('says what has happened since: each later grade, then how far the record was checked', () => {
    const since = sectionOf(page, 'since');
    // The grades are numbered, oldest first; what else came after stands beside them.
    const grades = only(since, ({ tagName }) => tagName === 'ol', 'list of grades');
    const said = all(grades, 'li').map((item) => ({
      text: textIn(item),
      to: all(item, 'a')
        .map((link) => attribute(link, 'href'))
        .join(),
      bars: bars(item).join(),
    }));
    const expected = (later.length > 0 ? later : [newest]).map(({ id, data, label, published }) => ({
      text: `${label}, ${monthInWords(published)}`,
      to: `${site.base}inspections/${id}/`,
      bars: barsOf(data.framework, data.overall ?? ''),
    }));
    expect(said).toEqual(expected);
    expect(textIn(since)).toContain(inWords(day));
    expect(textIn(since)).toContain('Since then:'.slice(0, later.length > 0 ? undefined : 0));
    expect(textIn(since).endsWith(`As far as the record was checked, ${checked}`)).toBe(true);
  });

  it('ends that in today’s grade, before its text begins', () => {
    const main = textIn(mainOf(page));
    const answer = `${newest.label}, ${monthInWords(newest.published)}`;
    expect(main.indexOf(answer)).toBeGreaterThan(0);
    expect(main.indexOf(answer)).toBeLessThan(main.indexOf('The inspection this covers'));
  });

  it('says where things stood on its day, and nothing that came later', () => {
    const stood = sectionOf(page, 'stood');
    const text = textIn(stood);
    expect(text).toContain(inWords(day));
    const inForce = before.at(-1);
    expect(text).toContain(inForce ? `${inForce.label}, since ${monthInWords(inForce.published)}` : 'None');
    const links = all(stood, 'a').map((link) => attribute(link, 'href') ?? '');
    for (const { id: other, data: inspection } of inspections) if (date(inspection.start).first > day.last) expect(links).not.toContain(`${site.base}inspections/${other}/`);
    for (const person of entries.people.values()) {
      const posts = person.data.posts.filter(({ office }) => office === campaign.headOffice.id);
      const [from, to] = [posts[0]?.from, posts.at(-1)?.to];
      const never = posts.length === 0 || (from && date(from).first > day.last) || (to && date(to).last < day.first);
      if (never) expect(links, person.id).not.toContain(`${site.base}people/${person.id}/`);
    }
  });

  it('gives its dates as exactly as they are known: when written, and what day it tells of', () => {
    const [header] = all(mainOf(page), 'header');
    const text = textIn(header as Element);
    expect(text).toContain(inWords(date(data.published)));
    if (data.asOf) expect(text).toContain(`tells of ${inWords(day)}`);
    if (data.updated) expect(text).toContain(`Updated ${inWords(date(data.updated))}`);
    for (const author of data.byline) expect(text).toContain(entries.authors.get(author)?.data.name);
    const kind = campaign.kinds.find((kind) => kind.id === data.kind);
    expect(text.startsWith(`${kind?.label} ${data.headline} ${plain(data.standfirst)}`)).toBe(true);
    if (data.retells) expect(all(header as Element, 'a').map((link) => attribute(link, 'href'))).toContain(entries.sources.get(data.retells)?.data.url);
  });

  it('names the inspection that it covers with its grade, or says that it gave none', () => {
    const covers = sectionOf(page, 'covers');
    const inspection = entries.inspections.get(data.inspection)?.data;
    expect(textIn(covers)).toContain(inspection?.title);
    expect(bars(covers)).toEqual(inspection?.overall ? [barsOf(inspection.framework, inspection.overall)] : []);
    if (inspection?.overall) expect(textIn(covers)).toContain(label(inspection, inspection.overall));
  });
});

describe('articles of 2017 and 2022', () => {
  it('are there, and each has later grades to tell of', () => {
    const old = articles.filter(({ data }) => /^20(?:17|22)/.test(dayOf(data).value));
    expect(old.length).toBeGreaterThanOrEqual(4);
    for (const { data } of old) expect(graded.filter(({ published }) => published.first > dayOf(data).last).length).toBeGreaterThan(1);
  });
});

describe('the pages of areas', () => {
  it.each([...entries.areas.values()])('$id has each of its judgements, and no other', ({ id }) => {
    const page = site.page(`/areas/${id}/`);
    const judged = inspections.flatMap(({ id: inspection, data }) =>
      (data.areas ?? [])
        .filter(({ area, judgement, outcome }) => [area].flat().includes(id) && (judgement ?? outcome))
        .map(({ judgement, outcome, officialName }) => ({ inspection, data, officialName, word: judgement ? label(data, judgement) : (outcome ?? '') })),
    );
    const rows = all(sectionOf(page, 'history'), 'tbody').flatMap((body) => all(body, 'tr'));
    expect(rows.length).toBe(judged.length);
    for (const { inspection, data, officialName, word } of judged) {
      const row = rows.find((row) => all(row, 'a').some((link) => attribute(link, 'href') === `${site.base}inspections/${inspection}/`) && textIn(row).includes(officialName));
      expect(row && lower(textIn(row)), `${inspection} ${officialName}`).toContain(lower(word));
      expect(lower(textIn(row as Element))).toContain(lower(monthInWords(date(data.published))));
    }
  });
});

describe('days', () => {
  /** Every day in a value of a content file, bounds of what is not known aside. */
  function daysOf(value: unknown): string[] {
    if (typeof value === 'string') return daysIn(value.replace(/^(\d{4}-\d{2}-\d{2})T.*$/, '$1'));
    if (typeof value !== 'object' || value === null) return [];
    return Object.entries(value).flatMap(([key, item]) => (key === 'earliest' || key === 'latest' ? [] : daysOf(item)));
  }

  const texts = Object.values(entries)
    .flatMap((collection) => [...collection.values()])
    .map(({ path, data }) => ({ data: data as unknown, body: path.endsWith('.mdx') ? readFileSync(path, 'utf8').replace(/^---\n[\s\S]*?\n---\n/, '') : '' }));
  const known = new Set([...daysOf(campaign), ...texts.flatMap(({ data, body }) => [...daysOf(data), ...daysIn(body)])]);

  it('on every page are days that the content knows', () => {
    // The page of data shows how dates are written, with one of its own for an example.
    const pages = site.pages.filter(({ path }) => path !== '/data/');
    // A year of the timeline says how things stood on its first day and on its last.
    const ends = ({ path }: Page): string[] => [...path.matchAll(/^\/timeline\/(\d{4})\/$/g)].flatMap(([, year]) => [`${year}-01-01`, `${year}-12-31`]);
    const unknown = pages.flatMap((page) =>
      daysIn(textOf(mainOf(page)))
        .filter((day) => !known.has(day) && !ends(page).includes(day))
        .map((day) => `${page.file}: ${day}`),
    );
    expect(few(unknown)).toEqual([]);
  });

  it('in machines’ dates are as exact as the words beside them', () => {
    const times = site.pages.flatMap((page) => all(page.document, 'time').map((time) => ({ file: page.file, value: attribute(time, 'datetime') ?? '', text: textIn(time) })));
    const inexact = times.filter(({ value, text }) => /^\d{4}-\d{2}-\d{2}/.test(value) && daysIn(text)[0] !== value.slice(0, 10));
    expect(few(inexact.map(({ file, value, text }) => `${file}: ${value} for “${text}”`))).toEqual([]);
  });

  it('of events and sources are printed as exactly as they are known', () => {
    const check = (page: Page, list: Iterable<{ id: string; data: { date?: DateInput | undefined } }>): string[] =>
      [...list].flatMap(({ id, data }) => {
        const place = byId(page.document, id);
        const item = place && (ancestor(place, 'li') ?? place);
        if (!item) return [`${id} is not on ${page.path}`];
        if (!data.date) return [];
        const day: PartialDate = date(data.date);
        return lower(textIn(item)).includes(lower(inWords(day))) || day.precision === 'year' ? [] : [`${page.path}#${id}: no “${inWords(day)}” in “${textIn(item).slice(0, 90)}”`];
      });
    expect(few([...check(site.page('/timeline/'), entries.events.values()), ...check(site.page('/sources/'), entries.sources.values())])).toEqual([]);
  });
});
