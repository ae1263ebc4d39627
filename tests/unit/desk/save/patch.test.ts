// The lossless writer: what a desk’s program saves changes its own lines in the file, and not a letter elsewhere.
import { describe, expect, it } from 'vitest';
import { stringify } from 'yaml';
import { applyChanges, diffData, entryData, patchEntry, PatchError, type DiffOptions } from '../../../../src/desk/save/patch.ts';

const FILE = `# The head of the file stays.

title: A plain title  # why it is called that
kind: "news"
date: "2016-07-14"
text: >-
  A folded text that goes on
  over two lines.

# About the steps.
steps:
  - id: one
    label: First # the first
  # above the second
  - id: two
    label: 'Second'
    note: |
      Line one
      line two
  - id: three
    label: Third
areas: [alpha, beta,  gamma]
names:
- plain
- "quoted"
place: { town: Here, county: "There" }
graded: false
count: 3
`;

/** Saves after a change of the data, written anew in the program’s own style. */
function save(change: (data: Record<string, never>) => void, text = FILE, options?: DiffOptions): string {
  const data = structuredClone(entryData(text, 'yaml').data) as Record<string, never>;
  change(data);
  return patchEntry(text, stringify(data, { lineWidth: 0, defaultStringType: 'QUOTE_DOUBLE', defaultKeyType: 'PLAIN' }), 'yaml', options);
}

/** Asserts that a change made of the file is this text in place of that, and nothing more. */
function expectSwap(change: (data: Record<string, never>) => void, from: string, to: string, options?: DiffOptions): void {
  expect(FILE.split(from)).toHaveLength(2);
  expect(save(change, FILE, options)).toBe(FILE.replace(from, () => to));
}

type Any = Record<string, never>;
const set =
  (key: string, value: unknown) =>
  (data: Any): void => {
    (data as Record<string, unknown>)[key] = value;
  };
const list = (data: Any, key: string): unknown[] => (data as Record<string, unknown[]>)[key] as unknown[];
const step = (data: Any, index: number): Record<string, unknown> => list(data, 'steps')[index] as Record<string, unknown>;

describe('a changed value', () => {
  it.each<[string, (data: Any) => void, string, string]>([
    ['plain, with a comment behind it', set('title', 'Another title'), 'A plain title ', 'Another title '],
    ['plain, that now needs quotation marks', set('title', 'One: two'), 'A plain title ', '"One: two" '],
    ['quoted stays quoted', set('kind', 'leader'), '"news"', '"leader"'],
    ['of a date', set('date', '2017-01'), '"2016-07-14"', '"2017-01"'],
    ['folded', set('text', 'Short now.'), '  A folded text that goes on\n  over two lines.', '  Short now.'],
    ['folded, with a second paragraph', set('text', 'One.\n\nTwo.'), '  A folded text that goes on\n  over two lines.', '  One.\n\n\n  Two.'],
    ['single quoted', (data) => void (step(data, 1)['label'] = "It's"), "'Second'", "'It''s'"],
    ['literal', (data) => void (step(data, 1)['note'] = 'Line one\nline 2\n'), 'line two', 'line 2'],
    ['of an item of a list on a line', (data) => void (list(data, 'areas')[1] = 'delta'), 'beta', 'delta'],
    ['of an item of a list', (data) => void (list(data, 'names')[1] = 'other'), '"quoted"', '"other"'],
    ['in a group on a line', (data) => void ((data as Record<string, Record<string, string>>)['place'] = { town: 'Away', county: 'There' }), 'Here', 'Away'],
    ['of a number, sent as text', set('count', '4'), 'count: 3', 'count: 4'],
    ['of a switch', set('graded', true), 'graded: false', 'graded: true'],
    ['from text to a list', set('kind', ['news', 'leader']), 'kind: "news"', 'kind: [news, leader]'],
    ['from text to a group', set('date', { date: '2016', approximate: 'mid' }), 'date: "2016-07-14"', 'date:\n  date: "2016"\n  approximate: mid'],
  ])('%s', (_, change, from, to) => expectSwap(change, from, to));

  it('that becomes long is folded', () => {
    const long = 'word '.repeat(40).trim();
    const saved = save(set('title', long));
    expect(saved).toContain('title: >-  # why it is called that\n  word word');
    expect(Math.max(...saved.split('\n').map((line) => line.length))).toBeLessThanOrEqual(112);
    expect((entryData(saved, 'yaml').data as { title: string }).title).toBe(long);
  });
});

