// Made articles as the search takes them: headlines of the harbour town, texts in the proportions of a language.
import { slugify } from '../../src/lib/text.ts';
import type { SearchDocument, Section } from '../../src/search/engine/types.ts';
import { facets, type Facet } from '../../src/search/query/state.ts';
import { Dice } from './dice.ts';
import { Prose } from './prose.ts';
import { Vocabulary } from './vocabulary.ts';

const SECTIONS = 4;
const PARAGRAPHS = 2;
const SENTENCES = 4;
const [LEAST_WORDS, MOST_WORDS] = [9, 21];
const DAYS = 3_000;
const DAY_MS = 86_400_000;
const FIRST_DAY = Date.UTC(2017, 2, 1);

/** A word that stands once, in the text of one article: typed, it is found there and nowhere else. */
export const RARE_WORD = 'quillobex';
/** A word that stands in many articles. */
export const COMMON_WORD = 'harbour';
/** Which article has the rare word, and in which section. */
const RARE_AT = 7;

/** The ids that made articles may bear in each facet: those of the campaign’s own documents. */
type Ids = Record<Facet, string[]>;

function idsOf(documents: readonly SearchDocument[]): Ids {
  const all = (facet: Facet): string[] => [...new Set(documents.flatMap(({ facets: ids }) => ids[facet] ?? []))].sort();
  return Object.fromEntries(facets.map((facet) => [facet, all(facet)])) as Ids;
}

function sentence(dice: Dice, vocabulary: Vocabulary): string {
  const drawn = Array.from({ length: dice.between(LEAST_WORDS, MOST_WORDS) }, () => vocabulary.draw(dice)).join(' ');
  return `${drawn.charAt(0).toUpperCase()}${drawn.slice(1)}.`;
}

/** A paragraph: sentences drawn word by word, one of them of the harbour town. */
function paragraph(prose: Prose, vocabulary: Vocabulary): string {
  const sentences = Array.from({ length: SENTENCES }, () => sentence(prose.dice, vocabulary));
  return [...sentences, prose.sentence()].join(' ');
}

function section(prose: Prose, vocabulary: Vocabulary, number: number): Section {
  const text = Array.from({ length: PARAGRAPHS }, () => paragraph(prose, vocabulary)).join('\n');
  if (number === 0) return { text };
  const heading = prose.fill('{adjective} {noun}s {place}');
  return { id: slugify(heading), heading, text };
}

function facetsOf(dice: Dice, ids: Ids, year: string): SearchDocument['facets'] {
  const some = (facet: Facet, most: number): string[] => (ids[facet].length > 0 ? dice.some(ids[facet], most) : []);
  return {
    kind: some('kind', 1),
    year: [year],
    inspection: some('inspection', 2),
    area: some('area', 3),
    person: dice.chance(0.5) ? some('person', 2) : [],
    grade: some('grade', 1),
  };
}

function makeDocument(index: number, seed: number, { ids, vocabulary }: { ids: Ids; vocabulary: Vocabulary }): SearchDocument {
  const prose = new Prose(seed * 1_000_003 + index);
  const { dice } = prose;
  const title = prose.fill(`{adjective} {noun} ${vocabulary.draw(dice)} {place} as {people} ${vocabulary.draw(dice)} on`);
  const day = new Date(FIRST_DAY + dice.between(0, DAYS) * DAY_MS).toISOString().slice(0, 10);
  const chosen = facetsOf(dice, ids, day.slice(0, 4));
  const sections = Array.from({ length: SECTIONS }, (_, number) => section(prose, vocabulary, number));
  const last = sections.at(-1);
  if (index === RARE_AT && last) last.text += ` At dusk the ${RARE_WORD} was lit.`;
  return {
    url: `/articles/${slugify(title)}-${index + 1}/`,
    type: 'article',
    kind: chosen.kind?.[0] ?? 'news',
    title,
    aliases: [],
    lead: prose.fill('{time} {number} {people} {verb} the {adjective} {noun} {place}, and what they found was a {noun}.'),
    sections,
    day,
    date: day,
    facets: chosen,
  };
}

/** A corpus: the campaign’s documents, with made articles in place of its own. The same seed makes the same corpus. */
export function makeDocuments(count: number, campaign: readonly SearchDocument[], seed = 1): SearchDocument[] {
  const [ids, vocabulary] = [idsOf(campaign.filter(({ type }) => type === 'article')), new Vocabulary(seed)];
  const made = Array.from({ length: count }, (_, index) => makeDocument(index, seed, { ids, vocabulary }));
  return [...campaign.filter(({ type }) => type !== 'article'), ...made];
}
