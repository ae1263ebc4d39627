// The line of time.
import { timelineView } from '../record/views/timeline.ts';
import { frame, theRecord } from './record.ts';

/** The line of time. */
export async function theTimeline() {
  const view = timelineView(await theRecord());
  return { ...view, frame: await frame({ ...view.facts, search: { type: 'page' } }) };
}
