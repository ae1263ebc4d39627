// For the charts’ tests: the record in content/, random records, and what texts on a drawing may not do.
import { join } from 'node:path';
import fc from 'fast-check';
import { expect } from 'vitest';
import { readContent } from '../../../../src/loaders/read.ts';
import { ROOMY, type Drawing } from '../../../../src/record/charts/drawing.ts';
import { overlap } from '../../../../src/record/charts/space.ts';
import { boxOf, type Type } from '../../../../src/record/charts/text.ts';
import { makeRecord } from '../../../../src/record/model.ts';
import type { Records } from '../../../../src/record/records.ts';
import type { Record_ } from '../../../../src/record/types.ts';
import { aCampaign, aFramework, anInspection, aPerson, records, type Fields } from '../../../fixtures/build.ts';

/** An item that has to be there. */
export function at<T>(list: readonly T[], index: number): T {
  const item = list.at(index);
  if (item === undefined) throw new Error(`nothing at ${index} of ${list.length}`);
  return item;
}

let real: Promise<Record_> | undefined;

/** The record that this site publishes. */
export function realRecord(): Promise<Record_> {
  return (real ??= readReal());
}

async function readReal(): Promise<Record_> {
  const { entries, campaign } = await readContent({ dir: join(import.meta.dirname, '../../../../content'), now: new Date('2026-12-01T00:00:00Z'), withheld: 'drop' });
  const maps = Object.entries(entries).map(([name, map]) => [name, new Map([...map].map(([id, { data }]) => [id, data]))]);
  return makeRecord({ ...Object.fromEntries(maps), campaign } as Records);
}

/** A record of invented inspections and holders. */
export function recordOf(given: { campaign?: Fields; frameworks?: Record<string, Fields>; inspections?: Record<string, Fields>; people?: Record<string, Fields> }): Record_ {
  const made = <T>(fields: Record<string, Fields> = {}, build: (fields: Fields) => T): Record<string, T> =>
    Object.fromEntries(Object.entries(fields).map(([id, one]) => [id, build(one)]));
  return makeRecord(
    records({
      campaign: aCampaign(given.campaign),
      ...(given.frameworks && { frameworks: made(given.frameworks, aFramework) }),
      inspections: made(given.inspections, anInspection),
      people: made(given.people, aPerson),
    }),
  );
}

const two = (n: number): string => String(n).padStart(2, '0');
const day = fc.tuple(fc.integer({ min: 2009, max: 2025 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 })).map(([y, m, d]) => `${y}-${two(m)}-${two(d)}`);

/** Dates as editors write them, known more or less exactly. */
export const partialDate = fc.tuple(day, fc.constantFrom(10, 10, 10, 7, 4), fc.option(fc.constantFrom('early', 'mid', 'late'))).map(([date, length, approximate]) => {
  const value = date.slice(0, length);
  return approximate && length < 10 ? { date: value, approximate } : value;
});

const words = fc.constantFrom(
  'Foul',
  'Fair',
  'Good',
  'Inadequate',
  'Requires improvement to be good',
  'Outstanding',
  'Unsatisfactorily administered',
  'MMMMMMMMMMMMMMMMMMMMMMMMMMMMMM',
);
const names = fc.constantFrom('Ada Sluice', 'Bo Li', 'Maximiliana Featherstonehaugh-Cholmondeley', 'Weir', 'Jean de la Rivière');
const scale = (id: string) =>
  fc.array(words, { minLength: 2, maxLength: 7 }).map((labels) => ({ id, name: id, steps: labels.map((label, index) => ({ id: `s${index}`, label, meaning: 'A step.' })) }));

const framework = fc.record({
  short: fc.constantFrom('Code', 'Single framework', 'A rather long framework name'),
  scale: fc.constantFrom('one', 'two'),
  comparability: fc.constantFrom('a', 'b', 'c'),
  form: fc.constantFrom('inspection', 'visit', 'joint'),
});
const inspection = fc.record({ published: partialDate, framework: fc.constantFrom('f0', 'f1', 'f2'), overall: fc.option(fc.integer({ min: 0, max: 6 }), { nil: undefined }) });
const post = fc.record({ from: partialDate, to: partialDate, firstKnown: partialDate, lastKnown: partialDate }, { requiredKeys: [] });
const holder = fc.record({ name: names, post, interim: fc.boolean() });

/** Records of every shape: scales of two to seven steps, several frameworks, dates near and far, long words and names. */
export const anyRecord: fc.Arbitrary<Record_> = fc
  .record({
    scales: fc.tuple(scale('one'), scale('two')),
    frameworks: fc.tuple(framework, framework, framework),
    inspections: fc.array(inspection, { maxLength: 12 }),
    holders: fc.array(holder, { maxLength: 7 }),
    launch: partialDate,
  })
  .map(({ scales, frameworks, inspections, holders, launch }) => {
    const steps = (id: string): number => scales.find((one) => one.id === frameworks[Number(id.slice(1))]?.scale)?.steps.length ?? 1;
    return recordOf({
      campaign: { scales, launch, recordCheckedTo: '2026-08-22' },
      frameworks: Object.fromEntries(frameworks.map((one, index) => [`f${index}`, one])),
      inspections: Object.fromEntries(
        inspections.map(({ published, framework: id, overall }, index) => [
          `i${index}`,
          { start: published, end: undefined, published, framework: id, overall: overall === undefined ? undefined : `s${overall % steps(id)}` },
        ]),
      ),
      people: Object.fromEntries(
        holders.map(({ name, post: dates, interim }, index) => [
          `p${index}`,
          { name, posts: [{ office: 'river-warden', title: 'River warden', interim, confidence: 'high', sources: ['paper'], ...dates }] },
        ]),
      ),
    });
  });

/** Fails where two texts of a drawing overlap, or one lies outside it: at its own width, and stretched. */
export function expectReadable(drawing: Drawing, type: Type): void {
  for (const times of drawing.narrow ? [1, 1.3, 2.1] : [1, 1.2, ROOMY - 0.01, ROOMY, 1.9]) {
    const shown = drawing.texts.filter(({ room }) => !room || (room === 'roomy') === times >= ROOMY);
    const boxes = shown.map((text) => ({ text: text.text, ...boxOf({ ...text, x: text.x * times }, type) }));
    const outside = boxes.filter(
      (box) => box.x < -0.5 || box.x + box.width > drawing.width * times + 0.5 || box.y < drawing.top - 0.5 || box.y + box.height > drawing.top + drawing.height + 0.5,
    );
    expect(outside).toEqual([]);
    expect(
      boxes.flatMap((a, index) =>
        boxes
          .slice(index + 1)
          .filter((b) => overlap(a, b))
          .map((b) => [a, b]),
      ),
    ).toEqual([]);
  }
}
