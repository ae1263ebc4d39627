// Judgements come from the scale in force; a framework that does not grade has none.
import { nearest } from '../../lib/text.ts';
import type { Records } from '../records.ts';
import type { Finding } from './finding.ts';

/** Checks scales, and each inspection’s overall judgement and areas against its framework. */
export function checkJudgements(records: Records): Finding[] {
  const scales = new Map(records.campaign.scales.map((scale) => [scale.id, scale.steps.map((step) => step.id)]));
  const findings: Finding[] = [...checkFrameworks(records, scales)];
  for (const [id, inspection] of records.inspections) {
    const framework = records.frameworks.get(inspection.framework);
    if (!framework) continue;
    const steps = framework.scale ? scales.get(framework.scale) : undefined;
    if (framework.graded && !steps) continue; // the framework’s own problem, and listed as that
    const at = (path: (string | number)[], judgement: string | undefined): void => {
      const finding = judgement && judge(id, path, judgement, framework.plainName, framework.graded ? steps : undefined);
      if (finding) findings.push(finding);
    };
    at(['overall'], inspection.overall);
    inspection.areas?.forEach((area, index) => at(['areas', index, 'judgement'], area.judgement));
  }
  return findings;
}

function judge(id: string, path: (string | number)[], judgement: string, framework: string, steps: string[] | undefined): Finding | undefined {
  const base = { collection: 'inspections' as const, id, path, severity: 'error' as const, found: judgement };
  if (!steps) {
    const message = `“${judgement}”: the framework (${framework}) gives no judgement; write what was concluded as \`outcome\``;
    return { ...base, code: 'judgement-ungraded', message };
  }
  if (steps.includes(judgement)) return undefined;
  const better = nearest(judgement, steps);
  const message = `“${judgement}” is not a step of the scale in force (${framework})${better ? `; did you mean ${better}?` : ''}`;
  return { ...base, code: 'judgement-not-on-scale', message, allowed: steps, ...(better && { better }) };
}

function* checkFrameworks(records: Records, scales: Map<string, string[]>): Generator<Finding> {
  for (const [id, framework] of records.frameworks) {
    const base = { collection: 'frameworks' as const, id, path: ['scale'], severity: 'error' as const };
    const allowed = [...scales.keys()];
    if (framework.graded && !framework.scale) {
      yield { ...base, code: 'scale-missing', message: 'a graded framework names its `scale`', allowed };
    } else if (framework.scale && !scales.has(framework.scale)) {
      const better = nearest(framework.scale, allowed);
      yield { ...base, code: 'scale-unknown', message: `“${framework.scale}” is not a scale in campaign.yaml`, allowed, found: framework.scale, ...(better && { better }) };
    }
  }
}
