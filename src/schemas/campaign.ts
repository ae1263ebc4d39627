// The campaign itself: its name, its readers’ questions, its scales and words. One file, content/campaign.yaml.
import { z } from 'astro/zod';
import { chart } from './chart.ts';
import { restrictionKind } from './child-case.ts';
import { line, partialDate, prose, ref, slug, webAddress } from './common.ts';

/** True for a zone that this Node knows. */
function isTimeZone(name: string): boolean {
  try {
    return Boolean(new Intl.DateTimeFormat('en', { timeZone: name }));
  } catch {
    return false;
  }
}

const step = z.strictObject({
  id: slug.describe('The step’s id, as inspections name it.'),
  label: line(1, 40).describe('The word that readers see.'),
  meaning: prose(400).describe('What the step means, in plain words.'),
  aliases: z.array(line()).optional().describe('Other wordings of the same step in reports.'),
});

const scale = z.strictObject({
  id: slug.describe('The scale’s id, as frameworks name it.'),
  name: line().describe('What the scale is called on the page.'),
  steps: z.array(step).min(2).max(7).describe('Its steps, from the lowest to the highest.'),
});

const helpLine = z.strictObject({
  name: line().describe('Who answers. Who searches for the name, letters in brackets included, finds the page for help.'),
  number: line(2, 20).describe('The number to ring.'),
  for: line(1, 200).describe('Whom it is for.'),
  hours: line().optional().describe('When it is answered. Leave out what was not verified.'),
  url: webAddress.optional().describe('Its own page.'),
  email: z.email().optional().describe('Its address for email.'),
  first: z.boolean().optional().describe('True for the few lines shown on every page that shows help.'),
  sources: z.array(ref('sources')).optional().describe('Where the number was verified.'),
});

const navItem = z.strictObject({
  label: line(1, 30).describe('The word in the navigation.'),
  to: z
    .string()
    .regex(/^\/(?:[a-z0-9-]+\/)*$/, { error: 'an address within the site: /inspections/' })
    .describe('The address within the site.'),
});

export const campaign = z.strictObject({
  name: line(1, 60).describe('The campaign’s name.'),
  strapline: line(1, 160).describe('One line that says what it is.'),
  subject: z
    .strictObject({
      name: line(1, 80).describe('What is judged, as the subject of a sentence: “the county’s bathing waters”.'),
      plural: z.boolean().describe('True where a verb after it is plural: “are”, not “is”.'),
    })
    .describe('What the inspections judge.'),
  publisher: z
    .strictObject({
      name: line().describe('The paper’s name.'),
      short: line(1, 20).describe('The short form of its name.'),
      url: webAddress.describe('Its own site.'),
    })
    .describe('The paper whose campaign this is.'),
  runBy: z
    .strictObject({
      name: line().describe('Who runs this site.'),
      statement: prose(600).describe('Who answers for it and how it stands to the paper: printed in the footer.'),
      email: z.email().optional().describe('Where to write to them.'),
    })
    .describe('Who runs this site and answers for it.'),
  url: webAddress.describe('The site’s own address. Its path is the base of every link.'),
  place: line().describe('The place that the campaign is about.'),
  lang: z
    .string()
    .regex(/^[a-z]{2}(?:-[A-Z]{2})?$/)
    .describe('The language of the site, such as en-GB.'),
  timeZone: line()
    .refine(isTimeZone, { error: 'there is no such time zone; write one as in Europe/London' })
    .describe('The time zone of all days and times, such as Europe/London.'),
  launch: partialDate.describe('The day that the campaign began.'),
  aims: z.array(prose(300)).min(1).describe('What the campaign set out to do.'),
  recordCheckedTo: partialDate.describe('The day up to which the record was checked. Pages that say “now” print it.'),
  accent: z
    .strictObject({
      colour: z
        .string()
        .regex(/^#[0-9a-f]{6}$/)
        .describe('The one accent colour, as #rrggbb. Shown behind ink, never as text.'),
      name: line(1, 60).optional().describe('Where it comes from.'),
    })
    .describe('The campaign’s colour.'),
  scales: z.array(scale).min(1).describe('The scales that judgements are made on.'),
  kinds: z
    .array(
      z.strictObject({
        id: slug.describe('The kind’s id, as articles name it.'),
        label: line(1, 30).describe('The label that readers see.'),
        plural: line(1, 40).describe('The label of a list of them.'),
        opinion: z.boolean().optional().describe('True where the piece gives or retells opinion.'),
      }),
    )
    .min(1)
    .describe('The kinds of article.'),
  headOffice: z
    .strictObject({
      id: slug.describe('The office’s id, as people’s posts name it.'),
      title: line().describe('What its holder is called: “director of children’s services”.'),
    })
    .describe('The post whose holder is named beside each inspection.'),
  sameWords: z
    .array(z.array(line(1, 60)).min(2))
    .optional()
    .describe('Words that readers use for the same thing and that are no terms of the glossary: [kids, children]. Search looks for all of a list.'),
  charts: z.array(chart).optional().describe('Charts of figures in the record.'),
  supporterAppeal: z
    .strictObject({ text: prose(400).describe('The appeal.'), label: line(1, 40).describe('The words of the link.'), url: webAddress.describe('Where it leads.') })
    .optional()
    .describe('An appeal to readers for support.'),
  letters: z
    .strictObject({ email: z.email().describe('Where letters are sent.') })
    .optional()
    .describe('Where readers write to.'),
  help: z
    .strictObject({
      heading: line(1, 60).describe('The question above the help lines.'),
      checked: partialDate.describe('The day on which the numbers were checked.'),
      note: prose(400).optional().describe('How they were checked.'),
      lines: z.array(helpLine).min(1).describe('The lines, in the order in which to try them.'),
    })
    .describe('Where a reader can get help.'),
  restrictions: z.array(restrictionKind).optional().describe('The legal restrictions to be looked into, each of them, before a piece about a child’s case is published.'),
  leaveTo: z
    .url({ protocol: /^https$/, error: 'an address starts with https://' })
    .optional()
    .describe('Where “Leave this page” leads, on sensitive pages: an everyday page that gives nothing away, such as a weather forecast. Without it there is no such button.'),
  navigation: z
    .strictObject({
      main: z.array(navItem).min(1).max(7).describe('The links at the top of every page.'),
      footer: z.array(navItem).describe('The links at the foot of every page.'),
    })
    .describe('The links on every page.'),
});

/** The campaign as an editor writes it. */
export type Campaign = z.infer<typeof campaign>;
