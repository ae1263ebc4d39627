// Judgements that may stand in one line: those made with the same measure. Whatever joins two of them asks for a series.
declare const oneMeasure: unique symbol;

/** Items in their order, all made with the same measure. Only `seriesOf` makes one: a list of judgements is none, and does not pass for one. */
export type Series<T> = readonly T[] & { readonly [oneMeasure]: true };

const made = new WeakSet<object>();

/** Cuts items in their order wherever the measure changes. `breaksBefore` says whether an item is of another measure than the one before it. */
export function seriesOf<T>(items: readonly T[], breaksBefore: (item: T, before: T) => boolean): Series<T>[] {
  const runs: T[][] = [];
  for (const [index, item] of items.entries()) {
    const before = items[index - 1];
    if (before === undefined || breaksBefore(item, before)) runs.push([item]);
    else runs.at(-1)?.push(item);
  }
  for (const run of runs) made.add(run);
  return runs as unknown as Series<T>[];
}

/** Each item of a series with the next: what a chart may join. Throws for a list that `seriesOf` did not make, whatever the types were told. */
export function joinsOf<T>(series: Series<T>): [from: T, to: T][] {
  if (!made.has(series)) throw new Error('judgements are joined that were not all made with the same measure: use seriesOf');
  return series.slice(1).map((to, index) => [series[index] as T, to]);
}
