// What is packed in a file comes out: Pagefind’s files as Pagefind writes them, and texts in CBOR.
import { gzipSync } from 'node:zlib';
import { createIndex, close } from 'pagefind';
import { afterAll, describe, expect, it } from 'vitest';
import { cborTexts } from '../../../../src/publish/leaks/cbor.ts';
import { Reader } from '../../../../src/publish/leaks/letters.ts';
import { partsOf } from '../../../../src/publish/leaks/unpack.ts';

const decoder = new TextDecoder('latin1');
const textsOf = (name: string, bytes: Uint8Array): string[] => [...partsOf(name, Buffer.from(bytes))].map((part) => decoder.decode(part.bytes));

describe('Pagefind’s files', async () => {
  afterAll(close);
  const { index } = await createIndex({});
  await index?.addCustomRecord({ url: '/x/', content: 'Nobody may know of the zwibbelquarn of Wherewater.', language: 'en', meta: { title: 'A title' } });
  const files = (await index?.getFiles())?.files ?? [];

  it.each(['pf_fragment', 'pf_index'])('give up their words: %s', (ending) => {
    const found = files.filter(({ path }) => path.endsWith(ending));
    expect(found.length).toBeGreaterThan(0);
    const reader = new Reader();
    const words = found
      .flatMap(({ path, content }) => textsOf(path, content))
      .some((text) => {
        reader.read(Buffer.from(text));
        return /(?:^|[^a-z])zwibbelquarn?(?:[^a-z]|$)/.test(text);
      });
    expect(words).toBe(true);
  });
});

describe('CBOR', () => {
  it('gives its texts, without the bytes that tell their lengths', () => {
    // ["hello", {"k": h'0102', "long": 24 letters}, 1000, true]
    const long = 'abcdefghijklmnopqrstuvwx';
    const bytes = [0x84, 0x65, ...Buffer.from('hello'), 0xa2, 0x61, 0x6b, 0x42, 1, 2, 0x64, ...Buffer.from('long'), 0x78, 24, ...Buffer.from(long), 0x19, 3, 0xe8, 0xf5];
    expect(cborTexts(Uint8Array.from(bytes))).toEqual(['hello', 'k', 'long', long]);
  });

  it('cut short gives what there is of it', () => {
    expect(cborTexts(Uint8Array.from([0x82, 0x62, 0x61, 0x62, 0x79, 1]))).toEqual(['ab']);
  });
});

describe('a file', () => {
  it('packed too often is let be at some depth', () => {
    let bytes: Uint8Array = Buffer.from('deep');
    for (let depth = 0; depth < 12; depth += 1) bytes = gzipSync(bytes);
    expect(textsOf('x.gz', bytes).length).toBeLessThan(20);
  });

  it('that only looks packed is read as it stands', () => {
    expect(textsOf('x.gz', Buffer.from([0x1f, 0x8b, 0x61, 0x62, 0x63]))[0]).toContain('abc');
    expect(textsOf('x.br', Buffer.from('plain'))).toEqual(['plain']);
  });
});
