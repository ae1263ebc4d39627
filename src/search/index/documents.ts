// What search finds while editing: a small page for each entry, made straight from the content.
import { formatDate } from '../../lib/dates.ts';
import { entryPath, routes } from '../../lib/urls.ts';
import { recordsOf, type Content, type Entries } from '../../loaders/read.ts';
import { makeRecord } from '../../record/model.ts';
import type { Area, Inspection, Person, Recommendation, Record_ } from '../../record/types.ts';
import { searchFacts, searchMarks, type SearchFacts } from '../../record/views/search.ts';
import { BODY } from './pagefind.ts';

/** A page for the index. `url` is a path from the site’s root, without the base. */
export interface Document {
  url: string;
  html: string;
}

/** A part of a page’s text: a paragraph, or a heading with its anchor. */
type Part = string | undefined | { id: string; heading: string };

const escape = (text: string): string => text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);

function printMarks(facts: SearchFacts): string {
  return Object.entries(searchMarks(facts))
    .flatMap(([name, values]) => values.map((value) => `<i data-pagefind-${name}="${escape(value)}"></i>`))
    .join('');
}

function printPart(part: Part): string {
  if (!part) return '';
  return typeof part === 'string' ? `<p>${escape(part)}</p>` : `<h2 id="${escape(part.id)}">${escape(part.heading)}</h2>`;
}

function documentOf(url: string, lang: string, title: string, facts: SearchFacts, parts: Part[]): Document {
  const body = `<h1>${escape(title)}</h1>${printMarks(facts)}${parts.map(printPart).join('')}`;
  return { url, html: `<!doctype html><html lang="${lang}"><body><article ${BODY}>${body}</article></body></html>` };
}

function inspectionParts({ framework, scope, place, overall, outcome, areas, findings, figures, replies, notes, regulators }: Inspection): Part[] {
  return [
    framework.plainName,
    ...regulators,
    scope,
    place,
    overall?.label ?? outcome,
    ...areas.map(({ officialName, step, outcome: instead }) => [officialName, step?.label ?? instead].join(': ')),
    ...findings.map(({ text }) => text),
    ...figures.map(({ label, value, unit }) => [label, value, unit].filter(Boolean).join(' ')),
    ...replies.flatMap(({ who, text }) => [who, text]),
    ...notes,
  ];
}

const recommendationParts = ({ text, thread, notes }: Recommendation): Part[] => [text, ...thread.map(({ note }) => note), ...notes];

const areaParts = ({ explanation, officialNames, notes }: Area): Part[] => [explanation, ...officialNames.map(({ name }) => name), ...notes];

function personParts({ also, posts, notes }: Person, lang: string): Part[] {
  const held = posts.flatMap(({ title, from, to, note }) => [title, from && formatDate(from, lang), to && formatDate(to, lang), note]);
  return [...also, ...held, ...notes];
}

/** The pages that the engine makes of many entries. */
function lists({ lang, terms, events }: Record_): Document[] {
  const facts = searchFacts({ type: 'page' }, lang);
  const words = terms.flatMap(({ id, term, also, meaning, notes }): Part[] => [{ id, heading: term }, ...also, meaning, ...notes]);
  const moments = events.flatMap(({ id, title, date, text, notes }): Part[] => [{ id, heading: title }, formatDate(date, lang), text, ...notes]);
  return [documentOf(routes.glossary, lang, 'Glossary', facts, words), documentOf(routes.timeline, lang, 'Timeline', facts, moments)];
}

/** The entries with the reason why one is withheld among its fields, as Astro’s store holds them. */
function marked(entries: Entries): Entries {
  const collections = Object.entries(entries).map(([name, map]) => {
    const items = [...map].map(([id, entry]) => [id, entry.withheld ? { ...entry, data: { ...entry.data, withheld: entry.withheld } } : entry] as const);
    return [name, new Map<string, unknown>(items)];
  });
  return Object.fromEntries(collections) as Entries;
}

/** Every page that search finds in the content as it stands, drafts that a preview shows included. */
export function documentsOf({ entries, campaign }: Content): Document[] {
  if (!campaign) return [];
  const record = makeRecord(recordsOf(marked(entries), campaign));
  const { lang } = record;
  const textOf = (collection: 'articles' | 'pages', id: string): string[] => entries[collection].get(id)?.body?.text.split('\n') ?? [];
  const page = searchFacts({ type: 'page' }, lang);
  return [
    ...record.articles.map((entry) =>
      documentOf(entry.url, lang, entry.headline, searchFacts({ type: 'article', entry }, lang), [entry.standfirst, ...textOf('articles', entry.id)]),
    ),
    ...record.inspections.map((entry) => documentOf(entry.url, lang, entry.title, searchFacts({ type: 'inspection', entry }, lang), inspectionParts(entry))),
    ...record.recommendations.map((entry) => documentOf(entry.url, lang, entry.title, searchFacts({ type: 'recommendation', entry }, lang), recommendationParts(entry))),
    ...record.areas.map((entry) => documentOf(entry.url, lang, entry.name, searchFacts({ type: 'area', entry }, lang), areaParts(entry))),
    ...record.people.map((entry) => documentOf(entry.url, lang, entry.name, searchFacts({ type: 'person', entry }, lang), personParts(entry, lang))),
    ...[...entries.pages.values()].map(({ id, data }) => documentOf(entryPath('pages', id), lang, data.title, page, textOf('pages', id))),
    ...lists(record),
  ];
}
