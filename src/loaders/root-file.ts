// Reading a file at the top of the content folder that need not be there: read, parsed and checked against its schema.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { z } from 'astro/zod';
import type { Problem } from './problem.ts';
import { readText } from './text-file.ts';
import { validate, type Context } from './validate.ts';
import { parseYaml } from './yaml.ts';

export interface RootFile<T> {
  /** Undefined where there is no such file, or where it is wrong. */
  data?: T;
  /** Where the file could be read as YAML. */
  context?: Context;
  problems: Problem[];
}

/** Reads and checks a file of the content folder. Nothing is thrown. */
export async function readRootFile<S extends z.ZodObject>(dir: string, file: string, schema: S): Promise<RootFile<z.output<S>>> {
  if (!existsSync(join(dir, file))) return { problems: [] };
  const text = await readText(join(dir, file), file);
  if ('code' in text) return { problems: [text] };
  const parsed = parseYaml(text.text, file);
  if (parsed.problems.length > 0) return { problems: parsed.problems };
  const context: Context = { file, lines: text.text.split('\n'), locate: parsed.locate };
  const { data, problems } = validate(schema, parsed.data ?? {}, context);
  return { context, problems, ...(data && { data }) };
}
