// Which documents are about the same as a thing of the record, told by their words: the engine puts those before others where the thing is the first result.
import { fromDeltas, levelOf, shareAt, toDeltas, type Near } from '../engine/files.ts';
import { rarity } from '../engine/score.ts';
import type { SearchDocument } from '../engine/types.ts';
import { impactOf, meanLengths, type ReadDocument } from './fields.ts';

/** Neighbours of each thing, how near they must be, and how finely that is told: more says little, and every search loads it. */
const MOST = 12;
const LEAST = 0.06;
const STEPS = 16;

type Weighed = readonly [document: number, weight: number];

/** For each of the documents that are asked for its nearest, by the cosine of their words; rare words and those of headlines count most. */
export function nearestOf(asked: readonly number[], read: readonly ReadDocument[]): Record<string, Near> {
  const { lists, lengths } = weigh(read);
  const sums = new Float64Array(read.length);
  return Object.fromEntries(
    asked.map((document) => {
      sums.fill(0);
      for (const stem of read[document]?.stems.keys() ?? []) addWord(document, lists.get(stem) ?? [], sums);
      const cosines = sums.map((sum, other) => sum / ((lengths[other] as number) * (lengths[document] as number) || 1));
      return [document, nearOf(nearest(cosines, document))];
    }),
  );
}

/** An article as near to an event as this tells of it at length. */
const FULLER = 7 / STEPS;

/** For each event among the documents the nearest article that tells of it at length; `near` is of those documents. */
export function fullerOf(near: Readonly<Record<string, Near>>, documents: readonly SearchDocument[]): Record<string, number> {
  const events = Object.entries(near).filter(([event]) => documents[Number(event)]?.type === 'event');
  return Object.fromEntries(
    events.flatMap(([event, [deltas, levels]]) => {
      const articles = fromDeltas(deltas)
        .map((document, at): Weighed => [document, shareAt(levels, at)])
        .filter(([document, share]) => documents[document]?.type === 'article' && share > FULLER - 0.5 / STEPS);
      const [nearest] = articles.sort(([a, x], [b, y]) => y - x || a - b);
      return nearest ? [[event, nearest[0]]] : [];
    }),
  );
}

function addWord(document: number, list: readonly Weighed[], sums: Float64Array): void {
  const own = list.find(([other]) => other === document)?.[1] ?? 0;
  for (const [other, weight] of list) sums[other] = (sums[other] as number) + own * weight;
}

/** The nearest, in the order of their numbers. */
function nearest(cosines: Float64Array, document: number): Weighed[] {
  const others = [...cosines.entries()].filter(([other, cosine]) => cosine > LEAST && other !== document);
  const most = others.sort(([a, x], [b, y]) => y - x || a - b).slice(0, MOST);
  return most.sort(([a], [b]) => a - b);
}

const nearOf = (weighed: readonly Weighed[]): Near => [
  toDeltas(weighed.map(([document]) => document)),
  weighed.map(([, cosine]) => levelOf(Math.round(cosine * STEPS) / STEPS)).join(''),
];

/** Each word’s documents with how much it says of them, and the length of each document’s vector of words. */
function weigh(read: readonly ReadDocument[]): { lists: Map<string, Weighed[]>; lengths: Float64Array } {
  const means = meanLengths(read);
  const lists = new Map<string, Weighed[]>();
  read.forEach(({ stems, lengths }, document) => {
    for (const [stem, counts] of stems) {
      const entry: Weighed = [document, impactOf(counts, lengths, means)];
      const list = lists.get(stem);
      if (list) list.push(entry);
      else lists.set(stem, [entry]);
    }
  });
  const squares = new Float64Array(read.length);
  for (const [stem, list] of lists) {
    const telling = rarity(list.length, read.length) ** 2;
    const weighed = list.map(([document, impact]): Weighed => [document, telling * impact]);
    for (const [document, weight] of weighed) squares[document] = (squares[document] as number) + weight ** 2;
    lists.set(stem, weighed);
  }
  return { lists, lengths: squares.map(Math.sqrt) };
}
