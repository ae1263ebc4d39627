// An article’s frontmatter: content/articles/<slug>/index.mdx.
import { z } from 'astro/zod';
import { childCaseKeys } from './child-case.ts';
import { entryKeys, image, instant, line, partialDate, prose, ref, reply, searchKeys, slug } from './common.ts';

const correction = z.strictObject({
  date: partialDate.describe('The day on which it was put right.'),
  wrong: prose(600).describe('What was wrong.'),
  right: prose(600).describe('What is right.'),
  severity: z.enum(['minor', 'significant', 'serious']).describe('How much it mattered: minor, significant or serious.'),
  stoodFrom: partialDate.describe('Since when the error stood.'),
  where: z.enum(['headline', 'text', 'caption']).describe('Where it stood.'),
  embargo: instant.optional().describe('Until this day and time nobody but the desk sees the correction.'),
});

export const article = z.strictObject({
  ...entryKeys,
  ...searchKeys,
  headline: line(15, 110).describe('15 to 110 characters.'),
  standfirst: line(40, 260).describe('The paragraph under the headline: 40 to 260 characters.'),
  kind: slug.describe('One of the kinds in campaign.yaml.'),
  published: partialDate.describe('When this text first appeared here.'),
  updated: partialDate.optional().describe('When it last changed in substance.'),
  asOf: partialDate.optional().describe('The day that the piece tells of, where that is not the day it was published.'),
  byline: z.array(ref('authors')).min(1).describe('Who wrote it.'),
  inspection: ref('inspections').describe('The inspection that this piece covers.'),
  also: z.array(ref('inspections')).optional().describe('Other inspections that it tells of.'),
  areas: z.array(ref('areas')).optional().describe('The areas that it tells of.'),
  people: z.array(ref('people')).optional().describe('The people that it tells of.'),
  sources: z.array(ref('sources')).min(1).describe('What it rests on: at least one.'),
  retells: ref('sources').optional().describe('The story that this piece retells, among the sources.'),
  replies: z.array(reply).optional().describe('What those criticised answered.'),
  image: image.optional().describe('The picture: file, alt, caption and credit, all four or none.'),
  corrections: z.array(correction).optional().describe('What was wrong and was put right.'),
  sensitive: z
    .boolean()
    .optional()
    .describe('True for a piece on abuse, violence or the like: help lines stand first, the page can be left quickly, and no copy is kept on the reader’s device.'),
  ...childCaseKeys,
  featured: z.number().int().min(1).optional().describe('Editors’ choice, 1 first.'),
});

/** An article’s frontmatter as an editor writes it. */
export type ArticleInput = z.infer<typeof article>;
