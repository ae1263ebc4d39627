// While editing: why the piece on a page is withheld, until when, and what still blocks it; and drafts that cannot be shown yet.
import { formatInstant } from '../lib/dates.ts';
import { entryPath } from '../lib/urls.ts';
import type { Entry } from '../loaders/entry.ts';
import { site } from '../site.ts';
import type { PreviewBand } from '../record/views/frame.ts';

/** What the band over a page says. Only asked for in previews. */
export async function previewBand(path: string): Promise<PreviewBand> {
  // Not a part of what a build prints pages with.
  const [{ siteContent }, { blockersOf, notShown }] = await Promise.all([import('../loaders/astro.ts'), import('../loaders/blockers.ts')]);
  const service = siteContent();
  const [content, problems] = [await service.current(), service.problems()];
  const entries = Object.values(content.entries).flatMap((map) => [...map.values()] as Entry[]);
  const here = entries.find((entry) => entry.withheld && entryPath(entry.collection, entry.id) === path);
  const { lang = 'en-GB', timeZone = 'UTC' } = content.campaign ?? {};
  const broken = notShown(content, problems);
  if (!here) return { broken };
  const until = here.data.embargo && Date.parse(here.data.embargo) > site.now.getTime() ? `${formatInstant(here.data.embargo, lang, timeZone)} (${timeZone})` : undefined;
  return { here: { reason: reasonOf(here, until), blockers: blockersOf(here, content, problems, site.now) }, broken };
}

function reasonOf({ withheld, collection, id }: Entry, until: string | undefined): string {
  const what = `content/${collection}/${id}`;
  if (withheld !== 'draft') return `Under embargo until ${until ?? 'an instant that is past'}: readers see nothing of ${what} before.`;
  return `A draft: readers see nothing of ${what} until Draft is switched off in the desk, or “draft: true” taken out of the file${until ? `, and then not before ${until}, when its embargo ends` : ''}.`;
}
