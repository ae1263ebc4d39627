// The components that an editor may use in MDX: their attributes, and a sentence on each. `components/prose/` prints them.
import { z } from 'astro/zod';
import { line, partialDate, pictureFile, ref, slug } from './common.ts';

/** Where a component may stand and whether it encloses text. */
export interface ProseComponent {
  /** `inline` inside a sentence, `block` on lines of its own. */
  place: 'inline' | 'block';
  /** `text`: needs words between its tags; `optional`: may have them; `none`: closes itself. */
  children: 'text' | 'optional' | 'none';
  attributes: z.ZodObject;
  use: string;
}

const pageNumber = z.string().regex(/^[1-9]\d*$/, { error: 'a page is a number, counted from 1' });
const yesNo = z.enum(['true', 'false']);

export const proseComponents = {
  Judgement: {
    place: 'inline',
    children: 'none',
    attributes: z.strictObject({
      of: ref('inspections').describe('The inspection.'),
      area: ref('areas').optional().describe('The area. Without it, the overall judgement.'),
    }),
    use: 'Prints a judgement from the record.',
  },
  When: {
    place: 'inline',
    children: 'text',
    attributes: z.strictObject({ date: partialDate.describe('The date that the words mean.') }),
    use: 'Anchors a relative time such as “last November” to its date.',
  },
  Quote: {
    place: 'inline',
    children: 'text',
    attributes: z.strictObject({
      source: ref('sources').describe('Where the words stand.'),
      page: pageNumber.optional().describe('The page, counted from 1.'),
    }),
    use: 'Marks exact words of a source. Write no quotation marks: they are added.',
  },
  Cite: {
    place: 'inline',
    children: 'none',
    attributes: z.strictObject({
      source: ref('sources').describe('The source.'),
      page: pageNumber.optional().describe('The page, counted from 1.'),
    }),
    use: 'Gives the source of what stands before it.',
  },
  Term: {
    place: 'inline',
    children: 'optional',
    attributes: z.strictObject({ id: ref('glossary').describe('The term in the glossary.') }),
    use: 'Links words to the glossary. Without words, prints the term.',
  },
  Person: {
    place: 'inline',
    children: 'optional',
    attributes: z.strictObject({ id: ref('people').describe('The person.') }),
    use: 'Links a name to the person’s page. Without words, prints the name.',
  },
  PullQuote: {
    place: 'block',
    children: 'text',
    attributes: z.strictObject({
      source: ref('sources').describe('Where the words stand.'),
      who: line().describe('Whose words they are.'),
      page: pageNumber.optional().describe('The page, counted from 1.'),
    }),
    use: 'Lifts a short quotation out of the text. Write no quotation marks.',
  },
  FactBox: {
    place: 'block',
    children: 'text',
    attributes: z.strictObject({ title: line(1, 80).describe('The box’s title.') }),
    use: 'Sets a few facts apart from the text.',
  },
  Figure: {
    place: 'block',
    children: 'none',
    attributes: z
      .strictObject({
        file: pictureFile.describe('The picture, beside the article.'),
        alt: line(1, 300).describe('What it shows, for somebody who cannot see it.'),
        caption: line(1, 400).describe('The caption.'),
        credit: line(1, 120).describe('Who took or owns it.'),
        childConsent: line().optional().describe('Where a child can be seen: reference of the consent on file. Never published.'),
        childPurpose: line().optional().describe('Where a child can be seen: what the consent was given for. Never published.'),
        notNames: line().optional().describe('Words with capitals beside a child’s picture that are nobody’s name, such as a club’s, with commas between.'),
      })
      .superRefine(({ childConsent, childPurpose }, ctx) => {
        if ((childConsent === undefined) === (childPurpose === undefined)) return;
        const path = [childConsent === undefined ? 'childConsent' : 'childPurpose'];
        ctx.addIssue({ code: 'custom', path, message: 'a picture of a child needs both its consent and its purpose', input: undefined });
      }),
    use: 'A picture in the text.',
  },
  Chart: {
    place: 'block',
    children: 'none',
    attributes: z
      .strictObject({
        of: slug.optional().describe('record: the whole record. Or the id of a chart in campaign.yaml.'),
        area: ref('areas').optional().describe('One area’s judgements over time.'),
      })
      .refine(({ of, area }) => (of === undefined) !== (area === undefined), { error: 'a chart is given either `of` or `area`' }),
    use: 'A chart drawn from the record. Give `of` or `area`.',
  },
  HelpLines: {
    place: 'block',
    children: 'none',
    attributes: z.strictObject({ all: yesNo.optional().describe('"true" for every line, not only the first few.') }),
    use: 'The help lines from campaign.yaml.',
  },
  Document: {
    place: 'block',
    children: 'none',
    attributes: z.strictObject({ inspection: ref('inspections').describe('The inspection whose report it is.') }),
    use: 'A link to an inspection’s report with its pages and licence.',
  },
} as const satisfies Record<string, ProseComponent>;

export type ProseName = keyof typeof proseComponents;
