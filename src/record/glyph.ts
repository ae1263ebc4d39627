// The steps: rising bars that are the scale, the logo, the judgement’s sign and the icon.

/** Paths in a box of `width` by 20: the bars up to the judgement’s rank, and the rest. */
export interface Glyph {
  width: number;
  filled: string;
  empty: string;
}

const BAR = 5;
const GAP = 2;
const HEIGHT = 20;

const bar = (index: number, of: number, inset: number): string => {
  const height = ((index + 1) * HEIGHT) / of;
  const [x, y] = [index * (BAR + GAP) + inset, HEIGHT - height + inset];
  return `M${x} ${round(y)}h${BAR - 2 * inset}v${round(height - 2 * inset)}h${2 * inset - BAR}z`;
};

const round = (n: number): number => Math.round(n * 100) / 100;

/** The glyph of a rank on a scale of so many steps. Empty bars are drawn inside their outline, so that all have one size. */
export function glyph(rank: number, of: number): Glyph {
  const bars = Array.from({ length: of }, (_, index) => index);
  return {
    width: of * (BAR + GAP) - GAP,
    filled: bars
      .filter((index) => index < rank)
      .map((index) => bar(index, of, 0))
      .join(''),
    empty: bars
      .filter((index) => index >= rank)
      .map((index) => bar(index, of, 0.5))
      .join(''),
  };
}
