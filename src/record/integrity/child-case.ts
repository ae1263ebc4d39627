// Rules on pieces about one child’s case: none stands without a whole record of restrictions and a name that answers for it.
import { parseDate } from '../../lib/dates.ts';
import { joinWords, nearest } from '../../lib/text.ts';
import type { Campaign } from '../../schemas/campaign.ts';
import type { Restrictions } from '../../schemas/child-case.ts';
import type { Records } from '../records.ts';
import type { Finding } from './finding.ts';

/** The collections whose entries may tell of a child’s case. */
export const CASE_COLLECTIONS = ['articles', 'letters', 'events'] as const;

type Kind = NonNullable<Campaign['restrictions']>[number];
type Slip = Pick<Finding, 'path' | 'code' | 'message' | 'allowed' | 'found' | 'better'>;
type Answer = Restrictions['answers'][number];

/** What the rules need of an entry. */
interface Case {
  childCase?: boolean | undefined;
  restrictions?: Restrictions | undefined;
  published?: unknown;
  updated?: unknown;
}

/** True for a piece about one child’s case. */
export const isChildCase = ({ childCase, restrictions }: Case): boolean => childCase === true || restrictions !== undefined;

/** Checks every piece about a child’s case. `today` is a day, `YYYY-MM-DD`: nothing is cleared in the future. */
export function checkChildCases(records: Records, today: string): Finding[] {
  const kinds = records.campaign.restrictions ?? [];
  const { timeZone } = records.campaign;
  return CASE_COLLECTIONS.flatMap((collection) =>
    [...records[collection]].flatMap(([id, data]: [string, Case]): Finding[] =>
      isChildCase(data) ? slipsOf(data, kinds, { today, timeZone }).map((slip) => ({ collection, id, severity: 'error', ...slip })) : [],
    ),
  );
}

function slipsOf(data: Case, kinds: readonly Kind[], clock: { today: string; timeZone: string }): Slip[] {
  const { childCase, restrictions } = data;
  const names = kinds.map(({ id }) => id);
  if (kinds.length === 0) return [missing('is about a child’s case, and campaign.yaml lists no `restrictions` to look into: list them there first, with a lawyer')];
  if (!restrictions) {
    const what = `write \`restrictions\` with an answer to each of ${joinWords(names)}, \`clearedBy\` and \`clearedOn\``;
    return [missing(`is about a child’s case and has no record of what may be published: ${what}. Until then it is not published`)];
  }
  const contradicts = childCase === false ? [incomplete(['childCase'], 'says false beside a record of `restrictions`: write true, or take the record out')] : [];
  return [...contradicts, ...answersOf(restrictions, kinds), ...clearance(data, restrictions, clock)];
}

const missing = (message: string): Slip => ({ path: ['childCase'], code: 'restrictions-missing', message });
const incomplete = (path: Slip['path'], message: string): Slip => ({ path, code: 'restrictions-incomplete', message });

function answersOf({ answers }: Restrictions, kinds: readonly Kind[]): Slip[] {
  const given = answers.map(({ kind }) => kind);
  const open = kinds.filter(({ id }) => !given.includes(id));
  const unanswered = open.map(({ id, label }) => `\`${id}\` (${label})`);
  const message = `does not say whether ${unanswered.length === 1 ? 'this applies' : 'these apply'}: ${joinWords(unanswered)}. Answer yes or no, with what that rests on`;
  const gap: Slip[] = open.length > 0 ? [{ path: ['restrictions', 'answers'], code: 'restrictions-unanswered', message }] : [];
  return [...gap, ...answers.flatMap((one, index) => answerSlips(one, index, { kinds, given }))];
}

function answerSlips(one: Answer, index: number, { kinds, given }: { kinds: readonly Kind[]; given: readonly string[] }): Slip[] {
  const kind = kinds.find(({ id }) => id === one.kind);
  if (!kind) {
    const allowed = kinds.map(({ id }) => id);
    const better = nearest(one.kind, allowed);
    const message = `“${one.kind}” is no kind of restriction in campaign.yaml${better ? `; did you mean “${better}”?` : ''}`;
    return [{ path: ['restrictions', 'answers', index, 'kind'], code: 'restrictions-unknown', message, allowed, found: one.kind, ...(better && { better }) }];
  }
  if (given.indexOf(one.kind) < index) return [incomplete(['restrictions', 'answers', index, 'kind'], `answers “${one.kind}” a second time: keep one answer`)];
  const lacks = one.applies ? [...(kind.order ? (['court', 'date'] as const) : []), 'keeps' as const].filter((key) => !one[key]) : [];
  if (lacks.length === 0) return [];
  return [
    incomplete(['restrictions', 'answers', index], `“${kind.label}” applies, and ${joinWords(lacks.map((key) => `\`${key}\``))} ${lacks.length === 1 ? 'is' : 'are'} missing`),
  ];
}

function clearance(data: Case, { clearedBy, clearedOn }: Restrictions, { today, timeZone }: { today: string; timeZone: string }): Slip[] {
  const day = parseDate(clearedOn, timeZone);
  const slip = (code: string, message: string): Slip[] => [{ path: ['restrictions', 'clearedOn'], code, message }];
  if (day.precision !== 'day') return slip('restrictions-incomplete', 'is not a day: write the day on which it was cleared, such as "2030-05-18"');
  if (day.first > today) return slip('restrictions-incomplete', `is in the future (today is ${today}): nobody can have cleared it yet`);
  const updated = data.updated === undefined ? undefined : parseDate(data.updated as string, timeZone);
  if (!updated || updated.last <= day.first) return [];
  return slip('restrictions-stale', `is before the piece last changed (${updated.value}): let ${clearedBy}, or another named person, clear it as it stands now`);
}
