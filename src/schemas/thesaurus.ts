// What readers say and what the record says for it: content/thesaurus.yaml. Search alone reads it.
import { z } from 'astro/zod';
import { line } from './common.ts';

const words = z.array(line(1, 60)).min(1);

export const thesaurus = z.strictObject({
  words: z
    .array(
      z.strictObject({
        say: words.describe('Words or short phrases that readers type, and that the record hardly has.'),
        means: words.describe('Words of the record that answer them, the nearest first.'),
      }),
    )
    .describe('What readers say for what.'),
});

/** Words that readers say, and words of the record that answer them. */
export type ThesaurusEntry = z.infer<typeof thesaurus>['words'][number];
