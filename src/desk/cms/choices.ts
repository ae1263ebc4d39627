// What campaign.yaml decides may stand in a field: for the desk's forms and for code editors alike.
import type { Campaign } from '../../schemas/campaign.ts';

/** An id, and what it stands for in words. */
export interface Choice {
  id: string;
  label: string;
}

/** By a field's path in its collection: `articles.kind`, `inspections.areas.judgement`. */
export type FieldChoices = Readonly<Record<string, Choice[]>>;

/** `fields`: only these may stand there. `hints`: other words may too, such as the grades of other bodies. */
export function campaignChoices({ kinds, scales }: Pick<Campaign, 'kinds' | 'scales'>): { fields: FieldChoices; hints: FieldChoices } {
  // Scales share steps: a step is named once, whichever scale a framework goes by.
  const steps = [...new Map(scales.flatMap(({ steps: all }) => all.map(({ id, label }) => [id, { id, label }]))).values()];
  return {
    fields: {
      'articles.kind': kinds.map(({ id, label }) => ({ id, label })),
      'frameworks.scale': scales.map(({ id, name }) => ({ id, label: name })),
      'inspections.overall': steps,
      'inspections.areas.judgement': steps,
    },
    hints: { 'inspections.otherJudgements.judgement': steps },
  };
}
