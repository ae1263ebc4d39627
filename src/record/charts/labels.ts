// The words on the record chart: each judgement’s word with the month of its report, one label for several where they stand too close.
import type { PartialDate } from '../../lib/dates.ts';
import type { Judged } from './blocks.ts';
import type { Look, Upright } from './drawing.ts';
import { monthsText } from './months.ts';
import type { Candidate, Space } from './space.ts';
import { boxOf, fit, leastWidth, stack, widest, wrap, type Line, type Text } from './text.ts';

/** What a label needs to know of what it names; both charts of judgements have it. */
export interface Named {
  word: string;
  published: PartialDate;
  x: number;
  right: number;
  top: number;
}

/** A label for one judgement, or for neighbours with the same word. */
interface Run extends Named {
  all: Named[];
}

export interface Labels {
  texts: Text[];
  leaders: Upright[];
}

const CLEAR = 5;
/** How far a label rises from one try to the next, and at most. */
const LIFT = 6;
const FAR = 1500;

export const namedOf = ({ step, inspection, block }: Judged): Named => ({
  word: step.label,
  published: inspection.published,
  x: block.x,
  right: block.x + block.width,
  top: block.y,
});

const linesOf = (run: Run, narrow: boolean, lang: string): Line[] => [
  { text: run.word, kind: 'word' },
  {
    text: monthsText(
      run.all.map(({ published }) => published),
      lang,
      narrow,
    ),
    kind: 'note',
  },
];

/** Joins what stands too close for a label each, as far as the words are the same. */
function runsOf(all: Named[], look: Look): (Run & { room: number })[] {
  const runs: Run[] = all.map((named) => ({ ...named, all: [named] }));
  const room = (index: number): number => (runs[index + 1]?.x ?? Infinity) - CLEAR - (runs[index]?.x ?? 0);
  const tight = (index: number): boolean => leastWidth({ text: runs[index]?.word ?? '', kind: 'word' }, look.type) > room(index);
  for (let index = runs.length - 2; index >= 0; index -= 1) {
    const [run, next] = [runs[index], runs[index + 1]];
    if (!run || !next || run.word !== next.word || run.top !== next.top || !(tight(index) || tight(index + 1))) continue;
    runs.splice(index, 2, { ...run, right: next.right, all: [...run.all, ...next.all] });
  }
  return runs.map((run, index) => ({ ...run, room: room(index) }));
}

type Placing = Candidate<Labels>;

function setAt(lines: Line[], place: Parameters<typeof stack>[1], look: Look): Placing {
  const texts = stack(lines, place, look.type);
  return { boxes: texts.map((text) => boxOf(text, look.type)), value: { texts, leaders: [] } };
}

/** The same, on leaders down to all that it names. */
function onLeaders(placing: Placing, places: number[], { top }: Named): Placing {
  const y1 = Math.max(...placing.boxes.map((box) => box.y + box.height));
  const leaders = places.map((x) => ({ x, y1, y2: top }));
  return { ...placing, stems: leaders, value: { ...placing.value, leaders } };
}

/** Beginning and ending with what it names, in the order to try them. */
function onEitherSide(run: Run, lines: Line[], bottom: number, { look, width, lifted }: { look: Look; width: number; lifted: boolean }): Placing[] {
  const needed = widest(lines, look.type);
  const fits = run.x + needed <= width;
  const end = setAt(lines, { x: run.right, dx: lifted ? 0 : -4, anchor: 'end', bottom }, look);
  const begin = setAt(lines, { x: fits ? run.x : Math.max(0, Math.min(run.x, width - 1 - needed)), anchor: 'start', bottom }, look);
  const sides: [Placing, number[]][] = [
    [begin, run.all.map(({ x }) => x + 1)],
    [end, run.all.map(({ right }) => right - 1)],
  ];
  const placings = sides.map(([placing, places]) => (lifted ? onLeaders(placing, places, run) : placing));
  return fits ? placings : placings.toReversed();
}

/** Above its block, in the room it has; or whole, beginning or ending with its block; or higher, on leaders. */
function* candidates(run: Run & { room: number }, look: Look, width: number, lang: string): Generator<Placing> {
  const lines = linesOf(run, look.narrow, lang);
  const lowest = run.top - CLEAR;
  if (Number.isFinite(run.room)) {
    const wrapped = lines.flatMap((line) => wrap(line, run.room, look.type));
    yield setAt(wrapped, { x: run.x, anchor: 'start', bottom: lowest }, look);
  }
  const whole = lines.flatMap((line) => wrap(line, width - 1, look.type)).map((line) => fit(line, width - 1, look.type));
  for (let bottom = lowest; bottom > lowest - FAR; bottom -= LIFT) yield* onEitherSide(run, whole, bottom, { look, width, lifted: bottom < lowest });
}

/** Labels for all judgements, the newest placed first, because it is what most came for. */
export function placeLabels(all: Named[], space: Space, look: Look, lang: string): Labels {
  const placed = runsOf(all, look)
    .toReversed()
    .map((run) => space.place(candidates(run, look, space.width, lang)))
    .toReversed();
  return { texts: placed.flatMap((labels) => labels?.texts ?? []), leaders: placed.flatMap((labels) => labels?.leaders ?? []) };
}
