// The search index: made of the built pages after a build; kept in memory while editing.
import type { IncomingMessage, ServerResponse } from 'node:http';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { siteContent } from '../loaders/astro.ts';
import { indexFolder, INDEX_FOLDER } from '../search/index/folder.ts';
import type { LiveIndex } from '../search/index/live.ts';

/** The integration. Nothing of the index stays from build to build. */
export function searchIndex(): AstroIntegration {
  let base = '/';
  return {
    name: 'search-index',
    hooks: {
      'astro:config:done': ({ config }) => {
        base = config.base.endsWith('/') ? config.base : `${config.base}/`;
      },
      'astro:server:setup': async ({ server, logger }) => {
        const index = await editingIndex((error) => logger.error(error.message));
        server.middlewares.use((request, response, next) => void answer(request, response, { base, index }).then((done) => done || next(), next));
      },
      'astro:build:done': async ({ dir, logger }) => {
        const pages = await indexFolder(fileURLToPath(dir));
        logger.info(`Search finds ${pages.toLocaleString('en-GB')} ${pages === 1 ? 'page' : 'pages'}`);
      },
    },
  };
}

/** The index of the content as it is being written. */
async function editingIndex(onError: (error: Error) => void): Promise<LiveIndex> {
  const [{ documentsOf }, { liveIndex }] = await Promise.all([import('../search/index/documents.ts'), import('../search/index/live.ts')]);
  const content = siteContent();
  const index = liveIndex({ read: async () => documentsOf(await content.current()), onError });
  content.onChange(() => index.refresh());
  return index;
}

const TYPES: Record<string, string> = { js: 'text/javascript', json: 'application/json' };

/** Answers a request for a file of the index. False where it asks for something else. */
async function answer(request: IncomingMessage, response: ServerResponse, { base, index }: { base: string; index: LiveIndex }): Promise<boolean> {
  const path = (request.url ?? '').replace(/\?.*$/, '');
  const prefix = [base, '/'].map((root) => `${root}${INDEX_FOLDER}/`).find((start) => path.startsWith(start));
  if (!prefix) return false;
  const file = await index.file(path.slice(prefix.length));
  const type = TYPES[path.slice(path.lastIndexOf('.') + 1)] ?? 'application/octet-stream';
  response.writeHead(file ? 200 : 404, { 'Content-Type': file ? type : 'text/plain', 'Cache-Control': 'no-store' });
  response.end(file ?? 'Not in the index');
  return true;
}
