// One area followed across all inspections, with a break wherever the rules of inspection changed.
import { compareDates } from '../lib/dates.ts';
import type { AreaJudgement, Finding, Inspection, Record_, Step } from './types.ts';

/** A judgement or outcome of an area in one inspection. */
export interface AreaPoint {
  inspection: Inspection;
  judgement: AreaJudgement;
  step?: Step;
  /** Other areas that were graded together with this one. */
  together: string[];
  /** True where the framework before was not the same measure: the two must not be joined. */
  breakBefore: boolean;
}

export interface AreaHistory {
  area: string;
  points: AreaPoint[];
  findings: { inspection: Inspection; findings: Finding[] }[];
}

/** Which measure a judgement was made with: its framework’s group, and the areas graded together. */
const measure = (inspection: Inspection, judgement: AreaJudgement): string => `${inspection.framework.comparability} ${judgement.areas.toSorted().join('+')}`;

/** The judgements of an area in the order they were published, and what was found. */
export function historyOf(area: string, record: Record_): AreaHistory {
  const inOrder = record.inspections.toSorted((a, b) => compareDates(a.published, b.published) || a.id.localeCompare(b.id));
  const pairs = inOrder.flatMap((inspection) => inspection.areas.filter(({ areas }) => areas.includes(area)).map((judgement) => ({ inspection, judgement })));
  const points = pairs.map(({ inspection, judgement }, index): AreaPoint => {
    const before = pairs[index - 1];
    return {
      inspection,
      judgement,
      ...(judgement.step && { step: judgement.step }),
      together: judgement.areas.filter((id) => id !== area),
      breakBefore: before !== undefined && measure(before.inspection, before.judgement) !== measure(inspection, judgement),
    };
  });
  const findings = inOrder
    .map((inspection) => ({ inspection, findings: inspection.findings.filter(({ areas }) => areas.includes(area)) }))
    .filter((group) => group.findings.length > 0);
  return { area, points, findings };
}

/** The newest judgement of an area on a scale. */
export function currentOf(history: AreaHistory): AreaPoint | undefined {
  return history.points.findLast((point) => point.step);
}
