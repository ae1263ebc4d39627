// What is saved of an edited entry: its file as it was, with nothing but the edited fields changed.
import { entryData, patchEntry, applyChanges, type Change } from '../save/patch.ts';
import { layoutOf, shapeOf } from '../save/shape.ts';
import { fieldsOfKind, settledText, type Kind } from './entry-text.ts';
import { isChoiceOfThree } from './form.ts';

/** A “no” that an editor chose where nothing stood says something: the writer would take it for what a form leaves behind. */
function chosenNos(kind: Kind, original: string, edited: string): Change[] {
  const layout = layoutOf(kind);
  const [was, is] = [entryData(original, layout).data, entryData(edited, layout).data] as Record<string, unknown>[];
  return fieldsOfKind(kind)
    .filter((field) => isChoiceOfThree(field))
    .flatMap(({ name }): Change[] => {
      if (was?.[name] === undefined && is?.[name] === false) return [{ kind: 'add', path: [name], value: false }];
      return was?.[name] === false && is?.[name] === undefined ? [{ kind: 'remove', path: [name] }] : [];
    });
}

/**
 * The text to save. `edited` is the whole file as the desk's form wrote it; without an `original`, the file is new.
 * Throws a PatchError, with a sentence for the editor, where that cannot be done without loss.
 */
export function merged(kind: Kind, original: string | undefined, edited: string): string {
  if (original === undefined) return edited;
  const settled = settledText(kind, original, edited);
  const patched = patchEntry(original, settled, layoutOf(kind), { shape: shapeOf(kind) });
  return applyChanges(patched, chosenNos(kind, patched, settled), layoutOf(kind));
}
