// What the desk is told of takedowns: what is done, what must still be done, and what is down.
import { formatDate, parseDate } from '../../lib/dates.ts';
import { count } from '../../lib/text.ts';
import type { Takedown } from '../../loaders/takedowns.ts';
import { takedownId } from '../../schemas/takedown.ts';
import type { Purge } from './purge.ts';

/** So many addresses are listed of a kind. */
const SHOWN = 40;

const day = (date: string, lang: string): string => formatDate(parseDate(date), lang);
const indented = (lines: readonly string[]): string[] => lines.map((line) => `       ${line}`);

function listed(what: string, addresses: readonly string[]): string[] {
  if (addresses.length === 0) return [];
  const more = addresses.length > SHOWN ? [`… and ${addresses.length - SHOWN} more: purge everything`] : [];
  return [`     ${what}`, ...indented([...addresses.slice(0, SHOWN), ...more])];
}

/** What still must be done once a piece is in the list and nothing stands in the way. */
export function printNext(purge: Purge, outDir: string): string {
  const hasPage = purge.own.length > 0;
  return [
    'It is still on the web until the site is published again. Now:',
    '',
    '  1. Publish. Commit what was changed under content/ and push it: where the site publishes itself',
    `     (.github/workflows/publish.yml) that is all. Else npm run build, and put ${outDir} where it always goes.`,
    ...(hasPage
      ? ['  2. Open its address and see that it says “This page was taken down”:', ...indented(purge.own)]
      : ['  2. Open the pages that showed it and see that it is gone.']),
    '  3. Purge the cache of whoever stands before the host (a CDN). All of it, if you may; else:',
    ...listed('what it was', [...purge.own, ...purge.pictures]),
    ...listed('what showed it or may tell of it', purge.others),
    ...(hasPage ? elsewhere() : []),
    '',
    'Readers’ offline copies go when they next open a page of the site with a connection.',
    'The files and their history stay in the repository: whoever can read that can read the piece. Ask the',
    'lawyer whether they must go from there too.',
  ].join('\n');
}

function elsewhere(): string[] {
  return [
    '  4. Ask others to let go of its addresses:',
    ...indented([
      'Google   https://search.google.com/search-console/removals',
      'Bing     https://www.bing.com/webmaster/tools/content-removal',
      'Wayback  write to info@archive.org with the addresses, and whose site it is',
      'cards    https://developers.facebook.com/tools/debug/ and https://www.linkedin.com/post-inspector/',
      '         fetch an address anew; delete your own posts that show its picture or headline',
    ]),
  ];
}

/** Everything that is down. */
export function printList(takedowns: readonly Takedown[], lang: string): string {
  if (takedowns.length === 0) return 'Nothing is taken down.';
  const items = takedowns.map(({ collection, id, date, reason, note, addresses }) =>
    [
      `${takedownId(collection, id)}, ${day(date, lang)}`,
      `  why (for the desk only): ${reason.replace(/\s*\n\s*/g, ' ')}`,
      `  readers are told: ${note ?? 'a neutral sentence'}`,
      ...(addresses.length > 0 ? [`  gone: ${addresses.join(', ')}`] : []),
    ].join('\n'),
  );
  return [`${count(takedowns.length, 'entry is', 'entries are')} taken down.`, ...items].join('\n\n');
}
