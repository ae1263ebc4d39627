// Pictures that an article names must stand beside it.
import { posix } from 'node:path';
import { nearest } from '../lib/text.ts';
import type { Entry } from './entry.ts';
import { componentsIn } from './mdx/components-in.ts';
import type { Problem } from './problem.ts';
import { toProblem } from './validate.ts';

/** Checks that every picture an entry names is there. `pictures` are paths from the content folder. */
export function checkPictures(entry: Entry, pictures: ReadonlySet<string>): Problem[] {
  if (entry.collection !== 'articles') return [];
  const folder = posix.dirname(entry.file);
  const beside = [...pictures].filter((file) => posix.dirname(file) === folder).map((file) => posix.basename(file));
  const explain = (file: string): { code: string; message: string; allowed: string[]; found: string; better?: string } => {
    const better = nearest(file, beside);
    const hint = better ? `did you mean ${better}?` : 'put it there, or take it out of the text';
    return { code: 'picture-missing', message: `there is no picture “${file}” beside the article: ${hint}`, allowed: beside, found: file, ...(better && { better }) };
  };
  const problems: Problem[] = [];
  const image = (entry.data as Entry<'articles'>['data']).image;
  if (image && !beside.includes(image.file)) problems.push(toProblem({ path: ['image', 'file'], ...explain(image.file) }, entry.context));
  for (const { component, attributes, line, column } of componentsIn(entry.body?.pieces ?? [])) {
    const file = attributes['file'];
    if (component !== 'Figure' || !file || beside.includes(file)) continue;
    problems.push(toProblem({ path: ['file'], ...explain(file) }, { ...entry.context, locate: () => ({ line, column }) }));
  }
  return problems;
}
