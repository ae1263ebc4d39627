// The notices at the addresses of what was taken down. They say nothing of what it was, its address included.
import type { Frame } from '../record/views/frame.ts';
import { theGone, type Gone } from './entries.ts';
import { frame } from './record.ts';

const TITLE = 'This page was taken down';
const NEUTRAL = 'What stood here is no longer published.';

/** The paths of the notices, for the route that makes them. */
export async function gonePaths(): Promise<{ params: { gone: string }; props: Pick<Gone, 'note'> }[]> {
  return (await theGone()).map(({ path, note }) => ({ params: { gone: path.replace(/^\/|\/$/g, '') }, props: { ...(note && { note }) } }));
}

/** A notice. Its own address is not in it: an address can tell what a page was about. */
export async function gonePage({ note = NEUTRAL }: Pick<Gone, 'note'>): Promise<{ frame: Frame; title: string; note: string }> {
  return { frame: await frame({ path: '/404.html', title: TITLE, description: NEUTRAL, noindex: true }), title: TITLE, note };
}
