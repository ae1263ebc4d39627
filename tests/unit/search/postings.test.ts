// The files of terms: each term in the file that the head leads to, and the head no longer than it must be.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { fileOf, type Head, type TermFile } from '../../../src/search/engine/files.ts';
import { doc, small } from './help.ts';

it('hold every term where the head says, for any words', () => {
  const word = fc.stringMatching(/^[a-f]{1,9}$/);
  fc.assert(
    fc.property(fc.array(word, { minLength: 1, maxLength: 3_000, size: 'max' }), (words) => {
      const { files } = small([doc('/a/', { title: 'One', text: words.join(' ') }), doc('/b/', { title: 'Two', text: words.slice(0, 9).join('. ') })], {
        thesaurus: [{ say: [...words.slice(0, 40).map((first) => `${first} ${words.at(-1)}`), ...words.slice(0, 40)], means: [words.at(-1) ?? ''] }],
      });
      const { terms } = JSON.parse(files.get('head.json') ?? '{}') as Head;
      const stored = [...files].flatMap(([path, json]) => {
        const [, number] = /\/t\/(\d+)\.json$/.exec(path) ?? [];
        return number === undefined ? [] : [{ number: Number(number), names: Object.keys(JSON.parse(json) as TermFile) }];
      });
      expect(terms).toHaveLength(stored.length);
      for (const { number, names } of stored) for (const name of names) expect(fileOf(terms, name), name).toBe(number);
      // What stands under several words, or under readers’ own, is looked for in the file of the first.
      for (const { number, names } of stored) for (const name of names) expect(fileOf(terms, name.replace(/[ ~=].*$/, '')), name).toBe(number);
      const firstOf = stored.toSorted((a, b) => a.number - b.number).map(({ names }) => names[0] ?? '');
      terms.forEach((start, index) => expect(firstOf[index]?.startsWith(start)).toBe(true));
    }),
    // Thousands of words are not made fewer in good time.
    { numRuns: 20, endOnFailure: true },
  );
});
