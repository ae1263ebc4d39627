// The words of each thing in the record, as search reads them: its title, its other names, what it is in short, and all that its page tells.
import { formatDate, formatMonth, formatSpan, yearOf, type PartialDate } from '../../lib/dates.ts';
import { capitalise } from '../../lib/text.ts';
import type { Area, Event, Inspection, Person, Recommendation, Record_, Term } from '../../record/types.ts';
import { periodText, postTitle } from '../../record/views/people-posts.ts';
import { inspectionsIn } from '../../record/views/people.ts';
import type { SearchDocument, Section } from '../engine/types.ts';
import { namesIn } from '../query/words.ts';

export type Text = Pick<SearchDocument, 'title' | 'aliases' | 'tags' | 'lead' | 'sections'>;

/** Lines under one heading; nothing where there is none. */
const section = (lines: readonly (string | undefined)[], heading?: { id: string; heading: string }): Section[] => {
  const text = lines.filter(Boolean).join('\n');
  return text === '' ? [] : [{ ...heading, text }];
};

/** The years from one date to another, as words. */
function yearsBetween(from: PartialDate | undefined, to: PartialDate | undefined): string[] {
  const [start, end] = [from ?? to, to ?? from];
  if (!start || !end) return [];
  return Array.from({ length: yearOf(end) - yearOf(start) + 1 }, (_, index) => String(yearOf(start) + index));
}

const months = (dates: readonly (PartialDate | undefined)[], lang: string): string[] => [...new Set(dates.flatMap((date) => (date ? formatMonth(date, lang) : [])))];

/** What an inspection’s page tells, line by line. */
function inspectionLines({ frameworkNote, areas, otherJudgements, findings, figures, replies, team, notes }: Inspection): (string | undefined)[] {
  return [
    frameworkNote,
    ...areas.map(({ officialName, step, outcome: instead }) => [officialName, step?.label ?? instead].filter(Boolean).join(': ')),
    ...otherJudgements.map(({ body, judgement, step }) => `${body}: ${step?.label ?? judgement}`),
    ...findings.map(({ text }) => text),
    ...figures.map(({ label, value, unit, note }) => [label, value, unit, note].filter((part) => part !== undefined).join(' ')),
    ...replies.map(({ who, text }) => `${who}: ${text}`),
    team,
    ...notes,
  ];
}

/** An inspection: people ask for it by its year, its month, its place, its framework and its result. */
export function inspectionText(inspection: Inspection, lang: string): Text {
  const { title, framework, scope, place, overall, outcome, regulators, start, end, published, areas, leadInspector } = inspection;
  const dated = months([start, end, published], lang);
  return {
    title,
    aliases: [framework.short, framework.plainName, ...(place ? [place] : []), ...dated, `${dated[0]} report`],
    tags: [
      'inspection',
      ...(overall ? ['grade'] : []),
      framework.name,
      ...regulators,
      scope,
      ...areas.map(({ officialName }) => officialName),
      ...(leadInspector ? [leadInspector.name] : []),
    ],
    lead: [overall ? `Overall: ${overall.label}` : outcome, capitalise(formatSpan(start, end, lang)), `Published ${formatDate(published, lang)}`]
      .flatMap((part) => (part ? `${part}.` : []))
      .join(' '),
    sections: section(inspectionLines(inspection)),
  };
}

export function recommendationText({ title, text, thread, notes, inspection, area }: Recommendation): Text {
  return { title, aliases: [], tags: ['recommendation', inspection.title, area.name], lead: text, sections: section([...thread.map(({ note }) => note), ...notes]) };
}

/** An area, with what each inspection said of it. */
export function areaText({ id, name, explanation, officialNames, notes }: Area, { inspections }: Record_): Text {
  const judged = inspections.flatMap(({ title, areas, findings }) => [
    ...areas.filter((part) => part.areas.includes(id)).map(({ officialName, step, outcome }) => `${title}: ${officialName}, ${step?.label ?? outcome ?? ''}`),
    ...findings.filter((part) => part.areas.includes(id)).map(({ text }) => text),
  ]);
  return { title: name, aliases: [...new Set(officialNames.map((official) => official.name))], lead: explanation, sections: section([...notes, ...judged]) };
}

/** A person, with the posts, their times and the inspections that fell in them. */
export function personText(person: Person, record: Record_): Text {
  const { name, also, posts, notes } = person;
  const { lang, tenures } = record;
  const own = tenures.filter((tenure) => tenure.person.id === person.id);
  const last = posts.at(-1);
  return {
    title: name,
    aliases: [...also, ...posts.map(postTitle)],
    tags: [
      ...posts.flatMap(({ from, firstKnown = from, to, lastKnown = to }) => yearsBetween(from ?? firstKnown, to ?? lastKnown)),
      ...own.flatMap(() => record.campaign.headOffice.title),
    ],
    lead: last ? `${postTitle(last)}. ${periodText(last, lang)}.` : '',
    sections: section([
      ...posts.slice(0, -1).map((post) => `${postTitle(post)}. ${periodText(post, lang)}.`),
      ...posts.map(({ note }) => note),
      ...notes,
      ...own.flatMap((tenure) => inspectionsIn(tenure, record).map(({ inspection }) => inspection.title)),
    ]),
  };
}

export function termText({ term, also, meaning, notes, see }: Term): Text {
  return { title: term, aliases: [...new Set([...namesIn(term).slice(1), ...also])], tags: see.map((other) => other.term), lead: meaning, sections: section(notes) };
}

export function eventText({ title, date, text, people, figures, notes }: Event, lang: string): Text {
  return {
    title,
    aliases: [],
    tags: [formatDate(date, lang), ...people.map(({ name }) => name)],
    lead: text ?? '',
    sections: section([...figures.map(({ label, value, unit }) => [label, value, unit].filter((part) => part !== undefined).join(' ')), ...notes]),
  };
}
