// Static MDX: a body becomes pieces of finished HTML with component nodes between. No module is made and nothing runs.
import { compareProblems } from '../problem.ts';
import { parseBody } from './parse.ts';
import { printPieces } from './print.ts';
import { createSource } from './source.ts';
import type { Body } from './types.ts';
import { Walk } from './walk.ts';

export interface CompileOptions {
  /** Path from the content folder, for problems. */
  file: string;
  /** Lines of the file before the body: its frontmatter. */
  lineOffset?: number;
}

/** The same in memory of its own: a piece of a text keeps the whole text, and here all that satteri read of the body. */
const detached = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;

/**
 * Compiles a body of MDX without its frontmatter. Everything wrong with it is listed in `problems`, in order;
 * nothing is thrown. What is refused is not printed, so the pieces are safe even then.
 */
export function compileBody(text: string, options: CompileOptions): Body {
  const source = createSource(text, options.file, options.lineOffset ?? 0);
  const parsed = parseBody(source);
  const walk = new Walk(source);
  const pieces = printPieces(walk.children(parsed.tree), walk.components);
  return {
    pieces,
    headings: detached(walk.headings),
    links: detached(walk.links),
    ...walk.words.finish(),
    problems: [...parsed.problems, ...walk.problems].sort(compareProblems),
  };
}
