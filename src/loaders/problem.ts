// A problem with the content: where it is, what was found, what is allowed, and the corrected line where it can be known.

/** How grave a problem is: an error stops the build, a warning does not. */
export type Severity = 'error' | 'warning';

export interface Problem {
  /** Path from the content folder, with forward slashes. */
  file: string;
  /** Line and column in the file, counted from 1; 1:1 where the whole file is meant. */
  line: number;
  column: number;
  /** The field or attribute concerned, such as `areas[2].judgement`. */
  field?: string;
  /** A stable code, such as `key-unknown`. */
  code: string;
  severity: Severity;
  /** What was found, and what to do about it, in a sentence. */
  message: string;
  /** What may stand there. */
  allowed?: string[];
  /** The corrected line, where it can be known. */
  fix?: string;
}

/** What tells a problem from another: two readings of the same content name the same one alike. */
export function problemKey({ file, line, column, code, message }: Problem): string {
  return `${file}:${line}:${column} ${code} ${message}`;
}

/** Sorts by file, then place, so that lists repeat. */
export function compareProblems(a: Problem, b: Problem): number {
  return a.file.localeCompare(b.file) || a.line - b.line || a.column - b.column || a.code.localeCompare(b.code);
}
