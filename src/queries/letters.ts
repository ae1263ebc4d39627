// Readers’ letters and the rules for them.
import { formatDate, parseDate } from '../lib/dates.ts';
import { readBody } from '../loaders/body.ts';
import type { Frame } from '../record/views/frame.ts';
import { Citations } from '../record/citations.ts';
import { proseNodes, type ProseNode } from '../record/views/prose.ts';
import { textPage, type TextPage } from './pages.ts';
import { theRecord } from './record.ts';
import { entriesOf } from './entries.ts';

export interface LetterItem {
  id: string;
  headline: string;
  signed: string;
  date: string;
  article?: { label: string; url: string };
  nodes: ProseNode[];
}

export async function lettersPage(): Promise<{ frame: Frame; title: string; text?: TextPage; letters: LetterItem[] }> {
  const record = await theRecord();
  const sources = new Map(record.sources.map((source) => [source.id, source]));
  const letters = await Promise.all(
    (await entriesOf('letters')).map(async ({ id, data, filePath = '' }): Promise<LetterItem> => {
      const article = record.articles.find((item) => item.id === data.article);
      return {
        id,
        headline: data.headline,
        signed: [data.name, data.place].filter(Boolean).join(', '),
        date: formatDate(parseDate(data.date, record.campaign.timeZone), record.lang),
        ...(article && { article: { label: article.headline, url: article.url } }),
        nodes: proseNodes((await readBody(filePath)).pieces, { record, citations: new Citations(sources) }),
      };
    }),
  );
  const page = await textPage('letters', { title: 'Letters', description: 'Letters from readers about what this site has published, and the rules for them.' });
  return { ...page, letters };
}
