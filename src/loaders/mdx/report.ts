// What can be wrong with a body: the codes, and how a finding becomes a problem with its place and corrected line.
import type { Problem } from '../problem.ts';
import { correctedLine, placeOf, type Edit, type Source } from './source.ts';
import type { Range } from './tag.ts';

/** The codes of this compiler. A value that a schema refuses keeps the schema’s own code, such as `date-impossible`. */
export type MdxCode =
  | 'mdx-broken'
  | 'mdx-import'
  | 'mdx-export'
  | 'mdx-expression'
  | 'mdx-attribute-expression'
  | 'mdx-attribute-missing'
  | 'mdx-attribute-unknown'
  | 'mdx-attribute-value'
  | 'mdx-attribute-twice'
  | 'mdx-spread'
  | 'mdx-component-unknown'
  | 'mdx-component-place'
  | 'mdx-children'
  | 'mdx-html'
  | 'mdx-script'
  | 'mdx-heading-one'
  | 'mdx-heading-empty'
  | 'mdx-link-unsafe'
  | 'picture-markdown';

/** Something found at an offset of the body. */
export interface Finding {
  at: number;
  code: MdxCode;
  message: string;
  field?: string | undefined;
  allowed?: readonly string[] | undefined;
  /** What would put it right; becomes the corrected line. */
  edits?: readonly Edit[] | undefined;
  /** The corrected line itself, where no edit of one line can say it. */
  fix?: string | undefined;
}

/** What could not be parsed: what was found, and what to make blank so that the rest can be. */
export interface Broken {
  findings: Finding[];
  blank: Range[];
}

/** One finding with what to make blank. */
export const broken = (finding: Finding, ...blank: Range[]): Broken => ({ findings: [finding], blank });

/** A finding as a problem of the file. */
export function toProblem(source: Source, finding: Finding): Problem {
  const { field, allowed, code, message } = finding;
  const fix = finding.fix ?? correctedLine(source.text, finding.edits ?? []);
  return {
    file: source.file,
    ...placeOf(source, finding.at),
    ...(field !== undefined && { field }),
    code,
    severity: 'error',
    message,
    ...(allowed && { allowed: [...allowed] }),
    ...(fix !== undefined && { fix }),
  };
}
