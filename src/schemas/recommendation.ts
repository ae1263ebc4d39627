// What an inspection asked for and what later ones say became of it: content/recommendations/<inspection>-<number>.yaml.
import { z } from 'astro/zod';
import { confidence, entryKeys, line, prose, ref, searchKeys } from './common.ts';

/** What a later report can say of a recommendation, in the order of good news. The page on method explains each. */
export const STATUSES = ['met', 'partly', 'repeated', 'regressed', 'not-mentioned'] as const;

const page = z.number().int().min(1);

const later = z.strictObject({
  inspection: ref('inspections').describe('The later inspection.'),
  status: z.enum(STATUSES).describe('What its report says of the matter: met, partly, repeated, regressed or not-mentioned.'),
  page: page.optional().describe('The page of the passage that decides, counted from 1.'),
  note: prose(600).optional().describe('What it says, in our words. Needed unless nothing is mentioned.'),
  confidence: confidence.describe('How sure we are of the status.'),
});

export const recommendation = z.strictObject({
  ...entryKeys,
  ...searchKeys,
  inspection: ref('inspections').describe('The inspection that made it.'),
  number: z.number().int().min(1).describe('Its number in the report, or its place in the list.'),
  page: page.optional().describe('The page of the report, counted from 1.'),
  area: ref('areas').describe('The area that it concerns most.'),
  title: line(3, 90).describe('A short name for lists.'),
  text: prose(800).describe('What was asked for, in our words.'),
  thread: z.array(later).describe('What each later report says became of it, oldest first. An empty list where there is none yet.'),
});

/** A recommendation as an editor writes it. */
export type RecommendationInput = z.infer<typeof recommendation>;
