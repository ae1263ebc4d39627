// One person’s page: posts, the inspections of their time, events, articles, sources.
import { formatDate } from '../../lib/dates.ts';
import { capitalise, count } from '../../lib/text.ts';
import { routes, searchPath } from '../../lib/urls.ts';
import type { PageFacts } from '../head.ts';
import type { Person, Record_, Source } from '../types.ts';
import { cardView, dateView, type CardView, type DateView, type LinkView } from './common.ts';
import { inspectionLine, type InspectionLine } from './inspection-line.ts';
import { inspectionsIn, KINDS } from './people.ts';
import { confidenceText, periodText, postTitle, postView, type PostView } from './people-posts.ts';

/** Articles shown on a person’s page; search has the rest. */
const MOST_ARTICLES = 30;

export interface NumberedSource extends LinkView {
  number: number;
  anchor: string;
  publisher: string;
  date?: DateView;
}

export interface PersonView {
  facts: PageFacts;
  name: string;
  role: string;
  also: string[];
  confidence?: string;
  notes: string[];
  posts: PostView[];
  /** Inspections of their time in the head office; absent for those who never held it. */
  inTime?: { heading: string; lines: (InspectionLine & { uncertain: boolean })[] };
  led: InspectionLine[];
  events: (LinkView & { date: DateView })[];
  articles: CardView[];
  moreArticles?: LinkView;
  sources: NumberedSource[];
}

/** All sources of a person and their posts, each once, in the order of the page. */
function sourcesOf(person: Person): Source[] {
  return [...new Map([...person.posts.flatMap(({ sources }) => sources), ...person.sources].map((source) => [source.id, source])).values()];
}

function numbered(source: Source, index: number, lang: string): NumberedSource {
  const { title, url, publisher, date } = source;
  return { number: index + 1, anchor: `source-${index + 1}`, label: title, url, publisher, ...(date && { date: dateView(date, lang) }) };
}

function facts(person: Person, record: Record_): PageFacts {
  const last = person.posts.at(-1);
  const post = last ? `${postTitle(last)}. ${periodText(last, record.lang)}. ` : '';
  return {
    path: person.url,
    title: person.name,
    description: `${person.name}: ${post}Posts and dates, the inspections of the time, events, articles and sources.`,
    trail: [{ label: 'People', url: routes.people }],
  };
}

function inTime(person: Person, record: Record_): PersonView['inTime'] {
  const tenures = record.tenures.filter((tenure) => tenure.person.id === person.id);
  if (tenures.length === 0) return undefined;
  const lines = tenures.flatMap((tenure) => inspectionsIn(tenure, record)).map(({ inspection, uncertain }) => ({ ...inspectionLine(inspection, record), uncertain }));
  return { heading: `Inspections while ${record.campaign.headOffice.title}`, lines };
}

/** What a person’s page shows. */
export function personView(person: Person, record: Record_): PersonView {
  const { lang } = record;
  const sources = sourcesOf(person);
  const numberOf = (id: string): number => sources.findIndex((source) => source.id === id) + 1;
  const confidence = confidenceText(person.confidence);
  const heads = inTime(person, record);
  const articles = record.articles.filter(({ people }) => people.some(({ id }) => id === person.id));
  return {
    facts: facts(person, record),
    name: person.name,
    role: KINDS[person.kind].one,
    also: person.also,
    ...(confidence && { confidence }),
    notes: person.notes,
    posts: person.posts.map((post) => postView(post, lang, numberOf)),
    ...(heads && { inTime: heads }),
    led: record.inspections.filter(({ leadInspector }) => leadInspector?.id === person.id).map((inspection) => inspectionLine(inspection, record)),
    events: record.events
      .filter(({ people }) => people.some(({ id }) => id === person.id))
      .map(({ title, url, date }) => ({ label: title, url, date: { ...dateView(date, lang), text: capitalise(formatDate(date, lang)) } })),
    articles: articles.slice(0, MOST_ARTICLES).map((article) => cardView(article, record)),
    ...(articles.length > MOST_ARTICLES && { moreArticles: { label: `All ${count(articles.length, 'article')} about ${person.name}`, url: searchPath(person.name) } }),
    sources: sources.map((source, index) => numbered(source, index, lang)),
  };
}
