// Who held the head office: a bar for each holder over the years, and the inspections that fell in their time.
import { formatDate } from '../../lib/dates.ts';
import { capitalise, count } from '../../lib/text.ts';
import type { Record_ } from '../types.ts';
import { heldOf, officeTitle, spanText, type Held } from './band.ts';
import { extent, groundsOf, half, LOOKS, type Axis, type Bar, type Drawing, type Ground, type Mark, type Upright } from './drawing.ts';
import { shortMonth } from './months.ts';
import { marksOf } from './marks.ts';
import { axisPart } from './notes.ts';
import { fit, stack, widest, type Line, type Text } from './text.ts';
import { spanOf, timeScale } from './time.ts';
import { recordTables, type ChartTable } from './words.ts';

/** The geometry of the band. The base line of the marks is at 0, and holders stand above it. */
export interface TenureDrawing extends Drawing {
  bars: Bar[];
  marks: Mark[];
  /** The reports with an overall judgement, up through the holders’ time. */
  reports: Upright[];
  grounds: Ground[];
  axis: Axis;
}

export interface TenureBand {
  title: string;
  meaning: string;
  caption: string;
  /** Absent where no holder is known. */
  drawing?: TenureDrawing;
  table?: ChartTable;
}

const LOOK = LOOKS.narrow;
const BAR = 12;
const ROW = Math.ceil(2 * LOOK.type.leading * LOOK.type.note) + BAR + 14;

/** A holder’s name and years over their bar: from its start, or else to its end, or as far left as the edge asks. */
function rowTexts({ tenure: { person, post }, bar }: Held, y: number, lang: string, width: number): Text[] {
  const lines: Line[] = [
    { text: post.interim ? `${person.name}, interim` : person.name, kind: 'name' },
    { text: capitalise(spanText(post, (date) => shortMonth(date, lang))), kind: 'note' },
  ];
  const set = lines.map((line) => fit(line, width - 2, LOOK.type));
  const [needed, end] = [widest(set, LOOK.type), bar.x + bar.width];
  const place =
    bar.x + needed < width ? { x: bar.x, anchor: 'start' as const } : end > needed ? { x: end, anchor: 'end' as const } : { x: width - 1 - needed, anchor: 'start' as const };
  return stack(set, { ...place, bottom: y - 3 }, LOOK.type);
}

function drawingOf(held: Held[], record: Record_, width: number): TenureDrawing {
  const time = timeScale(spanOf(record), LOOK.left, width - 1);
  const top = -held.length * ROW - 6;
  const rows = held.map((item, index) => ({ item, y: top + index * ROW + ROW - BAR - 8 }));
  const holders = rows.flatMap(({ item, y }) => rowTexts(item, y, record.lang, width));
  const marks = marksOf(record.inspections, record, time, width - 1);
  const graded = new Set(record.inspections.filter(({ overall }) => overall).map(({ url }) => url));
  const reports = marks.filter(({ url }) => graded.has(url)).map(({ x }) => ({ x, y1: top, y2: 0 }));
  const axis = axisPart({ look: LOOK, time, width }, marks.length > 0 ? 26 : 0);
  const texts = [...holders, ...axis.texts];
  return {
    ...{ width, narrow: true, texts, marks, reports, axis: axis.axis },
    ...extent(texts, LOOK.type, [top, axis.axis.y + 4]),
    bars: rows.map(({ item: { bar }, y }) => ({ ...bar, y: half(y), height: BAR })),
    grounds: groundsOf(holders, reports, LOOK.type),
  };
}

/** What the band means, for somebody who cannot see it. */
function meaningOf(record: Record_): string {
  const holders = record.tenures.map(({ person, post }) => `${person.name}${post.interim ? ', interim' : ''}: ${spanText(post, (date) => formatDate(date, record.lang))}`);
  return `${capitalise(count(holders.length, 'holder'))} of the post known. ${holders.join('; ')}.`;
}

/** The holders of the head office over the years of the record. */
export function tenureBand(record: Record_, { width = 320 }: { width?: number } = {}): TenureBand {
  const held = heldOf(record, timeScale(spanOf(record), LOOK.left, width - 1));
  const table = recordTables(record)[1];
  return {
    title: `${officeTitle(record)}: who, and when`,
    meaning: record.tenures.length > 0 ? meaningOf(record) : 'No holder of the post is known.',
    caption: `A dashed outline is interim; an open end is not known. Dotted lines: reports with an overall judgement; ticks: other inspections and visits. The record was checked to ${formatDate(record.checkedTo, record.lang)}.`,
    ...(held.length > 0 && { drawing: drawingOf(held, record, width) }),
    ...(table && { table }),
  };
}
