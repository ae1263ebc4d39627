// Which item of a list became which: equal ones first, then those that are plainly the same thing, edited.
import { isGroup, own, sameValue, type Group } from './same.ts';

/** An item of the old list and the item that it became. One of the two is missing where an item went or came. */
export interface Pair {
  before?: number;
  after?: number;
}

/** Fields by which an item is known, the surest first. */
const IDENTITY = ['id', 'slug', 'key', 'url', 'file', 'inspection', 'source', 'framework', 'officialName', 'number', 'date', 'name', 'title', 'label', 'office', 'to'];
/** Two items that have less in common than this are not one item, edited. */
const ALIKE = 0.4;
/** Longer lists are compared by their equal items alone: every item with every other would take too long. */
const LARGEST = 40_000;

/** Pairs the items of two lists, in the order of both. */
export function alignLists(before: readonly unknown[], after: readonly unknown[]): Pair[] {
  let head = 0;
  while (head < before.length && head < after.length && sameValue(before[head], after[head])) head += 1;
  let tail = 0;
  const room = Math.min(before.length, after.length) - head;
  while (tail < room && sameValue(before[before.length - 1 - tail], after[after.length - 1 - tail])) tail += 1;
  const middle = alignMiddle(before.slice(head, before.length - tail), after.slice(head, after.length - tail));
  const moved = middle.map(({ before: i, after: j }): Pair => ({ ...(i !== undefined && { before: i + head }), ...(j !== undefined && { after: j + head }) }));
  return [
    ...Array.from({ length: head }, (_, index): Pair => ({ before: index, after: index })),
    ...moved,
    ...Array.from({ length: tail }, (_, index): Pair => ({ before: before.length - tail + index, after: after.length - tail + index })),
  ];
}

function alignMiddle(before: readonly unknown[], after: readonly unknown[]): Pair[] {
  const identity = identityOf(before, after);
  const large = before.length * after.length > LARGEST;
  const likeness = before.map((a) => after.map((b) => (sameValue(a, b) ? 2 : large ? 0 : likenessOf(a, b, identity))));
  return pairLeftovers(bestPairs(likeness, before.length, after.length), before, after, identity);
}

/** The pairs, in order, that together are most alike: the longest common subsequence, weighted. */
function bestPairs(likeness: readonly number[][], rows: number, columns: number): Pair[] {
  const best = Array.from({ length: rows + 1 }, () => new Float64Array(columns + 1));
  const at = (row: number, column: number): number => best[row]?.[column] ?? 0;
  const joined = (row: number, column: number): number => {
    const score = likeness[row]?.[column] ?? 0;
    return score > 0 ? score + at(row + 1, column + 1) : -1;
  };
  for (let row = rows - 1; row >= 0; row -= 1) {
    const line = best[row] as Float64Array;
    for (let column = columns - 1; column >= 0; column -= 1) line[column] = Math.max(at(row + 1, column), at(row, column + 1), joined(row, column));
  }
  const pairs: Pair[] = [];
  let [row, column] = [0, 0];
  while (row < rows || column < columns) {
    if (row < rows && column < columns && joined(row, column) === at(row, column)) pairs.push({ before: row++, after: column++ });
    else if (row < rows && at(row + 1, column) === at(row, column)) pairs.push({ before: row++ });
    else pairs.push({ after: column++ });
  }
  return pairs;
}

/** Between two pairs, as many items gone as come are those items, edited: unless they say themselves that they are others. */
function pairLeftovers(pairs: readonly Pair[], before: readonly unknown[], after: readonly unknown[], identity: string | undefined): Pair[] {
  const made: Pair[] = [];
  let gap: Pair[] = [];
  const close = (): void => {
    const gone = gap.flatMap((pair) => pair.before ?? []);
    const come = gap.flatMap((pair) => pair.after ?? []);
    const others = gone.some((i, index) => isOther(before[i], after[come[index] ?? -1], identity));
    made.push(...(gone.length === come.length && !others ? gone.map((i, index) => ({ before: i, after: come[index] as number })) : gap));
    gap = [];
  };
  for (const pair of pairs) {
    if (pair.before === undefined || pair.after === undefined) gap.push(pair);
    else {
      close();
      made.push(pair);
    }
  }
  close();
  return made;
}

const isOther = (a: unknown, b: unknown, identity: string | undefined): boolean =>
  identity !== undefined && isGroup(a) && isGroup(b) && !sameValue(own(a, identity), own(b, identity));

/** The field by which the items of both lists are known: every item has it, and no two the same. */
function identityOf(before: readonly unknown[], after: readonly unknown[]): string | undefined {
  const unique = (items: readonly unknown[], key: string): boolean => {
    const values = items.map((item) => (isGroup(item) ? own(item, key) : undefined));
    return values.every((value) => typeof value === 'string' || typeof value === 'number') && new Set(values).size === values.length;
  };
  return IDENTITY.find((key) => unique(before, key) && unique(after, key));
}

/** From 0, where two items have nothing in common that counts, to 1. */
function likenessOf(a: unknown, b: unknown, identity: string | undefined): number {
  if (isGroup(a) && isGroup(b)) {
    if (identity && sameValue(own(a, identity), own(b, identity))) return 1.5;
    return counts(likenessOfGroups(a, b));
  }
  return typeof a === 'string' && typeof b === 'string' && /\s/.test(a) && /\s/.test(b) ? counts(likenessOfText(a, b)) : 0;
}

const counts = (likeness: number): number => (likeness >= ALIKE ? likeness : 0);

function likenessOfGroups(a: Group, b: Group): number {
  const keys = [...new Set([...Object.keys(a), ...Object.keys(b)])];
  const parts = keys.map((key): number => {
    const [one, other] = [own(a, key), own(b, key)];
    if (sameValue(one, other)) return 1;
    return typeof one === 'string' && typeof other === 'string' ? likenessOfText(one, other) : 0;
  });
  return parts.reduce((sum, part) => sum + part, 0) / Math.max(1, keys.length);
}

/** The share of words that two texts have in common. */
function likenessOfText(a: string, b: string): number {
  const words = (text: string): string[] => text.toLowerCase().split(/\s+/);
  const [one, other] = [words(a), words(b)];
  const left = new Map<string, number>();
  for (const word of one) left.set(word, (left.get(word) ?? 0) + 1);
  const shared = other.filter((word) => {
    const count = left.get(word) ?? 0;
    left.set(word, count - 1);
    return count > 0;
  });
  return (2 * shared.length) / (one.length + other.length);
}
