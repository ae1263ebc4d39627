// What stands around the blocks: the names of the measures, the campaign’s launch, the years.
import { formatMonth } from '../../lib/dates.ts';
import type { Record_ } from '../types.ts';
import { breakAt, type Judged } from './blocks.ts';
import type { Series } from '../series.ts';
import { half, ROOMY, type Axis, type Dot, type Look, type Upright } from './drawing.ts';
import { shortMonth } from './months.ts';
import { flags, type Space } from './space.ts';
import { boxOf, fit, stack, widthOf, type Line, type Text } from './text.ts';
import { middleOf, yearTicks, type TimeScale } from './time.ts';

/** From the dot to its words. */
const BESIDE = 9;

/** What every part of a drawing is made from. */
export interface Plan {
  record: Record_;
  look: Look;
  time: TimeScale;
  width: number;
  space: Space;
}

/** A part of a drawing, and how far down it reaches. */
export interface Part {
  texts: Text[];
  lines: Upright[];
  bottom: number;
}

/** The name of each measure over the first judgement made with it, and a line down wherever it replaced another. */
export function measureNotes(measures: readonly Series<Judged>[], { look, width, space }: Plan): Part {
  const firsts = measures.flatMap(([first]) => first ?? []);
  if (firsts.length < 2) return { texts: [], lines: [], bottom: 0 };
  const { type } = look;
  const names = firsts.map(({ inspection }) => fit({ text: inspection.framework.short, kind: 'note' }, width - 2, type));
  const rows = flags(
    firsts.map(({ block }, index) => ({ x: block.x, width: widthOf(names[index]?.text ?? '', 'note', type) })),
    width - 1,
  );
  const lines: Upright[] = [];
  const texts = firsts.map((first, index): Text => {
    const { row, x, anchor } = rows[index] ?? { row: 0, x: 0, anchor: 'start' };
    const y = half(-look.plot - 9 - row * Math.ceil(type.leading * type.note));
    const text: Text = { x: half(x), y, anchor, kind: 'note', text: names[index]?.text ?? '' };
    const line = breakAt(first, look, y - 0.8 * type.note);
    if (first.breaks) lines.push(line);
    space.take({ boxes: [boxOf(text, type)], stems: first.breaks ? [line] : [] });
    return text;
  });
  return { texts, lines, bottom: 0 };
}

/** The campaign’s launch in words, fullest first. */
function launchWords({ launch, lang }: Record_): string[] {
  const { approximate: _, ...plain } = launch;
  return [formatMonth(launch, lang), formatMonth(plain, lang), shortMonth(plain, lang)].map((date) => `Campaign launched, ${date}`);
}

/** The campaign’s launch, in a row of its own under the marks: a dot on its day, its words beside it. */
export function launchNote({ record, look: { type }, time, width }: Plan, top: number): Part & { dot: Dot } {
  const x = half(time.x(middleOf(record.launch)));
  const [before, after] = [x - BESIDE, width - 1 - x - BESIDE];
  const forms = launchWords(record).map((text): Line => ({ text, kind: 'name' }));
  const line = forms.find(({ text, kind }) => widthOf(text, kind, type) <= Math.max(before, after)) ?? fit(forms.at(-1) as Line, Math.max(before, after), type);
  const needed = widthOf(line.text, 'name', type);
  const anchor = needed <= after ? 'start' : 'end';
  const bottom = Math.ceil(top + type.leading * type.name);
  const texts = stack([line], { x, dx: anchor === 'start' ? BESIDE : -BESIDE, anchor, bottom }, type);
  return { texts, lines: [], bottom, dot: { x, y: half(bottom - 0.6 * type.name) } };
}

/** The years along the bottom. */
export function axisPart({ look: { type, narrow }, time, width }: Pick<Plan, 'look' | 'time' | 'width'>, y: number): { axis: Axis; texts: Text[] } {
  const needed = widthOf('2000', 'note', type);
  const ticks = yearTicks(time, needed);
  const fits = (x: number, times: number): boolean => x * times + needed <= (width - 1) * times;
  const shown = ticks.filter(({ x, labelled }) => labelled && fits(x, narrow ? 1 : ROOMY));
  const baseline = half(y + 7 + 0.8 * type.note);
  return {
    axis: { y, ticks: [...ticks.map(({ x }) => half(x)), half(time.end)] },
    texts: shown.map(({ x, year }): Text => ({ x: half(x), y: baseline, anchor: 'start', kind: 'note', text: String(year), ...(!fits(x, 1) && { room: 'roomy' }) })),
  };
}
