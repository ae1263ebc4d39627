// Shift three times: which keys count, and what is said after each.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { none, PAUSE_MS, press, PRESSES, saidOf, type Key } from '../../../src/leave/presses.ts';

/** The count after keys that were let go of, a quarter of a second apart. */
const after = (...keys: (string | Partial<Key>)[]): number =>
  keys.map((key, index): Key => ({ shift: false, at: 1_000 + index * 250, key: 'Shift', ...(typeof key === 'string' ? { key } : key) })).reduce(press, none).count;

describe('presses of Shift', () => {
  it('count up to three', () => {
    expect([after('Shift'), after('Shift', 'Shift'), after('Shift', 'Shift', 'Shift')]).toEqual([1, 2, PRESSES]);
  });

  it('start anew after any other key', () => {
    expect(after('Shift', 'Shift', 'a', 'Shift')).toBe(1);
    expect(after('Shift', 'Shift', 'Tab')).toBe(0);
  });

  it('do not count for a capital letter, whose Shift is let go of after it', () => {
    expect(after({ key: 'A', shift: true }, 'Shift')).toBe(0);
    expect(after({ key: 'A', shift: true }, 'Shift', 'Shift', 'Shift')).toBe(2);
    expect(after('Shift', { key: 'A', shift: true }, 'Shift', { key: 'B', shift: true }, 'Shift')).toBe(0);
  });

  it('start anew after a pause, however short the rest', () => {
    expect(after({ at: 0 }, { at: PAUSE_MS }, { at: 2 * PAUSE_MS })).toBe(PRESSES);
    expect(after({ at: 0 }, { at: PAUSE_MS + 1 }, { at: PAUSE_MS + 2 })).toBe(2);
  });

  it('reach three only by three in a row, whatever is typed', () => {
    const key = fc.record({ key: fc.constantFrom('Shift', 'a', 'Tab'), shift: fc.boolean() });
    fc.assert(
      fc.property(fc.array(key, { maxLength: 12 }), (keys) => {
        const typed = keys.map((one, index) => ({ ...one, at: index }));
        const last = typed.slice(-PRESSES);
        if (typed.reduce(press, none).count === PRESSES) expect(last.map((one) => one.key)).toEqual(Array(PRESSES).fill('Shift'));
      }),
    );
  });
});

describe('what is said', () => {
  it('counts down, and says when it is over', () => {
    expect([1, 2, 0].map(saidOf)).toEqual([expect.stringContaining('2 more times'), expect.stringContaining('1 more time to'), expect.stringContaining('stays')]);
  });
});
