// The page of help lines.
import type { Frame, HelpView } from '../record/views/frame.ts';
import { helpView } from '../record/views/frame.ts';
import { textPage, type TextPage } from './pages.ts';
import { theRecord } from './record.ts';

export async function helpPage(): Promise<{ frame: Frame; title: string; text?: TextPage; help: HelpView }> {
  const help = helpView(await theRecord(), true);
  const description = `Who to ring: ${help.lines.map(({ name }) => name).join(', ')}.`;
  return { ...(await textPage('help', { title: 'Get help', description })), help };
}
