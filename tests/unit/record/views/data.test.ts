// The page of data: each field of each file, with an example out of the file.
import { describe, expect, it } from 'vitest';
import { makeRecord } from '../../../../src/record/model.ts';
import { dataView } from '../../../../src/record/views/data.ts';
import { anArticle, anInspection, records } from '../../../fixtures/build.ts';

describe('the page of data', () => {
  const record = makeRecord(
    records({
      inspections: { survey: anInspection({ areas: [{ area: 'water', officialName: 'The water', judgement: 'fair' }] }) },
      articles: {
        first: anArticle({ standfirst: 'A standfirst that goes on for long enough to be cut when it stands as an example in a table.' }),
        second: anArticle({ asOf: '2024-06' }),
      },
    }),
    [{ article: 'first', source: 'paper', page: null, words: 'old pumps', verified: false }],
  );
  const [articles, inspections, , quotations] = dataView(record).files;
  const example = (file: typeof articles, name: string) => file?.fields.find((field) => field.name === name)?.example;

  it('lists the files with how many rows they have', () => {
    expect([articles, inspections, quotations].map((file) => [file?.name, file?.url, file?.rows])).toEqual([
      ['articles.json', '/data/articles.json', '2 rows'],
      ['inspections.json', '/data/inspections.json', '1 row'],
      ['quotations.json', '/data/quotations.json', '1 row'],
    ]);
  });

  it('takes examples from the rows, the first that says something', () => {
    expect([example(articles, 'id'), example(articles, 'asOf'), example(articles, 'updated')]).toEqual(['"second"', '"2024-06"', undefined]);
    expect(example(articles, 'standfirst')).toBe('"A standfirst that is long enough to be one, as the schema asks."');
    expect([example(quotations, 'words'), example(quotations, 'page'), example(quotations, 'verified')]).toEqual(['"old pumps"', undefined, 'false']);
    expect([example(inspections, 'areas'), example(inspections, 'areas[].area'), example(inspections, 'areas[].judgement')]).toEqual(['[{ … }, …]', '"water"', '"fair"']);
  });

  it('cuts an example that is too long at a word', () => {
    const long = 'A standfirst that goes on for long enough to be cut when it stands as an example in a table.';
    const [file] = dataView(makeRecord(records({ articles: { only: anArticle({ standfirst: long }) } }))).files;
    expect(example(file, 'standfirst')).toBe('"A standfirst that goes on for long enough to be cut when it stands as\u00a0…');
  });

  it('describes the files even while they are empty', () => {
    const empty = dataView(makeRecord(records({ inspections: {} })));
    expect(empty.files.map(({ rows }) => rows)).toEqual(Array.from({ length: 5 }, () => '0 rows'));
    expect(empty.files.every(({ fields }) => fields.every(({ meaning }) => meaning.endsWith('.')))).toBe(true);
  });
});
