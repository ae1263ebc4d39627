// What a desk saves of an edited entry: its file as it stands, with nothing but the edited fields changed. Runs in the browser too.
import type { CollectionName } from '../../schemas/common.ts';
import { patchEntry } from './patch.ts';
import { layoutOf, shapeOf } from './shape.ts';

/**
 * The text to save. `edited` is the whole file as the desk's form wrote it; without an `original` the file is new: its fields come in the schema's order, quoted and folded as content is.
 * Throws a PatchError, with a sentence for the editor, where that cannot be done without loss.
 */
export function merged(collection: CollectionName | 'campaign', original: string | undefined, edited: string): string {
  const layout = layoutOf(collection);
  return patchEntry(original ?? (layout === 'yaml' ? '' : '---\n---\n'), edited, layout, { shape: shapeOf(collection) });
}
