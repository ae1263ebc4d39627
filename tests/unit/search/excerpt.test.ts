// Excerpts: which stretch of a text shows best why it was found.
import { describe, expect, it } from 'vitest';
import { excerptOf, type Marks } from '../../../src/search/engine/excerpt.ts';
import type { DocumentFile } from '../../../src/search/engine/files.ts';
import { readTexts } from '../../../src/search/engine/texts.ts';
import { stemOf } from '../../../src/search/query/words.ts';

const LINES = 'Tern Desk. 01632 960 001. Answered at night too, on the same number.\nHeron Line. 01632 960 002. Anybody on a river. It has a number of boats.';

/** The excerpt of a text for words with what each tells. */
function excerpt(text: string, asked: Record<string, number>, lead = ''): string {
  const file: DocumentFile = { url: '/help/', type: 'page', kind: 'pages', title: 'Get help', lead, sections: [{ text }] };
  const masses = new Map(Object.entries(asked).map(([word, mass]) => [stemOf(word), mass]));
  const marks: Marks = { stems: new Set(masses.keys()), masses };
  return excerptOf(readTexts(file), marks)
    .map((segment) => (segment.match ? `*${segment.text}*` : segment.text))
    .join('');
}

describe('an excerpt', () => {
  it('begins with the line in which the match stands, not with the end of the one above', () => {
    expect(excerpt(LINES, { heron: 5 })).toMatch(/^\*Heron\* Line\. 01632 960 002\./);
  });
  it('shows of as many matches those that tell most, whichever comes first', () => {
    const text = `A day on the water. ${'The boats went by and nobody spoke of it. '.repeat(6)}\nA heron stood there. ${'It rained for hours on the reeds. '.repeat(6)}`;
    expect(excerpt(text, { water: 1, heron: 5 })).toContain('*heron*');
    expect(excerpt(text, { water: 5, heron: 1 })).toContain('*water*');
  });
  it('shows more matches rather than one that tells more', () => {
    const text = `Water and rain. ${'The boats went by and nobody spoke of it. '.repeat(6)}\nA heron stood there. ${'It was cold for hours on the reeds. '.repeat(6)}`;
    expect(excerpt(text, { water: 1, rain: 1, heron: 9 })).toContain('*Water* and *rain*');
  });
  it('is what the page says in short where the matches stand there too', () => expect(excerpt(LINES, { number: 1 }, 'Every number to ring.')).toBe('Every *number* to ring.'));
  it('is the beginning where nothing stands in the text', () => expect(excerpt(LINES, { zebra: 1 }, 'Every number.')).toBe('Every number.'));
});
