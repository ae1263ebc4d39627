// Counting readers in logs: the formats, who is a reader, which day and which piece, and that nobody’s address is kept.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Counter, type CountOptions, type Tally } from '../../../../src/desk/most-read/count.ts';
import { asYaml, figuresOf, toTwoFigures } from '../../../../src/desk/most-read/figures.ts';
import { readLine } from '../../../../src/desk/most-read/line.ts';
import { periodOf } from '../../../../src/desk/most-read/period.ts';

const FIREFOX = 'Mozilla/5.0 (X11; Linux x86_64; rv:141.0) Gecko/20100101 Firefox/141.0';
const options: CountOptions = {
  articles: new Map([
    ['river', 'river'],
    ['old-river', 'river'],
    ['weir', 'weir'],
  ]),
  siteUrl: 'https://fixture.example/rivers/',
  from: '2026-11-15',
  to: '2026-11-21',
  zone: 'Europe/London',
};

interface Hit {
  address?: string;
  time?: string;
  method?: string;
  path?: string;
  status?: number;
  agent?: string;
  before?: string;
  after?: string;
}
const hit = ({
  address = '192.0.2.1',
  time = '20/Nov/2026:12:00:00 +0000',
  method = 'GET',
  path = '/rivers/articles/river/',
  status = 200,
  agent = FIREFOX,
  before = '',
  after = '',
}: Hit = {}): string => `${before}${address} - - [${time}] "${method} ${path} HTTP/1.1" ${status} 5120 "-" "${agent}"${after}`;

function tallyOf(lines: readonly string[], over: Partial<CountOptions> = {}): Tally {
  const counter = new Counter({ ...options, ...over });
  for (const line of lines) counter.take(line);
  return counter.tally;
}
const readersOf = (...lines: string[]): Record<string, number> => Object.fromEntries(tallyOf(lines).readers);

describe('a line', () => {
  it.each([
    ['common', '192.0.2.1 - - [20/Nov/2026:12:00:00 +0000] "GET /a/ HTTP/1.1" 200 12', { address: '192.0.2.1', target: '/a/', status: 200 }],
    ['combined', hit(), { address: '192.0.2.1', agent: FIREFOX }],
    ['with the site before it', hit({ before: 'fixture.example:443 ' }), { site: 'fixture.example', address: '192.0.2.1' }],
    ['with more behind it', hit({ after: ' "203.0.113.9" rt=0.012' }), { agent: FIREFOX, extra: ' "203.0.113.9" rt=0.012' }],
    ['with a user of two words', '192.0.2.1 - ada sluice [20/Nov/2026:12:00:00 +0000] "GET / HTTP/1.1" 200 12', { address: '192.0.2.1' }],
    ['with IPv6', hit({ address: '2001:db8::1' }), { address: '2001:db8::1' }],
    ['with a name for an address', hit({ address: 'host.fixture.example' }), { address: 'host.fixture.example' }],
    ['with quotation marks in the browser’s name', hit({ agent: String.raw`odd \"one\"` }), { agent: String.raw`odd \"one\"` }],
    ['without a size', '192.0.2.1 - - [20/Nov/2026:12:00:00 +0000] "GET / HTTP/1.1" 304 -', { status: 304 }],
    ['with rubbish for a request', String.raw`192.0.2.1 - - [20/Nov/2026:12:00:00 +0000] "\x16\x03\x01" 400 226 "-" "-"`, { status: 400, method: '' }],
  ])('in the format %s is read', (_name, line, expected) => {
    expect(readLine(line)).toMatchObject(expected);
  });

  it.each(['', 'hello', '{"level":"info"}', '192.0.2.1 - - [20 Nov 2026] "GET / HTTP/1.1" 200 1', '192.0.2.1 - - [20/Nov/2026:12:00:00 +0000] "GET / HTTP/1.1'])(
    '%j is none',
    (line) => {
      expect(readLine(line)).toBeUndefined();
    },
  );

  it('is read or refused, whatever it holds', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (before, path) => {
        const counter = new Counter(options);
        counter.take(before);
        counter.take(hit({ path: `/rivers/articles/${path}` }));
        expect(counter.tally.lines).toBe(2);
      }),
    );
  });
});

