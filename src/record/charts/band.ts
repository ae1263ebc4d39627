// The holders of the head office as bars along time, and their names in or under them.
import { formatDate, formatMonth, type PartialDate } from '../../lib/dates.ts';
import { capitalise, joinWords } from '../../lib/text.ts';
import type { Post, Record_, Tenure } from '../types.ts';
import { half, ROOMY, type Bar, type Look, type Upright } from './drawing.ts';
import { flags } from './space.ts';
import { fit, widthOf, type Text } from './text.ts';
import { middleOf, spread, type TimeScale } from './time.ts';

/** A holder with the bar that stands for them. */
export interface Held {
  tenure: Tenure;
  bar: Bar;
}

const LEAST = 5;
const BETWEEN = 1.5;
const INSET = 5;

/** From when to when somebody held a post, as far as is known: “July 2013 to September 2015”. */
export function spanText({ from, to, firstKnown, lastKnown }: Post, text: (date: PartialDate) => string): string {
  const start = from ? text(from) : firstKnown && `by ${text(firstKnown)}`;
  const end = to ? `to ${text(to)}` : lastKnown ? `last confirmed ${text(lastKnown)}` : 'end not known';
  if (!start) return to ? `until ${text(to)}` : end;
  return to ? `${start} ${end}` : `${start}, ${end}`;
}

/** The bar of a post, within the drawing; undefined where it has no day there. */
function barOf({ person, post }: Tenure, time: TimeScale, lang: string): Bar | undefined {
  const begun = post.from ?? post.firstKnown ?? post.to ?? post.lastKnown;
  const ended = post.to ?? post.lastKnown ?? begun;
  if (!begun || !ended) return undefined;
  const [from, to] = [middleOf(begun), Math.max(middleOf(begun), middleOf(ended))];
  if (to < time.from || from > time.to) return undefined;
  const openStart = !post.from || from < time.from;
  const openEnd = !post.to;
  const x = half(time.x(Math.max(from, time.from)));
  const width = Math.max(LEAST, half(time.x(Math.min(to, time.to))) - x);
  const title = `${person.name}, ${post.title}: ${spanText(post, (date) => formatDate(date, lang))}`;
  const open = openStart ? (openEnd ? 'both' : 'start') : openEnd ? 'end' : 'none';
  return { x, y: 0, width, height: 0, interim: post.interim, open, url: person.url, title };
}

/** The holders who have a bar, oldest first. Bars never overlap: two do not hold one post, however roughly their dates are known. */
export function heldOf(record: Record_, time: TimeScale): Held[] {
  const held = record.tenures.flatMap((tenure) => {
    const bar = barOf(tenure, time, record.lang);
    return bar ? [{ tenure, bar }] : [];
  });
  const starts = spread(
    held.map(({ bar }) => bar.x),
    LEAST + BETWEEN,
    time.x(time.from),
    time.end - LEAST,
  );
  return held.map(({ tenure, bar }, index) => {
    const x = half(starts[index] ?? bar.x);
    const room = (starts[index + 1] ?? time.end + BETWEEN) - BETWEEN - x;
    return { tenure, bar: { ...bar, x, width: half(Math.max(1, Math.min(room, bar.x + bar.width - x))) } };
  });
}

/** A name in the forms it may be printed in, fullest first. */
export function namesOf({ person, post }: Tenure): string[] {
  const parts = person.name.split(' ');
  const surname = parts.at(-1) ?? person.name;
  const short = parts.length > 1 ? `${person.name.charAt(0)}. ${surname}` : surname;
  const interim = post.interim ? [`${person.name}, interim`, `${short}, interim`, `${surname}, interim`] : [];
  return [...interim, ...(post.interim ? [] : [person.name, short]), surname];
}

/** Names that do not fit into their bars: on a narrow drawing neighbours share a label. */
interface Outside {
  x: number;
  names: string[];
  last: number;
}

interface Names {
  texts: Text[];
  lines: Upright[];
  bottom: number;
}

/** Names in the bars that have room for them, and under the others. */
export function nameBand(held: Held[], y: number, { look, right, lang }: { look: Look; right: number; lang: string }): Names {
  const inside = held.map(({ tenure, bar }) => insideBar(namesOf(tenure), bar, y, look));
  const outside = held.reduce<Outside[]>((all, { tenure, bar }, index) => {
    if (inside[index]?.length) return all;
    const last = all.at(-1);
    const name = namesOf(tenure).at(look.narrow ? -1 : 0) ?? '';
    if (!last || !look.narrow || last.last !== index - 1) return [...all, { x: bar.x + 1, names: [name], last: index }];
    return [...all.slice(0, -1), { ...last, names: [...last.names, name], last: index }];
  }, []);
  const under = underBand(outside, y + look.bar, look, right);
  const ends = held.flatMap((item, index) => endNote(item, inside[index] ?? [], lang, look));
  return { ...under, texts: [...inside.flat(), ...ends, ...under.texts] };
}

/** A name in its bar, in a fuller form where a wide drawing is shown wider than it was made for. */
function insideBar(names: string[], bar: Bar, y: number, { type, bar: height, narrow }: Look): Text[] {
  const formFor = (width: number): string | undefined => names.find((name) => widthOf(name, 'name', type) <= width - 2 * INSET);
  const [tight, roomy] = [formFor(bar.width), formFor(bar.width * (narrow ? 1 : ROOMY))];
  if (!tight) return [];
  const text = { x: half(bar.x), dx: INSET, y: half(y + height / 2 + 0.35 * type.name), anchor: 'start', kind: 'name' } as const;
  return tight === roomy || !roomy
    ? [{ ...text, text: tight }]
    : [
        { ...text, text: tight, room: 'tight' },
        { ...text, text: roomy, room: 'roomy' },
      ];
}

/** What is not known of a bar’s end, in the bar if there is room beside the name. */
function endNote({ tenure: { post }, bar }: Held, inside: Text[], lang: string, { type }: Look): Text[] {
  const [name] = inside;
  const text = post.to ? undefined : post.lastKnown ? `last confirmed ${formatMonth(post.lastKnown, lang)}` : 'end not known';
  const needed = 3 * INSET + widthOf(name?.text ?? '', 'name', type) + widthOf(text ?? '', 'note', type);
  return text && name && needed <= bar.width ? [{ x: half(bar.x + bar.width), dx: -INSET, y: name.y, anchor: 'end', kind: 'note', text }] : [];
}

function underBand(outside: Outside[], edge: number, { type }: Look, right: number): Names {
  const lines = outside.map(({ names }) => fit({ text: joinWords(names), kind: 'name' }, right - 6, type));
  const items = outside.map(({ x }, index) => ({ x, width: widthOf(lines[index]?.text ?? '', 'name', type) + 4 }));
  const line = Math.ceil(type.leading * type.name);
  const placed = flags(items, right).map((flag, index) => ({ ...flag, stem: outside[index]?.x ?? 0, text: lines[index]?.text ?? '' }));
  const baseline = (row: number): number => half(edge + 3 + line * (row + 1) - 0.25 * type.name);
  return {
    texts: placed.map(({ row, x, anchor, text }) => ({ x: half(x), dx: anchor === 'start' ? 4 : -4, y: baseline(row), anchor, kind: 'name', text })),
    lines: placed.map(({ row, stem }) => ({ x: stem, y1: edge, y2: baseline(row) })),
    bottom: edge + (placed.length > 0 ? 4 + line * (Math.max(...placed.map(({ row }) => row)) + 1) : 0),
  };
}

/** What the band is about, to stand over it. */
export function officeTitle(record: Record_): string {
  return capitalise(record.campaign.headOffice.title);
}
