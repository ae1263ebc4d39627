// An inspection or visit: content/inspections/<id>.yaml.
import { z } from 'astro/zod';
import { entryKeys, line, partialDate, prose, ref, refOrList, reply, searchKeys, slug, webAddress } from './common.ts';

const areaJudgement = z.strictObject({
  area: refOrList('areas').optional().describe('The area, or the areas graded together. Absent where none matches.'),
  officialName: line(1, 200).describe('What the report calls it.'),
  judgement: slug.optional().describe('The step on the framework’s scale.'),
  outcome: line().optional().describe('The outcome in words, for a framework that does not grade on a scale.'),
  partOf: line(1, 200).optional().describe('The official name of the judgement that this one is part of.'),
});

const finding = z.strictObject({
  text: prose(600).describe('What was found, in our words.'),
  kind: z.enum(['strength', 'weakness', 'mixed']).describe('strength, weakness or mixed.'),
  area: refOrList('areas').optional().describe('The area it belongs to.'),
  asked: z.boolean().optional().describe('True where the report asks for this to be put right.'),
  page: z.number().int().positive().optional().describe('The page of the report, counted from 1.'),
});

const figure = z.strictObject({
  label: line(1, 120).describe('What is counted.'),
  value: z.number().describe('The number.'),
  unit: line(1, 40).optional().describe('Its unit, such as % or £m.'),
  asOf: partialDate.optional().describe('The day that it counts for.'),
  page: z.number().int().positive().optional().describe('The page of the report, counted from 1.'),
  source: ref('sources').optional().describe('Its source.'),
  note: prose(400).optional().describe('What to mind about it.'),
});

export const inspection = z.strictObject({
  ...entryKeys,
  ...searchKeys,
  title: line(5, 120).describe('What readers see it called.'),
  framework: ref('frameworks').describe('The framework that it was made under.'),
  frameworkNote: line().optional().describe('The form of that framework used: standard, short, re-inspection.'),
  regulators: z.array(line()).min(1).describe('Who inspected.'),
  scope: line().describe('What was looked at: social care, education, SEND ...'),
  place: line().optional().describe('Where in the area it took place.'),
  start: partialDate.describe('The first day.'),
  end: partialDate.optional().describe('The last day.'),
  published: partialDate.describe('The day its report or letter came out. A judgement counts from then.'),
  overall: slug.optional().describe('The overall judgement: a step’s id. Absent where none was given.'),
  outcome: line().optional().describe('The outcome in words, for a framework that does not grade on a scale.'),
  areas: z.array(areaJudgement).optional().describe('The judgement of each area.'),
  otherJudgements: z
    .array(z.strictObject({ body: line().describe('Which body.'), judgement: slug.describe('Its judgement.') }))
    .optional()
    .describe('Judgements of other bodies in the same report.'),
  findings: z.array(finding).min(1).describe('What was found, good and bad.'),
  figures: z.array(figure).optional().describe('Numbers in the report.'),
  leadInspector: ref('people').optional().describe('Who led the inspection.'),
  team: line().optional().describe('What is known of the team where nobody is named.'),
  report: z
    .strictObject({
      source: ref('sources').optional().describe('The report among the sources.'),
      url: webAddress.optional().describe('The report’s own address.'),
      licence: line().optional().describe('Under which licence it may be used.'),
      pages: z.number().int().positive().optional().describe('How many pages it has.'),
    })
    .optional()
    .describe('The report itself.'),
  replies: z.array(reply).optional().describe('What those criticised answered.'),
  evidence: z
    .partialRecord(
      z.enum(['framework', 'dates', 'published', 'overall', 'outcome', 'areas', 'findings', 'leadInspector', 'report', 'place', 'monthCheck']),
      z.array(ref('sources')).min(1),
    )
    .optional()
    .describe('Which source supports which field.'),
});

/** An inspection as an editor writes it. */
export type InspectionInput = z.infer<typeof inspection>;
