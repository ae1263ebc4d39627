// Judgements come from the scale in force; a framework that does not grade has none.
import { describe, expect, it } from 'vitest';
import { checkJudgements } from '../../../../src/record/integrity/judgements.ts';
import { aCampaign, aFramework, anInspection, records, type Fields } from '../../../fixtures/build.ts';

const check = (framework: Fields, inspection: Fields) =>
  checkJudgements(records({ frameworks: { code: aFramework(framework) }, inspections: { survey: anInspection(inspection) } }));

describe('a judgement', () => {
  it('passes on the framework’s scale, overall and in each area', () => {
    expect(
      check(
        {},
        {
          overall: 'fair',
          areas: [
            { officialName: 'Water', judgement: 'clear' },
            { officialName: 'Steps', outcome: 'Mended.' },
          ],
        },
      ),
    ).toEqual([]);
  });

  it('off the scale is found, with the scale and the step that was meant', () => {
    const findings = check(
      {},
      {
        overall: 'fiar',
        areas: [
          { officialName: 'Water', judgement: 'clear' },
          { officialName: 'Steps', judgement: 'splendid' },
        ],
      },
    );
    expect(findings).toMatchObject([
      {
        collection: 'inspections',
        id: 'survey',
        path: ['overall'],
        code: 'judgement-not-on-scale',
        severity: 'error',
        allowed: ['foul', 'fair', 'clear'],
        found: 'fiar',
        better: 'fair',
      },
      { path: ['areas', 1, 'judgement'], code: 'judgement-not-on-scale', allowed: ['foul', 'fair', 'clear'], found: 'splendid' },
    ]);
    expect(findings[1]).not.toHaveProperty('better');
  });

  it('of another scale of the same campaign is off the scale', () => {
    const steps = ['low', 'high'].map((id) => ({ id, label: id, meaning: 'A step.' }));
    const campaign = aCampaign({
      scales: [
        { id: 'waters', name: 'Waters', steps },
        { id: 'banks', name: 'Banks', steps: steps.map((step) => ({ ...step, id: `${step.id}-bank` })) },
      ],
    });
    const inspections = { survey: anInspection({ overall: 'low-bank' }) };
    expect(checkJudgements(records({ campaign, inspections })).map(({ code }) => code)).toEqual(['judgement-not-on-scale']);
    expect(checkJudgements(records({ campaign, inspections, frameworks: { code: aFramework({ scale: 'banks' }) } }))).toEqual([]);
  });

  it('on an ungraded framework is found, overall and in each area', () => {
    const findings = check({ graded: false, scale: undefined }, { overall: 'fair', areas: [{ officialName: 'Water', judgement: 'fair' }] });
    expect(findings.map(({ code, path }) => [code, path])).toEqual([
      ['judgement-ungraded', ['overall']],
      ['judgement-ungraded', ['areas', 0, 'judgement']],
    ]);
    expect(check({ graded: false, scale: undefined }, { outcome: 'Mended.', areas: [{ officialName: 'Water', outcome: 'Clean.' }] })).toEqual([]);
  });

  it('is not looked at where its framework is not there: that is one problem, and not this one', () => {
    expect(checkJudgements(records({ frameworks: {}, inspections: { survey: anInspection({ overall: 'splendid' }) } }))).toEqual([]);
  });
});

describe('a framework', () => {
  it('that grades names its scale, and that is one problem, not one for each judgement', () => {
    const findings = check({ scale: undefined }, { overall: 'fair' });
    expect(findings).toMatchObject([{ collection: 'frameworks', id: 'code', path: ['scale'], code: 'scale-missing', allowed: ['waters'] }]);
  });

  it('names a scale of the campaign', () => {
    const findings = check({ scale: 'water' }, { overall: 'fair' });
    expect(findings).toMatchObject([{ collection: 'frameworks', id: 'code', path: ['scale'], code: 'scale-unknown', found: 'water', better: 'waters', allowed: ['waters'] }]);
  });

  it('that does not grade needs none', () => {
    expect(check({ graded: false, scale: undefined }, {})).toEqual([]);
  });
});
