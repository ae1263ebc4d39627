// While editing: the schemas for code editors are written when the server starts, and again when entries come and go.
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { siteContent } from '../../loaders/astro.ts';
import type { Content } from '../../loaders/read.ts';
import { site } from '../../site.ts';
import { writeSchemas } from './write.ts';

/** The integration. Does nothing in a build. */
export function editorSchemas(): AstroIntegration {
  let root = '';
  return {
    name: 'editor-schemas',
    hooks: {
      'astro:config:done': ({ config }) => void (root = fileURLToPath(config.root)),
      'astro:server:start': async ({ logger }) => {
        const service = siteContent();
        // Help for editors must never stop the server.
        // One after another: two at once would take each other’s half-written files away.
        let last: Promise<unknown> = Promise.resolve();
        const write = (content: Content): Promise<unknown> =>
          (last = last.then(() => writeSchemas(root, site.contentDir, content)).catch((error: unknown) => logger.warn((error as Error).message)));
        service.onChange((content) => void write(content));
        await write(await service.current());
      },
    },
  };
}
