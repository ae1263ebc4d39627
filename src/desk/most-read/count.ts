// Counts readers in the lines of a log: one reader, one piece, one day. Robots, other files and other sites are left out.
import { isbot } from 'isbot';
import { dayIn } from '../../lib/dates.ts';
import { readLine, type LogLine } from './line.ts';
import { Seen } from './seen.ts';

/** What was made of the lines. */
export interface Tally {
  lines: number;
  /** Lines that are none of such a log. */
  unreadable: number;
  /** Lines of other days. */
  otherDays: number;
  /** Lines of other sites on the same server, by name. */
  otherSites: Map<string, number>;
  /** Requests of articles by robots, and by browsers that only look ahead. */
  robots: number;
  /** Requests of articles that are not public, or are not there. */
  unknown: number;
  /** Reads of articles that count, before readers are told apart. */
  reads: number;
  /** Readers by article. */
  readers: Map<string, number>;
  /** The first and the last day in the log. */
  first?: string;
  last?: string;
}

export interface CountOptions {
  /** The article’s id by each id that it has or had. */
  articles: ReadonlyMap<string, string>;
  /** The site’s address: its path is the base. */
  siteUrl: string;
  /** The days that count, both inclusive. */
  from: string;
  to: string;
  /** The time zone of days. */
  zone: string;
}

/** A page that was sent, or that the browser had already: somebody read it. */
const READ = new Set([200, 304]);
/** Browsers that fetch a page before anybody has asked for it say so, and some servers write that down. */
const AHEAD = /\b(?:prefetch|prerender|preview)\b/i;
const MOST_KEPT = 20_000;

/** A function that remembers its answers, a bounded number of them. */
function remembering<T>(ask: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    if (known.size >= MOST_KEPT) known.clear();
    const answer = ask(text);
    known.set(text, answer);
    return answer;
  };
}

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** The instant of a time as servers write it, in ISO 8601. */
function instantOf(time: string): string {
  const month = String(MONTHS.indexOf(time.slice(3, 6)) + 1).padStart(2, '0');
  return `${time.slice(7, 11)}-${month}-${time.slice(0, 2)}T${time.slice(12, 20)}${time.slice(21, 24)}:${time.slice(24, 26)}`;
}

/** Takes lines one after the other. `tally` has what was made of them so far. */
export class Counter {
  readonly tally: Tally = { lines: 0, unreadable: 0, otherDays: 0, otherSites: new Map(), robots: 0, unknown: 0, reads: 0, readers: new Map() };
  readonly #options: CountOptions;
  readonly #seen = new Seen();
  readonly #host: string;
  readonly #prefix: string;
  readonly #isRobot = remembering((agent) => isbot(agent));
  /** Days change on whole minutes. */
  readonly #dayOf: (minute: string) => string;

  constructor(options: CountOptions) {
    const { hostname, pathname } = new URL(options.siteUrl);
    this.#options = options;
    this.#host = plainHost(hostname);
    this.#prefix = `${pathname.replace(/\/$/, '')}/articles/`;
    this.#dayOf = remembering((minute) => dayOrNone(instantOf(minute), options.zone));
  }

  /** Counts a line. */
  take(text: string): void {
    const { tally } = this;
    tally.lines += 1;
    const line = readLine(text);
    const day = line && this.#dayOf(`${line.time.slice(0, 17)}:00${line.time.slice(20)}`);
    if (!line || !day) tally.unreadable += 1;
    else if (this.#isOurs(line) && this.#isInTime(day)) this.#count(line, day);
  }

  /** Lines that name another site. An address alone, or none, is no name. */
  #isOurs({ site }: LogLine): boolean {
    const name = site === undefined || !/[a-z].*\.|\..*[a-z]/i.test(site) ? undefined : plainHost(site);
    if (name === undefined || name === this.#host) return true;
    const { otherSites } = this.tally;
    if (otherSites.has(name) || otherSites.size < MOST_KEPT) otherSites.set(name, (otherSites.get(name) ?? 0) + 1);
    return false;
  }

  #isInTime(day: string): boolean {
    const { tally } = this;
    const { from, to } = this.#options;
    if (!tally.first || day < tally.first) tally.first = day;
    if (!tally.last || day > tally.last) tally.last = day;
    if (day >= from && day <= to) return true;
    tally.otherDays += 1;
    return false;
  }

  #count(line: LogLine, day: string): void {
    const { tally } = this;
    const slug = line.method === 'GET' ? this.#slugOf(line.target) : undefined;
    if (slug === undefined) return;
    const id = this.#options.articles.get(slug);
    if (id === undefined || !READ.has(line.status)) tally.unknown += 1;
    else if (!isReader(line, this.#isRobot)) tally.robots += 1;
    else {
      tally.reads += 1;
      if (this.#seen.add(`${day} ${id} ${line.address} ${line.agent ?? ''}`)) tally.readers.set(id, (tally.readers.get(id) ?? 0) + 1);
    }
  }

  /** The id in an article’s address, with or without its last slash, `index.html` or a query; undefined for any other address. */
  #slugOf(target: string): string | undefined {
    const path = /^https?:\/\//i.test(target) ? `/${target.split('/').slice(3).join('/')}` : target;
    if (!path.startsWith(this.#prefix)) return undefined;
    const rest = path.slice(this.#prefix.length).replace(/[?#].*$/, '');
    return /^([a-z0-9-]+)\/?(?:index\.html)?$/.exec(rest.includes('%') ? decoded(rest) : rest)?.[1];
  }
}

/** A browser with a name that is no robot’s. A log in the common format names no browser: then nobody can be told apart by it. */
function isReader({ agent, extra }: LogLine, isRobot: (agent: string) => boolean): boolean {
  if (AHEAD.test(extra)) return false;
  return agent === undefined || (agent !== '' && agent !== '-' && !isRobot(agent));
}

const plainHost = (host: string): string => host.toLowerCase().replace(/^www\./, '');

function dayOrNone(instant: string, zone: string): string {
  return Number.isNaN(Date.parse(instant)) ? '' : dayIn(instant, zone);
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
