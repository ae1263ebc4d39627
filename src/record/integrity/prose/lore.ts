// What the rules about prose know of the record: its inspections with their grades, the words for grades, areas and posts.
import { isBefore, parseDate, yearOf, type DateInput, type PartialDate } from '../../../lib/dates.ts';
import type { Records } from '../../records.ts';

/** An inspection with what a sentence can say of it. */
export interface Inspected {
  id: string;
  title: string;
  form: 'inspection' | 'visit' | 'joint';
  framework: string;
  plainName: string;
  group: string;
  start: PartialDate;
  end: PartialDate;
  published: PartialDate;
  overall: string | undefined;
  /** The judgements of areas: the area’s id, and the step. */
  areas: { area: string; step: string }[];
  /** Every step that it gave to anything. */
  steps: Set<string>;
}

export interface Lore {
  lang: string;
  /** Oldest report first. */
  inspections: Inspected[];
  /** The words for steps, longest first, as a pattern. */
  gradeWords: string;
  /** The steps that a word can mean, by the word in lower case. */
  stepsOf: Map<string, Set<string>>;
  /** A step’s label, by its id. */
  labels: Map<string, string>;
  /** Names of areas in lower case, longest first, with the area. */
  areaNames: { name: string; area: string }[];
  /** Words for what the inspections judge, in lower case. */
  subjects: string[];
  /** Words with a capital that name nobody else. */
  names: Set<string>;
  checkedTo: PartialDate;
  /** The head office, and how many held it between two years, each way that can be read. */
  posts: { title: string; count: (from: number, to: number) => Set<number> };
}

const escape = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
const longestFirst = (a: string, b: string): number => b.length - a.length;
const straight = (text: string): string => text.toLowerCase().replaceAll("'", '’');

function inspectedOf({ inspections, frameworks, campaign }: Records): Inspected[] {
  const all = [...inspections].map(([id, input]): Inspected => {
    const framework = frameworks.get(input.framework);
    const date = (value: Parameters<typeof parseDate>[0]): PartialDate => parseDate(value, campaign.timeZone);
    const areas = (input.areas ?? []).flatMap(({ area, judgement }) => (judgement ? [area ?? []].flat().map((name) => ({ area: name, step: judgement })) : []));
    const unplaced = (input.areas ?? []).flatMap(({ judgement }) => judgement ?? []);
    const others = (input.otherJudgements ?? []).map(({ judgement }) => judgement);
    return {
      ...{ id, title: input.title, overall: input.overall, areas, framework: input.framework },
      ...{ form: framework?.form ?? 'inspection', plainName: framework?.plainName ?? '', group: framework?.comparability ?? input.framework },
      ...{ start: date(input.start), end: date(input.end ?? input.start), published: date(input.published) },
      steps: new Set([...(input.overall ? [input.overall] : []), ...unplaced, ...others]),
    };
  });
  return all.sort((a, b) => (isBefore(a.published, b.published) ? -1 : isBefore(b.published, a.published) ? 1 : a.id.localeCompare(b.id)));
}

function wordsOfSteps({ campaign }: Records): Pick<Lore, 'gradeWords' | 'stepsOf' | 'labels'> {
  const stepsOf = new Map<string, Set<string>>();
  const labels = new Map<string, string>();
  for (const { id, label, aliases = [] } of campaign.scales.flatMap(({ steps }) => steps)) {
    labels.set(id, label);
    for (const word of [label, ...aliases].map(straight)) stepsOf.set(word, (stepsOf.get(word) ?? new Set()).add(id));
  }
  return { stepsOf, labels, gradeWords: [...stepsOf.keys()].sort(longestFirst).map(escape).join('|') };
}

function areaNamesOf({ areas }: Records): Lore['areaNames'] {
  const all = [...areas].flatMap(([area, { name, officialNames = [] }]) =>
    [name, ...officialNames.map((official) => official.name)].map((each) => ({ name: straight(each), area })),
  );
  return all.sort((a, b) => longestFirst(a.name, b.name));
}

/** How many held the head office between two years: all whose time touches them, those who began in them, and those who were not there for a time only. */
function holdersCount({ people, campaign }: Records): Lore['posts']['count'] {
  const read = (value: DateInput | undefined): number | undefined => (value === undefined ? undefined : yearOf(parseDate(value, campaign.timeZone)));
  const held = [...people.values()].flatMap(({ posts }) => posts.filter(({ office }) => office === campaign.headOffice.id));
  const times = held.map(({ from, firstKnown, to, interim }) => ({ from: read(from ?? firstKnown) ?? 0, to: read(to) ?? 9999, interim }));
  return (first, last) => {
    const touching = times.filter(({ from, to }) => from <= last && to >= first);
    const begun = touching.filter(({ from }) => from >= first);
    return new Set([touching, begun].flatMap((some) => [some.length, some.filter(({ interim }) => !interim).length, some.filter(({ interim }) => interim).length]));
  };
}

/** Gathers what the rules need, once for all articles. */
export function loreOf(records: Records): Lore {
  const { campaign, inspections, people } = records;
  const { subject, place, publisher } = campaign;
  const texts = [subject.name, place, publisher.name, publisher.short, campaign.name, ...[...inspections.values()].flatMap(({ regulators }) => regulators)];
  const known = [...texts, ...[...people.values()].map(({ name }) => name)].join(' ').replaceAll("'", '’').replace(/’s\b/g, '');
  return {
    lang: campaign.lang,
    inspections: inspectedOf(records),
    ...wordsOfSteps(records),
    areaNames: areaNamesOf(records),
    subjects: [subject.name, place, `${place}’s ${subject.name}`].map(straight),
    names: new Set(known.match(/\p{Lu}[\p{L}-]+/gu)),
    checkedTo: parseDate(campaign.recordCheckedTo, campaign.timeZone),
    posts: { title: campaign.headOffice.title, count: holdersCount(records) },
  };
}

/** The text in lower case, with one kind of apostrophe: for comparing words. */
export const plain = straight;
