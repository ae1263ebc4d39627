// Reading thesaurus.yaml: what readers say for the record’s words.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { readThesaurus } from '../../../src/loaders/thesaurus.ts';

let dir: string | undefined;
afterEach(() => dir && rmSync(dir, { recursive: true, force: true }));

function read(text?: string): ReturnType<typeof readThesaurus> {
  dir = mkdtempSync(join(tmpdir(), 'thesaurus-'));
  if (text !== undefined) writeFileSync(join(dir, 'thesaurus.yaml'), text);
  return readThesaurus(dir);
}

describe('thesaurus.yaml', () => {
  it('may be left out', async () => expect(await read()).toEqual({ thesaurus: [], problems: [] }));

  it('gives its lines', async () => {
    const { thesaurus, problems } = await read('words:\n  - { say: [overworked], means: [caseload, workload] }\n');
    expect(problems).toEqual([]);
    expect(thesaurus).toEqual([{ say: ['overworked'], means: ['caseload', 'workload'] }]);
  });

  it.each([
    ['words:\n  - { say: [], means: [x] }\n', 2],
    ['words:\n  - { say: [x] }\n', 2],
    ['words:\n  - { say: [x], mean: [y] }\n', 2],
    ['words:\n  - { say: [no], means: [true] }\n', 2],
    ['- { say: [x], means: [y] }\n', 1],
    ['words: [\n', 2],
    ['', 1],
  ])('is refused in words where it is %j', async (text, line) => {
    const { thesaurus, problems } = await read(text);
    expect(thesaurus).toEqual([]);
    expect(problems[0]).toMatchObject({ file: 'thesaurus.yaml', severity: 'error', line });
  });

  it('warns of a word that stands twice, and says where the other is', async () => {
    const { thesaurus, problems } = await read('words:\n  - { say: [swamped], means: [caseload] }\n  - { say: [busy, Swamped], means: [work] }\n');
    expect(thesaurus).toHaveLength(2);
    expect(problems).toEqual([expect.objectContaining({ code: 'thesaurus-twice', severity: 'warning', line: 3, message: expect.stringContaining('means: [caseload]') as string })]);
  });
});
