// What is marked in a page that was found: words by their stem, phrases, what stands side by side as one.
import { describe, expect, it } from 'vitest';
import { BREAK, matchesIn } from '../../../../src/search/client/arrive-match.ts';

const marked = (text: string, question: string): string[] => matchesIn(text, question).map(({ start, end }) => text.slice(start, end));

describe('what is marked', () => {
  it.each([
    ['Social workers left. A worker came.', 'social worker', ['Social workers', 'worker']],
    ['INSPECTED by inspectors', 'inspection', ['INSPECTED']],
    ['Children’s services and a child', 'childrens', ['Children’s', 'child']],
    ['The café in Zürich', 'cafe zurich', ['café', 'Zürich']],
    ['King’s Lynn, kings lynn', "king's lynn", ['King’s Lynn', 'kings lynn']],
    ['It cost £23.5m, or 23.5 million.', '23.5 million', ['23.5m', '23.5 million']],
    ['carefully and care', 'care', ['care']],
    ['the children in care; care for children', '"children in care"', ['children in care']],
    ['They were in care', 'in care', ['care']],
    ['the of and', 'the of', []],
    ['good homes and bad homes', 'homes -bad', ['homes', 'homes']],
    ['a leader of news', 'kind:leader news', ['news']],
    ['<b>bold</b>', '<b>', ['b', 'b']],
    ['anything', '', []],
    ['anything', '😀 "" -', []],
    ['اختبار كلمة', 'كلمة', ['كلمة']],
  ])('%j, asked %j: %j', (text, question, expected) => {
    expect(marked(text, question)).toEqual(expected);
  });

  it('goes over no break between blocks', () => {
    expect(marked(`children${BREAK}in care`, '"children in care"')).toEqual([]);
    expect(marked(`care${BREAK}leavers`, 'care leavers')).toEqual(['care', 'leavers']);
  });
});
