// Astro’s configuration: where content comes from and the site goes, and what runs after the build.
import mdx from '@astrojs/mdx';
import sitemap from '@astrojs/sitemap';
import tailwindcss from '@tailwindcss/vite';
import { defineConfig, fontProviders } from 'astro/config';
import { deskApi } from './src/desk/api/integration.ts';
import { editorSchemas } from './src/desk/editors/integration.ts';
import { desk } from './src/desk/cms/integration.ts';
import { contentProblems } from './src/publish/content-problems.ts';
import { gone, isGone } from './src/publish/gone.ts';
import { leakCheck } from './src/publish/leaks/index.ts';
import { moved } from './src/publish/moved.ts';
import { picturesKept } from './src/publish/pictures-kept.ts';
import { searchIndex } from './src/publish/search-index.ts';
import { site, siteAddress } from './src/site.ts';

const { url, base } = await siteAddress();

/** The characters in the first file of each family; src/desk/fonts.ts says the same. */
const first = ['U+20-7E', 'U+A0', 'U+A3', 'U+A9', 'U+B1', 'U+B7', 'U+BD', 'U+D7', 'U+E9', 'U+2013-2014', 'U+2018-2019', 'U+201C-201D', 'U+2022', 'U+2026', 'U+2190-2193', 'U+2212'];
const rest = ['U+A1-A2', 'U+A4-A8', 'U+AA-B0', 'U+B2-B6', 'U+B8-BC', 'U+BE-D6', 'U+D8-E8', 'U+EA-17F'];
const font = (name, cssVariable, fallbacks, variants) => ({
  provider: fontProviders.local(),
  name,
  cssVariable,
  fallbacks,
  options: { variants: variants.map(([file, weight, unicodeRange, style = 'normal']) => ({ src: [`./src/styles/fonts/${file}.woff2`], weight, style, unicodeRange })) },
});

export default defineConfig({
  site: new URL(url).origin,
  base,
  trailingSlash: 'always',
  cacheDir: site.cacheDir,
  outDir: site.outDir,
  build: { inlineStylesheets: 'always', concurrency: 4 },
  markdown: { syntaxHighlight: false },
  devToolbar: { enabled: false },
  prefetch: false,
  fonts: [
    font(
      'Newsreader',
      '--font-newsreader',
      ['Georgia', 'serif'],
      [
        ['newsreader', '400 600', first],
        ['newsreader-rest', '400 600', rest],
        ['newsreader-italic', '400 600', undefined, 'italic'],
      ],
    ),
    font(
      'Libre Franklin',
      '--font-franklin',
      ['Arial', 'sans-serif'],
      [
        ['libre-franklin', '400 700', first],
        ['libre-franklin-rest', '400 700', rest],
      ],
    ),
  ],
  integrations: [
    mdx(),
    sitemap({ filter: (page) => !page.endsWith('/search/'), serialize: async (item) => ((await isGone(item.url)) ? undefined : item) }),
    contentProblems(),
    deskApi(base),
    editorSchemas(),
    gone(),
    moved(),
    searchIndex(),
    picturesKept(),
    desk(),
    // The last of all: nothing may be written after it has looked.
    leakCheck(),
  ],
  vite: {
    plugins: [tailwindcss()],
    // What pages load of the search is bundled as workers are (components/search/Bootstrap.astro): modules of one file each.
    worker: { format: 'es', rolldownOptions: { output: { codeSplitting: false } } },
    // Prepared when the server starts: found only when somebody first searches, they would make the page load anew.
    optimizeDeps: { include: ['double-metaphone', 'leven', 'stemmer'] },
    server: { fs: { allow: ['.', site.contentDir] } },
  },
});
