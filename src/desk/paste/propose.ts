// What a pasted piece is about, from the record: people, areas, sources, and the inspection it covers; each with its reason.
import { formatDate, hasComeBy, parseDate, type DateInput } from '../../lib/dates.ts';
import { count } from '../../lib/text.ts';
import { nameFinder } from '../../record/named-in.ts';
import type { Records } from '../../record/records.ts';

/** An entry proposed for a field. `sure`: it may be taken without asking. */
export interface Proposal {
  id: string;
  label: string;
  reason: string;
  sure: boolean;
}

export interface About {
  headline: string;
  /** Everything a reader reads, the headline included. */
  text: string;
  /** The day that the piece tells of, where it is known. */
  day: string | undefined;
  address: string | undefined;
}

const TITLES = String.raw`(?:Mr|Mrs|Ms|Miss|Dr|Cllr|Councillor|Sir|Dame|Lord|Lady|Baroness|Prof|Professor)\.?`;
const even = (text: string): string => text.replace(/['‘]/g, '’').replace(/\s+/g, ' ');

/** The people whom a text names: whole names for sure, a surname after a title where one person alone has it. */
export function proposePeople({ text }: About, people: Records['people']): Proposal[] {
  const whole = nameFinder([...people].map(([id, { name, also = [] }]) => [id, [name, ...also]] as const))(text);
  const words = even(text);
  const lower = words.toLowerCase();
  const surnames = Map.groupBy([...people], ([, { name }]) => name.split(' ').at(-1) ?? name);
  return [...people].flatMap(([id, { name, also = [] }]): Proposal[] => {
    const label = name;
    const written = [name, ...also].find((one) => lower.includes(even(one).toLowerCase())) ?? name;
    if (whole.has(id)) return [{ id, label, reason: `the text names ${written}`, sure: written.includes(' ') }];
    const surname = name.split(' ').at(-1) ?? name;
    const titled = new RegExp(String.raw`\b${TITLES} ${RegExp.escape(even(surname))}(?![\p{L}])`, 'u').exec(words)?.[0];
    return titled !== undefined && surnames.get(surname)?.length === 1 ? [{ id, label, reason: `the text says “${titled}”`, sure: false }] : [];
  });
}

/** How often a name stands in a text, in the singular or plural. */
function times(text: string, name: string): number {
  const pattern = new RegExp(String.raw`(?<![\p{L}\p{N}])${RegExp.escape(even(name))}s?(?![\p{L}\p{N}])`, 'giu');
  return even(text).match(pattern)?.length ?? 0;
}

/** The areas that a text names by their own, official or other names. Named twice, or in the headline, they are sure. */
export function proposeAreas({ text, headline }: About, { areas, glossary }: Pick<Records, 'areas' | 'glossary'>): Proposal[] {
  return [...areas].flatMap(([id, { name, officialNames = [] }]): Proposal[] => {
    const term = glossary.get(id);
    const names = [...new Set([name, ...officialNames.map((one) => one.name), ...(term ? [term.term, ...(term.also ?? [])] : [])])];
    const found = names.map((one) => ({ one, n: times(text, one) })).filter(({ n }) => n > 0);
    const total = found.reduce((sum, { n }) => sum + n, 0);
    if (total === 0) return [];
    const inHeadline = names.some((one) => times(headline, one) > 0);
    const enough = found.some(({ one }) => one.includes(' ')) ? 2 : 3;
    const reason = `the text says “${found[0]?.one}” ${total === 1 ? 'once' : count(total, 'time')}${inHeadline ? ', in the headline too' : ''}`;
    return [{ id, label: name, reason, sure: inHeadline || total >= enough }];
  });
}

/** An address without what differs between two links to the same page. */
function samePage(address: string): string {
  if (!URL.canParse(address)) return address;
  const { hostname, pathname } = new URL(address);
  return `${hostname.replace(/^www\./, '')}${pathname.replace(/\/+$/, '').replace(/\.html?$/, '')}`.toLowerCase();
}

/** The sources that are this very page, and the report of the inspection it covers. */
export function proposeSources({ address }: About, sources: Records['sources'], report: string | undefined): Proposal[] {
  const own = [...sources].filter(([, { url, archive }]) => address !== undefined && [url, archive].some((one) => one !== undefined && samePage(one) === samePage(address)));
  const made = own.map(([id, { title }]): Proposal => ({ id, label: title, reason: 'it is this very page', sure: true }));
  const title = report === undefined ? undefined : sources.get(report)?.title;
  return report === undefined || title === undefined || made.some(({ id }) => id === report)
    ? made
    : [...made, { id: report, label: title, reason: 'it is the report of that inspection', sure: false }];
}

const DAY_MS = 86_400_000;
/** So many days after a report came out, a piece is about it. */
const JUST_PUBLISHED = 14;
const MOST_PROPOSED = 3;

/** “January 2013”, where a date is known to the month. */
const monthOf = (date: DateInput | undefined, lang: string): string | undefined => {
  const parsed = date === undefined ? undefined : parseDate(date);
  if (parsed === undefined || parsed.precision === 'year') return undefined;
  const { approximate: _, ...exact } = parsed;
  return formatDate({ ...exact, value: parsed.value.slice(0, 7), precision: 'month' }, lang);
};

/** The inspections that a piece may cover, the likeliest first: just published, in force on the day, or named by their month. */
export function proposeInspections({ text, day }: About, { inspections, campaign }: Pick<Records, 'inspections' | 'campaign'>): Proposal[] {
  const lang = campaign.lang;
  const on = day === undefined ? undefined : parseDate(day);
  const out = [...inspections].filter(([, { published }]) => on === undefined || hasComeBy(parseDate(published), on));
  const inForce = on && out.toSorted(([, a], [, b]) => parseDate(b.published).last.localeCompare(parseDate(a.published).last))[0]?.[0];
  const ranked = [...inspections].flatMap(([id, { title, start, published }]) => {
    const came = parseDate(published);
    const days = on ? Math.round((Date.parse(on.first) - Date.parse(came.last)) / DAY_MS) : -1;
    const isJust = days >= 0 && days <= JUST_PUBLISHED;
    const month = [monthOf(start, lang), monthOf(published, lang)].find((one) => one !== undefined && text.toLowerCase().includes(one.toLowerCase()));
    const reasons = [
      isJust && `its report came out ${days === 0 ? 'on that day' : `${count(days, 'day')} before`}`,
      !isJust && id === inForce && 'it is the latest whose report was out by then',
      month && `the text names ${month}`,
    ].filter((one): one is string => typeof one === 'string');
    const points = (isJust ? 4 : 0) + (id === inForce ? 2 : 0) + (month ? 1.5 : 0);
    return points > 0 ? [{ id, label: title, reason: reasons.join('; '), sure: isJust && id === inForce, points }] : [];
  });
  const best = ranked.sort((a, b) => b.points - a.points || b.id.localeCompare(a.id)).slice(0, MOST_PROPOSED);
  return best.map(({ points: _, ...proposal }) => proposal);
}
