// The smaller collections: frameworks, areas, people, events, sources, glossary, authors, pages and letters.
import { z } from 'astro/zod';
import { childCaseKeys } from './child-case.ts';
import { confidence, entryKeys, line, partialDate, prose, ref, searchKeys, slug, webAddress } from './common.ts';

export const framework = z.strictObject({
  ...entryKeys,
  name: line(1, 240).describe('Its official name.'),
  plainName: line(1, 80).describe('What readers see it called.'),
  short: line(1, 30).describe('A short name for charts and tables.'),
  meaning: prose(600).describe('What kind of inspection it is, in plain words.'),
  from: partialDate.optional().describe('Since when it was in force.'),
  to: partialDate.optional().describe('Until when it was in force.'),
  graded: z.boolean().describe('False where it gives no judgement.'),
  scale: slug.optional().describe('The scale of its judgements, from campaign.yaml. Needed where it is graded.'),
  form: z.enum(['inspection', 'visit', 'joint']).describe('A full inspection, a visit, or a joint inspection of several bodies.'),
  comparability: slug.describe('Judgements may be compared only within the same group.'),
  comparabilityNote: prose(600).optional().describe('Why its judgements are or are not the same measure as others.'),
});

export const area = z.strictObject({
  ...entryKeys,
  ...searchKeys,
  name: line(1, 60).describe('What readers see it called.'),
  explanation: prose(600).describe('What it is, in plain words.'),
  graded: z.boolean().describe('True where inspections give it a judgement.'),
  order: z.number().int().min(1).describe('Its place in lists.'),
  officialNames: z
    .array(z.strictObject({ framework: ref('frameworks').describe('The framework.'), name: line().describe('What it is called there.') }))
    .optional()
    .describe('What each framework calls it.'),
});

const post = z.strictObject({
  office: slug.optional().describe('The office’s id. The head office is named in campaign.yaml.'),
  title: line().describe('The post’s title.'),
  from: partialDate.optional().describe('Since when. Absent where it is not known.'),
  to: partialDate.optional().describe('Until when. Absent where it is not known.'),
  lastKnown: partialDate.optional().describe('The last day on which the holder was confirmed in post.'),
  firstKnown: partialDate.optional().describe('The first day on which the holder was confirmed in post.'),
  interim: z.boolean().describe('True for somebody who held it for a time.'),
  confidence: confidence.describe('How sure we are.'),
  sources: z.array(ref('sources')).min(1).describe('What it rests on.'),
  note: prose(600).optional().describe('What to mind about it.'),
});

export const person = z.strictObject({
  ...entryKeys,
  ...searchKeys,
  name: line(3, 60).describe('The name.'),
  kind: z.enum(['director', 'councillor', 'officer', 'nhs', 'commissioner', 'minister', 'inspector', 'reporter', 'other']).describe('What kind of public role they had.'),
  also: z.array(line()).optional().describe('Other spellings, for search.'),
  posts: z.array(post).min(1).describe('The posts held, oldest first.'),
});

export const event = z.strictObject({
  ...entryKeys,
  ...searchKeys,
  ...childCaseKeys,
  date: partialDate.describe('When it happened.'),
  title: line(5, 110).describe('What happened, in a line.'),
  text: prose(1200).optional().describe('What happened, in our words.'),
  kind: z.enum(['leadership', 'intervention', 'money', 'service', 'campaign', 'politics', 'inspection']).describe('What kind of event it is.'),
  people: z.array(ref('people')).optional().describe('Who had a part in it.'),
  areas: z.array(ref('areas')).optional().describe('Which areas it concerns.'),
  figures: z
    .array(z.strictObject({ label: line(1, 120).describe('What is counted.'), value: z.number().describe('The number.'), unit: line(1, 40).optional().describe('Its unit.') }))
    .optional()
    .describe('Numbers that belong to it.'),
});

export const source = z.strictObject({
  ...entryKeys,
  publisher: line(1, 160).describe('Who published it.'),
  title: line(1, 300).describe('Its title, or a description where the title was not seen.'),
  titleSeen: z.boolean().optional().describe('False where the title is a description or read from the address.'),
  date: partialDate.optional().describe('Its date. Absent where it is not known.'),
  dateBasis: prose(1500).optional().describe('How the date was worked out.'),
  url: webAddress.describe('Its address.'),
  archive: webAddress.optional().describe('A kept copy of it.'),
  licence: line().optional().describe('Under which licence it may be used.'),
  read: z.enum(['whole', 'opening', 'second-hand']).describe('How much of it was read: whole, opening, or second-hand.'),
  supports: z.array(prose(400)).optional().describe('What it was used for.'),
  note: prose(1000).optional().describe('What to mind about it.'),
});

export const term = z.strictObject({
  ...entryKeys,
  ...searchKeys,
  term: line(1, 80).describe('The term.'),
  also: z.array(line(1, 80)).optional().describe('Other words for the same thing. Search uses them.'),
  meaning: prose(800).describe('What it means, in plain words.'),
  group: z.enum(['grades', 'who', 'inspections', 'failure', 'service', 'special-needs']).optional().describe('Its place in the glossary.'),
  see: z.array(ref('glossary')).optional().describe('Related terms.'),
  same: z.array(ref('glossary')).optional().describe('Terms for the same thing at other times or in other places. Search looks for them too.'),
  from: partialDate.optional().describe('Since when there has been such a thing.'),
  to: partialDate.optional().describe('Until when there was.'),
});

export const author = z.strictObject({
  ...entryKeys,
  name: line(1, 80).describe('The name in the byline.'),
  role: line().describe('What they do.'),
  kind: z.enum(['desk', 'person']).describe('desk for a team, person for somebody with a name.'),
  about: prose(800).optional().describe('A few sentences about them.'),
});

export const page = z.strictObject({
  ...entryKeys,
  ...searchKeys,
  title: line(3, 80).describe('The page’s title.'),
  description: line(40, 200).describe('One sentence for search engines and lists: 40 to 200 characters.'),
  updated: partialDate.optional().describe('When it last changed in substance.'),
  sensitive: z.boolean().optional().describe('True where a visit may put a reader at risk: the page can be left quickly, and no copy is kept on the reader’s device.'),
});

export const letter = z.strictObject({
  ...entryKeys,
  ...childCaseKeys,
  article: ref('articles').describe('The article that it answers.'),
  headline: line(5, 110).describe('The headline over the letter.'),
  name: line().describe('The name as signed.'),
  place: line().optional().describe('Where the writer lives, as signed.'),
  date: partialDate.describe('The day it was received.'),
});

export type FrameworkInput = z.infer<typeof framework>;
export type AreaInput = z.infer<typeof area>;
export type PersonInput = z.infer<typeof person>;
export type EventInput = z.infer<typeof event>;
export type SourceInput = z.infer<typeof source>;
export type TermInput = z.infer<typeof term>;
export type AuthorInput = z.infer<typeof author>;
export type PageInput = z.infer<typeof page>;
export type LetterInput = z.infer<typeof letter>;
