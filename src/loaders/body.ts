// The text of an entry for a page: asked for when the page is printed, so that Astro’s store need not hold it.
import { resolve } from 'node:path';
import { loadedBody } from './loaded.ts';
import { compileBody } from './mdx/compile.ts';
import type { Body } from './mdx/types.ts';
import { readText, splitFrontmatter } from './text-file.ts';

export { componentsIn } from './mdx/components-in.ts';
export type { Body } from './mdx/types.ts';

/** The compiled text of an MDX file at a path: as it was loaded, so that it fits the fields that were loaded with it. */
export async function readBody(path: string): Promise<Body> {
  const loaded = loadedBody(resolve(path));
  if (loaded) return loaded;
  const file = await readText(path, path);
  const split = 'code' in file ? file : splitFrontmatter(file);
  if ('code' in split) throw new Error(`${path} ${split.message}`);
  return compileBody(split.body, { file: path, lineOffset: split.bodyOffset });
}
