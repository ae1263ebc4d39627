// What search can find, made straight from the content: a document for each thing that has a place of its own on the site.
import { formatDate, type PartialDate } from '../../lib/dates.ts';
import { entryPath, routes } from '../../lib/urls.ts';
import type { Entry } from '../../loaders/entry.ts';
import { recordsOf, type Content, type Entries } from '../../loaders/read.ts';
import { makeRecord } from '../../record/model.ts';
import type { Article, Record_ } from '../../record/types.ts';
import { glossaryView } from '../../record/views/glossary.ts';
import { KINDS, searchFacts, searchView, type SearchItem } from '../../record/views/search.ts';
import { timelineView } from '../../record/views/timeline.ts';
import { frameworksFacts } from '../../record/views/inspections.ts';
import type { SearchDocument, Section } from '../engine/types.ts';
import { partsOfYear } from '../query/dates.ts';
import { namesIn } from '../query/words.ts';
import type { IndexOptions } from './build.ts';
import { printedText } from './printed.ts';
import { areaText, eventText, inspectionText, personText, recommendationText, termText, type Text } from './texts.ts';
import { synonymsOf } from './synonyms.ts';

type Facts = Pick<SearchDocument, 'kind' | 'facets' | 'dates' | 'day' | 'date' | 'corrected' | 'withheld' | 'since'>;

/** All dates of an item, as exactly as they are known, and the parts of years that they fall in. */
function datesOf(item: SearchItem): string[] {
  const dates = (...list: readonly (PartialDate | undefined)[]): string[] => list.flatMap((date) => (date ? [date.value, ...partsOfYear(date.first, date.last)] : []));
  if (item.type === 'article') return dates(item.entry.day, item.entry.published);
  if (item.type === 'inspection') return dates(item.entry.start, item.entry.end, item.entry.published);
  return item.type === 'event' ? dates(item.entry.date) : [];
}

/** What is known of an item beside its words. */
function factsOf(item: SearchItem, record: Record_): Facts {
  const { filters, meta, sort } = searchFacts(item, record);
  const { date, corrected, withheld, since } = meta;
  const day = Number.parseInt(sort.day, 10) > 0 ? sort.day : undefined;
  return {
    kind: filters.kind[0] ?? '',
    facets: filters,
    dates: datesOf(item),
    ...(day && { day }),
    ...(date && { date }),
    ...(corrected && { corrected: true }),
    ...(withheld && { withheld }),
    ...(since && { since }),
  };
}

/** The text of a body: its blocks under their headings. */
function sectionsOf(entry: Entry | undefined, record: Record_): Section[] {
  const sections: { id?: string; heading?: string; lines: string[] }[] = [{ lines: [] }];
  const ids = [...(entry?.body?.headings ?? [])];
  for (const block of entry?.body?.blocks ?? []) {
    const [{ kind }, text] = [block, printedText(block, record)];
    if (kind !== 'heading') sections.at(-1)?.lines.push(text);
    else sections.push({ ...(ids[0] && { id: ids.shift()?.id ?? '' }), heading: text, lines: [] });
  }
  return sections.filter(({ heading, lines }) => heading || lines.length > 0).map(({ lines, ...rest }) => ({ ...rest, text: lines.filter(Boolean).join('\n') }));
}

function articleDocument(entry: Article, record: Record_, body: Entry | undefined): SearchDocument {
  const { url, headline, standfirst, inspection, also, areas, people, kind, byline, day } = entry;
  const tags = [
    kind.label,
    ...[inspection, ...also].flatMap(({ title, framework }) => [title, framework.short]),
    ...areas.map(({ name }) => name),
    ...people.map(({ name }) => name),
    ...byline.map(({ name }) => name),
    formatDate(day, record.lang),
  ];
  return {
    url,
    type: 'article',
    title: headline,
    aliases: [],
    tags,
    keywords: entry.keywords,
    lead: standfirst,
    sections: sectionsOf(body, record),
    ...factsOf({ type: 'article', entry }, record),
  };
}

function thing<T extends { url: string; keywords: string[] }>(item: SearchItem & { entry: T }, record: Record_, text: Text): SearchDocument {
  if (item.type === 'page') throw new Error('a page is no thing of the record');
  return { url: item.entry.url, type: item.type, keywords: item.entry.keywords, ...text, ...factsOf(item, record) };
}

function pageDocument(url: string, title: string, lead: string, sections: Section[]): SearchDocument {
  return { url, type: 'page', kind: KINDS.page.id, title, aliases: [], lead, sections, facets: { kind: [KINDS.page.id] } };
}

