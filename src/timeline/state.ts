// What the line of time shows, as the address holds it: the day it is read on, and the kinds it is narrowed to.
import { exists } from '../lib/date-errors.ts';

/** Why a day cannot be shown: not written as one, not on the calendar, before the first entry, or still to come. */
export type Problem = 'form' | 'impossible' | 'early' | 'late';

export interface TimelineState {
  /** The day (`YYYY-MM-DD`); without one the whole line is shown. */
  on?: string;
  /** Kinds in the page’s order; none means all. */
  kinds: string[];
  /** What was asked for and cannot be shown. */
  refused?: { on: string; why: Problem };
}

/** What the page knows: the day of its first entry, today, and the kinds that it has. */
export interface Limits {
  first: string;
  today: string;
  kinds: readonly string[];
}

const DAY = /^\d{4}-\d{2}-\d{2}$/;
/** More of a wrong input than this is not shown again. */
const LONGEST = 40;

function problemOf(on: string, { first, today }: Limits): Problem | undefined {
  if (!DAY.test(on)) return 'form';
  if (!exists(on)) return 'impossible';
  if (on < first) return 'early';
  return on > today ? 'late' : undefined;
}

/** Reads the part of an address after `?`. Kinds that the page does not have are left out. */
export function readState(search: string | URLSearchParams, limits: Limits): TimelineState {
  const params = new URLSearchParams(search);
  const on = (params.get('on') ?? '').trim();
  const asked = new Set(params.getAll('kind'));
  const kinds = limits.kinds.filter((kind) => asked.has(kind));
  const shown = { kinds: kinds.length === limits.kinds.length ? [] : kinds };
  if (!on) return shown;
  const why = problemOf(on, limits);
  return why ? { ...shown, refused: { on: on.slice(0, LONGEST), why } } : { ...shown, on };
}

/** The part of an address after `?`, empty for the whole line. A day that is refused is kept, so that a reload says the same. */
export function printState({ on, kinds, refused }: TimelineState): string {
  const params = new URLSearchParams();
  const day = on ?? refused?.on;
  if (day) params.set('on', day);
  for (const kind of kinds) params.append('kind', kind);
  return params.toString();
}

/** Whether something that stood from one day on, until another where that is given, stood on the day shown. Everything did where none is chosen. */
export function stands(from: string, on: string | undefined): boolean {
  return on === undefined || from <= on;
}