describe('a reader', () => {
  it('counts once a day for a piece', () => {
    expect(readersOf(hit(), hit({ time: '20/Nov/2026:18:00:00 +0000' }), hit({ path: '/rivers/articles/weir/' }))).toEqual({ river: 1, weir: 1 });
    expect(readersOf(hit(), hit({ time: '21/Nov/2026:08:00:00 +0000' }))).toEqual({ river: 2 });
    expect(readersOf(hit(), hit({ address: '192.0.2.2' }), hit({ agent: `${FIREFOX} another` }))).toEqual({ river: 3 });
  });

  it('is whoever had the page already, too', () => {
    expect(readersOf(hit({ status: 304 }))).toEqual({ river: 1 });
  });

  it('in the common format is told by the address alone', () => {
    const line = '192.0.2.1 - - [20/Nov/2026:12:00:00 +0000] "GET /rivers/articles/river/ HTTP/1.1" 200 12';
    expect(readersOf(line, line)).toEqual({ river: 1 });
  });

  it.each([
    ['a robot', { agent: 'Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)' }],
    ['a program', { agent: 'curl/8.5.0' }],
    ['nobody known', { agent: '-' }],
    ['nobody named', { agent: '' }],
    ['a browser that looks ahead', { after: ' "prefetch;prerender"' }],
    ['a HEAD', { method: 'HEAD' }],
    ['a POST', { method: 'POST' }],
    ['a redirect', { status: 301 }],
    ['a page that is gone', { status: 410 }],
    ['a failure', { status: 500 }],
    ['a part of a file', { status: 206 }],
    ['a piece that is not there', { path: '/rivers/articles/canary/' }],
    ['a picture', { path: '/rivers/pictures/river/river-480.webp' }],
    ['the archive', { path: '/rivers/articles/' }],
    ['a list of a year', { path: '/rivers/articles/year/2025/' }],
    ['the same path without the base', { path: '/articles/river/' }],
    ['another site on that server', { before: 'other.fixture.example:443 ' }],
    ['the day before', { time: '14/Nov/2026:23:59:59 +0000' }],
    ['the day after', { time: '22/Nov/2026:00:00:00 +0000' }],
    ['no day at all', { time: '45/Nov/2026:12:00:00 +0000' }],
  ])('is not %s', (_name, over) => {
    expect(readersOf(hit(over))).toEqual({});
  });

  it('names no day of the server’s but the campaign’s', () => {
    // Half past midnight in London, summer time: 23:30 in UTC on the day before.
    const summer = { from: '2026-06-02', to: '2026-06-02' };
    expect(tallyOf([hit({ time: '01/Jun/2026:23:30:00 +0000' })], summer).readers.get('river')).toBe(1);
    expect(tallyOf([hit({ time: '02/Jun/2026:23:30:00 +0000' })], summer).readers.get('river')).toBeUndefined();
    expect(tallyOf([hit({ time: '01/Jun/2026:16:30:00 -0700' })], summer).readers.get('river')).toBe(1);
  });
});

describe('an address', () => {
  it.each([
    '/rivers/articles/river',
    '/rivers/articles/river/?utm_source=x',
    '/rivers/articles/river/index.html',
    '/rivers/articles/%72iver/',
    'https://fixture.example/rivers/articles/river/',
    '/rivers/articles/old-river/',
  ])('%s is the piece’s', (path) => {
    expect(readersOf(hit(), hit({ path }))).toEqual({ river: 1 });
  });

  it.each(['/rivers/articles/river/extra/', '/rivers/articles/%E0%A4%A/', '/rivers/articles/../articles/river/', '/rivers/articles/River/'])('%s is not', (path) => {
    expect(readersOf(hit({ path }))).toEqual({});
  });

  it('of a site at the root has no base', () => {
    expect(tallyOf([hit({ path: '/articles/river/' })], { siteUrl: 'https://fixture.example' }).readers.get('river')).toBe(1);
  });

  it('of a reader is not kept', () => {
    const counter = new Counter(options);
    counter.take(hit({ address: '198.51.100.77', agent: 'Odd/1.0 (canary)' }));
    counter.take(hit({ address: '198.51.100.77', agent: 'Odd/1.0 (canary)', path: '/rivers/articles/weir/' }));
    expect(JSON.stringify([counter.tally, [...counter.tally.readers]])).not.toMatch(/198\.51|canary/);
  });
});

