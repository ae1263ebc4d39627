// What every schema is built from: ids, lines, addresses, dates and instants, pictures.
import { describe, expect, it } from 'vitest';
import type { z } from 'astro/zod';
import { image, instant, line, partialDate, prose, refOrList, slug, webAddress } from '../../../src/schemas/common.ts';

/** The codes and fields of what a schema refuses; empty where it accepts. */
function refusals(schema: z.ZodType, value: unknown): string[] {
  const { error } = schema.safeParse(value);
  return (error?.issues ?? []).map((issue) => {
    const code = issue.code === 'custom' ? (issue.params?.['code'] as string) : issue.code;
    return issue.path.length > 0 ? `${code} ${issue.path.join('.')}` : code;
  });
}

describe('an id', () => {
  it.each(['a', '2017-03-monitoring', 'edp-1117286', '2017'])('may be %s', (id) => {
    expect(refusals(slug, id)).toEqual([]);
  });

  it.each(['', 'Care', 'care leavers', 'care_leavers', '-care', 'care-', 'care--leavers', 'café', 'care.leavers', 'care\n'])('may not be %j', (id) => {
    expect(refusals(slug, id)).toEqual(['invalid_format']);
  });

  it('stands alone or in a list that is not empty', () => {
    const schema = refOrList('areas');
    expect([refusals(schema, 'a'), refusals(schema, ['a', 'b'])]).toEqual([[], []]);
    for (const value of [[], ['A b'], 'A b', 5, null]) expect(schema.safeParse(value).success, JSON.stringify(value)).toBe(false);
  });
});

describe('text', () => {
  it('is trimmed before it is counted', () => {
    expect(line(3, 5).parse('  abc  ')).toBe('abc');
    expect(refusals(line(3, 5), '  ab  ')).toEqual(['too_small']);
    expect(refusals(line(3, 5), ' abcdef ')).toEqual(['too_big']);
    expect(refusals(prose(), ' \n ')).toEqual(['too_small']);
  });

  it('of a line has no second line, text of a sentence may', () => {
    expect(refusals(line(), 'one\ntwo')).toEqual(['invalid_format']);
    expect(refusals(line(), 'one\n')).toEqual([]);
    expect(refusals(prose(), 'one\ntwo')).toEqual([]);
  });
});

describe('an address', () => {
  it.each(['https://site.example/', 'http://site.example/a?b=c#d', 'https://site.example:8443/'])('may be %s', (url) => {
    expect(refusals(webAddress, url)).toEqual([]);
  });

  it.each(['site.example', '/articles/', 'javascript:alert(1)', 'data:text/html,x', 'ftp://site.example/', 'mailto:a@site.example', ''])('may not be %s', (url) => {
    expect(refusals(webAddress, url)).toEqual(['invalid_format']);
  });
});

describe('a date', () => {
  it.each([
    ['2017-07-20', '2017-07-20'],
    ['2017', '2017'],
    [2017, '2017'],
    ['2026-05-18T09:00+01:00', '2026-05-18T09:00+01:00'],
    [
      { date: '2017-07', approximate: 'early', inferred: true, note: 'Why.' },
      { date: '2017-07', approximate: 'early', inferred: true, note: 'Why.' },
    ],
    [
      { date: 2017, earliest: 2016, latest: 2018 },
      { date: '2017', earliest: '2016', latest: '2018' },
    ],
  ])('may be %j', (value, read) => {
    expect(partialDate.parse(value)).toEqual(read);
  });

  it.each([
    [undefined, ['field-type']],
    [null, ['field-type']],
    [true, ['field-type']],
    [['2017'], ['field-type']],
    [20.5, ['date-form']],
    ['2017-02-30', ['date-impossible']],
    ['03/04/2017', ['date-ambiguous']],
    ['soon', ['date-form']],
    ['2026-02-30T09:00Z', ['date-impossible']],
    [{}, ['field-missing date']],
    [{ approximate: 'early' }, ['field-missing date']],
    [{ date: true }, ['field-type date']],
    [{ date: '2017', aproximate: 'early' }, ['key-unknown aproximate']],
    [{ date: '2017', approximate: 'nearly' }, ['field-value approximate']],
    [{ date: '2017', inferred: 'yes' }, ['field-type inferred']],
    [{ date: '2017', note: { text: 'Why.' } }, ['field-type note']],
    [{ date: '2017', earliest: ['2017'] }, ['field-type earliest']],
    [{ date: '2017', latest: null }, ['field-type latest']],
    [{ date: '2017', note: 5, when: 'then' }, ['field-type note', 'key-unknown when']],
    [{ date: '2017-07-20', inferred: true }, ['date-form']],
    [{ date: '2017', latest: '2016' }, ['date-impossible']],
  ])('may not be %j', (value, codes) => {
    expect(refusals(partialDate, value)).toEqual(codes);
  });
});

describe('an instant', () => {
  it('has an offset and exists', () => {
    expect(refusals(instant, '2030-06-01T09:00+01:00')).toEqual([]);
    for (const value of ['2030-06-01', '2030-06-01T09:00', '2030-06-01T24:00Z', 'tomorrow']) expect(refusals(instant, value), value).toEqual(['date-form']);
    expect(refusals(instant, '2030-02-30T09:00Z')).toEqual(['date-impossible']);
    expect(refusals(instant, 2030)).toEqual(['invalid_type']);
  });
});

describe('a picture', () => {
  const whole = { file: 'a.jpg', alt: 'What it shows.', caption: 'A caption.', credit: 'Somebody' };

  it.each(['file', 'alt', 'caption', 'credit'] as const)('needs its %s', (key) => {
    const { [key]: left, ...rest } = whole;
    expect(left).toBeDefined();
    expect(refusals(image, whole)).toEqual([]);
    expect(refusals(image, rest)).toEqual([`invalid_type ${key}`]);
    expect(refusals(image, { ...whole, [key]: '' })).toEqual([`${key === 'file' ? 'invalid_format' : 'too_small'} ${key}`]);
  });

  it.each(['a.gif', 'a.svgz', 'A.jpg', '../a.jpg', 'https://site.example/a.jpg', 'a b.jpg', '.jpg'])('cannot be %s', (file) => {
    expect(refusals(image, { ...whole, file })).toEqual(['invalid_format file']);
  });

  it('of a child needs the reference of a consent', () => {
    expect(refusals(image, { ...whole, showsChild: { consent: 'C-1', purpose: 'This piece.' } })).toEqual([]);
    expect(refusals(image, { ...whole, showsChild: true })).toEqual(['invalid_type showsChild']);
    expect(refusals(image, { ...whole, showsChild: { purpose: 'This piece.' } })).toEqual(['invalid_type showsChild.consent']);
  });
});
