// Readers’ letters, the rules for them, and the ways to write.
import { readBody } from '../loaders/body.ts';
import type { Frame } from '../record/views/frame.ts';
import { Citations } from '../record/citations.ts';
import type { Article } from '../record/types.ts';
import { letterViews, writeLink, type LetterView, type LoadedLetter } from '../record/views/letters.ts';
import { proseNodes, type ProseNode } from '../record/views/prose.ts';
import { textPage, type TextPage } from './pages.ts';
import { siteUrl, theRecord } from './record.ts';
import { entriesOf } from './entries.ts';

/** The letters about an article, or all of them. */
async function lettersOn(article?: string): Promise<LetterView[]> {
  const record = await theRecord();
  const sources = new Map(record.sources.map((source) => [source.id, source]));
  const loaded = (await entriesOf('letters')).filter(({ data }) => article === undefined || data.article === article);
  const texts = await Promise.all(
    loaded.map(async ({ id, filePath = '' }) => [id, proseNodes((await readBody(filePath)).pieces, { record, citations: new Citations(sources) })] as const),
  );
  const nodes = new Map<string, ProseNode[]>(texts);
  const letters = loaded.map(({ id, data }): LoadedLetter => ({ ...data, id }));
  return letterViews(letters, record, siteUrl, (id) => nodes.get(id) ?? []);
}

/** What stands under an article: its letters, and a way to write one where the campaign takes letters. */
export async function lettersUnder(article: Article): Promise<{ letters: LetterView[]; write?: string }> {
  const write = writeLink((await theRecord()).campaign, siteUrl, article);
  return { letters: await lettersOn(article.id), ...(write && { write }) };
}

/** The page of letters. */
export async function lettersPage(): Promise<{ frame: Frame; title: string; text?: TextPage; letters: LetterView[]; write?: string; email?: string }> {
  const { campaign } = await theRecord();
  const page = await textPage('letters', { title: 'Letters', description: 'Letters from readers about what this site has published, and the rules for them.' });
  const write = writeLink(campaign, siteUrl);
  return { ...page, letters: await lettersOn(), ...(write && { write }), ...(campaign.letters && { email: campaign.letters.email }) };
}
