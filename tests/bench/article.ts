// One bench article: frontmatter that names what the campaign offers, and 450 to 700 words of text.
import { parseDate } from '../../src/lib/dates.ts';
import { countWords, slugify } from '../../src/lib/text.ts';
import type { Offer } from './corpus.ts';
import type { Dice } from './dice.ts';
import { Prose, type Ornament } from './prose.ts';

/** A text ends with the block that reaches a number of words between these. */
const [LEAST_WORDS, MOST_WORDS] = [490, 580];
const DAY_MS = 86_400_000;
/** Days over which articles are spread. */
const DAYS = 3_000;
/** One article in so many has components. */
const WITH_COMPONENTS = 4;

export interface MadeArticle {
  id: string;
  text: string;
}

/** The article of a number: the same for the same seed, however many others there are. */
export function makeArticle(index: number, seed: number, offer: Offer): MadeArticle {
  const prose = new Prose(seed * 1_000_003 + index);
  const headline = prose.fill('{adjective} {noun} {state} {place} as {people} look on');
  const fields = frontmatter(prose, offer, headline);
  const body = bodyOf(prose, index % WITH_COMPONENTS === 0 ? ornamentsOf(prose, offer) : { ornaments: [] });
  return { id: `${slugify(headline)}-${index + 1}`, text: `---\n${fields}\n---\n\n${body}\n` };
}

function frontmatter(prose: Prose, offer: Offer, headline: string): string {
  const { dice } = prose;
  const launch = Date.parse(parseDate(offer.campaign.launch).first);
  const published = launch + dice.between(1, DAYS) * DAY_MS;
  const inspection = dice.pick(offer.inspections);
  const sources = dice.some(offer.sources, 4);
  const fields = {
    headline,
    standfirst: prose.fill('{time} {number} {people} {verb} the {adjective} {noun} {place}, and what they found was a {noun}.'),
    kind: dice.pick(offer.kinds),
    published: day(published),
    ...(dice.chance(0.3) && { asOf: day(published - dice.between(1, 300) * DAY_MS) }),
    byline: [dice.pick(offer.authors)],
    inspection,
    ...(dice.chance(0.3) && { also: dice.some(offer.inspections, 2).filter((id) => id !== inspection) }),
    areas: dice.some(offer.areas, 3),
    ...(dice.chance(0.5) && { people: dice.some(offer.people, 2) }),
    sources,
    ...(dice.chance(0.2) && { retells: dice.pick(sources) }),
    ...(dice.chance(0.1) && { sensitive: true }),
  };
  // JSON is YAML, and leaves no doubt about what is text.
  return Object.entries(fields)
    .map(([key, value]) => `${key}: ${JSON.stringify(value)}`)
    .join('\n');
}

const day = (time: number): string => new Date(time).toISOString().slice(0, 10);

/** The components of a text: sentences that have some, and a source where one is needed; nothing in a text without. */
interface Dress {
  ornaments: Ornament[];
  cite?: Ornament | undefined;
}

/** Sentences with components in them, in the order in which a text uses them. */
function ornamentsOf(prose: Prose, offer: Offer): Dress {
  const { dice } = prose;
  const page = (): string => (dice.chance(0.5) ? ` page="${dice.between(1, 30)}"` : '');
  const source = (): string => `source="${dice.pick(offer.sources)}"${page()}`;
  const date = (): string => `${dice.between(2018, 2027)}-${String(dice.between(1, 12)).padStart(2, '0')}`;
  const ornaments = [
    () => `${prose.sentence()} <Cite ${source()} />`,
    () => prose.fill(`{time} the {noun} was <Judgement ${dice.pick(offer.judgements)} />, {link} the {people} {verb} it. <Cite ${source()} />`),
    () => prose.fill(`<Person id="${dice.pick(offer.people)}" /> {verb} the {noun} <When date="${date()}">last month</When>.`),
    () => `${prose.sentence()} <Cite ${source()} /><Cite ${source()} />`,
    () => prose.fill(`The {people} call it <Quote ${source()}>a {adjective} {noun}</Quote>, and a <Term id="${dice.pick(offer.terms)}">{noun}</Term> besides.`),
    () => prose.fill(`A <Term id="${dice.pick(offer.terms)}" /> {state} {place}. <Cite ${source()} />`),
  ];
  return { ornaments, cite: () => `<Cite ${source()} />` };
}

function bodyOf(prose: Prose, { ornaments, cite }: Dress): string {
  const blocks: string[] = [`${prose.paragraph(ornaments.shift())}[^1]`];
  const enough = prose.dice.between(LEAST_WORDS, MOST_WORDS);
  for (let step = 1; countWords(blocks.join('\n')) < enough; step += 1) blocks.push(...blocksOf(prose, step, { ornaments, cite }));
  return [...blocks, `[^1]: ${prose.sentence()}`].join('\n\n');
}

/** A paragraph, now and then with a heading before it and something that is not a paragraph behind it. */
function blocksOf(prose: Prose, step: number, { ornaments, cite }: Dress): string[] {
  const { dice } = prose;
  const before = step % 2 === 0 ? [prose.heading(step % 6 === 0 ? 3 : 2)] : [];
  return [...before, prose.paragraph(ornaments.shift()), ...extra(prose, dice, cite)];
}

function extra(prose: Prose, dice: Dice, cite: Ornament | undefined): string[] {
  const chosen = dice.next();
  if (chosen < 0.15) return [prose.list(false)];
  if (chosen < 0.22) return [prose.list(true)];
  if (chosen < 0.3) return [prose.table()];
  // A quotation needs a source, and only articles with components have any.
  if (chosen < 0.6 && cite) return [prose.quote(cite())];
  return [];
}
