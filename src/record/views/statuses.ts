// What became of a recommendation, in a word: the newest that a later report says.
import type { Answer, Recommendation, Status } from '../types.ts';

/** A status in a word, with a sign that does not rest on colour. */
export interface StatusView {
  id: Status | 'waiting';
  label: string;
  sign: string;
}

export const STATUSES: Record<StatusView['id'], { label: string; sign: string; meaning: string }> = {
  regressed: { label: 'Regressed', sign: '↓', meaning: 'An earlier report had it met or partly met; a later one found it wanting again.' },
  repeated: { label: 'Repeated', sign: '=', meaning: 'Found again, or asked for again.' },
  partly: { label: 'Partly met', sign: '±', meaning: 'Some of it is done; a report names what is missing.' },
  met: { label: 'Met', sign: '+', meaning: 'A later report says that it is done or works well.' },
  'not-mentioned': { label: 'Not mentioned since', sign: '·', meaning: 'No later report at hand speaks of it. That does not mean that nothing was done.' },
  waiting: { label: 'No later report yet', sign: '…', meaning: 'Nothing has been published since that could say.' },
};
/** What is worst stands first. */
export const STATUS_ORDER = Object.keys(STATUSES) as StatusView['id'][];

/** A status for print, by another label where one is given. */
export const statusView = (id: StatusView['id'], label = STATUSES[id].label): StatusView => ({ id, label, sign: STATUSES[id].sign });

/** The newest report that speaks of a recommendation. */
export function latestOf({ thread }: Recommendation): Answer | undefined {
  return thread.findLast(({ status }) => status !== 'not-mentioned');
}

/** What became of it: the newest word; else that there is none, or that nothing has been published since. */
export function statusOf(recommendation: Recommendation): StatusView {
  return statusView(latestOf(recommendation)?.status ?? (recommendation.thread.length > 0 ? 'not-mentioned' : 'waiting'));
}
