// From what a schema refuses to problems that teach.
import { describe, expect, it } from 'vitest';
import { z } from 'astro/zod';
import { fieldName, toProblem, validate, type Context } from '../../../src/loaders/validate.ts';
import { parseYaml } from '../../../src/loaders/yaml.ts';

const schema = z.strictObject({
  name: z.string().max(5),
  many: z.array(z.strictObject({ kind: z.enum(['one', 'two']), count: z.number().min(1).optional() })).optional(),
  either: z.union([z.string(), z.array(z.string())]).optional(),
});

function contextOf(text: string): { data: unknown; context: Context } {
  const { data, locate } = parseYaml(text, 'a.yaml');
  return { data, context: { file: 'a.yaml', lines: text.split('\n'), locate } };
}

function problemsOf(text: string) {
  const { data, context } = contextOf(text);
  return validate(schema, data, context).problems;
}

describe('data that fits', () => {
  it('comes back with no problem', () => {
    const { data, context } = contextOf('name: Ada\neither: [a]\n');
    expect(validate(schema, data, context)).toEqual({ data: { name: 'Ada', either: ['a'] }, problems: [] });
  });
});

describe('data that does not fit', () => {
  it('gives every problem, each at its place', () => {
    expect(problemsOf('nam: Ada\nmany:\n  - kind: tow\n    count: 0\n  - {}\neither: 5\n').map(({ field, code, line, column }) => [field, code, line, column])).toEqual([
      ['name', 'field-missing', 1, 1],
      ['many[0].kind', 'field-value', 3, 11],
      ['many[0].count', 'field-value', 4, 12],
      ['many[1].kind', 'field-missing', 5, 5],
      ['either', 'field-type', 6, 9],
      ['nam', 'key-unknown', 1, 1],
    ]);
  });

  it('of two forms is told about the one that it comes closer to', () => {
    expect(problemsOf('name: Ada\neither: [a, 5]\n')).toMatchObject([{ field: 'either[1]', code: 'field-type' }]);
  });

  it('may hold names that JavaScript has a use for', () => {
    const odd = '{ toString: 1, valueOf: 2, constructor: 3, __proto__: 4, length: 5 }';
    expect(problemsOf(`name: ${odd}\nmany: [{ kind: ${odd} }]\neither: ${odd}\n`).map(({ field, code }) => [field, code])).toEqual([
      ['name', 'field-type'],
      ['many[0].kind', 'field-value'],
      ['either', 'field-type'],
    ]);
  });

  it('is quoted in messages, but not at length', () => {
    const [problem] = problemsOf(`name: ${'x'.repeat(5000)}\nmany: 5\n`);
    expect(problem?.message).toBe('`name` has 5000 characters and should have at most 5');
    expect(problemsOf(`name: Ada\nmany: ${'x'.repeat(5000)}\n`)[0]?.message.length).toBeLessThan(200);
    expect(problemsOf(`name: [${'x, '.repeat(5000)}]\n`)[0]?.message).toBe('`name` is a list and should be text');
  });
});

describe('a corrected line', () => {
  const fix = (line: string, path: string[], found: string, better: string): string | undefined => {
    const { context } = contextOf(line);
    return toProblem({ path, code: 'x', message: 'x', found, better }, context).fix;
  };

  it('changes what stands at the field, not what looks like it before', () => {
    expect(fix('kind: kin', ['kind'], 'kin', 'king')).toBe('kind: king');
    expect(fix('name: "nam"', ['name'], 'nam', 'Nan')).toBe('name: "Nan"');
  });

  it('takes what is written as it is written', () => {
    expect(fix('name: a', ['name'], 'a', '$& $1')).toBe('name: $& $1');
  });

  it('is left out where what was found is not on the line', () => {
    expect(fix('name: >-\n  a b\n  c', ['name'], 'a b c', 'd')).toBeUndefined();
    expect(fix('name: a', ['name'], 'b', 'c')).toBeUndefined();
  });
});

describe('the name of a field', () => {
  it.each([
    [['headline'], 'headline'],
    [['areas', 2, 'judgement'], 'areas[2].judgement'],
    [['evidence', 'dates', 0], 'evidence.dates[0]'],
    [[], ''],
  ])('for %j is “%s”', (path, name) => {
    expect(fieldName(path)).toBe(name);
  });
});