describe('a list', () => {
  it.each<[string, (data: Any) => void, string, string]>([
    [
      'gains an item in the middle',
      (data) => void list(data, 'steps').splice(1, 0, { id: 'new', label: 'New' }),
      '  # above the second',
      '  - id: new\n    label: New\n  # above the second',
    ],
    ['gains an item at its start', (data) => void list(data, 'steps').unshift({ id: 'new' }), '  - id: one', '  - id: new\n  - id: one'],
    ['gains an item at its end', (data) => void list(data, 'steps').push({ id: 'new' }), '    label: Third\n', '    label: Third\n  - id: new\n'],
    [
      'loses an item with its comment',
      (data) => void list(data, 'steps').splice(1, 1),
      "  # above the second\n  - id: two\n    label: 'Second'\n    note: |\n      Line one\n      line two\n",
      '',
    ],
    ['loses its first item', (data) => void list(data, 'steps').shift(), '  - id: one\n    label: First # the first\n', ''],
    ['on a line gains an item', (data) => void list(data, 'areas').push('delta'), '  gamma]', '  gamma, delta]'],
    ['on a line gains an item at its start', (data) => void list(data, 'areas').unshift('delta'), '[alpha', '[delta, alpha'],
    ['on a line loses its first item', (data) => void list(data, 'areas').shift(), '[alpha, ', '['],
    ['on a line loses its last item', (data) => void list(data, 'areas').pop(), ',  gamma', ''],
    [
      'changes one item by its id though another goes',
      (data) => (list(data, 'steps').shift(), void (step(data, 1)['label'] = 'Last')),
      '  - id: one\n    label: First # the first\n',
      '',
    ],
  ])('%s', (name, change, from, to) => {
    const saved = save(change);
    const expected = FILE.replace(from, () => to).replace('Third', name.startsWith('changes') ? 'Last' : 'Third');
    expect(saved).toBe(expected);
  });

  it('keeps the text of an item that was moved', () => {
    const saved = save((data) => {
      const steps = list(data, 'steps');
      steps.push(...steps.splice(0, 1));
    });
    expect(saved).toBe(
      FILE.replace('  - id: one\n    label: First # the first\n', '').replace('    label: Third\n', '    label: Third\n  - id: one\n    label: First # the first\n'),
    );
  });

  it('that was emptied goes, or stays empty where it must be there', () => {
    expect(save(set('areas', []))).toBe(FILE.replace('areas: [alpha, beta,  gamma]\n', ''));
    expect(save(set('areas', []), FILE, { shape: { fields: { areas: { required: true } } } })).toBe(FILE.replace('[alpha, beta,  gamma]', '[]'));
  });

  it('that was empty gets its first items', () => {
    const text = 'a: 1\nthread: []\nb: 2\n';
    expect(save(set('thread', [{ id: 'x', size: 1 }]), text)).toBe('a: 1\nthread:\n  - id: x\n    size: 1\nb: 2\n');
    expect(save(set('thread', ['x', 'z']), text)).toBe('a: 1\nthread: [x, z]\nb: 2\n');
  });
});

describe('a field', () => {
  const without = (key: string) => (data: Any) => void Reflect.deleteProperty(data, key);

  it.each([
    ['with a comment behind it', without('title'), 'title: A plain title  # why it is called that\n'],
    ['with its own comment above', without('steps'), FILE.slice(FILE.indexOf('# About'), FILE.indexOf('areas:'))],
    ['at the end', without('count'), 'count: 3\n'],
    ['set to nothing', set('kind', ''), 'kind: "news"\n'],
    ['of an item', (data: Any) => void delete step(data, 0)['label'], '    label: First # the first\n'],
    ['in a group on a line', (data: Any) => void set('place', { county: 'There' })(data), 'town: Here, '],
  ])('that goes takes its lines along: %s', (_, change, lines) => expectSwap(change, lines, ''));

  it('behind a dash lets the next take its place', () => expectSwap((data) => void delete step(data, 0)['id'], '- id: one\n    label: First', '- label: First'));

  it('that is new stands where the schema has it', () => {
    const shape = { fields: { title: {}, kind: {}, extra: {}, date: {}, first: {} } };
    expectSwap(set('extra', 'x'), 'kind: "news"\n', 'kind: "news"\nextra: x\n', { shape });
    expectSwap(set('first', ['Some words here']), 'date: "2016-07-14"\n', 'date: "2016-07-14"\nfirst:\n  - Some words here\n', { shape });
  });

  it('that the form does not show is kept', () => {
    const known = ['title', 'steps.*.id'];
    expect(save((data) => (without('kind')(data), void delete step(data, 1)['label']), FILE, { known })).toBe(FILE);
    expect(save(without('title'), FILE, { known })).toBe(FILE.replace('title: A plain title  # why it is called that\n', ''));
  });
});

