// The leak check: after every build, the last of all, each file of the new site is searched for what may not be public.
import { rm } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { siteContent } from '../../loaders/astro.ts';
import { site } from '../../site.ts';
import { findLeaks } from './find.ts';
import { failed, passed } from './report.ts';

/** The integration: must be the last of all, so that nothing is written after it has looked. A leak fails the build and takes its files away. */
export function leakCheck(): AstroIntegration {
  let publicDir = '';
  return {
    name: 'leak-check',
    hooks: {
      'astro:config:done': ({ config }) => {
        publicDir = fileURLToPath(config.publicDir);
      },
      'astro:build:done': async ({ dir, logger }) => {
        const folder = fileURLToPath(dir);
        const found = await findLeaks(folder, await siteContent().current(), site.reportsDir);
        if (!found) return logger.info('Leak check: nothing is withheld, so there was nothing to look for');
        if (found.leaks.length === 0) return logger.info(passed(found.looked));
        await rm(folder, { recursive: true, force: true });
        throw new Error(failed(found.leaks, publicDir));
      },
    },
  };
}
