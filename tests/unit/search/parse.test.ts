// The language of questions: what is understood, and that anything at all is forgiven.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseQuery, withoutQuotes, withoutRange, withRange } from '../../../src/search/query/parse.ts';

const words = (text: string): string[] => parseQuery(text).words.map(({ word }) => word);

describe('a question', () => {
  it('is words, phrases, exclusions and field words, mixed', () => {
    const query = parseQuery('sara "right help" -mash kind:leader -"old pumps" person:"dave hill" 23.5 million');
    expect(query.words.map(({ word }) => word)).toEqual(['sara', '23.5m']);
    expect(query.phrases.map(({ words: list, not }) => [list.join(' '), not])).toEqual([
      ['right help', false],
      ['old pumps', true],
    ]);
    expect(query.not.map(({ word }) => word)).toEqual(['mash']);
    expect(query.fields.map(({ field, value }) => [field, value])).toEqual([
      ['kind', 'leader'],
      ['person', 'dave hill'],
    ]);
  });

  it('may be in curly quotes', () => expect(parseQuery('“right help”').phrases).toHaveLength(1));
  it('loses its common words, unless it has no others', () => {
    expect(words('what is the front door')).toEqual(['front', 'door']);
    expect(words('to be or not to be')).toHaveLength(6);
  });
  it('may leave a quotation mark open', () => expect(words('"right help')).toEqual(['right', 'help']));
  it('takes an unknown field for words', () => expect(words('foo:bar')).toEqual(['foo', 'bar']));
  it('asks for the newest', () => {
    expect(parseQuery('latest inspection')).toMatchObject({ newest: true, words: [{ word: 'inspection' }] });
    expect(parseQuery('inspection').newest).toBe(false);
  });
  it('is open while a word is being typed', () => {
    expect(parseQuery('front do').open).toBe(true);
    expect(parseQuery('front door ').open).toBe(false);
  });
  it('keeps a hyphen inside a word and a lone one for what they are', () => {
    expect(words('short-term - plan')).toEqual(['short', 'term', 'plan']);
    expect(parseQuery('short-term').not).toEqual([]);
  });

  it('of any text is read without failing, every part at its place', () => {
    const part = fc.constantFrom('"', '“', '”', '-', ':', ' ', 'kind', 'person', 'word', 'the', '2015', '£', '<b>', '\u202e', '🦊', 'é', "'", '’s', '\u0000');
    const text = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 120 }),
      fc.array(part, { maxLength: 30 }).map((parts) => parts.join('')),
    );
    fc.assert(
      fc.property(text, (q) => {
        const query = parseQuery(q);
        for (const { start, end } of [...query.words, ...query.common, ...query.not, ...query.phrases, ...query.fields]) {
          expect(start).toBeGreaterThanOrEqual(0);
          expect(end).toBeLessThanOrEqual(q.length);
          expect(start).toBeLessThan(end);
        }
        for (const clause of [...query.phrases, ...query.fields]) expect(withoutRange(q, clause).length).toBeLessThanOrEqual(q.length + 1);
      }),
      { numRuns: 1000 },
    );
  });

  it('of any length is answered with a bounded number of words', () => expect(parseQuery('word '.repeat(5000)).words.length).toBeLessThanOrEqual(32));
  it('can have a part taken out or put in another way', () => {
    const q = 'sara "right help" tuff';
    expect(withoutRange(q, parseQuery(q).phrases[0] as { start: number; end: number })).toBe('sara tuff');
    expect(withoutQuotes(parseQuery(`${q} -"too late"`))).toBe('sara right help tuff -"too late"');
    expect(withoutQuotes(parseQuery('“kind: -leader”'))).toBe('kind leader');
    expect(withRange(q, parseQuery(q).words[1] as { start: number; end: number }, 'tough')).toBe('sara "right help" tough');
  });
});
