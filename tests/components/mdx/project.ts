// The Vitest project that renders MDX through Astro’s own integration. It stands alone: the site’s configuration is not read.
import mdx from '@astrojs/mdx';
import { getViteConfig } from 'astro/config';
import { fileURLToPath } from 'node:url';
import type { TestProjectInlineConfiguration } from 'vitest/config';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const vitest: TestProjectInlineConfiguration = { root, test: { name: 'components', include: ['tests/components/**/*.test.ts'] } };

/** For `test.projects` of vitest.config.ts. */
export const mdxProject = getViteConfig(vitest as Parameters<typeof getViteConfig>[0], {
  configFile: false,
  // A folder without pages or collections, so that Astro finds nothing of the site.
  root: fileURLToPath(new URL('.', import.meta.url)),
  integrations: [mdx()],
  // As the site’s: a newspaper does not colour code, and our pieces have none either.
  markdown: { syntaxHighlight: false },
  logLevel: 'error',
});
