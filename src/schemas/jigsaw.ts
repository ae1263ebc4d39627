// Who has looked at which pieces that may together tell who a child is: content/jigsaw.yaml. Never published.
import { z } from 'astro/zod';
import { personName } from './child-case.ts';
import { partialDate, prose } from './common.ts';

const signOff = z.strictObject({
  pieces: z
    .array(z.string().regex(/^(?:articles|letters|events)\/[a-z0-9]+(?:-[a-z0-9]+)*$/, { error: 'a piece is written with its collection: articles/its-id' }))
    .min(1)
    .describe('The pieces that were looked at beside each other.'),
  digest: z
    .string()
    .regex(/^[0-9a-f]{12}$/, { error: 'twelve letters and figures, as `npm run jigsaw` prints them' })
    .describe('Of all their words, as `npm run jigsaw` prints it. A change in any of them voids the sign-off.'),
  by: personName.describe('Who answers for it: first and last name.'),
  on: partialDate.describe('The day on which it was decided.'),
  note: prose(600).describe('Why these pieces may stand beside each other, or what was changed.'),
});

export const jigsaw = z.strictObject({ signOffs: z.array(signOff).describe('The sign-offs, in any order.') });

export type SignOff = z.infer<typeof signOff>;
