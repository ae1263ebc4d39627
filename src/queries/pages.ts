// Pages of text: those that stand alone, and those whose text a list goes with.
import { render } from 'astro:content';
import type { AstroComponentFactory } from 'astro/runtime/server/index.js';
import { formatDate, parseDate } from '../lib/dates.ts';
import { entryPath, routes } from '../lib/urls.ts';
import { readBody } from '../loaders/body.ts';
import { Citations } from '../record/citations.ts';
import { sourceViews, type SourceView } from '../record/views/article.ts';
import type { Frame } from '../record/views/frame.ts';
import { proseNodes, type ProseContext } from '../record/views/prose.ts';
import { frame, theRecord } from './record.ts';
import { entriesOf, entryOf } from './entries.ts';

/** Pages that a route of their own prints, together with a list. */
const WITH_LISTS = new Set<string>([routes.corrections, routes.letters, routes.help, routes.glossary, routes.sources, routes.data]);

export interface TextPage {
  title: string;
  updated?: string;
  Content: AstroComponentFactory;
  context: ProseContext;
  sources: SourceView[];
}

/** The address of each page that stands alone. */
export async function pagePaths(): Promise<{ params: { page: string } }[]> {
  return (await entriesOf('pages')).filter(({ id }) => !WITH_LISTS.has(entryPath('pages', id))).map(({ id }) => ({ params: { page: id } }));
}

/** The text of a page, where the campaign has written one. */
export async function textOf(id: string): Promise<(TextPage & { description: string; sensitive: boolean }) | undefined> {
  const entry = await entryOf('pages', id);
  if (!entry?.filePath) return undefined;
  const record = await theRecord();
  const sources = new Map(record.sources.map((source) => [source.id, source]));
  const fresh = (): ProseContext => ({ record, citations: new Citations(sources) });
  const counted = fresh();
  proseNodes((await readBody(entry.filePath)).pieces, counted);
  const { title, description, updated, sensitive = false } = entry.data;
  return {
    title,
    description,
    sensitive,
    ...(updated && { updated: formatDate(parseDate(updated, record.campaign.timeZone), record.lang) }),
    Content: (await render(entry)).Content,
    context: fresh(),
    sources: sourceViews(counted.citations.list(), record.lang),
  };
}

/** A page of text and its frame. Where nothing was written, the frame has the engine’s own words. */
export async function textPage(id: string, otherwise: { title: string; description: string }): Promise<{ frame: Frame; title: string; text?: TextPage }> {
  const text = await textOf(id);
  const { title, description } = text ?? otherwise;
  return { frame: await frame({ path: entryPath('pages', id), title, description, sensitive: text?.sensitive ?? false }), title, ...(text && { text }) };
}
