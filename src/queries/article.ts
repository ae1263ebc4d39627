// An article’s page: the text compiled, its components turned into what they print, and everything around it.
import { readBody } from '../loaders/body.ts';
import { byId } from '../record/by-id.ts';
import { Citations } from '../record/citations.ts';
import { articleData } from '../record/head.ts';
import { articleView, sourceViews, type ArticleView, type SourceView } from '../record/views/article.ts';
import type { Frame } from '../record/views/frame.ts';
import { sharedPicture } from '../record/views/pictures.ts';
import { proseNodes, type ProseNode } from '../record/views/prose.ts';
import type { LetterView } from '../record/views/letters.ts';
import { lettersUnder } from './letters.ts';
import { frame, siteUrl, theRecord } from './record.ts';
import { entriesOf, entryOf } from './entries.ts';

export interface ArticlePage extends ArticleView {
  frame: Frame;
  nodes: ProseNode[];
  sources: SourceView[];
  letters: { letters: LetterView[]; write?: string };
}

/** The address of each article. */
export async function articlePaths(): Promise<{ params: { slug: string } }[]> {
  return (await entriesOf('articles')).map(({ id }) => ({ params: { slug: id } }));
}

/** Everything that an article’s page prints. Undefined, while editing, for one that was deleted a moment ago; in a build that is an error. */
export async function articlePage(id: string): Promise<ArticlePage | undefined> {
  const [record, entry] = await Promise.all([theRecord(), entryOf('articles', id)]);
  const article = byId(record.articles).get(id);
  if (!article || !entry?.filePath) {
    if (import.meta.env.DEV) return undefined;
    throw new Error(`there is no article ${id}`);
  }
  const body = await readBody(entry.filePath);
  const citations = new Citations(byId(record.sources));
  const nodes = proseNodes(body.pieces, { record, citations, article: id });
  const picture = sharedPicture(article, record, siteUrl);
  return {
    ...articleView(article, record, { text: body.text }),
    nodes,
    letters: await lettersUnder(article, record),
    sources: sourceViews(citations.list(article.sources), record.lang),
    frame: await frame({
      path: article.url,
      title: article.headline,
      description: article.standfirst,
      type: 'article',
      sensitive: article.sensitive,
      structured: [articleData(article, record, siteUrl)],
      ...(picture && { picture }),
    }),
  };
}
