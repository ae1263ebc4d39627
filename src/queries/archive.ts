// The archive’s pages: the newest, each year, each kind.
import * as archive from '../record/views/archive.ts';
import { frame, theRecord } from './record.ts';

type Framed<T> = T & { frame: Awaited<ReturnType<typeof frame>> };

const framed = async (view: archive.ArchiveView): Promise<Framed<archive.ArchiveView>> => ({ ...view, frame: await frame(view.facts) });

export const newestArticles = async () => framed(archive.archiveView(await theRecord()));
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
