// The feed, printed by the library.
import rss from '@astrojs/rss';
import { feedOf } from '../record/feed.ts';
import { siteUrl, theRecord } from './record.ts';

/** The feed of the newest texts. */
export async function theFeed(): Promise<Response> {
  const { title, description, site, self, language, items } = feedOf(await theRecord(), siteUrl);
  return rss({
    title,
    description,
    site,
    items,
    xmlns: { atom: 'http://www.w3.org/2005/Atom' },
    customData: `<language>${language}</language><atom:link href="${self}" rel="self" type="application/rss+xml"/>`,
  });
}
