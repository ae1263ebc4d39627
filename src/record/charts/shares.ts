// The parts of one amount as bars, the largest first.
import { amount, capitalise } from '../../lib/text.ts';
import { extent } from './drawing.ts';
import { BAR, barRows, LOOK, ROW, type FigureDrawing } from './figure-rows.ts';
import { amountsOf, type Charted } from './figures.ts';
import type { ChartTable } from './words.ts';

/** The largest first; equal ones by name, so that builds repeat. */
export function largestFirst(parts: readonly Charted[]): Charted[] {
  return parts.toSorted((a, b) => b.value - a.value || a.name.localeCompare(b.name));
}

/** A part’s share of the whole, such as “23.5%”. */
function shareOf({ value }: Charted, whole: Charted, lang: string): string {
  return whole.value === 0 ? '' : amount(Math.round((value / whole.value) * 1000) / 10, '%', lang, 1);
}

/** The drawing of parts in their order. Those that the chart is about are solid, and so are all where it is about none. */
export function shareDrawing(parts: readonly Charted[], lang: string, width: number): FigureDrawing {
  const amounts = amountsOf(parts, lang);
  const solid = parts.some(({ marked }) => marked) ? (part: Charted) => part.marked : () => true;
  const rows = parts.map((part, index) => ({ name: capitalise(part.name), strong: solid(part), amount: amounts[index] ?? '', value: part.value, y: index * ROW }));
  const { rects, texts } = barRows(rows, 0, width);
  return {
    ...{ width, narrow: true, inset: 0, texts },
    ...extent(
      texts,
      LOOK.type,
      rows.map(({ y }) => y + BAR),
    ),
    bars: parts.map((part, index) => ({
      ...(rects[index] as (typeof rects)[number]),
      fill: solid(part) ? 'solid' : 'open',
      title: `${capitalise(part.name)}: ${amounts[index]}`,
    })),
  };
}

/** The parts and their whole in words. */
export function shareWords(parts: readonly Charted[], whole: Charted, lang: string): string {
  const amounts = amountsOf(parts, lang);
  return `${parts.map(({ name }, index) => `${capitalise(name)}: ${amounts[index]}`).join('; ')}. ${sharesCaption(whole, lang)}`;
}

/** What the parts are parts of. */
export function sharesCaption(whole: Charted, lang: string): string {
  return `Together: ${amountsOf([whole], lang)[0]} (${whole.name.charAt(0).toLowerCase()}${whole.name.slice(1)}).`;
}

/** The same as a table, with each part’s share. */
export function shareTable(parts: readonly Charted[], whole: Charted, title: string, lang: string): ChartTable {
  const amounts = amountsOf([...parts, whole], lang);
  const rows = [...parts, whole].map((part, index): string[] => [capitalise(part.name), amounts[index] ?? '', shareOf(part, whole, lang)]);
  return { caption: title, head: ['Part', 'Amount', 'Share'], rows };
}
