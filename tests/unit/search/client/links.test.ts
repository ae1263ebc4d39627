// Where results lead.
import { describe, expect, it } from 'vitest';
import { elsewhere, isHere, linkTo } from '../../../../src/search/client/links.ts';

describe('a link to a result', () => {
  it.each([
    ['/articles/a-piece/', 'care leavers', '/site/articles/a-piece/?find=care+leavers'],
    ['/glossary/#mash', 'mash', '/site/glossary/?find=mash#mash'],
    ['/areas/homes/', '', '/site/areas/homes/'],
    ['/glossary/#mash', '', '/site/glossary/#mash'],
    ['/timeline/#2017', '"a&b" #c', '/site/timeline/?find=%22a%26b%22+%23c#2017'],
    ['https://files.example.org/report.pdf#page=7', 'homes', 'https://files.example.org/report.pdf#page=7'],
  ])('to %s for %j', (url, words, link) => {
    expect(linkTo(url, '/site/', words)).toBe(link);
  });

  it('leads to another site only where the address says so', () => {
    expect(['/a/', '//other.example/a', 'https://other.example/'].map(isHere)).toEqual([true, false, false]);
  });
});

describe('what a link to another site opens', () => {
  it.each([
    ['https://www.example.org/a/report.pdf#page=7', 'PDF, page 7, on example.org'],
    ['https://files.example.org/report.PDF', 'PDF, on files.example.org'],
    ['https://example.org/reports/12', 'on example.org'],
    ['no address', ''],
  ])('is told from %s', (url, words) => {
    expect(elsewhere(url)).toBe(words);
  });
});
