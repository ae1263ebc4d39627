// The index from A to Z.
import { readBody } from '../loaders/body.ts';
import type { Frame } from '../record/views/frame.ts';
import { azView, type AzView } from '../record/views/a-z.ts';
import { entriesOf } from './entries.ts';
import { frame, theRecord } from './record.ts';

/** The page of the index. */
export async function azPage(): Promise<AzView & { frame: Frame }> {
  const files = (await entriesOf('articles')).map(async ({ id, filePath }) => [id, filePath ? (await readBody(filePath)).text : ''] as const);
  const texts = new Map(await Promise.all(files));
  const view = azView(await theRecord(), ({ id }) => texts.get(id) ?? '');
  return { ...view, frame: await frame(view.facts) };
}
