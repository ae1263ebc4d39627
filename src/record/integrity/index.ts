// The rules across the record, each with its code. Pure: plain data in, findings out.
import type { Records } from '../records.ts';
import { checkCharts } from './charts.ts';
import { checkOrder, checkWeekdays } from './dates.ts';
import type { Finding } from './finding.ts';
import { checkPosts } from './posts.ts';
import { checkJudgements } from './judgements.ts';
import { checkRecommendations } from './recommendations.ts';
import { checkArticles, checkCampaign } from './words.ts';

export type { Finding } from './finding.ts';

/** Every rule, over the whole record. */
export function checkRecord(records: Records): Finding[] {
  return [
    ...checkCampaign(records),
    ...checkCharts(records),
    ...checkJudgements(records),
    ...checkOrder(records),
    ...checkWeekdays(records),
    ...checkPosts(records),
    ...checkArticles(records),
    ...checkRecommendations(records),
  ];
}
