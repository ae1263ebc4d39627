// The visual desk at /desk/: served while editing, put onto a built site where the operator has switched it on.
import { cp, mkdir, writeFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { siteContent } from '../../loaders/astro.ts';
import type { Campaign } from '../../schemas/campaign.ts';
import { site, siteAddress } from '../../site.ts';
import { ROOT } from '../site/root.ts';
import { backendOf, gitHostOf } from './backend.ts';
import { deskProgram } from './bundle.ts';
import { deskConfig } from './config.ts';
import { deskPage } from './page.ts';
import { serveDesk } from './serve.ts';
import type { Settings } from './settings.ts';

/** The content folder from the root of the repository, with forward slashes. Throws where it is not in it. */
function folderInRepository(): string {
  const folder = relative(ROOT, site.contentDir).split(sep).join('/');
  if (folder && !folder.startsWith('..')) return folder;
  throw new Error(`DESK=on: the desk saves into the repository, but CONTENT_DIR (${site.contentDir}) is not in it. Put the content into the repository, or build with DESK=off.`);
}

async function writeDesk(dir: string, campaign: Campaign): Promise<void> {
  if (!site.desk) return;
  const folder = folderInRepository();
  const { url } = await siteAddress();
  const host = gitHostOf(site.desk);
  const settings: Settings = { config: deskConfig({ campaign, folder, backend: backendOf(site.desk), siteUrl: url, links: true }), folder, host };
  await mkdir(dir, { recursive: true });
  await cp(await deskProgram(), dir, { recursive: true });
  await writeFile(join(dir, 'settings.json'), JSON.stringify(settings));
  await writeFile(join(dir, 'index.html'), deskPage({ lang: campaign.lang, title: `${campaign.name}: the desk`, hosts: [new URL(host.api).origin] }));
}

/** The integration. With DESK=off, a build has nothing of it. */
export function desk(): AstroIntegration {
  let base = '';
  return {
    name: 'desk',
    hooks: {
      'astro:config:done': ({ config }) => {
        base = config.base.replace(/\/$/, '');
      },
      'astro:server:setup': ({ server, logger }) => serveDesk(server, base, logger),
      'astro:build:done': async ({ dir, logger }) => {
        const { campaign } = await siteContent().current();
        if (!site.desk || !campaign) return;
        await writeDesk(join(fileURLToPath(dir), 'desk'), campaign);
        logger.info(`The desk is at /desk/ and saves into ${site.desk.repo}, branch ${site.desk.branch}`);
      },
    },
  };
}
