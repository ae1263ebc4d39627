// Which results come as themselves: the inspections, people and words at the top of a list, before what only tells of them.
import type { DocumentType, Hit } from '../engine/types.ts';

const THINGS: ReadonlySet<DocumentType> = new Set(['inspection', 'recommendation', 'area', 'person', 'term']);
const MOST = 3;
/** What is less than this part as good as the first is a result like any other. */
const NEAR = 0.6;
/** A thing that is asked for is so much better than the best page that tells of it; one that is only mentioned is not. */
const CLEAR = 1.5;

type Scored = Pick<Hit, 'type' | 'score'>;

/** How many of the first results are the thing itself; 0 where nothing follows them. */
export function leading(hits: readonly Scored[]): number {
  const best = hits[0]?.score ?? 0;
  const told = hits.find(({ type }) => !THINGS.has(type))?.score ?? 0;
  const stands = ({ type, score }: Scored): boolean => THINGS.has(type) && score >= Math.max(best * NEAR, told * CLEAR);
  const end = hits.findIndex((hit) => !stands(hit));
  return end === -1 ? 0 : Math.min(end, MOST);
}
