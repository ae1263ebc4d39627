// Texts as the leak check compares them: however a sentence is written down, its letters are the same.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Letters, Reader } from '../../../../src/publish/leaks/letters.ts';

const reader = new Reader();
const asText = ({ symbols, length }: Letters): string => [...symbols.subarray(0, length)].map((symbol) => '?abcdefghijklmnopqrstuvwxyz0123456789'.charAt(symbol) || '*').join('');

function lettersIn(text: string | Uint8Array): { text: string; tags: string } {
  reader.read(typeof text === 'string' ? new TextEncoder().encode(text) : text);
  return { text: asText(reader.text), tags: asText(reader.tags) };
}

const SENTENCE = 'The canary’s “café” sang – at 5% of Wherewater & beyond…';
const LETTERS = 'thecanaryscafesangat5ofwherewaterbeyond';

/** Ways in which a text is written down. */
const WAYS: Record<string, (text: string) => string> = {
  'as it is': (text) => text,
  'in capitals': (text) => text.toUpperCase(),
  'with plain quotation marks': (text) => text.replace(/[’‘]/g, "'").replace(/[“”]/g, '"').replace('…', '...').replace('–', '--'),
  'in NFD': (text) => text.normalize('NFD'),
  'with entities': (text) => text.replace('&', '&amp;').replace('’', '&rsquo;').replace('é', '&eacute;').replace('“', '&ldquo;'),
  'with numbers for characters': (text) => text.replace(/[^\x20-\x7e]/g, (char) => `&#${char.codePointAt(0)};`).replace('"', '&#x22;'),
  'with every letter a number': (text) => text.replace(/[a-z]/g, (char) => `&#x${char.charCodeAt(0).toString(16)};`),
  'in JSON': (text) => JSON.stringify(text),
  'in JSON in JSON': (text) => JSON.stringify(JSON.stringify({ text })).replace('text', ''),
  'in JSON with escapes': (text) => JSON.stringify(text).replace(/[^\x20-\x7e]/g, (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`),
  'in JavaScript': (text) => text.replace(/[^\x20-\x7e]/g, (char) => `\\u{${char.charCodeAt(0).toString(16)}}`).replace('T', '\\x54'),
  'in an address': (text) => encodeURIComponent(text),
  'in an address in an address': (text) => encodeURIComponent(encodeURIComponent(text)),
  'in CDATA': (text) => `<![CDATA[${text}]]>`,
  'in a comment': (text) => `<!-- ${text} -->`,
  'in HTML in XML': (text) => `&lt;p&gt;${text.replace('&', '&amp;amp;').replace('’', '&amp;rsquo;')}&lt;/p&gt;`,
  'split by tags': (text) => text.replace('canary', '<b class="x">can</b><i>ary</i>').replace('sang', '</p>\n<p>sang'),
  'split by tags in JSON': (text) => JSON.stringify(text.replace('canary', '<b class="x">can</b>ary').replace('sang', '</p>\n<p>sang')).replace(/</g, '\\u003c'),
  'split by tags with entities': (text) => text.replace('&', '&amp;').replace('canary', '&lt;b class="x"&gt;can&lt;/b&gt;ary'),
  'with soft hyphens and joiners': (text) => text.replace('canary', 'ca\u00adna\u200bry').replace('Where', 'Whe&shy;re').replace('beyond', 'be\\u00adyond'),
  'with other spaces and line ends': (text) => text.replace(/ /g, '\u00a0\n\t'),
  'with line ends in JSON': (text) => text.replace(/ /g, '\\n'),
};

describe('a sentence', () => {
  it.each(Object.entries(WAYS))('%s has the same letters', (_name, write) => {
    expect(lettersIn(write(SENTENCE)).text).toBe(LETTERS);
  });

  it('in Latin-1 has the same letters', () => {
    expect(lettersIn(Buffer.from('The café of canaries', 'latin1')).text).toBe('thecafeofcanaries');
  });

  it('in an attribute is read apart from the text around', () => {
    expect(lettersIn(`<p>One <img alt="${SENTENCE}"> two</p>`)).toEqual({ text: 'onetwo', tags: `pimgalt${LETTERS}p` });
  });

  it('after a sign of less that is no tag stays in one piece', () => {
    const { text, tags } = lettersIn(`if(a<b){x="${SENTENCE.replace(/[<>]/g, '')}"}`);
    expect(text + tags).toContain(LETTERS);
  });
});

describe('any text', () => {
  const characters = fc.constantFrom(...'abcxyzABCXYZ0129 .,;:!?-–—’“”éüßøñşЖ漢\u00ad\u200b\u00a0…/()');
  const plain = fc.array(characters, { minLength: 1, maxLength: 60 }).map((all) => all.join(''));
  const char = (text: string, write: (point: number) => string): string => [...text].map((one) => write(one.codePointAt(0) as number)).join('');
  const ways: ((text: string) => string)[] = [
    (text) => text.normalize('NFD'),
    (text) => text.normalize('NFC'),
    (text) => char(text, (point) => `&#${point};`),
    (text) => char(text, (point) => `&amp;#x${point.toString(16)};`),
    (text) => char(text, (point) => `\\u{${point.toString(16)}}`),
    (text) => char(text, (point) => `\\\\u${point.toString(16).padStart(4, '0')}`),
    (text) => encodeURIComponent(text),
    (text) => JSON.stringify(text),
    (text) => [...text].join('<wbr>'),
    (text) => [...text].join('\\u003cb\\u003e'),
  ];

  it('has the same letters however it is written', () => {
    fc.assert(
      fc.property(plain, fc.constantFrom(...ways), (text, write) => {
        expect(lettersIn(write(text)).text).toBe(lettersIn(text).text);
      }),
    );
  });

  it('keeps its words, whatever stands around it', () => {
    const word = fc.stringMatching(/^[a-z]{8,12}$/);
    fc.assert(
      fc.property(word, fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (found, before, after) => {
        const { text, tags } = lettersIn(`${before} . ${found} . ${after}`);
        expect(`${text} ${tags}`).toContain(found);
      }),
    );
  });

  it('of any bytes is read without a slip', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
        const { text, tags } = lettersIn(bytes);
        expect(text.length + tags.length).toBeLessThanOrEqual(bytes.length * 6);
      }),
    );
  });
});
