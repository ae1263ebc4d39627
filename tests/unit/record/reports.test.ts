// Which reports the record names, what it knows of each, and whether their pages may be searched.
import { describe, expect, it } from 'vitest';
import { makeRecord } from '../../../src/record/model.ts';
import { mayBeSearched, reportsOf, type Report } from '../../../src/record/reports.ts';
import { anInspection, aSource, records, type Fields } from '../../fixtures/build.ts';

const OPEN = 'Open Government Licence';

/** The reports of a record with these inspections and sources. */
function reports(inspections: Record<string, Fields>, sources: Record<string, Fields>): Report[] {
  const made = <T>(from: Record<string, Fields>, make: (fields: Fields) => T): Record<string, T> =>
    Object.fromEntries(Object.entries(from).map(([id, fields]) => [id, make(fields)]));
  return reportsOf(makeRecord(records({ inspections: made(inspections, anInspection), sources: made(sources, aSource) })));
}

const one = (report: Fields, source: Fields = {}): Report => reports({ a: { report: { source: 'paper', ...report } } }, { paper: source })[0] as Report;

describe('the reports of a record', () => {
  it('are those that inspections name among the sources, oldest inspection first', () => {
    const found = reports(
      {
        second: { start: '2025-08-01', end: '2025-08-02', report: { source: 'b', pages: 12 } },
        first: { report: { source: 'a' } },
        none: {},
        nameless: { report: { url: 'https://x.example/c.pdf' } },
      },
      { a: {}, b: {}, unused: {} },
    );
    expect(found.map(({ source, inspections, pages }) => [source.id, inspections.map(({ id }) => id), pages])).toEqual([
      ['a', ['first'], undefined],
      ['b', ['second'], 12],
    ]);
  });

  it('stand once where several inspections share one', () => {
    const found = reports({ a: { report: { source: 'paper' } }, b: { start: '2025-06-10', report: { source: 'paper', url: 'https://x.example/b.pdf' } } }, { paper: {} });
    expect(found.map(({ inspections, address }) => [inspections.map(({ id }) => id), address])).toEqual([[['a', 'b'], 'https://x.example/b.pdf']]);
  });

  it('are read at the report’s own address, or else at the source’s', () => {
    expect(one({ url: 'https://x.example/own.pdf' }).address).toBe('https://x.example/own.pdf');
    expect(one({}, { url: 'https://x.example/source.pdf' }).address).toBe('https://x.example/source.pdf');
  });

  it.each([
    [{ licence: OPEN }, {}, true],
    [{}, { licence: OPEN }, true],
    [{ licence: OPEN }, { licence: `${OPEN} v3.0` }, true],
    [{}, {}, false],
    [{ licence: OPEN }, { licence: 'All rights reserved' }, false],
    [{ licence: 'For non-commercial use' }, { licence: OPEN }, false],
  ])('may be searched where every word on their licence allows it: %j, %j: %s', (report, source, allowed) => {
    expect(mayBeSearched(one(report, source))).toBe(allowed);
  });
});
