// Where things stood on a day and what has happened since: nothing later stands in the one, all that is later in the other.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseDate } from '../../../src/lib/dates.ts';
import { makeRecord } from '../../../src/record/model.ts';
import { currentGrade, eventsAfter, gradeOn, gradedInspections, sinceDay, standingOn } from '../../../src/record/standing.ts';
import { anEvent, anInspection, aWarden, records, type Fields } from '../../fixtures/build.ts';

const recordOf = (inspections: Record<string, Fields>, posts: Record<string, Fields> = {}) =>
  makeRecord(
    records({
      inspections: Object.fromEntries(Object.entries(inspections).map(([id, fields]) => [id, anInspection({ end: undefined, ...fields })])),
      people: Object.fromEntries(Object.entries(posts).map(([id, post]) => [id, aWarden(`Warden ${id}`, post)])),
    }),
  );
const ids = (items: readonly { id: string }[]): string[] => items.map(({ id }) => id);

const RECORD = {
  first: { start: '2024-06-10', published: '2024-09-02', overall: 'foul' },
  walk: { start: '2024-11', published: '2024-12', outcome: 'Pumps.' },
  second: { start: '2025-06-09', published: '2025-09-01', overall: 'fair' },
  third: { start: '2025-05-01', published: '2025-10', overall: 'clear' },
};

describe('the grade in force', () => {
  it.each([
    ['2024-09-01', undefined],
    ['2024-09-02', 'first'],
    ['2025-08-31', 'first'],
    ['2025-09-01', 'second'],
    ['2025-10-01', 'second'], // the third may have come later in the month
    ['2025-10-31', 'third'],
    ['2025-09', 'second'],
    ['2025', 'first'],
  ])('on %s was that of the %s', (day, id) => {
    expect(gradeOn(parseDate(day), recordOf(RECORD))?.id).toBe(id);
  });

  it('now is the newest published, whenever its inspection began', () => {
    expect(currentGrade(recordOf(RECORD))?.id).toBe('third');
    expect(ids(gradedInspections(recordOf(RECORD)))).toEqual(['first', 'second', 'third']);
    expect(currentGrade(recordOf({ walk: RECORD.walk }))).toBeUndefined();
  });
});

describe('where things stood', () => {
  it('has what was pending, and what cannot be placed', () => {
    const standing = standingOn(parseDate('2025-07-01'), recordOf(RECORD));
    expect([ids(standing.pending), ids(standing.unclear)]).toEqual([['third', 'second'], []]);
    const november = standingOn(parseDate('2024-11-15'), recordOf(RECORD));
    expect([november.grade?.id, ids(november.pending), ids(november.unclear)]).toEqual(['first', [], ['walk']]);
    expect(standingOn(parseDate('2024-01'), recordOf(RECORD))).toEqual({ holders: [], pending: [], unclear: [] });
  });

  it('never has a report that came later, nor leaves out one that had come', () => {
    const day = fc.integer({ min: 0, max: 800 }).map((days) => parseDate(new Date(Date.UTC(2024, 3, 1 + days)).toISOString().slice(0, 10)));
    const record = recordOf(RECORD);
    fc.assert(
      fc.property(day, (on) => {
        const { grade, pending, unclear } = standingOn(on, record);
        if (grade) expect(grade.published.last <= on.first).toBe(true);
        for (const { start, published } of pending) expect(start.first <= on.last && published.last > on.first).toBe(true);
        const placed = new Set([...ids(pending), ...ids(unclear)]);
        for (const inspection of record.inspections) {
          if (inspection.start.last <= on.first && inspection.published.first > on.last) expect(placed).toContain(inspection.id);
          if (inspection.published.last <= on.first || inspection.start.first > on.last) expect(placed).not.toContain(inspection.id);
        }
        expect(ids(sinceDay(on, record).grades)).toEqual(ids(gradedInspections(record).filter(({ published }) => published.first > on.last)));
      }),
    );
  });

  it.each([
    [{ ada: { from: '2023', to: '2025-03-31' } }, '2025-01-01', ['ada'], undefined],
    [{ ada: { from: '2023', lastKnown: '2025-03-31' } }, '2025-06-01', [], 'ada'],
    [{ ada: { firstKnown: '2023', lastKnown: '2025-03-31' } }, '2025-06-01', [], 'ada'],
    [{ ada: { from: '2023', to: '2025-03-31' } }, '2025-06-01', [], undefined], // she had left, and that is known
    [{ ada: { from: '2021', lastKnown: '2022' }, bert: { from: '2023', to: '2024' } }, '2025', [], undefined],
    [{ ada: { from: '2026' } }, '2025', [], undefined],
  ] as [Record<string, Fields>, string, string[], string | undefined][])('of %j on %s has %j in post, last confirmed %s', (posts, day, holders, last) => {
    const standing = standingOn(parseDate(day), recordOf({}, posts));
    expect([standing.holders.map(({ person }) => person.id), standing.lastConfirmed?.person.id]).toEqual([holders, last]);
  });
});

describe('what has happened since', () => {
  it('has each later grade, oldest first, and today’s', () => {
    const since = sinceDay(parseDate('2024-10'), recordOf(RECORD));
    expect([ids(since.grades), since.today?.id]).toEqual([['second', 'third'], 'third']);
    expect(sinceDay(parseDate('2026'), recordOf(RECORD))).toMatchObject({ grades: [], today: { id: 'third' } });
    expect(sinceDay(parseDate('2026'), recordOf({}))).toEqual({ grades: [] });
  });

  it('has the events that certainly came later', () => {
    const record = makeRecord(records({ events: { before: anEvent({ date: '2025-05' }), same: anEvent({ date: '2025-06' }), later: anEvent({ date: '2025-06-11' }) } }));
    expect(ids(eventsAfter(parseDate('2025-06-10'), record))).toEqual(['later']);
  });
});
