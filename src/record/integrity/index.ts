// The rules across the record, each with its code. Pure: plain data in, findings out.
import type { Records } from '../records.ts';
import { checkOrder, checkWeekdays } from './dates.ts';
import type { Finding } from './finding.ts';
import { checkJudgements } from './judgements.ts';
import { checkArticles, checkCampaign } from './words.ts';

export type { Finding } from './finding.ts';

/** Every rule, over the whole record. */
export function checkRecord(records: Records): Finding[] {
  return [...checkCampaign(records), ...checkJudgements(records), ...checkOrder(records), ...checkWeekdays(records), ...checkArticles(records)];
}
