// The line of time, and each of its years.
import { timelineView } from '../record/views/timeline.ts';
import { timelinePages, timelineYearView } from '../record/views/timeline-year.ts';
import { frame, theRecord } from './record.ts';

/** The line of time. */
export async function theTimeline() {
  const view = timelineView(await theRecord());
  return { ...view, frame: await frame(view.facts) };
}

/** The years that have a page, as routes. */
export async function timelineRoutes() {
  return timelinePages(await theRecord()).map((year) => ({ params: { year } }));
}

/** A year of the timeline. Search leads to the whole line instead, where the same entries stand. */
export async function theYear(year: string) {
  const view = timelineYearView(await theRecord(), year);
  return { ...view, frame: await frame(view.facts) };
}
