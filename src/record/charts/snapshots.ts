// Counts on their days: a bar for each, as far apart as the days are. No line joins them, for nobody knows what lay between.
import { compareDates, formatDate, formatDateCapital, type PartialDate } from '../../lib/dates.ts';
import { extent, half } from './drawing.ts';
import { BAR, barRows, LOOK, ROW, type FigureDrawing, type Row } from './figure-rows.ts';
import { amountsOf, type Charted } from './figures.ts';
import type { Text } from './text.ts';
import { dayNumber, inOrder, spread, timeScale, yearTicks, type TimeScale } from './time.ts';
import type { ChartTable } from './words.ts';
import { sourceLinks } from '../views/sources-cited.ts';

/** A figure with its day. */
export type Dated = Charted & { date: PartialDate };

/** The line of years, and from there to the bars. */
const AXIS = 46;
const INSET = AXIS + 12;
/** What the bars may be pulled apart to before the rows leave their days. */
const TALLEST = 460;

/** The figures that have a day, oldest first. */
export function datedOf(figures: readonly Charted[]): Dated[] {
  return figures.filter((figure): figure is Dated => figure.date !== undefined).sort((a, b) => compareDates(a.date, b.date));
}

/** Days to places down, so high that rows stand clear of each other where that can be. */
function scaleOf(dated: readonly Dated[], days: readonly number[]): TimeScale {
  const year = ({ date }: Dated, end: 'first' | 'last'): number => Number(date[end].slice(0, 4));
  const [first, last] = [Math.min(...dated.map((item) => year(item, 'first'))), Math.max(...dated.map((item) => year(item, 'last')))];
  const span = { from: dayNumber(`${first}-01-01`), to: dayNumber(`${last + 1}-01-01`) };
  const least = Math.min(...days.slice(1).map((day, index) => day - (days[index] ?? day)), span.to - span.from);
  const wanted = least > 0 ? (ROW * (span.to - span.from)) / least : Infinity;
  return timeScale(span, 0, Math.ceil(Math.max(dated.length * ROW, Math.min(wanted, TALLEST))));
}

/** Who published a count, and on which page: “The Fixture, page 4”. */
const whence = ({ sources, page }: Charted): string => [sources[0]?.publisher, page && `page ${page}`].filter(Boolean).join(', ');

function axisOf(dated: readonly Dated[], rows: readonly Row[], time: TimeScale): { years: NonNullable<FigureDrawing['years']>; texts: Text[] } {
  const { type } = LOOK;
  const ticks = yearTicks(time, type.note).filter(({ x }) => x < time.end);
  const moments = dated.map(({ date }, index) => {
    const [from, to] = [time.x(dayNumber(date.first)), time.x(dayNumber(date.last) + 1)];
    const grow = Math.max(0, (4 - (to - from)) / 2);
    return { y1: half(from - grow), y2: half(to + grow), to: rows[index]?.y ?? 0 };
  });
  return {
    years: { x: AXIS, y1: 0, y2: half(time.end), ticks: ticks.map(({ x }) => half(x)), moments },
    texts: ticks
      .filter(({ labelled }) => labelled)
      .map(({ x, year }): Text => ({ x: 0, dx: AXIS - 8, y: half(x + 0.36 * type.note), anchor: 'end', kind: 'note', text: String(year) })),
  };
}

/** The drawing of counts on their days. */
export function snapshotDrawing(dated: readonly Dated[], lang: string, width: number): FigureDrawing {
  const days = inOrder(dated.map(({ date }) => date));
  const time = scaleOf(dated, days);
  const places = spread(
    days.map((day) => time.x(day)),
    ROW,
    0,
    time.end,
  );
  const amounts = amountsOf(dated, lang);
  const rows = dated.map((figure, index): Row => {
    const detail = whence(figure);
    const row = { name: formatDateCapital(figure.date, lang), strong: true, amount: amounts[index] ?? '', value: figure.value, y: half(places[index] ?? 0) };
    return { ...row, ...(detail && { detail }) };
  });
  const { rects, texts } = barRows(rows, INSET, width);
  const axis = axisOf(dated, rows, time);
  const all = [...texts, ...axis.texts];
  return {
    ...{ width, narrow: true, inset: INSET, texts: all, years: axis.years },
    ...extent(all, LOOK.type, [0, time.end, ...rows.map(({ y }) => y + BAR)]),
    bars: dated.map((figure, index) => {
      const from = whence(figure);
      const title = `${formatDateCapital(figure.date, lang)}: ${amounts[index]}${from ? ` (${from})` : ''}`;
      return { ...(rects[index] as (typeof rects)[number]), fill: 'solid', title, url: figure.url };
    }),
  };
}

/** The counts in a sentence each. */
export function snapshotWords(dated: readonly Dated[], lang: string): string {
  const amounts = amountsOf(dated, lang);
  return `${dated.map(({ date }, index) => `${formatDate(date, lang)}: ${amounts[index]}`).join('; ')}.`;
}

/** How to read the drawing. */
export const SNAPSHOTS_CAPTION =
  'Each bar is one count and starts at nought; the space between bars is the time between counts. Nothing joins them, because the record has no count in between.';

/** The same as a table: day, count, source with its page; and what was counted, where that differs from row to row. */
export function snapshotTable(dated: readonly Dated[], title: string, lang: string): ChartTable {
  const amounts = amountsOf(dated, lang);
  const names = new Set(dated.map(({ name }) => name));
  const rows = dated.map((figure, index): ChartTable['rows'][number] => {
    const [link] = sourceLinks(figure.sources, lang);
    const source = link ? { ...link, label: figure.page ? `${link.label}, page\u00a0${figure.page}` : link.label } : '';
    return [formatDateCapital(figure.date, lang), ...(names.size > 1 ? [figure.name] : []), amounts[index] ?? '', source];
  });
  const head = names.size > 1 ? ['Counted on', 'What', 'Number', 'Source'] : ['Counted on', [...names].join(), 'Source'];
  return { caption: title, head, rows };
}
