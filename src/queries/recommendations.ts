// Recommendations: the list of them, and each with its thread.
import type { Frame } from '../record/views/frame.ts';
import { recommendationsView, threadView, type RecommendationsView, type ThreadView } from '../record/views/recommendations.ts';
import { readBody } from '../loaders/body.ts';
import { entryPath } from '../lib/urls.ts';
import { entryOf } from './entries.ts';
import { frame, theRecord } from './record.ts';

/** Where the campaign says how a status is decided: the part of its page on method that speaks of recommendations, the page, or nowhere. */
export async function methodOfStatuses(): Promise<string | undefined> {
  const page = await entryOf('pages', 'method');
  if (!page?.filePath) return undefined;
  const heading = (await readBody(page.filePath)).headings.find(({ id }) => id.includes('recommendation'));
  return entryPath('pages', page.id) + (heading ? `#${heading.id}` : '');
}

/** The list of recommendations. */
export async function recommendationsPage(): Promise<RecommendationsView & { frame: Frame; method: string | undefined }> {
  const view = recommendationsView(await theRecord());
  return { ...view, frame: await frame(view.facts), method: await methodOfStatuses() };
}

/** The address of each recommendation. */
export async function recommendationPaths(): Promise<{ params: { id: string } }[]> {
  return (await theRecord()).recommendations.map(({ id }) => ({ params: { id } }));
}

/** One recommendation. */
export async function recommendationPage(id: string): Promise<{ frame: Frame; thread: ThreadView; method: string | undefined }> {
  const record = await theRecord();
  const recommendation = record.recommendations.find((item) => item.id === id);
  if (!recommendation) throw new Error(`there is no recommendation ${id}`);
  const thread = threadView(recommendation, record);
  return { frame: await frame(thread.facts), thread, method: await methodOfStatuses() };
}
