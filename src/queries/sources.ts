// All sources.
import { sourcesView } from '../record/views/sources.ts';
import { frame, theRecord } from './record.ts';

/** All sources. */
export async function theSources() {
  const view = sourcesView(await theRecord());
  return { ...view, frame: await frame(view.facts) };
}
