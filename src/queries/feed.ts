// The feed, printed by the library.
import rss, { type RSSFeedItem } from '@astrojs/rss';
import { feedOf, type FeedItem } from '../record/feed.ts';
import { bytesOf } from './pictures.ts';
import { siteUrl, theRecord } from './record.ts';

/** An enclosure says how many bytes its file has, so the file is made first; what makes the pages finds it made. */
async function withEnclosure({ picture, ...item }: FeedItem): Promise<RSSFeedItem> {
  const length = picture && (await bytesOf(picture.url));
  return { ...item, ...(length && { enclosure: { url: picture.url, length, type: 'image/jpeg' } }) };
}

/** The feed of the newest texts. */
export async function theFeed(): Promise<Response> {
  const { title, description, site, self, language, items } = feedOf(await theRecord(), siteUrl);
  return rss({
    title,
    description,
    site,
    items: await Promise.all(items.map(withEnclosure)),
    xmlns: { atom: 'http://www.w3.org/2005/Atom' },
    customData: `<language>${language}</language><atom:link href="${self}" rel="self" type="application/rss+xml"/>`,
  });
}
