// The articles as an Astro site has them out of the box: the glob loader, and a module for each through @astrojs/mdx.
import { glob } from 'astro/loaders';

/** The loader of the stock side’s articles, which lie in a folder of their own. */
export function stockArticles(): ReturnType<typeof glob> {
  return glob({ base: './articles', pattern: '*/index.mdx', generateId: ({ entry }) => entry.split('/')[0] ?? entry });
}
