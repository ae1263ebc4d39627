// Cleaning drawings: known attacks, attacks that chance makes of them, and drawings as programs save them.
import fc from 'fast-check';
import { parseFragment, type DefaultTreeAdapterTypes as Tree } from 'parse5';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { cleanSvg } from '../../../../src/lib/svg/clean.ts';
import { ATTRIBUTES, ELEMENTS } from '../../../../src/lib/svg/names.ts';
import { ATTACKS } from './attacks.ts';

/** Everything that a cleaned drawing may not have, as a browser would find it. */
function harmIn(svg: string): string[] {
  const found: string[] = [];
  const walk = (node: Tree.ChildNode): void => {
    if (node.nodeName === '#comment' || node.nodeName === '#documentType') found.push(node.nodeName);
    if (!('tagName' in node)) return;
    if (node.tagName !== 'style' && !ELEMENTS.includes(node.tagName)) found.push(`<${node.tagName}>`);
    for (const { name, value } of node.attrs) {
      if (!ATTRIBUTES.has(name) && !['href', 'style', 'xmlns'].includes(name)) found.push(name);
      if (name === 'href' && !/^#[\w.:-]+$/.test(value)) found.push(`href ${value}`);
      if (name !== 'xmlns' && /https?:|\/\/|javascript:|data:|\\/i.test(value)) found.push(`${name}=${value}`);
      for (const [, target = ''] of value.matchAll(/url\s*\(\s*["']?(.?)/gi)) if (target !== '#') found.push(`${name}=${value}`);
    }
    if (node.tagName === 'style')
      for (const child of node.childNodes) if ('value' in child && /@|\\|<|https?:|\/\/|url\s*\(\s*["']?[^#"']/i.test(child.value)) found.push(child.value);
    node.childNodes.forEach(walk);
  };
  parseFragment(svg).childNodes.forEach(walk);
  if (/<!|<\?|&(?!(?:amp|lt|gt|quot);)/.test(svg)) found.push('a declaration or an entity');
  return found;
}

const draws = (svg: string): Promise<boolean> =>
  sharp(Buffer.from(svg))
    .png()
    .toBuffer()
    .then(
      () => true,
      () => false,
    );

describe('an attack', () => {
  it('is seen by this test where it is not cleaned', () => {
    const harmless = /words about|editor keeps|a text with|multiply|attribute that closes|document type|closes itself|comment/;
    const unseen = ATTACKS.filter(([, text]) => harmIn(text).length === 0).map(([name]) => name);
    expect(unseen.filter((name) => !harmless.test(name))).toEqual([]);
    expect(ATTACKS.length).toBeGreaterThan(40);
  });

  it.each(ATTACKS)('%s leaves nothing behind', async (name, text) => {
    const drawing = cleanSvg(text);
    // Two drawings in one file are none.
    if (name === 'a second drawing behind it') return expect(harmIn(drawing?.svg ?? '')).toEqual([]);
    if (!drawing) throw new Error('nothing is left');
    expect(harmIn(drawing.svg)).toEqual([]);
    expect(drawing.svg).not.toMatch(/canary|evil|<script|passwd/i);
    expect(drawing).toMatchObject({ width: 100, height: 50 });
    expect(drawing.svg).toContain('<rect width="9" height="9">');
    expect(await draws(drawing.svg)).toBe(true);
  });

  it('is named where it did something', () => {
    const silent = ATTACKS.filter(([, text]) => cleanSvg(text)?.removed.length === 0).map(([name]) => name);
    expect(silent.sort()).toEqual(
      [
        ...['a document type from elsewhere', 'a base for addresses', 'a comment', 'a comment that tries to end early', 'a comment with a style in it', 'a text with a tag in it'],
        ...['an attribute that closes its tag', 'a style that closes itself', 'a style with a script behind it', 'what its editor keeps'],
      ]
        .filter((name) => silent.includes(name))
        .sort(),
    );
    expect(cleanSvg(ATTACKS[0]?.[1] ?? '')?.removed).toEqual(['a script']);
    expect(cleanSvg(ATTACKS[5]?.[1] ?? '')?.removed).toEqual(['onload, which could run code']);
  });

  it('stays harmless whatever chance makes of it', () => {
    const pieces = [
      '<',
      '>',
      '"',
      "'",
      '/',
      '&',
      '&#x3c;',
      '<!--',
      '-->',
      '<![CDATA[',
      ']]>',
      '\0',
      '\n',
      '=',
      'onload=',
      '<script>',
      '</style>',
      '<style>',
      'xlink:href=',
      'url(',
      'javascript:',
      '<svg',
      '\\',
    ];
    const change = fc.record({ at: fc.double({ min: 0, max: 1, noNaN: true }), drop: fc.nat(12), put: fc.constantFrom('', ...pieces) });
    const mutated = fc.tuple(fc.constantFrom(...ATTACKS.map(([, text]) => text)), fc.array(change, { minLength: 1, maxLength: 5 })).map(([text, changes]) =>
      changes.reduce((left, { at, drop, put }) => {
        const index = Math.floor(at * left.length);
        return left.slice(0, index) + put + left.slice(index + drop);
      }, text),
    );
    fc.assert(
      fc.property(mutated, (text) => {
        const drawing = cleanSvg(text);
        expect(harmIn(drawing?.svg ?? '')).toEqual([]);
        // Cleaned once is clean: there is nothing that a second look would take.
        if (drawing) expect(cleanSvg(drawing.svg)?.svg).toBe(drawing.svg);
      }),
      { numRuns: 600 },
    );
  });
});

describe('a drawing', () => {
  it('keeps what is drawn, painted and written', () => {
    const inkscape = `<?xml version="1.0" encoding="UTF-8"?>\n<svg width="210mm" height="105mm" viewBox="0 0 210 105" xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink">
      <defs><linearGradient id="g1"><stop offset="0" style="stop-color:#1b4965;stop-opacity:1"/></linearGradient><clipPath id="c"><rect width="3" height="4"/></clipPath></defs>
      <style type="text/css"><![CDATA[ .a, g > .b { fill: #123; stroke: url(#g1) } ]]></style>
      <g id="layer1" transform="translate(3,4) rotate(-30)" clip-path="url(#c)"><path class="a" d="M 1,2 C 3,4 5,6 7,8 Z" style="fill:url(#g1);stroke-width:0.5;font-family:'Open Sans'"/></g>
      <text x="1" y="2" font-family="Georgia, serif">Fish &amp; chips &lt; 5 £ – “so”</text><use xlink:href="#layer1"/></svg>`;
    const drawing = cleanSvg(inkscape);
    expect(drawing).toMatchObject({ width: 794, height: 397, viewBox: '0 0 210 105', removed: [] });
    for (const kept of [
      'stop-color:#1b4965',
      '<style>.a, g > .b{fill:#123;stroke:url(#g1)}</style>',
      'transform="translate(3,4) rotate(-30)"',
      'clip-path="url(#c)"',
      'd="M 1,2 C 3,4 5,6 7,8 Z"',
      "font-family:'Open Sans'",
      'Fish &amp; chips &lt; 5 £ – “so”',
      '<use href="#layer1">',
    ]) {
      expect(drawing?.svg).toContain(kept);
    }
  });

  it.each([
    ['width="300" height="150"', 300, 150, '0 0 300 150'],
    ['width="300" viewBox="0 0 20 10"', 300, 150, '0 0 20 10'],
    ['height="150px" viewBox="0,0,20,10"', 300, 150, '0 0 20 10'],
    ['width="100%" height="100%" viewBox="-5 -5 640 320.4"', 640, 320, '-5 -5 640 320.4'],
    ['width="2in" height="1in"', 192, 96, '0 0 192 96'],
  ])('with %s is %i by %i', (root, width, height, viewBox) => {
    expect(cleanSvg(`<svg xmlns="http://www.w3.org/2000/svg" ${root}><path d="M0 0"/></svg>`)).toMatchObject({ width, height, viewBox });
  });

  it.each(['', 'words', '<svg', '<svg></svg>', '<svg width="0" height="10"/>', '<svg viewBox="0 0 0 0"/>', '<svg width="1e400" height="1"/>'])('is none in %j', (text) => {
    expect(cleanSvg(text)).toBeUndefined();
  });
});
