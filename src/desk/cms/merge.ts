// What a deployed desk commits of an edited entry: its file as it stands on the Git host, with nothing but the edited fields changed.
import { patchEntry } from '../save/patch.ts';
import { layoutOf, shapeOf } from '../save/shape.ts';
import type { Kind } from './entry-text.ts';

/**
 * The text to save. `edited` is the whole file as the desk's form wrote it; without an `original`, the file is new.
 * Throws a PatchError, with a sentence for the editor, where that cannot be done without loss.
 */
export function merged(kind: Kind, original: string | undefined, edited: string): string {
  const layout = layoutOf(kind);
  return patchEntry(original ?? (layout === 'yaml' ? '' : '---\n---\n'), edited, layout, { shape: shapeOf(kind) });
}