/** A page of an editor’s, with what the engine prints on it beside its text. */
function editorsPage(entry: Entry<'pages'>, record: Record_, letters: Section[]): SearchDocument {
  const { campaign } = record;
  const url = entryPath('pages', entry.id);
  const { title, description, keywords = [] } = entry.data;
  const help: Section[] = url === routes.help ? [{ heading: campaign.help.heading, text: campaign.help.lines.map(lineText).join('\n') }] : [];
  // Numbers come first, so that they stand in what results show of the page.
  const page = pageDocument(url, title, description, [...help, ...sectionsOf(entry, record), ...(url === routes.letters ? letters : [])]);
  // Who types “report abuse” means the page for it, not pages with the words.
  const names = url === routes.help ? namesOfLines(campaign) : [];
  return { ...page, aliases: [...names, ...keywords], keywords, ...(names.length > 0 && { names }) };
}

/** A help line in sentences. */
function lineText({ name, number, for: whom, hours }: Record_['campaign']['help']['lines'][number]): string {
  return [name, number, whom, hours].flatMap((part) => (part ? `${part.replace(/\.$/, '')}.` : [])).join(' ');
}

/** What the help lines are called, without the campaign’s place before it: that is said of everything here. */
function namesOfLines({ place, help }: Record_['campaign']): string[] {
  return help.lines.flatMap(({ name }) => namesIn(name.startsWith(`${place} `) ? name.slice(place.length + 1) : name));
}

/** A letter, found as a part of the page of letters. */
function letterSection({ id, data: { headline, name, place }, body, withheld }: Entry<'letters'>): Section {
  const text = [...(body?.blocks ?? []).map((block) => block.text), [name, place].filter(Boolean).join(', ')].join('\n');
  return { id, heading: withheld ? `${headline} (not public)` : headline, text };
}

/** Pages that the engine makes of many entries, by what they are: their entries are found as themselves. */
function listPages(record: Record_): SearchDocument[] {
  const facts = [glossaryView(record).facts, timelineView(record).facts, frameworksFacts];
  const sections = record.frameworks.map(({ id, name, meaning, comparabilityNote = '' }) => ({ id, heading: name, text: `${meaning}\n${comparabilityNote}`.trim() }));
  const pages = facts.map(({ path, title, description }) => pageDocument(path, title, description, path === routes.frameworks ? sections : []));
  return pages.filter(({ url }) => (url === routes.glossary ? record.terms.length > 0 : url === routes.timeline ? record.events.length > 0 : true));
}

/** The entries with the reason why one is withheld among its fields, as Astro’s store holds them. */
function marked(entries: Entries): Entries {
  const collections = Object.entries(entries).map(([name, map]) => {
    const items = [...map].map(([id, entry]) => [id, entry.withheld ? { ...entry, data: { ...entry.data, withheld: entry.withheld } } : entry] as const);
    return [name, new Map<string, unknown>(items)];
  });
  return Object.fromEntries(collections) as Entries;
}

export interface Searchable {
  record: Record_;
  documents: SearchDocument[];
  options: IndexOptions;
}

/** Everything that search finds in the content as it stands, drafts that a preview shows included. Undefined without a campaign. */
export function searchableOf({ entries, campaign, thesaurus }: Content): Searchable | undefined {
  if (!campaign) return undefined;
  const record = makeRecord(recordsOf(marked(entries), campaign));
  const { lang } = record;
  const letters = [...entries.letters.values()].map(letterSection);
  const documents = [
    ...record.articles.map((entry) => articleDocument(entry, record, entries.articles.get(entry.id))),
    ...record.inspections.map((entry) => thing({ type: 'inspection', entry }, record, inspectionText(entry, lang))),
    ...record.recommendations.map((entry) => thing({ type: 'recommendation', entry }, record, recommendationText(entry))),
    ...record.areas.map((entry) => thing({ type: 'area', entry }, record, areaText(entry, record))),
    ...record.people.map((entry) => thing({ type: 'person', entry }, record, personText(entry, record))),
    ...record.terms.map((entry) => thing({ type: 'term', entry }, record, termText(entry))),
    ...record.events.map((entry) => thing({ type: 'event', entry }, record, eventText(entry, lang))),
    ...[...entries.pages.values()].map((entry) => editorsPage(entry, record, letters)),
    ...listPages(record),
  ];
  return { record, documents, options: { lang, synonyms: synonymsOf(record), thesaurus, labels: labelsOf(record) } };
}

/** What the ids of each facet are called. */
function labelsOf(record: Record_): NonNullable<IndexOptions['labels']> {
  const { facets, kinds } = searchView(record);
  const labels = facets.map(({ id, options }) => [id, Object.fromEntries(options.map(({ value, label }) => [value, label]))]);
  // One result is of one kind.
  return { ...Object.fromEntries(labels), kind: Object.fromEntries(kinds.map(({ id, label }) => [id, label])) };
}
