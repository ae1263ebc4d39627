// Finding names in a text: whole words, acronyms as they are written, plurals, apostrophes of both kinds.
import { describe, expect, it } from 'vitest';
import { nameFinder } from '../../../src/record/named-in.ts';

const find = nameFinder([
  ['leaver', ['Care leaver', 'former looked after child']],
  ['send', ['SEND', 'special needs']],
  ['lynn', ['King’s Lynn']],
  ['door', ['front door', 'MASH']],
]);

describe('names in a text', () => {
  it.each([
    ['Two care leavers spoke.', ['leaver']],
    ['CARE LEAVERS speak', ['leaver']],
    ['They send letters.', []],
    ['The SEND team sends letters.', ['send']],
    ['mash and gravy', []],
    ['MASH, or the front door', ['door']],
    ["in King's Lynn", ['lynn']],
    ['in King’s Lynn’s square', ['lynn']],
    ['a carefully leavered door', []],
    ['the front doorstep', []],
    ['special\nneeds', ['send']],
    ['İ İ İ care leaver', ['leaver']],
    ['', []],
  ])('%j: %j', (text, ids) => {
    expect([...find(text)].toSorted()).toEqual(ids);
  });
});
