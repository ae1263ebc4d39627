// Readers’ letters, the rules for them, and the ways to write.
import { readBody } from '../loaders/body.ts';
import type { Frame } from '../record/views/frame.ts';
import { byId } from '../record/by-id.ts';
import { Citations } from '../record/citations.ts';
import { once } from '../lib/once.ts';
import type { Article, Record_ } from '../record/types.ts';
import { letterViews, writeLink, type LetterView, type LoadedLetter } from '../record/views/letters.ts';
import { proseNodes, type ProseNode } from '../record/views/prose.ts';
import { textPage, type TextPage } from './pages.ts';
import { siteUrl, theRecord } from './record.ts';
import { entriesOf } from './entries.ts';

interface Letters {
  /** The newest first. */
  all: LetterView[];
  /** The same, by the address of the article that each is about. */
  on: ReadonlyMap<string, LetterView[]>;
}

/** Letters with their texts, read once for a record: every article asks for its own. */
const lettersOf = once(async (record: Record_): Promise<Letters> => {
  const loaded = await entriesOf('letters');
  const printed = loaded.map(async ({ id, filePath = '' }) => {
    const { pieces } = await readBody(filePath);
    return [id, proseNodes(pieces, { record, citations: new Citations(byId(record.sources)) })] as const;
  });
  const nodes = new Map<string, ProseNode[]>(await Promise.all(printed));
  const letters = loaded.map(({ id, data }): LoadedLetter => ({ ...data, id }));
  const all = letterViews(letters, record, siteUrl, (id) => nodes.get(id) ?? []);
  return { all, on: Map.groupBy(all, ({ article }) => article?.url ?? '') };
});

/** What stands under an article: its letters, and a way to write one where the campaign takes letters. */
export async function lettersUnder(article: Article, record: Record_): Promise<{ letters: LetterView[]; write?: string }> {
  const write = writeLink(record.campaign, siteUrl, article);
  return { letters: (await lettersOf(record)).on.get(article.url) ?? [], ...(write && { write }) };
}

/** The page of letters. */
export async function lettersPage(): Promise<{ frame: Frame; title: string; text?: TextPage; letters: LetterView[]; write?: string; email?: string }> {
  const record = await theRecord();
  const { campaign } = record;
  const page = await textPage('letters', { title: 'Letters', description: 'Letters from readers about what this site has published, and the rules for them.' });
  const write = writeLink(campaign, siteUrl);
  return { ...page, letters: (await lettersOf(record)).all, ...(write && { write }), ...(campaign.letters && { email: campaign.letters.email }) };
}
