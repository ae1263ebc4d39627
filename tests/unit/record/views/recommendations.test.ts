// What became of what was asked for: the newest word, the groups, one thread, and the lines on other pages.
import { describe, expect, it } from 'vitest';
import { makeRecord } from '../../../../src/record/model.ts';
import { answeredBy, askedBy, askedIn, recommendationsView, threadView } from '../../../../src/record/views/recommendations.ts';
import { statusOf } from '../../../../src/record/views/statuses.ts';
import { anArea, anInspection, aRecommendation, records, type Fields } from '../../../fixtures/build.ts';

const said = (inspection: string, status: string, fields: Fields = {}): Fields => ({ inspection, status, confidence: 'high', note: 'It says so.', ...fields });
const record = makeRecord(
  records({
    areas: { water: anArea(), steps: anArea({ name: 'Steps', order: 2 }) },
    inspections: {
      survey: anInspection({ published: '2025-07-01', report: { url: 'https://x.example/a.pdf' } }),
      walk: anInspection({ title: 'Bank walk', start: '2025-09-01', end: '2025-09-02', published: '2025-10', report: { url: 'https://x.example/b.pdf' } }),
      return: anInspection({ title: 'Return', start: '2026-01-05', end: '2026-01-06', published: '2026-02-01' }),
    },
    recommendations: {
      'survey-1': aRecommendation({ page: 6, thread: [said('walk', 'partly', { page: 3, confidence: 'low' }), said('return', 'not-mentioned', { note: undefined })] }),
      'survey-2': aRecommendation({ number: 2, title: 'Lower the step', area: 'steps', thread: [said('walk', 'met'), said('return', 'regressed')] }),
      'survey-10': aRecommendation({ number: 10, thread: [said('walk', 'not-mentioned', { note: undefined })] }),
      'return-1': aRecommendation({ inspection: 'return', thread: [] }),
    },
  }),
);
const get = (id: string) => record.recommendations.find((item) => item.id === id) as (typeof record.recommendations)[number];
const inspection = (id: string) => record.inspections.find((item) => item.id === id) as (typeof record.inspections)[number];

describe('the record', () => {
  it('has them by the day of their report, then by number', () => {
    expect(record.recommendations.map(({ id }) => id)).toEqual(['survey-1', 'survey-2', 'survey-10', 'return-1']);
  });
});

describe('what became of it', () => {
  it.each([
    ['survey-1', 'partly'],
    ['survey-2', 'regressed'],
    ['survey-10', 'not-mentioned'],
    ['return-1', 'waiting'],
  ])('%s: %s, the newest word of a report that speaks of it', (id, status) => expect(statusOf(get(id)).id).toBe(status));
});

describe('the list', () => {
  const view = recommendationsView(record);

  it('has each once by status and once by area, what is worst first', () => {
    expect(view.statuses.map(({ id, lines }) => [id, lines.length])).toEqual([
      ['regressed', 1],
      ['partly', 1],
      ['not-mentioned', 1],
      ['waiting', 1],
    ]);
    expect(view.areas.map(({ id, lines }) => [id, lines.length])).toEqual([
      ['water', 3],
      ['steps', 1],
    ]);
  });

  it('counts in words what it shows', () => {
    expect(view.intro).toContain('4 recommendations from 2 reports');
    expect(view.intro).toContain('1 regressed, 1 partly met, 1 not mentioned since and 1 no later report yet');
  });

  it('of a record without any says so', () => {
    const empty = recommendationsView(makeRecord(records()));
    expect(empty).toMatchObject({ statuses: [], areas: [], reports: [] });
    expect(empty.facts.description).toContain('none in the record yet');
  });
});

describe('a thread', () => {
  const thread = threadView(get('survey-1'), record);

  it('leads to the pages of the reports', () => {
    expect(thread.asked.page).toEqual({ label: 'page 6', href: 'https://x.example/a.pdf#page=6' });
    expect(thread.answers[0]?.page).toEqual({ label: 'page 3', href: 'https://x.example/b.pdf#page=3' });
    expect(thread.answers[1]).not.toHaveProperty('page');
  });

  it('says how sure it is, and where nothing is said', () => {
    expect(thread.answers.map(({ confidence, note }) => [confidence, note])).toEqual([
      ['Not sure of this', 'It says so.'],
      ['Sure of this', 'The report says nothing of the matter.'],
    ]);
  });

  it('stands between its neighbours', () => {
    expect(thread).not.toHaveProperty('previous');
    expect(thread.next?.url).toBe('/recommendations/survey-2/');
    expect(thread.kicker).toBe('Recommendation 1 of 3');
  });
});

describe('other pages', () => {
  it('have what an inspection asked for, and what it says of earlier ones', () => {
    expect(askedBy(inspection('survey'), record).map(({ url }) => url)).toEqual(['/recommendations/survey-1/', '/recommendations/survey-2/', '/recommendations/survey-10/']);
    expect(answeredBy(inspection('return'), record).map(({ url, answer }) => [url, answer.id])).toEqual([['/recommendations/survey-2/', 'regressed']]);
  });

  it('have what was asked for in an area', () => expect(askedIn(record.areas[1] as (typeof record.areas)[number], record)).toHaveLength(1));
});
