// The list of codes and the code that gives them agree, both ways.
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { codes } from '../../../src/loaders/codes.ts';

const ROOT = join(import.meta.dirname, '../../../src');
const FAMILIES = [...new Set(Object.keys(codes).map((code) => code.split('-')[0]))].join('|');
const CODE = new RegExp(`'((?:${FAMILIES})-[a-z0-9]+(?:-[a-z0-9]+)*)'`, 'g');

describe('the list of codes', () => {
  it('holds every code that the reader gives, and no other', () => {
    const files = globSync('{lib,schemas,record/integrity,loaders}/**/*.ts', { cwd: ROOT }).filter((file) => !file.endsWith('codes.ts'));
    const given = new Set(files.flatMap((file) => [...readFileSync(join(ROOT, file), 'utf8').matchAll(CODE)].map(([, code]) => code)));
    expect([...given].sort()).toEqual(Object.keys(codes).sort());
  });

  it('says what each means and what mends it, in sentences', () => {
    for (const [code, [meaning, remedy]] of Object.entries(codes)) {
      expect([code, meaning]).toEqual([code, expect.stringMatching(/^[A-Z`].*\.$/)]);
      expect([code, remedy]).toEqual([code, expect.stringMatching(/^[A-Z`].*\.$/)]);
    }
  });
});
