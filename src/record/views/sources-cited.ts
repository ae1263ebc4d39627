// What rests on which source: the sources of an entry as links, and the entries that cite each source.
import { formatDate } from '../../lib/dates.ts';
import { routes } from '../../lib/urls.ts';
import type { Article, Inspection, Person, Record_, Reply, Source } from '../types.ts';
import type { LinkView } from './common.ts';

export interface CitedGroup {
  label: string;
  links: LinkView[];
}

/** The sources of an entry, as links to the page of sources: “Heart, 21 June 2013”. The second of a day is “… (2)”. */
export function sourceLinks(sources: readonly Source[], lang: string): LinkView[] {
  const seen = new Map<string, number>();
  return sources.map(({ publisher, date, url }) => {
    const label = date ? `${publisher}, ${formatDate(date, lang)}` : publisher;
    const times = (seen.get(label) ?? 0) + 1;
    seen.set(label, times);
    return { label: times > 1 ? `${label} (${times})` : label, url };
  });
}

type Given = (Source | undefined)[];

const ofReplies = (replies: readonly Reply[]): Given => replies.map(({ source }) => source);
const ofArticle = ({ sources, retells, replies }: Article): Given => [...sources, retells, ...ofReplies(replies)];
const ofPerson = ({ sources, posts }: Person): Given => [...sources, ...posts.flatMap((post) => post.sources)];
const ofInspection = ({ sources, evidence, figures, report, replies }: Inspection): Given => [
  ...sources,
  ...evidence.flatMap((item) => item.sources),
  ...figures.map(({ source }) => source),
  report?.source,
  ...ofReplies(replies),
];

/** Everything that names sources, in the order in which it is listed: heading, link, sources. */
function citations(record: Record_): [string, LinkView, string[]][] {
  const ids = (given: Given): string[] => given.flatMap((source) => source?.id ?? []);
  const { help } = record.campaign;
  return [
    ...record.inspections.map((item): [string, LinkView, string[]] => ['Inspections', { label: item.title, url: item.url }, ids(ofInspection(item))]),
    ...record.articles.map((item): [string, LinkView, string[]] => ['Articles', { label: item.headline, url: item.url }, ids(ofArticle(item))]),
    ...record.events.map((item): [string, LinkView, string[]] => ['Events', { label: item.title, url: item.url }, ids(item.sources)]),
    ...record.people.map((item): [string, LinkView, string[]] => ['People', { label: item.name, url: item.url }, ids(ofPerson(item))]),
    ...record.frameworks.map((item): [string, LinkView, string[]] => ['Kinds of inspection', { label: item.plainName, url: item.url }, ids(item.sources)]),
    ...record.areas.map((item): [string, LinkView, string[]] => ['Areas', { label: item.name, url: item.url }, ids(item.sources)]),
    ...record.terms.map((item): [string, LinkView, string[]] => ['Glossary', { label: item.term, url: item.url }, ids(item.sources)]),
    ['Help', { label: help.heading, url: routes.help }, help.lines.flatMap(({ sources }) => sources ?? [])],
  ];
}

/** For each source, what cites it: by kind of entry, each entry once. */
export function citedBy(record: Record_): Map<string, CitedGroup[]> {
  const found = new Map<string, CitedGroup[]>();
  for (const [label, link, sources] of citations(record)) {
    for (const id of new Set(sources)) {
      const groups = found.get(id) ?? [];
      const group = groups.find((other) => other.label === label);
      if (group) group.links.push(link);
      else groups.push({ label, links: [link] });
      found.set(id, groups);
    }
  }
  return found;
}
