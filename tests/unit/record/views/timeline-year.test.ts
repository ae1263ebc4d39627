// A year of the timeline on its own page, and how things stood through the whole line.
import { describe, expect, it } from 'vitest';
import { makeRecord } from '../../../../src/record/model.ts';
import { timelinePages, timelineYearView } from '../../../../src/record/views/timeline-year.ts';
import { timelineView } from '../../../../src/record/views/timeline.ts';
import { anEvent, anInspection, aWarden, records } from '../../../fixtures/build.ts';

const RECORD = makeRecord(
  records({
    inspections: {
      first: anInspection({ start: '2022-06-10', end: undefined, published: '2022-09', overall: 'foul' }),
      second: anInspection({ start: '2025-06-09', end: undefined, published: '2025-09-01', overall: 'clear' }),
    },
    people: { ada: aWarden('Ada', { from: '2021', to: '2023-03-31' }), bert: aWarden('Bert', { from: '2023-04-01', lastKnown: '2025-05-01' }) },
    events: { spill: anEvent({ date: '2023-05' }) },
  }),
);
const names = (stood: { holders: { name?: string }[] }): (string | undefined)[] => stood.holders.map(({ name }) => name);

describe('a year’s page', () => {
  it('is there for each year that has an entry', () => {
    expect(timelinePages(RECORD)).toEqual(['2022', '2023', '2025']);
    expect(() => timelineYearView(RECORD, '2024')).toThrow(/2024/);
  });

  it('says how things stood as it began and as it ended', () => {
    const { stood, facts } = timelineYearView(RECORD, '2023');
    expect(stood.map(({ heading, day, stood: then }) => [heading, day, then.grade?.grade.label, names(then)])).toEqual([
      ['As the year began', '1 January 2023', 'Foul', ['Ada']],
      ['As the year ended', '31 December 2023', 'Foul', ['Bert']],
    ]);
    expect(facts).toMatchObject({ path: '/timeline/2023/', title: 'Timeline of 2023' });
    expect(facts.description).toMatch(/^What happened in 2023: 1 event\. Grade: foul at the start and at the end\.$/);
  });

  it('says of a year that is not over how things stood when the record was checked', () => {
    const { stood, facts } = timelineYearView(RECORD, '2025');
    expect(stood[1]).toMatchObject({ heading: 'When the record was last checked', day: '30 November 2025', stood: { grade: { grade: { label: 'Clear' } } } });
    expect(facts.description).toContain('Grade: foul at the start, clear when last checked.');
    expect(timelineYearView(RECORD, '2022').facts.description).toContain('Grade: none at the start, foul at the end.');
  });

  it('leads to the years before and after that have entries', () => {
    expect(timelineYearView(RECORD, '2023')).toMatchObject({ previous: { label: '2022', url: '/timeline/2022/' }, next: { label: '2025', url: '/timeline/2025/' } });
    expect(timelineYearView(RECORD, '2022')).not.toHaveProperty('previous');
    expect(timelineYearView(RECORD, '2025')).not.toHaveProperty('next');
  });
});

describe('the line as it stood', () => {
  const { stood } = timelineView(RECORD);

  it('begins with its first entry and has a period for each change', () => {
    expect(stood?.first).toBe('2022-06-10');
    expect(stood?.periods.map(({ from, stood: then }) => [from, then.grade?.grade.label, names(then)])).toEqual([
      ['2022-06-10', undefined, ['Ada']],
      ['2022-09-30', 'Foul', ['Ada']],
      ['2023-04-01', 'Foul', ['Bert']],
      ['2025-05-02', 'Foul', ['Bert']],
      ['2025-09-01', 'Clear', ['Bert']],
    ]);
    expect(stood?.periods[3]?.stood.holders[0]?.text).toContain('last confirmed May 2025');
    expect(names(stood?.now as NonNullable<typeof stood>['now'])).toEqual(['Bert']);
  });

  it('is not asked for while nothing is in it', () => {
    expect(timelineView(makeRecord(records({ inspections: {} })))).not.toHaveProperty('stood');
  });
});
