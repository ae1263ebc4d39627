// From file to form and back, over all content: what nobody changed stays byte for byte, and a changed field changes nothing else.
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fieldsOfKind, formOf, kindOf, partsOf, textOf, type Kind } from '../../../../src/desk/cms/entry-text.ts';
import { BODY, fromForm, isChoiceOfThree, ITEM, toForm } from '../../../../src/desk/cms/form.ts';
import { merged } from '../../../../src/desk/save/entry.ts';
import type { Field, Shape } from '../../../../src/desk/cms/shape.ts';

const ROOT = join(import.meta.dirname, '../../../..');
const entries = ['content', 'tests/fixtures/campaign'].flatMap((folder) =>
  globSync('**/*.{yaml,mdx}', { cwd: join(ROOT, folder) }).flatMap((file) => {
    const kind = kindOf(file.replaceAll('\\', '/'));
    return kind ? [{ name: `${folder}/${file}`, kind, text: readFileSync(join(ROOT, folder, file), 'utf8') }] : [];
  }),
);

type Form = Record<string, unknown>;

/** What the CMS does to a form that is opened and saved: every field is there, empty where nothing was said, and texts are trimmed. */
function asTheCmsLeavesIt(fields: readonly Field[], form: Form): Form {
  const empty = (field: Field): unknown => {
    const { shape, required } = field;
    if (shape.kind === 'flag') return isChoiceOfThree(field) ? '' : false;
    if (shape.kind === 'refs' || shape.kind === 'list') return [];
    if (shape.kind === 'group' || shape.kind === 'date') return required ? {} : null;
    return shape.kind === 'number' ? null : '';
  };
  const filled = (shape: Shape, value: unknown): unknown => {
    if (typeof value === 'string') return value.trim();
    if (shape.kind === 'group' && value) return asTheCmsLeavesIt(shape.fields, value as Form);
    if (shape.kind === 'date' && value) return { more: null, ...(value as Form) };
    return shape.kind === 'list' && Array.isArray(value) ? value.map((one) => filled(shape.item, one)) : value;
  };
  const ours = fields.map((field) => [field.name, form[field.name] === undefined ? empty(field) : filled(field.shape, form[field.name])] as const);
  return Object.fromEntries([...ours.toReversed(), ...Object.entries(form).filter(([name]) => name === BODY)]);
}

const isData = (value: unknown): value is Form => typeof value === 'object' && value !== null;
const hasSomething = (value: unknown): boolean => value !== undefined && !(Array.isArray(value) && value.length === 0);

/** Another value for a field of the form, as an editor might leave it. */
function another(shape: Shape, value: unknown): unknown {
  switch (shape.kind) {
    case 'flag':
      return value !== true;
    case 'number':
      return Number(value ?? 0) + 7;
    case 'date':
      return { ...(value as Form | undefined), date: '2031-05' };
    case 'refs':
      return [...((value as unknown[] | undefined) ?? []), 'another-entry'];
    case 'group':
      return value
        ? Object.fromEntries(
            Object.entries(value).map(([name, item], index) => [name, index === 0 ? another(shape.fields.find((one) => one.name === name)?.shape ?? shape, item) : item]),
          )
        : value;
    case 'list':
      if (!Array.isArray(value)) return [another(shape.item, isData(value) ? value[ITEM] : value)];
      if (shape.item.kind === 'list') return [...(value as unknown[]).slice(0, -1), { [ITEM]: another(shape.item, (value.at(-1) as Form)[ITEM]) }];
      return [...(value as unknown[]).slice(0, -1), another(shape.item, value.at(-1))];
    default:
      return `${typeof value === 'string' ? value : ''} another: “word”`;
  }
}

const data = (kind: Kind, text: string): Form => partsOf(kind, text).data;

