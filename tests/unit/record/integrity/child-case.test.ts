// The record of restrictions: without it, or with a gap in it, a piece about a child’s case does not stand.
import { describe, expect, it } from 'vitest';
import { checkChildCases } from '../../../../src/record/integrity/child-case.ts';
import { checkLeave, likelyCase } from '../../../../src/record/integrity/safeguarding.ts';
import { aCampaign, anArticle, records, type Fields } from '../../../fixtures/build.ts';

const WHOLE = {
  answers: [
    { kind: 'river-order', applies: true, reference: 'Case 1 of 2025', court: 'River court', date: '2025-06-01', keeps: 'The child’s village is left out.' },
    { kind: 'reeds-act', applies: false, reference: 'The clerk, by telephone' },
  ],
  clearedBy: 'Ina Invented',
  clearedOn: '2025-06-20',
};
const check = (fields: Fields, campaign = aCampaign()) => checkChildCases(records({ articles: { a: anArticle(fields) }, campaign }), '2026-01-15');
const codes = (fields: Fields): string[] => check(fields).map(({ code }) => code);
const answers = (change: object): object => ({ ...WHOLE, answers: [{ ...WHOLE.answers[0], ...change }, WHOLE.answers[1]] });

describe('a piece about a child’s case', () => {
  it('stands with a whole record', () => {
    expect(codes({ childCase: true, restrictions: WHOLE })).toEqual([]);
  });

  it('does not stand without one, and the message lists what is to be answered', () => {
    const [finding] = check({ childCase: true });
    expect(finding).toMatchObject({ code: 'restrictions-missing', severity: 'error', collection: 'articles', id: 'a' });
    expect(finding?.message).toContain('river-order and reeds-act');
  });

  it('does not stand where the campaign lists nothing to look into', () => {
    expect(check({ childCase: true }, aCampaign({ restrictions: undefined }))[0]?.message).toContain('campaign.yaml lists no');
  });

  it('is one as well where only the record says so', () => {
    expect(codes({ restrictions: { ...WHOLE, answers: WHOLE.answers.slice(0, 1) } })).toEqual(['restrictions-unanswered']);
    expect(codes({ childCase: false, restrictions: WHOLE })).toEqual(['restrictions-incomplete']);
    expect(codes({})).toEqual([]);
  });

  it.each([
    [{ court: undefined }, '`court` is missing'],
    [{ court: undefined, date: undefined, keeps: undefined }, '`court`, `date` and `keeps` are missing'],
    [{ keeps: undefined }, '`keeps` is missing'],
  ])('names what is missing: %j', (change, message) => {
    expect(check({ childCase: true, restrictions: answers(change) }).map((one) => one.message)).toEqual([expect.stringContaining(message)]);
  });

  it('names a kind that is not known, a second answer, and what is not answered', () => {
    expect(codes({ childCase: true, restrictions: answers({ kind: 'river-ordr' }) })).toEqual(['restrictions-unanswered', 'restrictions-unknown']);
    expect(codes({ childCase: true, restrictions: { ...WHOLE, answers: [...WHOLE.answers, WHOLE.answers[1]] } })).toEqual(['restrictions-incomplete']);
  });

  it('is cleared on a day that has come, after its last change', () => {
    const on = (clearedOn: string, updated?: string): string[] => codes({ childCase: true, updated, restrictions: { ...WHOLE, clearedOn } });
    expect([on('2025-06'), on('2026-01-16'), on('2025-06-20', '2025-06-20'), on('2025-06-20', '2025-06-21')]).toEqual([
      ['restrictions-incomplete'],
      ['restrictions-incomplete'],
      [],
      ['restrictions-stale'],
    ]);
  });

  it.each(['the desk', 'Legal', 'duty lawyer', 'A'])('is not cleared by “%s”: it takes a first and last name', (clearedBy) => {
    expect(() => anArticle({ childCase: true, restrictions: { ...WHOLE, clearedBy } })).toThrow('clearedBy');
  });
});

describe('a piece that may be about one', () => {
  it.each([
    ['The mother, who cannot be named for legal reasons, wept.', 'says “cannot be named for legal reasons”'],
    ['The six-year-old was placed with strangers. In the family court the judge was told so.', '“six-year-old”'],
    ['A girl aged 14 gave evidence. Two men were sentenced at the crown court.', '“aged 14”'],
  ])('is noticed: %s', (text, why) => {
    expect(likelyCase(text)).toContain(why);
  });

  it.each([
    'Care proceedings for children under five take longer.',
    'Inspectors spoke to 16- and 17-year-olds. The family court was praised.',
    `A six-year-old drew a picture. ${'Words. '.repeat(90)} The family court was praised.`,
  ])('is not suspected for nothing: %s', (text) => {
    expect(likelyCase(text)).toBeUndefined();
  });
});

describe('a sensitive piece', () => {
  it('wants an address to leave to', () => {
    const articles = { a: anArticle({ sensitive: true }) };
    expect(checkLeave(records({ articles }))).toEqual([]);
    expect(checkLeave(records({ articles, campaign: aCampaign({ leaveTo: undefined }) }))).toMatchObject([{ code: 'leave-missing', severity: 'warning', collection: 'campaign' }]);
    expect(checkLeave(records({ campaign: aCampaign({ leaveTo: undefined }) }))).toEqual([]);
  });
});
