// Puts the desk onto a built site: its page, its program, and what it needs to know.
import { cp, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { DeskEnvironment } from '../../lib/environment.ts';
import type { Campaign } from '../../schemas/campaign.ts';
import { backendOf, gitHostOf } from './backend.ts';
import { deskProgram } from './bundle.ts';
import { deskConfig } from './config.ts';
import { deskPage } from './page.ts';
import type { Settings } from './settings.ts';

export interface DeskSite {
  campaign: Campaign;
  desk: DeskEnvironment;
  /** The content folder from the root of the repository, with forward slashes. */
  folder: string;
  /** The site's own address. */
  url: string;
}

/** Writes the desk into `dir`, which becomes /desk/ of the site. */
export async function writeDesk(dir: string, { campaign, desk, folder, url }: DeskSite): Promise<void> {
  const host = gitHostOf(desk);
  const settings: Settings = { config: deskConfig({ campaign, folder, backend: backendOf(desk), siteUrl: url, links: true }), folder, host };
  await mkdir(dir, { recursive: true });
  await cp(await deskProgram(), dir, { recursive: true });
  await writeFile(join(dir, 'settings.json'), JSON.stringify(settings));
  await writeFile(join(dir, 'index.html'), deskPage({ lang: campaign.lang, title: `${campaign.name}: the desk`, hosts: [new URL(host.api).origin] }));
}