describe('what a program does on its own', () => {
  it.each<[string, unknown]>([
    ['an empty text', ''],
    ['nothing', null],
    ['an empty list', []],
    ['an empty group', {}],
    ['a group of nothing', { a: '', b: [], c: { d: null } }],
    ['a switch that is off', false],
  ])('adds %s: no change', (_, value) => expect(save(set('more', value))).toBe(FILE));

  it.each<[string, (data: Any) => void]>([
    ['writes a number as text', set('count', '3')],
    ['writes text with other blanks', set('title', ' A plain title\n')],
    ['writes a day as a moment', set('date', '2016-07-14T00:00:00.000Z')],
    ['writes one as a list of one', set('kind', ['news'])],
    ['leaves out what is off', (data) => void Reflect.deleteProperty(data, 'graded')],
    ['adds an empty item', (data) => void list(data, 'steps').push({ id: '', label: '' })],
  ])('%s: no change', (_, change) => expect(save(change)).toBe(FILE));
});

describe('a text', () => {
  const MDX = '---\nheadline: One\n---\n\nFirst paragraph.  \nSecond line.\n\nLast.\n';
  const edited = (body: string, headline = 'One'): string => `---\n"headline": "${headline}"\n---\n${body}`;

  it('that differs by the blanks around it is the same', () => {
    for (const body of ['First paragraph.  \nSecond line.\n\nLast.', '\n\nFirst paragraph.  \nSecond line.\n\nLast.\n\n  \n'])
      expect(patchEntry(MDX, edited(body), 'mdx')).toBe(MDX);
  });

  it('is changed without the fields, and the fields without it', () => {
    expect(patchEntry(MDX, edited('First paragraph.  \nSecond line.\n\nThe end.\n\n'), 'mdx')).toBe(MDX.replace('Last.', 'The end.'));
    expect(patchEntry(MDX, edited('First paragraph.  \nSecond line.\n\nLast.', 'Two'), 'mdx')).toBe(MDX.replace('One', 'Two'));
  });

  it('keeps its line ends, its first mark and its missing last line break', () => {
    const crlf = `\ufeff${MDX.trimEnd().replaceAll('\n', '\r\n')}`;
    expect(patchEntry(crlf, edited('First paragraph.  \nSecond line.\n\nLast.', 'Two'), 'mdx')).toBe(crlf.replace('One', 'Two'));
    const mixed = 'a: 1\r\nb: 2\nc: 3\r\nd: 4';
    expect(patchEntry(mixed, 'a: 1\nb: 5\nc: 3\nd: 4\n', 'yaml')).toBe(mixed.replace('2', '5').replace('5\n', '5\r\n'));
    expect(patchEntry('a: 1\nb: 2', 'a: 1\nb: 3\n', 'yaml')).toBe('a: 1\nb: 3');
  });
});

describe('it refuses', () => {
  it.each([
    ['a field that stands twice', 'a: 1\na: 2\n', 'a: 3\n', /twice/],
    ['a file that is no YAML', 'a: [1\nb: 2\n', 'a: 3\n', /cannot be read as YAML \(line 2/],
    ['a reference', 'a: &x one\nb: *x\n', 'a: one\nb: two\n', /reference to another place/],
    ['what others refer to', 'a: &x one\nb: *x\n', 'a: two\nb: one\n', /without changing something else/],
    ['taking out what others refer to', 'a: &x one\nb: *x\n', 'b: one\n', /cannot be read|without/],
    ['text that is no fields', '- a\n- b\n', 'a: 1\n', /no fields/],
    ['a broken text from the desk', 'a: 1\n', 'a: [\n', /What was sent/],
  ])('%s', (_, original, edited, message) => {
    expect(() => patchEntry(original, edited, 'yaml')).toThrow(PatchError);
    expect(() => patchEntry(original, edited, 'yaml')).toThrow(message);
  });

  it('an article without frontmatter', () => expect(() => patchEntry('No fences\n', '---\na: 1\n---\n', 'mdx')).toThrow(/frontmatter/));
});

describe('changes', () => {
  it('can be made one by one', () => {
    const changes = diffData({ a: 1, b: ['x'] }, { a: 2, b: ['x', 'z'], c: 'w' });
    expect(changes).toEqual([
      { kind: 'set', path: ['a'], value: 2 },
      { kind: 'insert', path: ['b', 1], value: 'z' },
      { kind: 'add', path: ['c'], value: 'w', after: 'b' },
    ]);
    expect(applyChanges('a: 1 # n\nb: [x]\n', changes, 'yaml')).toBe('a: 2 # n\nb: [x, z]\nc: w\n');
    expect(applyChanges('---\na: 1\n---\nText', [{ kind: 'set', path: ['a'], value: 5 }], 'mdx')).toBe('---\na: 5\n---\nText');
  });
});
