// Threads of recommendations: named after what they answer to, in the order of the reports, and each status with its ground.
import { compareDates, parseDate, type PartialDate } from '../../lib/dates.ts';
import type { Records } from '../records.ts';
import type { Finding } from './finding.ts';

type Input = Records['recommendations'] extends ReadonlyMap<string, infer T> ? T : never;
type Draft = Omit<Finding, 'collection' | 'id' | 'severity'>;

/** Checks each recommendation’s id and number, and its thread. */
export function checkRecommendations(records: Records): Finding[] {
  const publishedOf = (id: string): PartialDate | undefined => {
    const inspection = records.inspections.get(id);
    return inspection && parseDate(inspection.published, records.campaign.timeZone);
  };
  return [...records.recommendations].flatMap(([id, input]) => {
    const drafts = [...checkName(id, input), ...checkThread(input, publishedOf), ...checkGrounds(input)];
    return drafts.map((draft): Finding => ({ collection: 'recommendations', id, severity: 'error', ...draft }));
  });
}

function checkName(id: string, { inspection, number }: Input): Draft[] {
  const wanted = `${inspection}-${number}`;
  if (id === wanted) return [];
  return [
    {
      path: ['number'],
      code: 'recommendation-name',
      message: `the file is called ${id}.yaml and stands for number ${number} of ${inspection}: call it ${wanted}.yaml, or mend the number`,
    },
  ];
}

function checkThread({ inspection, thread }: Input, publishedOf: (id: string) => PartialDate | undefined): Draft[] {
  const chain = [inspection, ...thread.map((item) => item.inspection)];
  return thread.flatMap((item, index): Draft[] => {
    const path = ['thread', index, 'inspection'];
    if (chain.indexOf(item.inspection) <= index)
      return [{ path, code: 'thread-twice', message: `${item.inspection} stands in this thread already: one answer for each later report` }];
    const [before, own] = [publishedOf(chain[index] ?? ''), publishedOf(item.inspection)];
    if (!before || !own || compareDates(before, own) <= 0) return [];
    return [{ path, code: 'thread-order', message: `${item.inspection} was published before ${chain[index]}: a thread runs from the oldest report to the newest` }];
  });
}

const isMention = (status: string): boolean => status !== 'not-mentioned';

function checkGrounds({ thread }: Input): Draft[] {
  return thread.flatMap(({ status, page, note }, index): Draft[] => {
    const path = ['thread', index, 'status'];
    if (!isMention(status) && page !== undefined)
      return [{ path: ['thread', index, 'page'], code: 'thread-ground', message: 'a page is given, and the status says that nothing is mentioned: take one of them out' }];
    if (isMention(status) && note === undefined) return [{ path, code: 'thread-ground', message: `“${status}” needs a \`note\`: what does that report say of the matter?` }];
    const wasBetter = thread.slice(0, index).some((item) => item.status === 'met' || item.status === 'partly');
    if (status === 'regressed' && !wasBetter)
      return [
        {
          path,
          code: 'thread-regressed',
          message: '“regressed” means that an earlier report had it met or partly met, and none in this thread has: write `repeated`',
          found: 'regressed',
          better: 'repeated',
        },
      ];
    return [];
  });
}
