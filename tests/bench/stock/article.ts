// An article’s page out of a body that @astrojs/mdx compiled: the same view models around it as ours.
import { getEntry, render } from 'astro:content';
import { boundComponents } from '../../../src/components/prose/bound.ts';
import { routes } from '../../../src/lib/urls.ts';
import type { ArticlePage } from '../../../src/queries/article.ts';
import { lettersUnder } from '../../../src/queries/letters.ts';
import { frame, siteUrl, theRecord } from '../../../src/queries/record.ts';
import { byId } from '../../../src/record/by-id.ts';
import { Citations } from '../../../src/record/citations.ts';
import { articleData } from '../../../src/record/head.ts';
import { articleView, sourceViews } from '../../../src/record/views/article.ts';

export { articlePaths } from '../../../src/queries/article.ts';

type AstroComponentFactory = Awaited<ReturnType<typeof render>>['Content'];

export interface StockPage extends Omit<ArticlePage, 'nodes'> {
  nodes: { Content: AstroComponentFactory; components: Record<string, AstroComponentFactory> };
}

const SOURCE = /\bsource="([^"]+)"(?: page="(\d+)")?/g;
/** What is written in a text and is not a word that somebody reads: tags, marks of footnotes, numbers of lists. */
const NO_WORDS = /<[^>]+>|\[\^\d+\]:?|^\d+\. /gm;

/** Everything that an article’s page prints. */
export async function articlePage(id: string): Promise<StockPage> {
  const [record, entry] = await Promise.all([theRecord(), getEntry('articles', id)]);
  const article = byId(record.articles).get(id);
  if (!article || !entry) throw new Error(`there is no article ${id}`);
  const { Content } = await render(entry);
  const body = entry.body ?? '';
  const known = byId(record.sources);
  // The list of sources stands in the page’s data before the text is printed: they are counted in what was written.
  const counted = new Citations(known);
  for (const [, source = '', page] of body.matchAll(SOURCE)) counted.cite(source, page ? Number(page) : undefined);
  return {
    ...articleView(article, record, { text: body.replace(NO_WORDS, '') }),
    nodes: { Content, components: boundComponents({ record, citations: new Citations(known) }) },
    letters: await lettersUnder(article, record),
    sources: sourceViews(counted.list(article.sources), record.lang),
    frame: await frame({
      path: article.url,
      title: article.headline,
      description: article.standfirst,
      type: 'article',
      trail: [{ label: 'Articles', url: routes.articles }],
      structured: [articleData(article, record, siteUrl)],
    }),
  };
}
