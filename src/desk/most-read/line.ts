// A line of a server’s log, in the common or the combined format, with or without the site’s name before it and more behind it.

/** What a line says, as far as counting needs it. `time` is as the server wrote it: `22/Nov/2026:11:30:00 +0000`. */
export interface LogLine {
  /** The site’s name, where the line starts with it. */
  site?: string;
  address: string;
  time: string;
  method: string;
  /** What was asked for: a path with its query, or a whole address. */
  target: string;
  status: number;
  agent?: string;
  /** What stands behind the browser’s name. */
  extra: string;
}

const TEXT = String.raw`"((?:[^"\\]|\\.)*)"`;
/** Request, status, size; then referer and browser; then what a server was told to add. */
const AFTER_TIME = new RegExp(String.raw`^ ${TEXT} (\d{3}) (?:\d+|-)(?: ${TEXT} ${TEXT}(.*)|(?: .*)?)$`);
const TIME = /^\d{2}\/[A-Z][a-z]{2}\/\d{4}:\d{2}:\d{2}:\d{2} [+-]\d{4}$/;
const REQUEST = /^([A-Z]+) (\S+)(?: HTTP\/[\d.]+)?$/;
/** A name or number of a machine, then a port perhaps. */
const IS_IP = /^(?:\d{1,3}(?:\.\d{1,3}){3}|\[?[\da-f]*:[\da-f:.]+\]?)$/i;

/** Reads a line. Undefined where it is no line of such a log. */
export function readLine(line: string): LogLine | undefined {
  const open = line.indexOf(' [');
  const close = line.indexOf(']', open);
  if (open < 0 || close < 0) return undefined;
  const time = line.slice(open + 2, close);
  const rest = AFTER_TIME.exec(line.slice(close + 1));
  const who = whoOf(line.slice(0, open));
  if (!rest || !who || !TIME.test(time)) return undefined;
  const [, request = '', status = '', , agent, extra = ''] = rest;
  const [, method = '', target = ''] = REQUEST.exec(request) ?? [];
  return { ...who, time, method, target, status: Number(status), ...(agent !== undefined && { agent }), extra };
}

/** `address ident user`, or `site address ident user`. A user’s name may have spaces in it. */
function whoOf(head: string): { site?: string; address: string } | undefined {
  const [first = '', second = '', ...more] = head.split(' ');
  if (first === '' || more.length === 0) return undefined;
  const hasSite = more.length > 1 && !IS_IP.test(first) && (IS_IP.test(second) || more[0] === '-');
  return hasSite ? { site: first.replace(/:\d+$/, ''), address: second } : { address: first };
}
