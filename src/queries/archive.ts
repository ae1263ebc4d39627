// The archive’s pages: the newest, each year, each kind.
import * as archive from '../record/views/archive.ts';
import { mostReadView } from '../record/views/choice.ts';
import { theMostRead } from './entries.ts';
import { frame, theRecord } from './record.ts';

type Framed<T> = T & { frame: Awaited<ReturnType<typeof frame>> };

const framed = async (view: archive.ArchiveView): Promise<Framed<archive.ArchiveView>> => ({ ...view, frame: await frame(view.facts) });

/** The newest articles, with what is read most. */
export async function newestArticles() {
  const record = await theRecord();
  return { ...(await framed(archive.archiveView(record))), mostRead: mostReadView(record, await theMostRead()) };
}

export const articlesOfYear = async (year: number, page: number) => framed(archive.yearView(await theRecord(), year, page));
export const articlesOfKind = async (kind: string, page: number) => framed(archive.kindView(await theRecord(), kind, page));

/** A route’s parameter for a page: the first has none. */
const param = (page: number): string | undefined => (page > 1 ? String(page) : undefined);

/** The pages of every year, as routes. */
export async function yearRoutes() {
  return archive.yearPages(await theRecord()).map(({ year, page }) => ({ params: { year: String(year), page: param(page) }, props: { year, page } }));
}

/** The pages of every kind, as routes. */
export async function kindRoutes() {
  return archive.kindPages(await theRecord()).map(({ kind, page }) => ({ params: { kind, page: param(page) }, props: { kind, page } }));
}