describe('the tally', () => {
  it('adds up, in any order', () => {
    const pieces = fc.constantFrom('river', 'old-river', 'weir', 'gone');
    const hits = fc.record({
      address: fc.ipV4(),
      path: pieces.map((id) => `/rivers/articles/${id}/`),
      status: fc.constantFrom(200, 304, 404),
      agent: fc.constantFrom(FIREFOX, 'curl/8'),
    });
    fc.assert(
      fc.property(fc.array(hits), (made) => {
        const lines = made.map(hit);
        const [forwards, backwards] = [tallyOf(lines), tallyOf(lines.toReversed())];
        expect(forwards.reads + forwards.robots + forwards.unknown).toBe(lines.length);
        const truth = new Set(
          made.filter(({ path, status, agent }) => status < 400 && agent === FIREFOX && !path.includes('gone')).map(({ address, path }) => address + path.replace('old-', '')),
        );
        const counted = [...forwards.readers.values()].reduce((sum, one) => sum + one, 0);
        expect(counted).toBe(truth.size);
        expect(new Map([...backwards.readers].sort())).toEqual(new Map([...forwards.readers].sort()));
      }),
    );
  });

  it('of many readers is exact', () => {
    const counter = new Counter(options);
    for (let index = 0; index < 100_000; index += 1) counter.take(hit({ address: `10.0.${index % 256}.${Math.floor(index / 256) % 200}` }));
    expect(counter.tally.readers.get('river')).toBe(256 * 200);
  });
});

describe('the figures', () => {
  it('are rounded down, ranked, and left out where few', () => {
    const readers = new Map([
      ['a', 4],
      ['b', 1299],
      ['c', 57],
      ['d', 1299],
      ['e', 5],
    ]);
    const figures = figuresOf(readers, options);
    expect(figures.articles).toEqual([
      { article: 'b', readers: 1200 },
      { article: 'd', readers: 1200 },
      { article: 'c', readers: 57 },
      { article: 'e', readers: 5 },
    ]);
    expect(asYaml(figures)).toContain('from: "2026-11-15"\nto: "2026-11-21"\narticles:\n  - article: b\n    readers: 1200\n');
  });

  it('have two figures at most, and are never too high', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 50_000_000 }), (number) => {
        const rounded = toTwoFigures(number);
        expect(rounded).toBeLessThanOrEqual(number);
        expect(number - rounded).toBeLessThan(number / 9);
        expect(String(rounded)).toMatch(/^\d\d?0*$/);
      }),
    );
  });
});

describe('the days', () => {
  const today = '2026-11-22';
  it.each([
    [{}, '2026-11-15', '2026-11-21'],
    [{ days: '1' }, '2026-11-21', '2026-11-21'],
    [{ days: '30' }, '2026-10-23', '2026-11-21'],
    [{ from: '2026-11-01' }, '2026-11-01', '2026-11-21'],
    [{ to: '2026-03-01' }, '2026-02-23', '2026-03-01'],
    [{ from: '2026-11-22', to: '2026-11-22' }, '2026-11-22', '2026-11-22'],
  ])('%j run from %s to %s', (asked, from, to) => {
    expect(periodOf(asked, today)).toEqual({ from, to });
  });

  it.each([
    [{ days: '0' }, '--days 0'],
    [{ days: 'week' }, '--days week'],
    [{ days: '1e2' }, '--days 1e2'],
    [{ from: '2026-02-30' }, 'does not exist'],
    [{ from: '15/11/2026' }, 'whole day'],
    [{ to: '2026-11-23' }, 'still to come'],
    [{ from: '2026-11-20', to: '2026-11-01' }, 'backwards'],
    [{ from: '2026-11-20', days: '3' }, 'one of the two'],
  ])('%j make no sense', (asked, message) => {
    expect(() => periodOf(asked, today)).toThrow(expect.objectContaining({ message: expect.stringContaining(message), exitCode: 2 }));
  });
});
