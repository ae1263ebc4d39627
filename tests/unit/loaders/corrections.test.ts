// A correction under embargo: the article stands, the correction does not, until its instant.
import { describe, expect, it } from 'vitest';
import { readContent, type Content } from '../../../src/loaders/read.ts';
import { NEWS } from '../../fixtures/bad-input.ts';
import { contentFolder, type FileChange } from '../../fixtures/build.ts';

const EMBARGO = '2026-06-01T09:00+01:00';
const END = Date.parse(EMBARGO);

const one = (right: string, embargo?: string): string =>
  `  - date: "2026-01-10"\n    wrong: It was said to be blue.\n    right: ${right}\n    severity: minor\n    stoodFrom: "2024-09-03"\n    where: text\n${embargo ? `    embargo: "${embargo}"\n` : ''}`;
const withCorrections = (...corrections: string[]) => ({
  [NEWS]: (text: string) => text.replace('confidence: high\n---', `confidence: high\ncorrections:\n${corrections.join('')}---`),
});

async function readAt(files: Record<string, FileChange>, now: number, withheld: 'drop' | 'show' = 'drop'): Promise<Content> {
  return readContent({ dir: await contentFolder(files), now: new Date(now), withheld });
}
const rights = ({ entries }: Content): string[] | undefined => entries.articles.get('river-fails-first-survey')?.data.corrections?.map(({ right }) => right);

describe('a correction under embargo', () => {
  const files = withCorrections(one('It is green.'), one('It is canary yellow.', EMBARGO));

  it('is in no data before its instant, and there from then on', async () => {
    const [before, after] = [await readAt(files, END - 1), await readAt(files, END)];
    expect([before.problems, after.problems]).toEqual([[], []]);
    expect(rights(before)).toEqual(['It is green.']);
    expect(rights(after)).toEqual(['It is green.', 'It is canary yellow.']);
    expect(JSON.stringify([...before.entries.articles.values()].map(({ data, body }) => [data, body]))).not.toContain('canary yellow');
    expect(before.heldCorrections).toMatchObject([{ file: NEWS, index: 1, correction: { right: 'It is canary yellow.' } }]);
    expect(after.heldCorrections).toEqual([]);
  });

  it('leaves the rest of its article as it is', async () => {
    const [before, plain] = [await readAt(withCorrections(one('It is canary yellow.', EMBARGO)), END - 1), await readAt({}, END - 1)];
    const find = ({ entries }: Content) => entries.articles.get('river-fails-first-survey');
    expect(find(before)?.data).toEqual(find(plain)?.data);
    expect(find(before)?.data).not.toHaveProperty('corrections');
    expect(find(before)?.body?.text).toBe(find(plain)?.body?.text);
  });

  it('is the next embargo to end, or ends with its article’s own', async () => {
    const at = new Date(END).toISOString();
    expect((await readAt(files, END - 1)).nextEmbargo).toBe(at);
    expect((await readAt(files, END)).nextEmbargo).not.toBe(at);
    const held = 'articles/spills-of-2029/index.mdx';
    const later = await readAt({ [held]: (text) => text.replace('\n---\n', `\ncorrections:\n${one('It is canary yellow.', EMBARGO)}---\n`) }, END - 1);
    expect(later.embargoes.map((embargo) => embargo.at)).not.toContain(at);
    expect(later.embargoes.filter(({ file }) => file === held)).toHaveLength(2);
  });

  it('is shown in a preview', async () => {
    const content = await readAt(files, END - 1, 'show');
    expect(rights(content)).toEqual(['It is green.', 'It is canary yellow.']);
    expect(content.heldCorrections).toEqual([]);
  });

  it('needs an instant with its offset, and is checked before its day', async () => {
    const content = await readAt(withCorrections(one('It is canary yellow.', '2026-06-01')), END - 1);
    expect(content.problems.map(({ field, code }) => [field, code])).toEqual([['corrections[0].embargo', 'date-form']]);
    const early = await readAt(withCorrections(one('It is canary yellow.', EMBARGO).replace('2024-09-03', '2026-02-03')), END - 1);
    expect(early.problems.map(({ code }) => code)).toEqual(['dates-order']);
  });
});
