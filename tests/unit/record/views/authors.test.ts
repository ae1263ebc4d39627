// Those who write: desks before people, what each wrote, pages of fifty.
import { describe, expect, it } from 'vitest';
import { makeRecord } from '../../../../src/record/model.ts';
import type { Author, Record_ } from '../../../../src/record/types.ts';
import { authorPages, authorsView, authorView } from '../../../../src/record/views/authors.ts';
import { anArticle, anAuthor, records } from '../../../fixtures/build.ts';

const authors = {
  abe: anAuthor({ name: 'Abe Able', role: 'Reporter', kind: 'person' }),
  desk: anAuthor({ about: 'The desk checks.' }),
  idle: anAuthor({ name: 'Ida Idle', role: 'Columnist', kind: 'person' }),
};
const recordOf = (byAbe: number): Record_ =>
  makeRecord(
    records({
      authors,
      articles: Object.fromEntries(
        Array.from({ length: byAbe }, (_, index) => [
          `piece-${index}`,
          anArticle({ byline: index === 0 ? ['abe', 'desk'] : ['abe'], published: `2025-06-${String((index % 28) + 1).padStart(2, '0')}` }),
        ]),
      ),
    }),
  );
const author = (record: Record_, id: string): Author => record.authors.find((other) => other.id === id) as Author;

describe('who writes here', () => {
  it('has desks first, and how much each wrote', () => {
    expect(authorsView(recordOf(2)).authors).toEqual([
      { name: 'The desk', url: '/authors/desk/', role: 'Writes', articles: '1 article', about: 'The desk checks.' },
      { name: 'Abe Able', url: '/authors/abe/', role: 'Reporter', articles: '2 articles' },
      { name: 'Ida Idle', url: '/authors/idle/', role: 'Columnist', articles: 'No article yet' },
    ]);
  });
});

describe('an author', () => {
  it('has what they wrote, newest first', () => {
    const record = recordOf(2);
    expect(authorView(record, author(record, 'abe'), 1).cards.map(({ url }) => url)).toEqual(['/articles/piece-1/', '/articles/piece-0/']);
    expect(authorView(record, author(record, 'desk'), 1).cards.map(({ url }) => url)).toEqual(['/articles/piece-0/']);
    expect(authorView(record, author(record, 'idle'), 1)).toMatchObject({ cards: [], articles: 'No article yet' });
  });

  it('has pages once there are more than fifty', () => {
    const record = recordOf(51);
    expect(authorPages(record)).toEqual([
      { id: 'abe', page: 1 },
      { id: 'abe', page: 2 },
      { id: 'desk', page: 1 },
      { id: 'idle', page: 1 },
    ]);
    const second = authorView(record, author(record, 'abe'), 2);
    expect(second.facts).toMatchObject({ path: '/authors/abe/2/', title: 'Abe Able, author, page 2 of 2' });
    expect(second.cards).toHaveLength(1);
    expect(second.paging?.previous?.url).toBe('/authors/abe/');
  });
});
