// Who held the head office, on a day and through an inspection: unknown ends and handovers included.
import { describe, expect, it } from 'vitest';
import { parseDate, type DateInput } from '../../../src/lib/dates.ts';
import { makeRecord } from '../../../src/record/model.ts';
import { holdersDuring, holdersOn } from '../../../src/record/tenure.ts';
import { aPerson, aWarden, records, type Fields } from '../../fixtures/build.ts';

const recordOf = (posts: Record<string, Fields>) =>
  makeRecord(records({ people: Object.fromEntries(Object.entries(posts).map(([name, post]) => [name, aWarden(name.padEnd(3, '.'), post)])) }));
const on = (posts: Record<string, Fields>, day: DateInput): string[] =>
  holdersOn(parseDate(day), recordOf(posts)).map(({ person, certain }) => `${person.id}${certain ? '' : '?'}`);
const during = (posts: Record<string, Fields>, start: DateInput, end: DateInput): string[] =>
  holdersDuring(parseDate(start), parseDate(end), recordOf(posts)).map(({ person }) => person.id);

const HANDOVER = { ada: { from: '2023-04', to: '2025-03-31' }, bert: { from: '2025-03-31', lastKnown: '2025-09-01' } };

describe('the head office on a day', () => {
  it.each([
    ['2023-03-31', []],
    ['2023-04-01', ['ada?']], // she may have begun later in the month
    ['2023-04-30', ['ada']],
    ['2024', ['ada']],
    ['2025-03-30', ['ada']],
    ['2025-03-31', ['ada', 'bert']],
    ['2025-04-01', ['bert']],
    ['2025-03', ['ada', 'bert?']],
    ['2025-09-01', ['bert']],
    ['2025-09-02', []], // nobody is confirmed
    ['2025-09', ['bert?']],
  ] as [string, string[]][])('%s was held by %j', (day, holders) => {
    expect(on(HANDOVER, day)).toEqual(holders);
  });

  it.each([
    [{ to: '2025-03-31' }, '2020', ['ada?']], // when she began is not known
    [{ lastKnown: '2025-03-31' }, '2025-03-31', ['ada?']],
    [{ from: '2023-04' }, '2026', ['ada?']], // nor is when she left
    [{ firstKnown: '2024-06-01' }, '2024-05-31', []],
    [{ firstKnown: '2024-06-01' }, '2024-06-01', ['ada?']],
    [{ firstKnown: '2024-06-01', lastKnown: '2024-06-30' }, '2024-06-15', ['ada']],
    [{ firstKnown: '2024-06-01', lastKnown: '2024-06-30' }, '2024-07-01', []],
    // Loosely known ends, and a day between two on which she was seen in post.
    [{ from: '2024', firstKnown: '2024-06-01', lastKnown: '2025-02-01', to: '2025' }, '2024-12-24', ['ada']],
    [{ from: '2024', firstKnown: '2024-06-01', lastKnown: '2025-02-01', to: '2025' }, '2024-05-01', ['ada?']],
    [{ from: '2024', firstKnown: '2024-06-01', lastKnown: '2025-02-01', to: '2025' }, '2025-03-01', ['ada?']],
    [{}, '2020', ['ada?']],
  ] as [Fields, string, string[]][])('of %j on %s gives %j', (post, day, holders) => {
    expect(on({ ada: post }, day)).toEqual(holders);
  });

  it('is nobody’s who held another office', () => {
    const people = { clerk: aPerson({ posts: [{ office: 'clerk', title: 'Clerk', from: '2020', to: '2026', interim: false, confidence: 'high', sources: ['paper'] }] }) };
    expect(holdersOn(parseDate('2024'), makeRecord(records({ people })))).toEqual([]);
  });
});

describe('the head office through an inspection', () => {
  it.each([
    ['2024-06-10', '2024-06-21', ['ada']],
    ['2025-03-24', '2025-04-04', ['ada', 'bert']],
    ['2025-04-01', '2025-04-04', ['bert']],
    ['2025-08-25', '2025-09-05', ['bert']],
    ['2025-09-02', '2025-09-05', []],
    ['2023-03-20', '2023-04-01', ['ada']],
    ['2023-03-20', '2023-03-31', []],
    ['2025', '2025', ['ada', 'bert']],
  ] as [string, string, string[]][])('from %s to %s was held by %j', (start, end, holders) => {
    expect(during(HANDOVER, start, end)).toEqual(holders);
  });

  it('may have been held by somebody whose dates are not known', () => {
    expect(during({ ada: {} }, '2025-06-09', '2025-06-13')).toEqual(['ada']);
  });
});

describe('those who held it', () => {
  it('come in the order in which they began, whatever is known of that', () => {
    const posts = { nan: {}, eve: { to: '2026' }, dot: { lastKnown: '2024-01' }, cy: { firstKnown: '2023' }, bea: { from: '2022-05' }, abe: { from: '2022-05' }, mo: {} };
    expect(recordOf(posts).tenures.map(({ person }) => person.id)).toEqual(['abe', 'bea', 'cy', 'dot', 'eve', 'mo', 'nan']);
  });

  it('may be one person twice', () => {
    const post = { office: 'river-warden', title: 'Warden', interim: true, confidence: 'high', sources: ['paper'] };
    const people = {
      ada: aPerson({
        posts: [
          { ...post, from: '2024', to: '2025' },
          { ...post, from: '2020', to: '2021' },
        ],
      }),
    };
    expect(makeRecord(records({ people })).tenures.map(({ person, post: { from } }) => [person.id, from?.value])).toEqual([
      ['ada', '2020'],
      ['ada', '2024'],
    ]);
  });
});
