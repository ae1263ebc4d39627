// The visual desk at /desk/: served while editing, put onto a built site where the operator has switched it on.
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { siteContent } from '../../loaders/astro.ts';
import { site, siteAddress } from '../../site.ts';
import { ROOT } from '../site/root.ts';
import { serveDesk } from './serve.ts';

/** The content folder from the root of the repository, with forward slashes. Throws where it is not in it. */
function folderInRepository(): string {
  const folder = relative(ROOT, site.contentDir).split(sep).join('/');
  if (folder && !folder.startsWith('..')) return folder;
  throw new Error(`DESK=on: the desk saves into the repository, but CONTENT_DIR (${site.contentDir}) is not in it. Put the content into the repository, or build with DESK=off.`);
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
      'astro:server:start': ({ address, logger }) => logger.info(`The desk is at http://localhost:${address.port}${base}/desk/`),
      'astro:build:done': async ({ dir, logger }) => {
        if (!site.desk) return;
        const { campaign } = await siteContent().current();
        if (!campaign) return;
        const { url } = await siteAddress();
        const { writeDesk } = await import('./write.ts');
        await writeDesk(join(fileURLToPath(dir), 'desk'), { campaign, desk: site.desk, folder: folderInRepository(), url });
        logger.info(`The desk is at /desk/ and saves into ${site.desk.repo}, branch ${site.desk.branch}`);
      },
    },
  };
}
