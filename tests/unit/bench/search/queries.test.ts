// The judged queries: what is read, and what is refused with which words.
import { describe, expect, test } from 'vitest';
import { parseQueries, readQueries, unknownAddresses } from '../../../../src/desk/bench/search/queries.ts';

const RIGHT = `# Judged
- q: rising water
  set: tuning
  type: plain
  wants:
    /areas/water/: 3
    "/glossary/#flood": 2

- q: a colour that does not exist
  set: validation
  type: unanswerable
  wants: {}
`;

const one = (changes: Record<string, string>): string => {
  const fields = { q: 'rising water', set: 'tuning', type: 'plain', wants: '{ /areas/water/: 3 }', ...changes };
  return `- ${Object.entries(fields)
    .map(([key, value]) => `${key}: ${value}`)
    .join('\n  ')}\n`;
};
const refusal = (text: string): string => {
  try {
    parseQueries(text, 'queries.yaml');
  } catch (error) {
    return (error as Error).message;
  }
  throw new Error('was not refused');
};

describe('a file of queries', () => {
  test('is read', () => {
    const [first, second] = parseQueries(RIGHT, 'queries.yaml');
    expect(first).toMatchObject({ q: 'rising water', set: 'tuning', type: 'plain' });
    expect([...(first?.grades ?? [])]).toEqual([
      ['/areas/water/', 3],
      ['/glossary/#flood', 2],
    ]);
    expect(second?.grades.size).toBe(0);
  });

  test.each([
    ['a grade that there is not', one({ wants: '{ /areas/water/: 4 }' }), 'a grade is 1, 2 or 3'],
    ['a grade of 0', one({ wants: '{ /areas/water/: 0 }' }), 'what is worth nothing is not listed'],
    ['an address without its slash', one({ wants: '{ /areas/water: 3 }' }), 'with a slash at its end'],
    ['a whole address', one({ wants: '{ "https://example.org/": 3 }' }), 'from the site’s root'],
    ['no best page', one({ wants: '{ /areas/water/: 2 }' }), 'at least one address has grade 3'],
    ['an answer to what cannot be answered', one({ type: 'unanswerable' }), 'write {}'],
    ['an unknown set', one({ set: 'training' }), 'set: '],
    ['an unknown type', one({ type: 'other' }), 'type: '],
    ['an unknown field', one({ note: 'x' }), 'note'],
    ['an empty query', one({ q: '" "' }), 'q: what is asked'],
    ['something that is no list', 'q: rising water\n', 'write a list'],
    ['broken YAML', '- q: "rising\n', 'queries.yaml: '],
    ['nothing at all', '', 'write a list'],
  ])('is refused for %s', (_, text, words) => expect(refusal(text)).toContain(words));

  test('is refused with the line, and with every slip at once', () => {
    const message = refusal(`${one({ set: 'training' })}\n${one({ q: 'other', type: 'other' })}`);
    expect(message).toContain('queries.yaml:1  set: ');
    expect(message).toContain('queries.yaml:6  type: ');
  });

  test('is refused where a query stands twice', () => expect(refusal(`${one({})}\n${one({ q: 'Rising Water' })}`)).toContain('queries.yaml:6  the same query stands at line 1'));

  test('is refused without the words of a query, which may be of the half that nobody looks into', () => {
    expect(refusal(one({ q: 'secret words', set: 'training' }))).not.toContain('secret words');
  });

  test('that is not there is missed by name', async () => await expect(readQueries('/nowhere/queries.yaml', 'queries.yaml')).rejects.toThrow('queries.yaml does not exist'));
});

test('judged addresses that are nowhere are listed once each', () => {
  expect(unknownAddresses([...parseQueries(RIGHT, 'x'), ...parseQueries(RIGHT, 'x')], new Set(['/areas/water/']))).toEqual(['/glossary/#flood']);
});
