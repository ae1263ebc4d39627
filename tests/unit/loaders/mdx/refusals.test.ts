// Every code both ways: what is refused, where, and with which corrected line; and what may stand instead.
import { describe, expect, test } from 'vitest';
import { compileBody } from '../../../../src/loaders/mdx/compile.ts';
import { cases, type Case } from './cases.ts';

const OFFSET = 4;
const compile = (source: string) => compileBody(source, { file: 'articles/a/index.mdx', lineOffset: OFFSET }).problems;

/** The line of a body that a problem names, replaced by its corrected line. */
function correct(source: string, line: number, fix: string): string {
  return source
    .split('\n')
    .with(line - OFFSET - 1, fix)
    .join('\n');
}

describe.each(Object.entries(Object.groupBy(cases, ({ code }) => code)) as [string, Case[]][])('%s', (code, group) => {
  test.each(group)('refuses $bad', ({ bad, at, fix, field, says }) => {
    const found = compile(bad).filter((problem) => problem.code === code);
    expect(found.map(({ line, column }) => `${line - OFFSET}:${column}`)).toEqual([at ?? '1:1']);
    expect(found[0]).toMatchObject({ file: 'articles/a/index.mdx', severity: 'error' });
    expect(found[0]?.field).toBe(field);
    expect(found[0]?.fix).toBe(fix);
    if (says) expect(found[0]?.message).toContain(says);
  });

  test.each(group.filter(({ fix, joins }) => fix !== undefined && !joins))('its corrected line puts $bad right', ({ bad }) => {
    const problem = compile(bad).find((candidate) => candidate.code === code);
    const after = compile(correct(bad, problem?.line ?? 0, problem?.fix ?? ''));
    expect(after.map((candidate) => candidate.message)).not.toContain(problem?.message);
  });

  test.each(group.flatMap(({ good }) => good))('takes %s', (good) => {
    expect(compile(good)).toEqual([]);
  });
});
