// What readers read most: content/most-read.yaml, written by npm run most-read from the server’s logs.
import { z } from 'astro/zod';
import { partialDate, ref } from './common.ts';

/** So many pieces are listed at most. */
export const MOST_LISTED = 10;

const day = partialDate.superRefine((value, ctx) => {
  const isDay = typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value);
  const isCoarse = typeof value !== 'string' || /^\d{4}(?:-\d{2})?$|T/.test(value);
  if (!isDay && isCoarse) ctx.addIssue({ code: 'custom', message: 'figures are for whole days, such as "2026-11-22"', params: { code: 'date-form' } });
});

export const mostRead = z.strictObject({
  from: day.describe('The first day that was counted.'),
  to: day.describe('The last day that was counted.'),
  articles: z
    .array(
      z.strictObject({
        article: ref('articles').describe('The piece.'),
        readers: z.number().int().min(1).describe('How many read it, each counted once a day, to two figures.'),
      }),
    )
    .min(1)
    .max(MOST_LISTED)
    .describe('The pieces, the most read first.'),
});

/** The figures as the command writes them. */
export type MostReadInput = z.infer<typeof mostRead>;
