// The glossary.
import { glossaryView } from '../record/views/glossary.ts';
import { frame, theRecord } from './record.ts';

/** The glossary. */
export async function theGlossary() {
  const view = glossaryView(await theRecord());
  return { ...view, frame: await frame(view.facts) };
}
