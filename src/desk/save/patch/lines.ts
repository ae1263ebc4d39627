// Which lines of a text stayed when it was changed.

/** Texts with more changed lines than this are matched by their first and last lines alone. */
const LARGEST = 4_000_000;

/** For each line of the new text that stayed, the number of the old line that it was. */
export function alignLines(before: readonly string[], after: readonly string[]): Map<number, number> {
  const kept = new Map<number, number>();
  let head = 0;
  while (head < before.length && head < after.length && before[head] === after[head]) kept.set(head, head++);
  let tail = 0;
  const room = Math.min(before.length, after.length) - head;
  while (tail < room && before[before.length - 1 - tail] === after[after.length - 1 - tail]) {
    tail += 1;
    kept.set(after.length - tail, before.length - tail);
  }
  const [rows, columns] = [before.length - head - tail, after.length - head - tail];
  if (rows * columns <= LARGEST) for (const [row, column] of commonLines(before.slice(head, head + rows), after.slice(head, head + columns))) kept.set(column + head, row + head);
  return kept;
}

/** The longest common subsequence of lines. */
function commonLines(before: readonly string[], after: readonly string[]): [number, number][] {
  const width = after.length + 1;
  const best = new Uint32Array((before.length + 1) * width);
  const at = (row: number, column: number): number => best[row * width + column] ?? 0;
  for (let row = before.length - 1; row >= 0; row -= 1) {
    for (let column = after.length - 1; column >= 0; column -= 1) {
      best[row * width + column] = before[row] === after[column] ? at(row + 1, column + 1) + 1 : Math.max(at(row + 1, column), at(row, column + 1));
    }
  }
  const pairs: [number, number][] = [];
  let [row, column] = [0, 0];
  while (row < before.length && column < after.length) {
    if (before[row] === after[column]) pairs.push([row++, column++]);
    else if (at(row + 1, column) >= at(row, column + 1)) row += 1;
    else column += 1;
  }
  return pairs;
}
