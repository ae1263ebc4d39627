// Every source: what it is, how much of it was read, what it was used for, and what rests on it.
import { compareDates, formatDate } from '../../lib/dates.ts';
import { capitalise, count, joinWords, slugify } from '../../lib/text.ts';
import { routes } from '../../lib/urls.ts';
import type { PageFacts } from '../head.ts';
import { acknowledgement } from '../licences.ts';
import type { Record_, Source } from '../types.ts';
import type { DateView, LinkView } from './common.ts';
import { citedBy, type CitedGroup } from './sources-cited.ts';

/** Publishers with fewer sources than this share one list. */
const OWN_LIST = 3;

export interface SourceEntry {
  id: string;
  title: string;
  href: string;
  archive?: string;
  /** The publisher, where the list has several; else how this source differs from its fellows. */
  publisher?: string;
  date?: DateView;
  read: string;
  whole: boolean;
  /** Its licence: linked, in the words that it asks for, where it is one that does. */
  licence?: { text: string; url?: string };
  supports: string[];
  /** What to mind: an unseen headline, how the date was worked out, the editors’ note. */
  remarks: string[];
  cited: CitedGroup[];
  /** “Cited in 5 places”; empty where it is one or none. */
  citedCount: string;
}

export interface SourceGroup extends LinkView {
  id: string;
  count: number;
  entries: SourceEntry[];
}

export interface SourcesView {
  facts: PageFacts;
  intro: string;
  groups: SourceGroup[];
}

const READ: Record<Source['read'], { entry: string; summary: string }> = {
  whole: { entry: 'Read whole', summary: 'read whole' },
  opening: { entry: 'Only the opening was read', summary: 'read in their opening only' },
  'second-hand': { entry: 'Known at second hand', summary: 'known at second hand' },
};

/** A publisher’s plain name, and what stands in brackets after it. */
function publisherOf({ publisher }: Source): { name: string; rest?: string } {
  const [, name, rest] = /^(.+?)\s*\((.+)\)$/.exec(publisher) ?? [];
  return name && rest ? { name, rest: capitalise(rest) } : { name: publisher };
}

/** Oldest first; those without a date last. */
function byDate(a: Source, b: Source): number {
  if (a.date && b.date) return compareDates(a.date, b.date) || a.id.localeCompare(b.id);
  return a.date ? -1 : b.date ? 1 : a.id.localeCompare(b.id);
}

function remarks({ titleSeen, note, dateBasis, date }: Source): string[] {
  const basis = dateBasis ?? date?.note;
  return [...(titleSeen || note?.includes('headline was not seen') ? [] : ['The title is our description.']), ...(basis ? [`Its date: ${basis}`] : []), ...(note ? [note] : [])];
}

function entryView(source: Source, cited: CitedGroup[], publisher: string | undefined, lang: string): SourceEntry {
  const { id, title, href, archive, date, read, licence, supports } = source;
  const places = cited.reduce((sum, { links }) => sum + links.length, 0);
  return {
    id,
    title,
    href,
    ...(archive && { archive }),
    ...(publisher && { publisher }),
    ...(date && { date: { value: date.value, text: capitalise(formatDate(date, lang)), ...(date.inferred && { note: 'worked out' }) } }),
    read: READ[read].entry,
    whole: read === 'whole',
    ...(licence && { licence: acknowledgement(licence) ?? { text: licence } }),
    supports,
    remarks: remarks(source),
    cited,
    citedCount: places > 1 ? `Cited in ${count(places, 'place')}` : '',
  };
}

/** Lists of publishers: those with several sources by their number, then one list of all others by name. */
function groupsOf(record: Record_): SourceGroup[] {
  const cited = citedBy(record);
  const byPublisher = [...Map.groupBy(record.sources, (source) => publisherOf(source).name)];
  const own = byPublisher.filter(([, sources]) => sources.length >= OWN_LIST).sort(([a, x], [b, y]) => y.length - x.length || a.localeCompare(b, record.lang));
  const others = byPublisher.filter(([, sources]) => sources.length < OWN_LIST).flatMap(([, sources]) => sources.toSorted(byDate));
  const view = (source: Source, publisher?: string): SourceEntry => entryView(source, cited.get(source.id) ?? [], publisher, record.lang);
  const group = (label: string, entries: SourceEntry[]): SourceGroup => {
    const id = `from-${slugify(label)}`;
    return { id, label, url: `#${id}`, count: entries.length, entries };
  };
  return [
    ...own.map(([name, sources]) =>
      group(
        name,
        sources.toSorted(byDate).map((source) => view(source, publisherOf(source).rest)),
      ),
    ),
    ...(others.length > 0
      ? [
          group(
            own.length > 0 ? 'Other publishers' : 'All publishers',
            others.map((source) => view(source, source.publisher)),
          ),
        ]
      : []),
  ];
}

/** All sources of the record. */
export function sourcesView(record: Record_): SourcesView {
  const byRead = Map.groupBy(record.sources, ({ read }) => read);
  const total = count(record.sources.length, 'source');
  const parts = (Object.keys(READ) as Source['read'][]).flatMap((read) => (byRead.has(read) ? [`${byRead.get(read)?.length} ${READ[read].summary}`] : []));
  return {
    facts: {
      path: routes.sources,
      title: 'Sources',
      description: `${total} behind the record of ${record.campaign.name}: publisher, date, how much of each was read, what it was used for and what rests on it.`,
    },
    intro:
      record.sources.length === 0
        ? 'No source has been entered yet. Each document that the record rests on will stand here.'
        : `Everything that this site says rests on ${total}: ${joinWords(parts)}. Each says what it was used for and which pages cite it.`,
    groups: groupsOf(record),
  };
}
