// Reading one text file: encodings, line ends, sizes, and the split into frontmatter and body.
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { LARGEST, readText, splitFrontmatter } from '../../../src/loaders/text-file.ts';
import { contentFolder } from '../../fixtures/build.ts';

async function read(bytes: string | Uint8Array) {
  const dir = await contentFolder({ 'areas/access.yaml': bytes });
  return readText(join(dir, 'areas/access.yaml'), 'areas/access.yaml');
}

describe('a text file', () => {
  it.each([
    ['Windows', 'name: A\r\norder: 1\r\n'],
    ['an old Mac', 'name: A\rorder: 1\r'],
    ['Unix', 'name: A\norder: 1\n'],
    ['an editor that marks its bytes', '\uFEFFname: A\norder: 1\n'],
  ])('from %s is read the same', async (_name, bytes) => {
    expect(await read(bytes)).toEqual({ file: 'areas/access.yaml', text: 'name: A\norder: 1\n' });
  });

  it('may be as large as it is allowed to be, and no larger', async () => {
    expect(await read('x'.repeat(LARGEST))).toHaveProperty('text');
    expect(await read('x'.repeat(LARGEST + 1))).toMatchObject({ code: 'file-too-large', line: 1, column: 1, severity: 'error' });
  });

  it.each([
    [[0xff], 1],
    [[0x61, 0x0a, 0x80], 2],
    [[0x61, 0x0a, 0x0a, 0xc3, 0x0a, 0x61], 3],
    [[0xed, 0xa0, 0x80], 1], // half of a surrogate pair
  ])('of the bytes %j is not UTF-8, from line %i', async (bytes, line) => {
    expect(await read(Uint8Array.from(bytes))).toMatchObject({ code: 'file-not-utf8', line });
  });

  it('that cannot be opened is a problem, not the end of the reader', async () => {
    const dir = await contentFolder();
    expect(await readText(join(dir, 'areas'), 'areas')).toMatchObject({ file: 'areas', code: 'file-unreadable' });
    expect(await readText(join(dir, 'gone.yaml'), 'gone.yaml')).toMatchObject({ file: 'gone.yaml', code: 'file-unreadable' });
  });
});

describe('frontmatter', () => {
  const split = (text: string) => splitFrontmatter({ file: 'a.mdx', text });

  it('stands between two lines of ---, and the body after them', () => {
    expect(split('---\na: 1\nb: 2\n---\n\nText.\n')).toEqual({ frontmatter: 'a: 1\nb: 2', body: '\nText.\n', frontmatterOffset: 1, bodyOffset: 4 });
  });

  it('may be empty, and may have blanks behind its lines', () => {
    expect(split('--- \n---\t\nText.')).toEqual({ frontmatter: '', body: 'Text.', frontmatterOffset: 1, bodyOffset: 2 });
  });

  it('ends at its first line of ---: later ones are rules in the text', () => {
    expect(split('---\na: 1\n---\nText.\n\n---\n\nMore.')).toMatchObject({ frontmatter: 'a: 1', body: 'Text.\n\n---\n\nMore.' });
  });

  it.each(['Text.', '\n---\na: 1\n---\n', '----\na: 1\n----\n', '---\na: 1\n', '---'])('is missed in %j', (text) => {
    expect(split(text)).toMatchObject({ file: 'a.mdx', line: 1, column: 1, code: 'frontmatter-missing', severity: 'error' });
  });
});
