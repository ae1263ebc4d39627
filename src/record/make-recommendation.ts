// Makes a recommendation of the record out of what an editor wrote.
import type { EntryInput } from '../schemas/index.ts';
import { compact, type Maker } from './maker.ts';
import type { Answer, Recommendation } from './types.ts';

/** Undefined where its inspection or area is not there. Later reports that are not there are left out of the thread. */
export function makeRecommendation(make: Maker, id: string, input: EntryInput<'recommendations'>): Recommendation | undefined {
  const [inspection, area] = [make.inspections.get(input.inspection), make.areas.get(input.area)];
  if (!inspection || !area) return undefined;
  const { number, page, title, text } = input;
  const thread = input.thread.flatMap((item) => {
    const later = make.inspections.get(item.inspection);
    return later ? compact<Answer>({ ...item, inspection: later }) : [];
  });
  return compact<Recommendation>({ ...make.item('recommendations', id, input), inspection, number, page, area, title, text, thread });
}
