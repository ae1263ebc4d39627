// The leak check: after every build, the last of all, each file of the new site is searched for what may not be public.
import { rm } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { siteContent } from '../../loaders/astro.ts';
import type { Content } from '../../loaders/read.ts';
import { site } from '../../site.ts';
import { Check, type Leak } from './check.ts';
import { takeFingerprints } from './fingerprints.ts';
import { knownPictures } from './pictures.ts';
import { withheldPieces } from './pieces.ts';
import { publicTexts } from './public.ts';
import type { Looked } from './report.ts';
import { failed, passed } from './report.ts';

export interface Result {
  looked: Looked;
  leaks: Leak[];
}

/** Searches a built site for all that is withheld of its content. Undefined where nothing is withheld. */
export async function findLeaks(dir: string, content: Content, reportsDir: string | undefined): Promise<Result | undefined> {
  const pieces = await withheldPieces(content);
  if (pieces.length === 0) return undefined;
  const fingerprints = takeFingerprints(pieces, await publicTexts(content, reportsDir));
  const pictures = (await Promise.all(pieces.map(knownPictures))).flat();
  const { files, leaks } = await new Check(dir, fingerprints, pictures).run();
  const { count, words, alsoPublic, tooShort } = fingerprints;
  return { looked: { files, pieces: pieces.length, count, words, pictures: pictures.length, alsoPublic, tooShort }, leaks };
}

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
