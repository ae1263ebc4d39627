// Nobody holds a post beside another: an office has one holder at a time.
import { formatDate, parseDate, type DateInput, type PartialDate } from '../../lib/dates.ts';
import type { Records } from '../records.ts';
import type { Finding } from './finding.ts';

/** Somebody’s time in an office, as far as it is certain. */
interface Holding {
  person: string;
  name: string;
  index: number;
  /** In post from this day at the latest, and until this day at least. */
  from: PartialDate;
  until: PartialDate;
}

function holdingsOf({ people, campaign }: Records): Map<string, Holding[]> {
  const read = (value: DateInput | undefined): PartialDate | undefined => (value === undefined ? undefined : parseDate(value, campaign.timeZone));
  const offices = new Map<string, Holding[]>();
  for (const [person, { name, posts }] of people) {
    for (const [index, post] of posts.entries()) {
      const from = read(post.from ?? post.firstKnown);
      const until = read(post.to ?? post.lastKnown);
      if (post.office && from && until) offices.set(post.office, [...(offices.get(post.office) ?? []), { person, name, index, from, until }]);
    }
  }
  return offices;
}

/** True where both were certainly in post on one day; the day of a handover belongs to both. */
const together = (a: Holding, b: Holding): boolean => {
  const start = a.from.last > b.from.last ? a.from.last : b.from.last;
  const end = a.until.first < b.until.first ? a.until.first : b.until.first;
  return start < end;
};

/** Finds two people in the same office at once, where their dates leave no other reading. Told at the later of the two. */
export function checkPosts(records: Records): Finding[] {
  return [...holdingsOf(records)].flatMap(([office, holdings]) =>
    holdings.flatMap((one, at) =>
      holdings.slice(at + 1).flatMap((other): Finding[] => {
        if (one.person === other.person || !together(one, other)) return [];
        const [first, second] = one.from.first <= other.from.first ? [one, other] : [other, one];
        const say = ({ name, from, until }: Holding): string => `${name} (${formatDate(from, 'en-GB')} to ${formatDate(until, 'en-GB')})`;
        const message = `two people in one post at once (${office}): ${say(first)} and ${say(second)}. Mend the date that is wrong, or give them different offices`;
        return [{ collection: 'people', id: second.person, path: ['posts', second.index], code: 'fact-contradicts', severity: 'error', message }];
      }),
    ),
  );
}
