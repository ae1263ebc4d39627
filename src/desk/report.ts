// Problems as text for a person at a terminal, in the style of a compiler: path:line:column  CODE  message.
import { count } from '../lib/text.ts';
import type { Problem } from '../loaders/problem.ts';

export interface Printed {
  text: string;
  errors: number;
  warnings: number;
}

const SHOWN = 12;

function printOne(problem: Problem, folder: string): string {
  const { file, line, column, code, message, allowed, fix, severity } = problem;
  const lines = [`${folder}${file}:${line}:${column}  ${code}  ${severity === 'warning' ? 'warning: ' : ''}${message}`];
  if (allowed && allowed.length > 0) {
    const more = allowed.length > SHOWN ? `, and ${allowed.length - SHOWN} more` : '';
    lines.push(`    allowed: ${allowed.slice(0, SHOWN).join(', ')}${more}`);
  }
  if (fix !== undefined) lines.push(`    write:   ${fix.trim()}`);
  return lines.join('\n');
}

/** The problems grouped by file, with a count at the end. `folder` stands before each path, such as `content/`. */
export function printProblems(problems: readonly Problem[], folder = 'content/'): Printed {
  const errors = problems.filter((problem) => problem.severity === 'error').length;
  const warnings = problems.length - errors;
  const groups = Map.groupBy(problems, (problem) => problem.file);
  const blocks = [...groups.values()].map((group) => group.map((problem) => printOne(problem, folder)).join('\n'));
  const sum = `${count(errors, 'error')}, ${count(warnings, 'warning')}${groups.size > 0 ? ` in ${count(groups.size, 'file')}` : ''}`;
  return { text: [...blocks, sum].join('\n\n'), errors, warnings };
}
