// Earlier addresses of entries lead to their new ones: a page each that works on any host, without JavaScript.
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { absolute, entryPath } from '../lib/urls.ts';
import { siteContent } from '../loaders/astro.ts';
import { collectionNames } from '../schemas/index.ts';
import { siteAddress } from '../site.ts';

export interface Move {
  from: string;
  to: string;
}

/** Each earlier address that was a page of its own, with where it leads now. Paths without the base. */
async function moves(): Promise<Move[]> {
  const { entries } = await siteContent().current();
  return collectionNames
    .flatMap((name) => [...entries[name].values()].flatMap(({ id, data }) => (data.formerly ?? []).map((old: string) => ({ from: entryPath(name, old), to: entryPath(name, id) }))))
    .filter(({ from }) => !from.includes('#'));
}

function page(address: string, lang: string): string {
  return `<!doctype html>
<html lang="${lang}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>This page has moved</title>
<meta name="description" content="This page has a new address."><meta name="robots" content="noindex"><link rel="canonical" href="${address}"><meta http-equiv="refresh" content="0;url=${address}"></head>
<body><main><h1>This page has moved</h1><p><a href="${address}">Its new address</a></p></main></body></html>
`;
}

/** The integration: writes the pages after the build; answers the same addresses while editing. */
export function moved(): AstroIntegration {
  let base = '';
  return {
    name: 'moved',
    hooks: {
      'astro:config:done': ({ config }) => {
        base = config.base.replace(/\/$/, '');
      },
      'astro:build:done': async ({ dir }) => {
        const [{ url }, { campaign }] = await Promise.all([siteAddress(), siteContent().current()]);
        for (const { from, to } of await moves()) {
          const file = join(fileURLToPath(dir), from, 'index.html');
          await mkdir(dirname(file), { recursive: true });
          await writeFile(file, page(absolute(url, to), campaign?.lang ?? 'en'));
        }
      },
      'astro:server:setup': ({ server }) => {
        server.middlewares.use((request, response, next) => {
          const answer = async (): Promise<void> => {
            const [path] = (request.url ?? '').split('?');
            // The development server may have taken the base away.
            const move = (await moves()).find(({ from }) => path === from || path === base + from);
            if (!move) return next();
            response.writeHead(302, { Location: base + move.to }).end();
          };
          void answer();
        });
      },
    },
  };
}
