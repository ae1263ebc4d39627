// The parts of reading a pasted page: captions, dates, encodings, near-duplicates, and what the record proposes.
import { Readable, Writable } from 'node:stream';
import { join } from 'node:path';
import { writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { isCaption, readCaption, splitCredit, unglue } from '../../../../src/desk/paste/captions.ts';
import { daysIn, isTimestamp, stampsIn } from '../../../../src/desk/paste/dates.ts';
import { decode, LARGEST } from '../../../../src/desk/paste/decode.ts';
import { nearDuplicates } from '../../../../src/desk/paste/duplicates.ts';
import { readBounded, readPastedFile, readTyped } from '../../../../src/desk/paste/input.ts';
import { readPage } from '../../../../src/desk/paste/page.ts';
import { proposeAreas, proposeInspections, proposePeople, proposeSources } from '../../../../src/desk/paste/propose.ts';
import { looksLikeHtml } from '../../../../src/desk/paste/text.ts';
import { anArea, anInspection, aPerson, aSource, records } from '../../../fixtures/build.ts';
import { temporaryFolder } from '../folder.ts';

describe('a caption', () => {
  it.each([
    ['Caption words. Picture: Jane Invented', 'Caption words.', 'Jane Invented'],
    ['Caption words (Image: Fixture Council)', 'Caption words', 'Fixture Council'],
    ['Caption words. Photo: X', 'Caption words.', 'X'],
    ['Words. Credit: Jane Invented/The Fixture', 'Words.', 'Jane Invented/The Fixture'],
    ['Words. © Jane Invented', 'Words.', 'Jane Invented'],
    ['Picture: Jane Invented', '', 'Jane Invented'],
    ['It was a bleak picture: homes were full.', 'It was a bleak picture: homes were full.', ''],
    ['Here is the picture: 12 homes and no manager.', 'Here is the picture: 12 homes and no manager.', ''],
  ])('%s', (text, caption, credit) => {
    expect(splitCredit(text)).toEqual({ caption, credit });
    expect(isCaption(text)).toBe(credit !== '');
  });

  it.each([
    ['A street in townA street in town', 'A street in town'],
    ['A street in town A street in town.', 'A street in town.'],
    ['A street in town. A street in town. Picture: Jane', 'A street in town. Picture: Jane'],
    ['A street in town, and another', 'A street in town, and another'],
  ])('is unglued: %s', (text, once) => expect(unglue(text)).toBe(once));

  it('loses the description that the page glued to it', () => {
    expect(readCaption('The weir in springThe weir at Wherewater, as nobody saw it. Picture: Jane Invented', 'The weir in spring')).toEqual({
      caption: 'The weir at Wherewater, as nobody saw it.',
      credit: 'Jane Invented',
    });
  });
});

describe('a date', () => {
  it.each([
    ['18 May 2026, 6:00 am', '2026-05-18'],
    ['6:00 AM May 18, 2026', '2026-05-18'],
    ['Monday 18th of May 2026', '2026-05-18'],
    ['18/05/2026', '2026-05-18'],
    ['2026-05-18T06:00:00+01:00', '2026-05-18'],
  ])('%s', (text, day) => expect(daysIn(text).map((found) => found.day)).toEqual([day]));
  it('that is on no calendar is none', () => expect(daysIn('31 June 2026, 31/31/2026')).toEqual([]));
  it('has its label', () => expect(stampsIn('Published: 18 May 2026 Updated: 19 May 2026')).toEqual({ published: '2026-05-18', updated: '2026-05-19' }));
  it.each([
    ['Published: 6:00 AM May 18, 2026', true],
    ['3 min read', true],
    ['Of 214 cases, 37 had no plan', false],
    ['In May 2026 the council met', false],
  ])('line %s: %s', (text, expected) => expect(isTimestamp(text)).toBe(expected));
});

describe('bytes', () => {
  const bytes = (text: string, encoding: BufferEncoding): Uint8Array => Buffer.from(text, encoding);
  it('of old Windows pages are read and told', () =>
    expect(decode(bytes('caf\u00e9 \u0093so\u0094 \u00a35', 'latin1'), 'x')).toEqual({ text: 'café “so” £5', encoding: 'Windows-1252' }));
  it('of UTF-16 are read', () => expect(decode(Buffer.concat([Buffer.from([0xff, 0xfe]), bytes('A page', 'utf16le')]), 'x').text).toBe('A page'));
  it.each([
    ['nothing', bytes(' \n', 'utf8'), /empty/],
    ['a PDF', bytes('%PDF-1.7 rest', 'utf8'), /no text/],
    ['a picture', Uint8Array.from([0xff, 0xd8, 0xff, 0xe0, 0, 16]), /no text/],
    ['too much', new Uint8Array(LARGEST + 1).fill(97), /5 MB/],
  ])('of %s are refused', (_, data, message) => expect(() => decode(data, 'x')).toThrow(message));
  it('are not read on where there are too many', async () => {
    let given = 0;
    const endless = Readable.from(
      (function* () {
        for (;;) {
          given += 1;
          yield Buffer.alloc(1_000_000, 97);
        }
      })(),
    );
    await expect(readBounded(endless, 'It')).rejects.toThrow(/at most 5 MB/);
    expect(given).toBeLessThan(20);
  });
  it('of a file that cannot be read are explained', async () => {
    const folder = temporaryFolder();
    await expect(readPastedFile(join(folder, 'none.html'))).rejects.toThrow(/no such file/);
    await expect(readPastedFile(folder)).rejects.toThrow(/a folder/);
    writeFileSync(join(folder, 'big.txt'), Buffer.alloc(50_000_000, 97));
    await expect(readPastedFile(join(folder, 'big.txt'))).rejects.toThrow(/50 MB/);
  });
  it('typed into a terminal end with the input', async () => {
    const output = new Writable({ write: (_chunk, _encoding, done) => done() });
    expect(await readTyped(Readable.from(['A headline\n', '\n', 'A line\n']), output)).toEqual({ text: 'A headline\n\nA line' });
    await expect(readTyped(Readable.from([]), output)).rejects.toThrow(/empty/);
  });
});

describe('HTML', () => {
  it.each([
    ['<p>Words</p>', true],
    ['<!doctype html><title>x</title>', true],
    ['The sign < stands for less, and > for more.', false],
    ['He wrote <p> in the margin.', false],
  ])('%s: %s', (text, expected) => expect(looksLikeHtml(text)).toBe(expected));

  it('tells its facts: address, dates, authors, standfirst and pictures', () => {
    const html = `<html><head><link rel="canonical" href="https://paper.fixture.example/a/"><script type="application/ld+json">{"@graph":[{"@type":"NewsArticle","datePublished":"2026-05-17T23:30:00Z","dateModified":"2026-05-19","author":{"name":"Jane Invented"},"publisher":{"name":"The Fixture"}}]}</script></head><body><article><h1>A headline of the piece here</h1><h2 class="standfirst">The standfirst says in one sentence what the piece says.</h2><figure><img src="/p.jpg" alt="A street in town"><figcaption>A street in townA street in town. Picture: Jane Invented</figcaption></figure><p>The first paragraph says what happened.</p><p>The second says what came of it all.</p></article></body></html>`;
    const page = readPage({ text: html, format: 'html', dayOfInstant: () => '2026-05-18' });
    expect(page).toMatchObject({
      headline: 'A headline of the piece here',
      standfirst: 'The standfirst says in one sentence what the piece says.',
      published: '2026-05-18',
      updated: '2026-05-19',
      authors: ['Jane Invented'],
      publisher: 'The Fixture',
      address: 'https://paper.fixture.example/a/',
    });
    expect(page.pictures).toEqual([{ alt: 'A street in town', caption: 'A street in town.', credit: 'Jane Invented', address: 'https://paper.fixture.example/p.jpg' }]);
    expect(page.words).toEqual(['The first paragraph says what happened.', 'The second says what came of it all.']);
  });

  it('that is nested without end is read all the same', () => {
    expect(readPage({ text: `${'<div>'.repeat(3_000)}<p>The one sentence that is there to be read.</p>`, format: 'html', dayOfInstant: String }).words).toEqual([
      'The one sentence that is there to be read.',
    ]);
  });

  it('in a box that is called a widget or a sidebar keeps the piece', () => {
    const html = '<div class="sidebar related"><h1>A headline of the piece here</h1><p>The first paragraph says what happened to them.</p></div>';
    expect(readPage({ text: html, format: 'html', dayOfInstant: String }).words).toHaveLength(1);
  });
});

describe('a near-duplicate', () => {
  const text = 'The council spent more than it had planned and most of it went on agency staff who left within a week of the visit';
  it('is named with its share', () => {
    const pieces = [
      { id: 'same', headline: 'Another headline', text: `${text} and then some more came of it` },
      { id: 'other', headline: 'Other', text: 'Nobody could say when the next visit would come or what it would find there' },
      { id: 'titled', headline: 'The headline!', text: 'Short' },
    ];
    const alike = nearDuplicates({ headline: 'the headline', text }, pieces);
    expect(alike.map(({ id, sameHeadline }) => [id, sameHeadline])).toEqual([
      ['same', false],
      ['titled', true],
    ]);
    expect(alike[0]?.share).toBe(1);
  });
});

describe('the record proposes', () => {
  const about = {
    headline: 'Wardens of the water',
    text: 'Wardens of the water\nAda Sluyce said so. Mr Weir agreed. Water quality matters; water quality counts.',
    day: '2025-07-05',
    address: 'https://www.paper.example/a/',
  };
  const all = records({
    people: { ada: aPerson({ name: 'Ada Sluice', also: ['Ada Sluyce'] }), weir: aPerson({ name: 'Bertram Weir' }), other: aPerson({ name: 'Nobody Named' }) },
    areas: { water: anArea({ name: 'Water quality' }), access: anArea({ name: 'Access' }) },
    inspections: { old: anInspection({ published: '2024-01-01' }), survey: anInspection({ published: '2025-07-01' }), later: anInspection({ published: '2025-12-01' }) },
    sources: { own: aSource({ url: 'https://paper.example/a' }), report: aSource({ title: 'The report' }) },
  });
  it('people by their names and other spellings', () => {
    expect(proposePeople(about, all.people)).toEqual([
      { id: 'ada', label: 'Ada Sluice', reason: 'the text names Ada Sluyce', sure: true },
      { id: 'weir', label: 'Bertram Weir', reason: 'the text says “Mr Weir”', sure: false },
    ]);
  });
  it('areas that are named twice for sure', () => expect(proposeAreas(about, all)).toMatchObject([{ id: 'water', sure: true }]));
  it('the inspection whose report has just come out', () => {
    expect(proposeInspections(about, all)).toMatchObject([{ id: 'survey', sure: true, reason: 'its report came out 4 days before' }]);
    expect(proposeInspections({ ...about, day: '2025-10-01' }, all)).toMatchObject([{ id: 'survey', sure: false }]);
  });
  it('the page itself as a source, and the report', () => {
    expect(proposeSources(about, all.sources, 'report').map(({ id, sure }) => [id, sure])).toEqual([
      ['own', true],
      ['report', false],
    ]);
  });
});
