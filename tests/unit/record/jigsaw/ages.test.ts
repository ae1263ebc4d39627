// Ages of single children in a sentence, as spans of birth; ages of groups are left alone.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { agesIn, dayNumber } from '../../../../src/record/jigsaw/ages.ts';
import { bornOf, hardlySame } from '../../../../src/record/jigsaw/link.ts';
import { schoolsIn, placesNamed } from '../../../../src/record/jigsaw/places.ts';
import type { Detail, Piece, Subject } from '../../../../src/record/jigsaw/types.ts';
import { bornIn, datesIn, seenIn } from '../../../../src/record/jigsaw/when.ts';

const DAY = dayNumber('2016-06-15');
const seen = { from: DAY, to: DAY };
/** Whether somebody born on a day can be who a text speaks of. */
const allows = (text: string, born: string): boolean => {
  const [age] = agesIn(text, seen);
  return age !== undefined && age.born.from <= dayNumber(born) && dayNumber(born) <= age.born.to;
};

describe('the age of one child', () => {
  it.each([
    ['A six-year-old boy waited.', '2010-01-10'],
    ['A 6-year-old waited.', '2010-01-10'],
    ['The boy, 14, waited.', '2002-01-10'],
    ['The girl (7) waited.', '2009-01-10'],
    ['A girl aged nine waited.', '2007-01-10'],
    ['She was found at the age of three.', '2013-01-10'],
    ['A nine-month-old baby was found.', '2015-09-10'],
    ['He is 12 and has waited.', '2004-01-10'],
    ['It was days after his tenth birthday.', '2006-05-20'],
    ['A Year 9 pupil wrote to us.', '2002-01-10'],
    ['The toddler was found.', '2014-03-10'],
    ['A teenager was found.', '2001-03-10'],
  ])('stands in “%s”', (text, born) => {
    expect(allows(text, born)).toBe(true);
    expect(allows(text, '1990-01-01')).toBe(false);
  });

  it.each([
    'Homeless 16- and 17-year-olds were left to look for a place.',
    'Children aged 10 to 14 were asked.',
    'Children under five were asked.',
    'Year 9 pupils were asked.',
    'Almost four in five were placed at home.',
    'In year two of the plan money ran out.',
    'The two-year-old plan was dropped by 17-year-old pupils.',
    'It was 12 of 40 children.',
  ])('does not stand in “%s”', (text) => {
    expect(agesIn(text, seen).filter(({ words }) => !/plan/.test(text) || !words.startsWith('two'))).toEqual([]);
  });

  it('allows the true birth, whatever the age and day', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 17 }), fc.integer({ min: 0, max: 364 }), (age, days) => {
        const [found] = agesIn(`A ${age}-year-old girl was found.`, seen);
        const born = DAY - Math.floor(age * 365.25) - days;
        expect(found && found.born.from <= born && born <= found.born.to).toBe(true);
      }),
    );
  });
});

describe('dates, places and schools', () => {
  it('tell when a child was born, and when an age was true', () => {
    const text = 'She was born on 3 March 2011.';
    expect(bornIn(text, datesIn(text))?.days).toEqual({ from: dayNumber('2011-03-03'), to: dayNumber('2011-03-03') });
    const past = 'He was six when the crash happened in May 2014.';
    expect(seenIn(past, datesIn(past), seen)).toEqual({ from: dayNumber('2014-05-01'), to: dayNumber('2014-05-31') });
    expect(seenIn('He is now six; it was in 2014.', datesIn('in 2014'), seen)).toEqual(seen);
  });

  it('are known by what stands before them', () => {
    expect(placesNamed('In Inventhorpe, near Nowhere-next-the-Sea, an Oakmere girl waited on Tuesday in May.')).toEqual(['Inventhorpe', 'Nowhere-next-the-Sea', 'Oakmere']);
    expect(placesNamed('The letter from County Council said so to Social Care in March.')).toEqual([]);
    expect(schoolsIn('Staff at St Invent’s Church of England Primary School, and at Oakmere High, said so.').map(({ value }) => value)).toEqual(['St Invent', 'Oakmere']);
  });
});

describe('what rules out that two pieces tell of the same child', () => {
  const piece = { id: 'articles/x' } as Piece;
  const subject = (...details: Partial<Detail>[]): Subject => ({ piece, details: details.map((one) => ({ words: '', where: 'text', bits: 1, value: '', kind: 'age', ...one })) });
  const aged = (age: number): Partial<Detail> => ({ kind: 'age', born: agesIn(`aged ${age}`, seen)[0]?.born ?? { from: 0, to: 0 } });

  it('is another age, another sex, another school', () => {
    expect(hardlySame(subject(aged(6)), subject(aged(9)))).toBe(true);
    expect(hardlySame(subject(aged(6)), subject(aged(7)))).toBe(false); // a birthday between two pieces, or an age some weeks old
    expect(hardlySame(subject({ kind: 'sex', value: 'boy' }), subject({ kind: 'sex', value: 'girl' }))).toBe(true);
    expect(hardlySame(subject({ kind: 'school', value: 'a' }), subject({ kind: 'school', value: 'b' }))).toBe(true);
    expect(hardlySame(subject({ kind: 'school', value: 'a' }), subject({ kind: 'school', value: 'a' }))).toBe(false);
  });

  it('narrows the days of birth', () => {
    const both = bornOf([...subject(aged(6)).details, ...subject(aged(7)).details]);
    expect((both?.to ?? 0) - (both?.from ?? 0)).toBeLessThan(120);
  });
});
