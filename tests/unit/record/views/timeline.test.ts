// The line of time: order, years, two lines an inspection, doubts, and what gives way where a year is crowded.
import { describe, expect, it } from 'vitest';
import { makeRecord } from '../../../../src/record/model.ts';
import type { Moment } from '../../../../src/record/views/timeline-moments.ts';
import { MOST_ARTICLES, timelineView } from '../../../../src/record/views/timeline.ts';
import { aFramework, anArticle, anEvent, anInspection, aPerson, aSource, records } from '../../../fixtures/build.ts';

const RECORD = makeRecord(
  records({
    frameworks: { code: aFramework(), walk: aFramework({ graded: false, scale: undefined, form: 'visit' }) },
    inspections: {
      survey: anInspection({
        title: 'Full survey',
        start: '2024-06-10',
        end: '2024-06-14',
        published: { date: '2025-01', inferred: true, note: 'By 20 January.' },
        overall: 'foul',
      }),
      walk: anInspection({ title: 'Bank walk', framework: 'walk', start: '2025-06', end: undefined, published: '2025-06', confidence: 'low' }),
    },
    people: { ada: aPerson() },
    sources: { paper: aSource({ publisher: 'The Fixture', date: '2024-06' }), other: aSource({ publisher: 'The Fixture', date: '2024-06' }) },
    events: {
      spill: anEvent({
        date: { date: '2024-06', approximate: 'mid', inferred: true },
        title: 'A spill',
        text: 'Sewage.',
        kind: 'service',
        people: ['ada'],
        sources: ['paper', 'other'],
        confidence: 'medium',
        notes: ['One paper only.'],
      }),
      doubted: anEvent({ date: '2024-07-01', confidence: 'low', notes: ['A reason. '.repeat(30).trim()] }),
    },
    articles: {
      piece: anArticle({ published: '2025-06-01', inspection: 'survey' }),
      retold: anArticle({ published: '2026-01-02', asOf: '2024-06-10', kind: 'comment', inspection: 'survey' }),
    },
  }),
);
const view = timelineView(RECORD);
const moments = view.years.flatMap((year) => year.moments);
const at = (anchor: string): Moment => moments.find((moment) => moment.anchor === anchor) as Moment;

describe('the timeline', () => {
  it('has everything once, oldest first, by year', () => {
    expect(view.years.map(({ year, anchor, count, moments: of }) => [year, anchor, count, of.map(({ anchor: id, url }) => id ?? url)])).toEqual([
      ['2024', 'y2024', '4 entries', ['survey-start', '/articles/retold/', 'spill', 'doubted']],
      ['2025', 'y2025', '4 entries', ['survey-report', '/articles/piece/', 'walk-start', 'walk-report']],
    ]);
    expect(view.facts.description).toContain('2 inspections and visits, 2 events and 2 articles of');
    expect(view.checkedTo).toBe('30 November 2025');
  });

  it('gives an inspection’s beginning and its outcome a line each', () => {
    expect(at('survey-start')).toMatchObject({
      form: 'start',
      kind: 'Inspection begins',
      group: 'inspections',
      from: '2024-06-10',
      date: { value: '2024-06-10', text: '10 June 2024' },
      ended: { from: '2024-06-14', text: '10 to 14 June 2024' },
      remark: 'Water Lookout',
      later: { from: '2025-01-31', text: 'outcome published January 2025' },
    });
    expect(at('survey-report')).toMatchObject({ form: 'report', kind: 'Report published', grade: { label: 'Foul' }, doubts: ['The date was worked out. By 20 January.'] });
    expect(at('walk-start')).toMatchObject({ kind: 'Visit begins', group: 'visits', from: '2025-06-30' });
    expect(at('walk-start')).not.toHaveProperty('ended');
    expect(at('walk-report')).toMatchObject({ kind: 'Letter published', remark: 'Gives no grade', doubts: ['Confidence: low; the inspection’s own page says why.'] });
    expect(at('walk-report')).not.toHaveProperty('grade');
  });

  it('says of an event who, how sure, and on what it rests', () => {
    expect(at('spill')).toEqual({
      anchor: 'spill',
      form: 'event',
      group: 'events',
      from: '2024-06-20',
      kind: 'Services',
      opinion: false,
      date: { value: '2024-06', text: 'Mid-June 2024' },
      title: 'A spill',
      text: 'Sewage.',
      people: [{ label: 'Ada Sluice', url: '/people/ada/' }],
      sources: [
        { label: 'The Fixture, June 2024', url: '/sources/#paper' },
        { label: 'The Fixture, June 2024 (2)', url: '/sources/#other' },
      ],
      doubts: ['The date was worked out.', 'Confidence: medium.', 'One paper only.'],
    });
  });

  it('folds long reasons away, never their sum', () => {
    expect(at('doubted')).toMatchObject({ doubts: [], reasons: { label: 'Confidence: low. Why', texts: [expect.stringContaining('A reason.')] } });
  });

  it('puts an article on the day it tells of, and marks opinion', () => {
    const retold = moments.find(({ url }) => url === '/articles/retold/');
    expect(retold).toMatchObject({
      form: 'article',
      group: 'articles',
      from: '2024-06-10',
      kind: 'Article: The Fixture thinks',
      opinion: true,
      date: { text: '10 June 2024' },
      remark: 'Written later, from the record',
    });
  });

  it('leaves the articles of a crowded year to the archive', () => {
    const articles = Object.fromEntries(Array.from({ length: MOST_ARTICLES + 1 }, (_, index) => [`piece-${index}`, anArticle({ published: '2025-03-01' })]));
    const [year] = timelineView(makeRecord(records({ articles }))).years;
    expect(year?.moments.map(({ form }) => form)).toEqual(['start', 'report']);
    expect(year?.archive).toEqual({ label: `The ${MOST_ARTICLES + 1} articles of 2025 are in the archive`, url: '/articles/year/2025/', from: '2025-03-01' });
  });

  it('says so while there is nothing', () => {
    const empty = timelineView(makeRecord(records({ inspections: {} })));
    expect(empty.years).toEqual([]);
    expect(empty.intro).toMatch(/^Nothing is in the record yet/);
  });
});
