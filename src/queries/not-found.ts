// The page for addresses that lead nowhere.
import { cardView, type CardView } from '../record/views/common.ts';
import type { Frame } from '../record/views/frame.ts';
import { frame, theRecord } from './record.ts';

export async function notFoundPage(): Promise<{ frame: Frame; newest: CardView[] }> {
  const record = await theRecord();
  const description = 'This address leads to no page. Search the site or start from one of its lists.';
  return {
    frame: await frame({ path: '/404.html', title: 'There is no such page', description, noindex: true }),
    newest: record.articles.slice(0, 3).map((article) => cardView(article, record)),
  };
}
