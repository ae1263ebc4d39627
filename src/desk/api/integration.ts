// While editing: the desk’s local API on the development server. In a build it does nothing, so nothing of it is published.
import type { AstroIntegration } from 'astro';
import { site } from '../../site.ts';
import { deskMiddleware } from './middleware.ts';
import { Desk } from './operations.ts';

/** The one desk of this process, over the site’s content folder and clock. */
export function siteDesk(): Desk {
  const shared = globalThis as { [KEY]?: Desk };
  return (shared[KEY] ??= new Desk({ dir: site.contentDir, now: () => (process.env['BUILD_NOW'] ? site.now : new Date()), reportsDir: site.reportsDir }));
}

const KEY = Symbol.for('campaign-site.desk');

/** The integration. `base` is the site’s. */
export function deskApi(base = '/'): AstroIntegration {
  return {
    name: 'desk-api',
    hooks: {
      'astro:server:setup': ({ server }) => void server.middlewares.use(deskMiddleware(siteDesk(), base)),
    },
  };
}
