// The list of takedowns as text: an item more or less, and everything else as it was, to the byte.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { withoutTakedowns, withTakedown } from '../../../../src/desk/takedown/file.ts';

const item = { id: 'a-piece', date: '2026-11-22', reason: 'A reason.' };
const isPiece = (one: unknown): boolean => (one as { id?: string }).id === 'a-piece';
const LIST =
  '# The desk’s own words.\n\n- id:   first   # keep me\n  date: \'2026-01-01\'\n  reason: >\n    Folded\n    words.\n\n# over the second\n- {id: letters/second, date: "2026-01-02", reason: "x"}\n';

describe('an item more', () => {
  it('makes a file that says what it is', () => {
    const text = withTakedown(undefined, item);
    expect(text).toMatch(/^# What was taken down/);
    expect(text).toContain('- id: a-piece\n  date: "2026-11-22"\n  reason: A reason.\n');
    expect(parse(text)).toEqual([item]);
  });

  it.each([
    ['a list with comments and styles of its own', LIST],
    ['a list that is indented', '  - id: first\n    date: "2026-01-01"\n    reason: x\n'],
    ['a file without a line end', '- id: first\n  date: "2026-01-01"\n  reason: x'],
    ['a file from another system', '- id: first\r\n  date: "2026-01-01"\r\n  reason: x\r\n'],
    ['comments alone', '# Nothing yet\n'],
  ])('stands at the end of %s, which stays to the byte', (_name, text) => {
    const more = withTakedown(text, item);
    expect(more.startsWith(text)).toBe(true);
    expect(parse(more)).toEqual([...((parse(text) as unknown[] | null) ?? []), item]);
    expect(text.includes('\r\n') && /[^\r]\n/.test(more)).toBe(false);
  });

  it.each([
    ['an empty list', '# Kept\n[]\n', 0],
    ['a list in brackets', '# Kept\n[{id: first, date: "2026-01-01", reason: x}]\n', 1],
  ])('goes into %s', (_name, text, before) => {
    const more = withTakedown(text, item);
    expect(more).toContain('# Kept');
    expect((parse(more) as unknown[]).slice(before)).toEqual([item]);
  });

  it.each(['id: a-piece\n', 'words\n', '- id: "a\n', '- id: a\n  id: b\n'])('is refused where the file is no list: %j', (text) => {
    expect(() => withTakedown(text, item)).toThrow(/cannot be read, so nothing was added/);
  });

  const words = fc.string({ minLength: 1, unit: fc.constantFrom(...'ab #:-"\'\n[]{}&*!|>%@`,?…é\\') }).filter((text) => text.trim() !== '');
  it('holds any words, and comes out again to the byte', () => {
    fc.assert(
      fc.property(words, fc.option(words, { nil: undefined }), fc.constantFrom(LIST, '# c\n', '- id: first\n  date: "2026-01-01"\n  reason: x\n'), (reason, note, text) => {
        const added = { ...item, reason, ...(note !== undefined && { note }) };
        const more = withTakedown(text, added);
        expect((parse(more) as unknown[]).at(-1)).toEqual(added);
        const back = withoutTakedowns(more, isPiece);
        if (text.startsWith('# c')) expect(parse(back) ?? []).toEqual([]);
        else expect(back).toBe(text);
      }),
    );
  });
});

describe('an item less', () => {
  it('takes its own lines alone', () => {
    const text = withTakedown(LIST, item);
    expect(withoutTakedowns(text, isPiece)).toBe(LIST);
    const isFirst = (one: unknown): boolean => (one as { id: string }).id === 'first';
    expect(withoutTakedowns(text, isFirst)).toBe(text.replace(/- id: {3}first[\s\S]*?words\.\n/, ''));
  });

  it('changes nothing where it is not there', () => {
    expect(withoutTakedowns(LIST, isPiece)).toBe(LIST);
  });

  it('leaves a file that can be read where it was the only one', () => {
    expect(parse(withoutTakedowns(withTakedown(undefined, item), isPiece)) ?? []).toEqual([]);
  });
});
