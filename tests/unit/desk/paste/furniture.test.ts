// Furniture told from the piece on generated pages: with the wordings that the rules know, and with others that they were never shown.
import { describe, expect, it } from 'vitest';
import { heldOut } from '../../../fixtures/pasted/held-out.ts';
import { judge, read, total, type Total } from '../../../fixtures/pasted/judge.ts';
import { LAYOUTS, pastedPage, type GeneratedPage } from '../../../fixtures/pasted/pages.ts';
import { shownLast } from '../../../fixtures/pasted/shown-last.ts';
import { shownLater } from '../../../fixtures/pasted/shown-later.ts';
import { shown } from '../../../fixtures/pasted/shown.ts';
import type { Wordings } from '../../../fixtures/pasted/wordings.ts';

const PAGES = 50;
const pages = (words: Wordings): GeneratedPage[] => Array.from({ length: PAGES }, (_, index) => pastedPage(words, LAYOUTS[index % LAYOUTS.length] ?? 'text', 1000 + index));
const scoreOf = (made: readonly GeneratedPage[]): Total => total(made.map((page) => judge(page, read(page))));
const figures = ({ precision, recall, f1 }: Total): string => `precision ${precision.toFixed(4)}, recall ${recall.toFixed(4)}, F1 ${f1.toFixed(4)}`;

const SETS = { shown, shownLater, shownLast, heldOut };

describe.each(Object.entries(SETS))('fifty pages with the wordings %s', (name, words) => {
  const made = pages(words);

  it('have their furniture found', ({ annotate }) => {
    const score = scoreOf(made);
    void annotate(`${name}: ${figures(score)}`);
    expect(score.f1).toBeGreaterThanOrEqual(0.98);
    expect(score.precision).toBeGreaterThanOrEqual(0.995);
  });

  it('lose no sentence of the piece', () => {
    for (const page of made) {
      const { headline, standfirst, words: kept } = read(page);
      const all = [headline, standfirst, ...kept].join('\n');
      expect(page.body.filter((sentence) => !all.includes(sentence))).toEqual([]);
    }
  });

  it('have their headline found', () => {
    expect(made.filter((page) => read(page).headline !== page.headline).map((page) => page.source.slice(0, 200))).toEqual([]);
  });
});

describe('the judge', () => {
  it('sees what was missed and what was taken wrongly', () => {
    const page = pastedPage(shown, 'text', 3);
    const result = read(page);
    const [first, ...others] = result.removed;
    expect(judge(page, { ...result, removed: others }).missed).toEqual([first?.text]);
    expect(judge(page, { ...result, removed: [...result.removed, { text: 'A sentence of the piece.', why: '' }] }).wrong).toEqual(['A sentence of the piece.']);
  });
});

describe('sentences that speak of furniture stay where they are', () => {
  const around = 'A headline that is long enough for this\n\nBy Jane Invented\n\nPublished: 6:00 AM May 18, 2029\n\nThe first paragraph says what happened to the children.';
  it.each([
    'The most read book in the library was about bees.',
    'Read more: that was the advice of the report to every school in the county.',
    'It is a bleak picture: homes are full.',
    'You may sign up at the town hall, the letter said.',
    'Please send comments on the plan to the county by Friday.',
    'We asked you to wait, and you waited.',
    'No date has been set.',
    'He left.',
  ])('%s', (sentence) => {
    for (const text of [
      `${around}\n\n${sentence}\n\nThe last paragraph says what comes next for them.`,
      `${around}\n\nThe last paragraph says what comes next for them.\n\n${sentence}`,
    ]) {
      expect(read({ source: text, layout: 'text' }).words).toContain(sentence);
      const html = `<article>${text
        .split('\n\n')
        .map((one, index) => (index === 0 ? `<h1>${one}</h1>` : `<p>${one}</p>`))
        .join('')}</article>`;
      expect(read({ source: html, layout: 'semantic' }).words).toContain(sentence);
    }
  });
});
