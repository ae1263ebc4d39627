// What the desk keeps of a piece about one child’s case: which restrictions were looked into, and who cleared it. Never published.
import { z } from 'astro/zod';
import { line, partialDate, prose, slug } from './common.ts';

/** First and last name of somebody, and not the name of a desk. */
export const personName = line(5, 80).regex(/^\p{Lu}[\p{L}.’'-]*(?: \p{L}[\p{L}.’'-]*)* \p{Lu}[\p{L}’'-]+$/u, { error: 'write the first and last name of the person' });

const answer = z.strictObject({
  kind: slug.describe('One of the `restrictions` in campaign.yaml.'),
  applies: z.boolean().describe('True where it applies to this piece. false is an answer too.'),
  reference: line(3, 300).describe('What that rests on: the order’s or case’s number, the paragraph, or who at the court said so and when.'),
  court: line(2, 160).optional().describe('Which court. Needed for an order that applies.'),
  date: partialDate.optional().describe('The day of the order. Needed for an order that applies.'),
  until: line(2, 160).optional().describe('How long it lasts.'),
  keeps: prose(600).optional().describe('What the piece leaves out or changes to keep to it. Needed where it applies.'),
});

const restrictions = z.strictObject({
  answers: z.array(answer).min(1).describe('An answer to each kind of restriction in campaign.yaml, yes or no.'),
  clearedBy: personName.describe('Who cleared the piece: first and last name.'),
  clearedOn: partialDate.describe('The day on which it was cleared, as it stands now.'),
});

/** Keys of entries that may tell of one child’s case. */
export const childCaseKeys = {
  childCase: z
    .boolean()
    .optional()
    .describe('True for a piece about one child’s case: it then needs `restrictions`. false says that the desk has looked, and that it is about no child’s case.'),
  restrictions: restrictions
    .optional()
    .describe('Which legal restrictions were looked into, and who cleared the piece. For the desk only: never published, but read by all who can read this folder.'),
};

/** A kind of restriction that the desk must look into, in campaign.yaml. */
export const restrictionKind = z.strictObject({
  id: slug.describe('Its id, as answers name it.'),
  label: line(3, 120).describe('What it is called, with the law it stands in.'),
  meaning: prose(600).describe('What it forbids, and how to find out whether it applies.'),
  order: z.boolean().optional().describe('True where a court makes it in a single case: an answer then names the court and the day.'),
});

/** What an editor wrote about a child’s case. */
export type Restrictions = z.infer<typeof restrictions>;
