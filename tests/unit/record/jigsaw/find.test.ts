// The jigsaw check on archives with invented jigsaws planted in them, in phrasings that it was not tuned on.
import { describe, expect, it } from 'vitest';
import { judged } from '../../../fixtures/jigsaw/judged.ts';
import { measure } from '../../../fixtures/jigsaw/measure.ts';
import { more } from '../../../fixtures/jigsaw/more.ts';
import { plant } from '../../../fixtures/jigsaw/plant.ts';
import { tuning } from '../../../fixtures/jigsaw/tuning.ts';

const SEEDS = [11, 12, 13, 14, 15];
const mean = (all: readonly number[]): number => all.reduce((sum, one) => sum + one, 0) / all.length;
const percent = (share: number): string => `${(share * 100).toFixed(1)} %`;

describe('planted jigsaws over two to four pieces', () => {
  const measured = SEEDS.map((seed) => measure(plant(judged, seed)));
  const recall = mean(measured.map((one) => one.recall));
  const alonePieces = mean(measured.map((one) => one.alonePieces));

  it('are found as one set each, nearly all of them', ({ annotate }) => {
    const falseShare = mean(measured.map((one) => one.falseShare));
    const said = `${percent(recall)} of the planted jigsaws found whole; ${percent(falseShare)} of the sets name different children, ${mean(measured.map((one) => one.falsePer100)).toFixed(1)} for each hundred pieces of an archive as crowded as this`;
    void annotate(said);
    expect(recall, said).toBeGreaterThanOrEqual(0.95);
    expect(falseShare, said).toBeLessThan(0.65);
  });

  it('are mostly missed by a check of one piece after the other', ({ annotate }) => {
    const said = `${percent(alonePieces)} of the planted pieces tell too much alone; in ${percent(mean(measured.map((one) => one.allAlone)))} of the jigsaws a check of single pieces points at every piece`;
    void annotate(said);
    expect(alonePieces, said).toBeLessThan(0.3);
    expect(mean(measured.map((one) => one.allAlone)), said).toBeLessThan(0.1);
  });

  it('are no more than chance in an archive where every child is told of once', () => {
    const { found, falsePer100 } = measure(plant(judged, 21, { jigsaws: 0, others: 60, policy: 940 }));
    expect([found, falsePer100]).toEqual([expect.any(Number), expect.toSatisfy((rate: number) => rate < 3)]);
  });
});

describe('the phrasings', () => {
  it('by which it is judged share no sentence with those it was tuned on', () => {
    const texts = (seed: number, phrasings: typeof judged): Set<string> =>
      new Set(plant(phrasings, seed).pieces.flatMap(({ body }) => body.flatMap(({ text }) => text.split(/(?<=\.) /))));
    const known = new Set([...texts(1, tuning), ...texts(1, more)]);
    expect([...texts(1, judged)].filter((sentence) => known.has(sentence))).toEqual([]);
  });
});

describe('a larger archive', () => {
  it('does not blow up: what a crowd shares is not compared', () => {
    const { pieces } = plant(judged, 31, { jigsaws: 0, others: 500, policy: 0 });
    const all = measure({ pieces, jigsaws: [] });
    expect(all.found).toBeLessThan(pieces.length * 4);
  });
});
