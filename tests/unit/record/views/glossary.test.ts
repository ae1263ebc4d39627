// The glossary: scales from the top step down, terms by group, other names, where to read on.
import { describe, expect, it } from 'vitest';
import { makeRecord } from '../../../../src/record/model.ts';
import { glossaryView } from '../../../../src/record/views/glossary.ts';
import { aSource, aTerm, records } from '../../../fixtures/build.ts';

describe('the glossary', () => {
  const view = glossaryView(
    makeRecord(
      records({
        sources: { paper: aSource({ date: '2025-06' }) },
        glossary: {
          spill: aTerm({ also: ['overflow', 'leak'], group: 'service', see: ['survey'], sources: ['paper'] }),
          survey: aTerm({ term: 'Survey', meaning: 'A look.', group: 'inspections', notes: ['Since 2024.'] }),
          weir: aTerm({ term: 'Weir', meaning: 'A wall in a river.' }),
        },
      }),
    ),
  );

  it('explains each scale from the highest step down; no sign is gold, for none is of today', () => {
    expect(view.scales).toHaveLength(1);
    expect(view.scales[0]?.steps.map(({ grade }) => [grade.label, grade.rank, grade.gold])).toEqual([
      ['Clear', 3, false],
      ['Fair', 2, false],
      ['Foul', 1, false],
    ]);
  });

  it('has terms by group, those without one last', () => {
    expect(view.groups.map(({ label, url, terms }) => [label, url, terms.map(({ id }) => id)])).toEqual([
      ['Inspections', '#group-inspections', ['survey']],
      ['The service', '#group-service', ['spill']],
      ['Other words', '#group-other', ['weir']],
    ]);
    expect(view.groups[1]?.terms[0]).toEqual({
      id: 'spill',
      term: 'Spill',
      also: 'overflow, leak',
      meaning: 'Sewage let into the river.',
      see: [{ label: 'Survey', url: '/glossary/#survey' }],
      notes: [],
      sources: [{ label: 'The Fixture, June 2025', url: '/sources/#paper' }],
    });
  });

  it('still explains the grades where no term is entered', () => {
    const empty = glossaryView(makeRecord(records()));
    expect(empty.groups).toEqual([]);
    expect(empty.intro).toBe('What the grades mean. No other word has been explained yet.');
  });
});