describe('the desk’s forms over all content', () => {
  it('open every file', () => {
    expect(entries.length).toBeGreaterThan(400);
  });

  it('give back every file’s data from its form', () => {
    const wrong = entries.filter(({ kind, text }) => {
      const fields = fieldsOfKind(kind);
      const was = data(kind, text);
      return JSON.stringify(fromForm(fields, toForm(fields, was))) !== JSON.stringify(fromForm(fields, toForm(fields, fromForm(fields, toForm(fields, was)))));
    });
    expect(wrong.map(({ name }) => name)).toEqual([]);
  });

  it('leave every file byte for byte as it was where nothing is changed', () => {
    const changed = entries.filter(({ kind, text }) => merged(kind, text, textOf(kind, asTheCmsLeavesIt(fieldsOfKind(kind), formOf(kind, text)))) !== text);
    expect(changed.map(({ name }) => name)).toEqual([]);
  });

  /** Each field of each collection in some of its entries, so that every field is had and every entry once: all of all take minutes, and the writer's own tests do them. */
  it('change one field, and nothing else says anything new', { timeout: 60_000 }, () => {
    const wrong: string[] = [];
    const seen = new Map<string, number>();
    let fields = 0;
    for (const { name, kind, text } of entries) {
      const form = formOf(kind, text);
      const before = data(kind, text);
      const there = fieldsOfKind(kind).filter((one) => hasSomething(form[one.name]));
      const least = there.toSorted((a, b) => (seen.get(`${kind} ${a.name}`) ?? 0) - (seen.get(`${kind} ${b.name}`) ?? 0));
      const fresh = least.filter((one) => !seen.has(`${kind} ${one.name}`));
      for (const field of fresh.length > 0 ? fresh : least.slice(0, 1)) {
        seen.set(`${kind} ${field.name}`, (seen.get(`${kind} ${field.name}`) ?? 0) + 1);
        const edited = { ...form, [field.name]: another(field.shape, form[field.name]) };
        const after = merged(kind, text, textOf(kind, asTheCmsLeavesIt(fieldsOfKind(kind), edited)));
        const others = Object.keys(before).filter((key) => key !== field.name && JSON.stringify(before[key]) !== JSON.stringify(data(kind, after)[key]));
        if (others.length > 0 || JSON.stringify(before[field.name]) === JSON.stringify(data(kind, after)[field.name])) wrong.push(`${name}: ${field.name} ${others.join()}`);
        if (partsOf(kind, after).body !== partsOf(kind, text).body) wrong.push(`${name}: ${field.name} changed the text`);
        fields += 1;
      }
    }
    expect(wrong).toEqual([]);
    expect(fields).toBeGreaterThan(entries.length);
  });

  it('change the text, and no field with it', () => {
    const texts = entries.filter(({ kind, text }) => partsOf(kind, text).body !== undefined);
    expect(texts.length).toBeGreaterThan(30);
    for (const { kind, text } of texts) {
      const form = formOf(kind, text);
      const after = merged(kind, text, textOf(kind, { ...form, [BODY]: `${String(form[BODY])}\n\nOne more paragraph.` }));
      expect(after).toBe(`${text.trimEnd()}\n\nOne more paragraph.\n`);
    }
  });
});

describe('a form', () => {
  const kind = 'sources';
  const plain = 'publisher: A paper\ntitle: A title\nurl: https://example.org/\nread: whole\n';

  it('keeps comments, quotation marks and order', () => {
    const text = '# Seen on paper.\ntitle: "A title" # as printed\npublisher: A paper\nread: whole\n\nurl: https://example.org/\n';
    expect(merged(kind, text, textOf(kind, { ...formOf(kind, text), title: 'Another title' }))).toBe(text.replace('"A title"', '"Another title"'));
  });

  it('tells a “no” from nothing where “no” says something', () => {
    const no = merged(kind, plain, textOf(kind, { ...formOf(kind, plain), titleSeen: false }));
    expect(data(kind, no)['titleSeen']).toBe(false);
    expect(merged(kind, plain, textOf(kind, { ...formOf(kind, plain), draft: false }))).toBe(plain);
  });

  it('writes a date that is known as no more than a date as text, and what more is known beside it', () => {
    const dated = merged(kind, plain, textOf(kind, { ...formOf(kind, plain), date: { date: '2017-07', more: null } }));
    expect(data(kind, dated)['date']).toBe('2017-07');
    const guessed = merged(
      kind,
      plain,
      textOf(kind, { ...formOf(kind, plain), date: { date: '2017-07', more: { approximate: 'early', inferred: true, earliest: '', latest: '', note: '' } } }),
    );
    expect(data(kind, guessed)['date']).toEqual({ date: '2017-07', approximate: 'early', inferred: true });
  });

  it('writes a new entry that the reader can read', () => {
    const made = merged('articles', undefined, textOf('articles', { headline: 'A new piece about the rivers', draft: true, byline: ['desk'], [BODY]: 'Words.' }));
    expect(made).toMatch(/^---\nheadline: /);
    expect(partsOf('articles', made)).toEqual({
      data: { headline: 'A new piece about the rivers', byline: ['desk'], draft: true },
      body: expect.stringContaining('Words.') as string,
    });
  });

  it('holds any text, and gives it back', () => {
    const words = fc
      .array(fc.constantFrom('a', ' ', '“', ':', '#', '"', "'", '{', '- ', '\n', '1', 'no', '~', '&x', '|', '%', '\\', '🙂', 'é', '---'), { minLength: 1, maxLength: 12 })
      .map((parts) => parts.join('').trim());
    const run = fc.property(
      words.filter((text) => text !== ''),
      (title) => {
        expect(data(kind, textOf(kind, { ...formOf(kind, plain), title }))['title']).toBe(title);
      },
    );
    fc.assert(run, { numRuns: 60 });
  });
});
