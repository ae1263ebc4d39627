// An area’s page: who was in charge at each judgement, and findings good and bad.
import { describe, expect, it } from 'vitest';
import { makeRecord } from '../../../../src/record/model.ts';
import { areaView, type AreaView } from '../../../../src/record/views/area.ts';
import { anArea, anInspection, aWarden, records, type Fields } from '../../../fixtures/build.ts';

const AREAS = [{ area: 'water', officialName: 'Water', judgement: 'fair' }];

function viewOf(inspection: Fields, wardens: Record<string, Fields>): AreaView {
  const people = Object.fromEntries(Object.entries(wardens).map(([name, post]) => [name.toLowerCase().replaceAll(' ', '-'), aWarden(name, post)]));
  const record = makeRecord(records({ areas: { water: anArea() }, inspections: { survey: anInspection({ areas: AREAS, overall: 'fair', ...inspection }) }, people }));
  const area = record.areas[0];
  if (!area) throw new Error('no area');
  return areaView(area, record);
}
const holders = (wardens: Record<string, Fields>) => viewOf({}, wardens).rows[0]?.holders.map(({ label, note }) => [label, note]);

describe('who was in charge', () => {
  it('is everybody in the post from the first day to the report, the interim ones marked', () => {
    expect(holders({ 'Ada Sluice': { from: '2020', to: '2025-06-20', interim: true }, 'Bo Weir': { from: '2025-06-21' } })).toEqual([
      ['Ada Sluice', 'interim'],
      ['Bo Weir', undefined],
    ]);
  });
  it('is the last confirmed where nobody is known, with the month, and never as if in post', () => {
    expect(holders({ 'Ada Sluice': { from: '2020', lastKnown: '2024-03-03' } })).toEqual([['Ada Sluice', 'last confirmed March 2024; not known at the time']]);
  });
  it('is nobody where the last holder is known to have left', () => {
    expect(holders({ 'Ada Sluice': { from: '2020', to: '2024-03-03' } })).toEqual([]);
  });
});

describe('what was found', () => {
  it('stands apart: good, not good, both', () => {
    const finding = (text: string, kind: string, area = 'water') => ({ text, kind, area });
    const findings = [finding('a', 'strength'), finding('b', 'weakness'), finding('c', 'mixed'), finding('d', 'strength', 'other')];
    expect(viewOf({ findings }, {}).findings).toMatchObject([{ good: ['a'], bad: ['b'], mixed: ['c'] }]);
  });
});
