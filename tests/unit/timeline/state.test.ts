// What the address of the timeline asks for, what is refused and why, and what the page says of it.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { printState, readState, stands, type Limits } from '../../../src/timeline/state.ts';
import { dayInWords, entriesInWords, wordsFor } from '../../../src/timeline/words.ts';

const LIMITS: Limits = { first: '2013-02-28', today: '2026-11-22', kinds: ['inspections', 'visits', 'events'] };
const read = (search: string) => readState(search, LIMITS);
const say = (search: string, number = 2, names: string[] = []) => wordsFor(read(search), { number, names }, LIMITS, 'en-GB');

describe('the address', () => {
  it.each([
    ['', { kinds: [] }],
    ['?on=', { kinds: [] }],
    ['?on=2016-12-01', { on: '2016-12-01', kinds: [] }],
    ['?on=2013-02-28', { on: '2013-02-28', kinds: [] }],
    ['?on=2026-11-22', { on: '2026-11-22', kinds: [] }],
    ['?on=2016-02-29', { on: '2016-02-29', kinds: [] }],
    ['?kind=visits&on=2016-12-01&kind=inspections', { on: '2016-12-01', kinds: ['inspections', 'visits'] }],
    ['?kind=visits&kind=rumours', { kinds: ['visits'] }],
    ['?kind=inspections&kind=visits&kind=events', { kinds: [] }],
    ['?on=foo', { kinds: [], refused: { on: 'foo', why: 'form' } }],
    ['?on=2016', { kinds: [], refused: { on: '2016', why: 'form' } }],
    ['?on=2016-12-01T00:00', { kinds: [], refused: { on: '2016-12-01T00:00', why: 'form' } }],
    ['?on=2016-02-31&kind=events', { kinds: ['events'], refused: { on: '2016-02-31', why: 'impossible' } }],
    ['?on=2016-13-01', { kinds: [], refused: { on: '2016-13-01', why: 'impossible' } }],
    ['?on=2013-02-27', { kinds: [], refused: { on: '2013-02-27', why: 'early' } }],
    ['?on=2026-11-23', { kinds: [], refused: { on: '2026-11-23', why: 'late' } }],
  ])('%s is read', (search, state) => {
    expect(read(search)).toEqual(state);
  });

  it('holds the state: printed and read again it is the same, whatever was asked', () => {
    const search = fc.record({
      on: fc.option(fc.oneof(fc.string(), fc.constantFrom('2016-12-01', '2016-02-31', '2030-01-01'))),
      kind: fc.array(fc.constantFrom('inspections', 'visits', 'events', 'x')),
    });
    fc.assert(
      fc.property(search, ({ on, kind }) => {
        const params = new URLSearchParams(kind.map((id) => ['kind', id]));
        if (on !== null) params.set('on', on);
        const once = printState(readState(params, LIMITS));
        expect(printState(read(`?${once}`))).toBe(once);
        const { on: shown, refused } = readState(params, LIMITS);
        expect(shown !== undefined && refused !== undefined).toBe(false);
        if (shown) expect(shown >= LIMITS.first && shown <= LIMITS.today).toBe(true);
      }),
    );
  });

  it('of the whole line is empty', () => {
    expect(printState({ kinds: [] })).toBe('');
    expect(printState({ on: '2016-12-01', kinds: ['visits', 'events'] })).toBe('on=2016-12-01&kind=visits&kind=events');
  });
});

describe('what stands', () => {
  it.each([
    ['2017-07-31', '2017-07-30', false],
    ['2017-07-31', '2017-07-31', true],
    ['2017-07-31', '2017-08-01', true],
    ['2017-07-31', undefined, true],
  ])('from %s does so on %s: %s', (from, on, expected) => {
    expect(stands(from, on)).toBe(expected);
  });
});

describe('the words', () => {
  it('say which day is shown, how much, and that nothing is wrong', () => {
    expect(say('?on=2016-12-01', 38)).toEqual({
      heading: 'As it stood on 1 December 2016',
      detail: '38 entries. Nothing later is shown; sources and notes are those of today.',
      problem: '',
    });
    expect(say('', 1)).toEqual({ heading: 'The whole line', detail: '1 entry.', problem: '' });
    expect(say('?kind=visits&kind=events', 2, ['Visits', 'Events']).detail).toBe('2 entries, only visits and events.');
    expect(say('?on=2014-01-01&kind=visits', 0, ['Visits']).detail).toMatch(/^Nothing to show, only visits\./);
    expect([dayInWords('2016-02-29', 'en-GB'), entriesInWords(1), entriesInWords(0)]).toEqual(['29 February 2016', '1 entry', '0 entries']);
  });

  it.each([
    ['?on=foo', '“foo” is not a day. Choose one, or write it as year, month and day: 2026-11-22.'],
    ['?on=2016-02-31', '2016-02-31 is not on the calendar. Choose another day.'],
    ['?on=2010-01-01', '1 January 2010 is before the line begins. Its first entry is of 28 February 2013: choose that day or a later one.'],
    ['?on=2030-01-01', '1 January 2030 is still to come. Choose today or an earlier day.'],
  ])('of %s say what to do, and that all is shown', (search, problem) => {
    expect(say(search)).toMatchObject({ heading: 'The whole line', problem: `${problem} All of the line is shown.` });
  });
});
