// The search index: made of the content, written into the built site; kept in memory while editing.
import type { IncomingMessage, ServerResponse } from 'node:http';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { siteContent } from '../loaders/astro.ts';
import { site } from '../site.ts';
import type { Head } from '../search/engine/files.ts';
import { indexContent } from '../search/index/content.ts';
import { INDEX_FOLDER, writeIndex } from '../search/index/folder.ts';
import { liveIndex, type LiveIndex } from '../search/index/live.ts';
import { pagesVersion } from './pages-version.ts';

/** The integration. Nothing of the index stays from build to build. */
export function searchIndex(): AstroIntegration {
  let base = '/';
  return {
    name: 'search-index',
    hooks: {
      'astro:config:done': ({ config }) => {
        base = config.base.endsWith('/') ? config.base : `${config.base}/`;
      },
      'astro:server:setup': ({ server, logger }) => {
        const index = editingIndex((error) => logger.error(error.message));
        server.middlewares.use((request, response, next) => void answer(request, response, { base, index }).then((done) => done || next(), next));
      },
      'astro:build:done': async ({ dir, logger }) => {
        const { files, documents } = await indexContent(await siteContent().current(), site.reportsDir);
        const head = JSON.parse(files.get('head.json') ?? '{}') as Head;
        // What search knows nothing of may be taken away too: a source, a caption, a child’s picture.
        const pages = await pagesVersion(fileURLToPath(dir));
        await writeIndex(fileURLToPath(dir), new Map([...files, ['head.json', JSON.stringify({ ...head, pages })]]));
        logger.info(`Search finds ${documents.toLocaleString('en-GB')} ${documents === 1 ? 'thing' : 'things'}`);
      },
    },
  };
}

/** The index of the content as it is being written. */
function editingIndex(onError: (error: Error) => void): LiveIndex {
  const content = siteContent();
  const index = liveIndex({ make: async () => (await indexContent(await content.current(), site.reportsDir)).files, onError });
  content.onChange(() => index.refresh());
  return index;
}

/** Answers a request for a file of the index. False where it asks for something else. */
async function answer(request: IncomingMessage, response: ServerResponse, { base, index }: { base: string; index: LiveIndex }): Promise<boolean> {
  const path = (request.url ?? '').replace(/\?.*$/, '');
  const prefix = [base, '/'].map((root) => `${root}${INDEX_FOLDER}/`).find((start) => path.startsWith(start));
  if (!prefix) return false;
  const file = await index.file(path.slice(prefix.length));
  response.writeHead(file === undefined ? 404 : 200, { 'Content-Type': file === undefined ? 'text/plain' : 'application/json; charset=utf-8', 'Cache-Control': 'no-store' });
  response.end(file ?? 'Not in the index');
  return true;
}
