// Writes changes into a YAML text: each touches its own lines, and everything else stays as it is to the last letter.
import { isMap, isScalar, isSeq, type Document, type Node } from 'yaml';
import type { Change, Path } from './diff.ts';
import { editBlock } from './block.ts';
import { PatchError } from './errors.ts';
import { editFlow } from './flow.ts';
import { containerOf, nodeAt, type Container } from './nodes.ts';
import { renderField, type Around } from './render.ts';
import { columnOf, spliced, type Splice } from './splice.ts';

/** The changes of one group or list. */
export interface Edit {
  text: string;
  container: Container;
  changes: readonly Change[];
  /** The names or numbers of the parts that go. */
  removed: ReadonlySet<string | number>;
  /** The columns before its parts. */
  column: number;
  listIndent: number;
  /** How many steps lead to it. */
  depth: number;
}

/** Makes the changes in a YAML text, which was read with places. Throws a PatchError where that cannot be done without loss. */
export function applyToYaml(given: string, document: Document, changes: readonly Change[]): string {
  const text = given === '' || given.endsWith('\n') ? given : `${given}\n`;
  const made = document.contents && containerOf(document.contents)?.parts.length ? spliced(text, splicesOf(text, document, changes)) : writeAnew(text, changes);
  return text === given ? made : made.replace(/\n$/, '');
}

/** A file without a field gets its first ones under whatever comments it has. */
function writeAnew(text: string, changes: readonly Change[]): string {
  const around: Around = { column: 0, taken: 0, flow: false, listIndent: 2 };
  const kept = text.replace(/^\s*\{\s*\}\s*$/m, '');
  return kept + changes.map(({ path, value }) => `${renderField(String(path[0]), value, around)}\n`).join('');
}

function splicesOf(text: string, document: Document, changes: readonly Change[]): Splice[] {
  const listIndent = listIndentOf(text, document.contents as Node);
  return [...byContainer(changes).values()].flatMap((group) => {
    const path = (group[0] as Change).path.slice(0, -1);
    const node = nodeAt(document, path);
    const container = containerOf(node);
    if (!container || container.parts.length === 0) throw new PatchError(`“${path.join('.')}” does not stand in the file as it was read. Load it anew and change it again.`);
    refuseShared(container, group);
    const removed = new Set(group.flatMap(({ kind, path: [...steps] }) => (kind === 'remove' ? (steps.at(-1) ?? []) : [])));
    const edit: Edit = { text, container, changes: group, removed, column: columnOf(text, container.parts[0]?.start ?? 0), listIndent, depth: path.length };
    return container.flow ? editFlow(edit) : editBlock(edit);
  });
}

/** What other places refer to cannot be changed here alone. */
function refuseShared({ parts }: Container, changes: readonly Change[]): void {
  const steps = new Set(changes.filter(({ kind }) => kind === 'set' || kind === 'remove').map(({ path }) => path.at(-1)));
  for (const { node, step } of parts) {
    if (!steps.has(step) || !node) continue;
    if ('source' in node && !isScalar(node))
      throw new PatchError(`“${step}” is a reference to another place in the file. It cannot be changed here: edit the file itself. Nothing was saved.`);
  }
}

function byContainer(changes: readonly Change[]): Map<string, Change[]> {
  const groups = new Map<string, Change[]>();
  const nameOf = (path: Path): string => JSON.stringify(path.slice(0, -1));
  for (const change of changes) groups.set(nameOf(change.path), [...(groups.get(nameOf(change.path)) ?? []), change]);
  return groups;
}

/** How far in the file sets the items of a list: as its first list in a field does. */
function listIndentOf(text: string, node: Node | null): number {
  const container = containerOf(node);
  if (!container || container.flow) return 2;
  for (const part of container.parts) {
    const first = isSeq(part.node) && part.node.flow !== true ? containerOf(part.node)?.parts[0] : undefined;
    if (first && !container.list) return columnOf(text, first.start) > columnOf(text, part.start) ? 2 : 0;
    if (isMap(part.node)) return listIndentOf(text, part.node);
  }
  return 2;
}
