// Text in a drawing: how wide it is at most, how it wraps, and the box it needs.

/** `word` names a judgement, `name` a person or a note of ours, `note` is everything quieter. */
export type TextKind = 'word' | 'name' | 'note';

/** One line of text. `x` and the baseline `y` are pixels at the width the drawing was made for. */
export interface Text {
  x: number;
  y: number;
  anchor: 'start' | 'middle' | 'end';
  kind: TextKind;
  text: string;
  /** Pixels away from `x` that do not stretch with the drawing. */
  dx?: number;
  /** Shown only where the drawing is much wider than it was made for, or only where it is not. */
  room?: 'roomy' | 'tight';
}

export interface Line {
  text: string;
  kind: TextKind;
}

/** The sizes of type in a drawing; the components’ styles say the same. */
export interface Type extends Record<TextKind, number> {
  /** From one baseline to the next, in ems. */
  leading: number;
}

export const TYPE: { wide: Type; narrow: Type; small: Type } = {
  wide: { word: 16, name: 13, note: 13, leading: 1.22 },
  narrow: { word: 14.5, name: 12.5, note: 12.5, leading: 1.2 },
  small: { word: 13, name: 12, note: 12, leading: 1.2 },
};

export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** Widths in ems of the boldest face in use; the lighter ones and their fallbacks are no wider. */
const WIDTHS: [number, string][] = [
  [0.28, " \u00a0.,:;'’|!ijl"],
  [0.33, '`()[]I'],
  [0.37, '/\\{}'],
  [0.44, '-frt‐‑'],
  [0.48, 'J"*^“”'],
  [0.51, '1'],
  [0.55, 'zs?_c'],
  [0.58, 'ayv<>'],
  [0.61, 'exunhokpqbd#~+=–'],
  [0.66, '7LFg2$E£'],
  [0.69, '35STZ8964'],
  [0.74, '0PURBCXVY'],
  [0.78, 'KHDGNAOQ'],
  [0.85, 'w@&'],
  [0.95, 'mM%'],
];
const WIDTH_OF = new Map(WIDTHS.flatMap(([width, characters]) => [...characters].map((character) => [character, width])));

/** Letters with accents are as wide as those without; what is not known is taken for the widest there is. */
const widthOfCharacter = (character: string): number => WIDTH_OF.get(character) ?? WIDTH_OF.get(character.normalize('NFD').charAt(0)) ?? 1.1;

/** How wide a text can be at most, in pixels. Estimated, because nothing is rendered when the site is built. */
export function widthOf(text: string, kind: TextKind, type: Type): number {
  return Math.ceil([...text].reduce((sum, character) => sum + widthOfCharacter(character), 0) * type[kind]);
}

/** The text, or as much of it as fits, with an ellipsis. */
export function fit(line: Line, width: number, type: Type): Line {
  if (widthOf(line.text, line.kind, type) <= width) return line;
  const characters = [...line.text];
  while (characters.length > 1 && widthOf(`${characters.join('')}…`, line.kind, type) > width) characters.pop();
  return { ...line, text: `${characters.join('').trimEnd()}…` };
}

/** Breaks a line between words so that each part is no wider than `width`, as far as its words allow. */
export function wrap(line: Line, width: number, type: Type): Line[] {
  const lines: string[] = [];
  for (const word of line.text.split(' ')) {
    const last = lines.at(-1);
    const longer = last === undefined ? word : `${last} ${word}`;
    if (last !== undefined && widthOf(longer, line.kind, type) <= width) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines.map((text) => ({ text, kind: line.kind }));
}

/** How wide the widest of some lines is. */
export function widest(lines: Line[], type: Type): number {
  return Math.max(0, ...lines.map(({ text, kind }) => widthOf(text, kind, type)));
}

/** The width below which a text cannot be wrapped any further. */
export function leastWidth(line: Line, type: Type): number {
  return widest(wrap(line, 0, type), type);
}

const ASCENT = 0.8;
const DESCENT = 0.25;
const half = (n: number): number => Math.round(n * 2) / 2;

/** Lines set one under the other, the last one’s descenders on `bottom`. */
export function stack(lines: Line[], place: Pick<Text, 'x' | 'anchor' | 'dx'> & { bottom: number }, type: Type): Text[] {
  let edge = place.bottom;
  return lines
    .toReversed()
    .map(({ text, kind }) => {
      const y = half(edge - DESCENT * type[kind]);
      edge = y - (type.leading - DESCENT) * type[kind];
      return { x: half(place.x), y, anchor: place.anchor, kind, text, ...(place.dx && { dx: place.dx }) };
    })
    .toReversed();
}

/** The box of a line of text: never smaller than what is drawn. */
export function boxOf({ x, dx = 0, y, anchor, kind, text }: Text, type: Type): Box {
  const width = widthOf(text, kind, type);
  const left = x + dx - (anchor === 'start' ? 0 : anchor === 'end' ? width : width / 2);
  return { x: left, y: y - ASCENT * type[kind], width, height: (ASCENT + DESCENT) * type[kind] };
}
