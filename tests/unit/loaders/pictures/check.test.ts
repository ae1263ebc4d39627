// Pictures in content: files of the wrong kind or size, children’s pictures, drawings, and what is handed on to pages.
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import type { Problem } from '../../../../src/loaders/problem.ts';
import { makeRecord } from '../../../../src/record/model.ts';
import { recordsOf } from '../../../../src/loaders/read.ts';
import { COLUMN, NEWS } from '../../../fixtures/bad-input.ts';
import type { FileChange } from '../../../fixtures/build.ts';
import { claimingPng, scene, tellingJpeg } from '../../../fixtures/pictures.ts';
import { readFixture, swap } from '../../../fixtures/read.ts';

const RIVER = 'articles/river-fails-first-survey/river.jpg';
const WEIR = 'articles/river-fails-first-survey/weir.png';

type Brief = Pick<Problem, 'file' | 'code' | 'severity'> & { says: string; line: number };
const brief = ({ file, code, severity, message, line }: Problem): Brief => ({ file, code, severity, says: message, line });

async function problemsOf(files: Record<string, FileChange>): Promise<Brief[]> {
  return (await readFixture(files)).problems.map(brief);
}

const says = (text: string | RegExp): unknown => (typeof text === 'string' ? expect.stringContaining(text) : expect.stringMatching(text));
const atImage = { file: NEWS, line: 20 };

describe('a picture’s file', async () => {
  const photo = await scene(1).jpeg().toBuffer();
  const png = await scene(1).png().toBuffer();
  const frames = sharp(Buffer.concat([Buffer.alloc(120_000, 20), Buffer.alloc(120_000, 200)]), { raw: { width: 200, height: 400, channels: 3, pageHeight: 200 } });
  const rows: [string, Uint8Array, string, string | RegExp][] = [
    ['that is empty', new Uint8Array(), 'picture-unreadable', 'river.jpg is empty'],
    ['that is something else', Buffer.from('not a picture at all'), 'picture-unreadable', 'is no picture that can be read'],
    ['cut off in the middle', photo.subarray(0, photo.length / 2), 'picture-unreadable', 'breaks off before its end'],
    ['cut off in its header', photo.subarray(0, 12), 'picture-unreadable', 'breaks off'],
    ['that is a PNG by another name', png, 'picture-kind', 'is named .jpg and is a PNG inside. Let its name end in .png'],
    ['that is a HEIC by another name', Buffer.concat([Buffer.from('0000001c66747970', 'hex'), Buffer.from('heic\0\0\0\0mif1heic')]), 'picture-kind', 'export it as JPEG'],
    ['that is a GIF by another name', await scene(2).gif().toBuffer(), 'picture-kind', 'is a GIF'],
    ['that is a TIFF by another name', await scene(2).tiff().toBuffer(), 'picture-kind', 'is a TIFF'],
    ['that is a PDF by another name', Buffer.from('%PDF-1.7 '), 'picture-kind', 'is a PDF'],
    ['that is a web page', Buffer.from('<!DOCTYPE html><html>No hotlinking</html>'), 'picture-kind', 'is a web page, not a picture'],
    ['of one pixel', await scene(3, 1, 1).jpeg().toBuffer(), 'picture-size', 'is 1 by 1 pixels: too small'],
    ['as long as a ribbon', await scene(3, 2000, 150).jpeg().toBuffer(), 'picture-size', 'more than 6 times as long'],
    ['too heavy to carry', Buffer.concat([photo, Buffer.alloc(41_000_000)]), 'picture-size', /has 41 million bytes; at most 40 million/],
  ];

  it.each(rows)('%s', async (_name, bytes, code, text) => {
    expect(await problemsOf({ [RIVER]: bytes })).toEqual([{ ...atImage, code, severity: 'error', says: says(text) }]);
  });

  it.each([
    ['a bomb: a small file that claims thousands of millions of pixels', claimingPng(60_000, 60_000), 'picture-size', '60,000 by 60,000 pixels'],
    ['one of 108 million pixels', claimingPng(12_000, 9000), 'picture-size', '12,000 by 9,000 pixels, 108 million in all; at most 100 million'],
    ['a header with a size of nothing', claimingPng(0, 0), 'picture-unreadable', 'the file is damaged'],
    [
      'one that moves',
      Buffer.concat([png.subarray(0, 33), Buffer.from('000000086163544c000000020000000000000000', 'hex'), png.subarray(33)]),
      'picture-kind',
      'moves, and only its first frame',
    ],
  ])('in the text: %s', async (_name, bytes, code, text) => {
    expect(await problemsOf({ [WEIR]: bytes })).toEqual([{ file: NEWS, line: 32, code, severity: 'error', says: says(text) }]);
  });

  it('that moves is found in WebP too', async () => {
    const files = { [RIVER]: null, 'articles/river-fails-first-survey/river.webp': await frames.webp().toBuffer(), [NEWS]: swap('river.jpg', 'river.webp') };
    expect(await problemsOf(files)).toEqual([{ ...atImage, code: 'picture-kind', severity: 'error', says: says('moves') }]);
  });

  it.each([
    ['for print (CMYK)', async () => scene(4).toColourspace('cmyk').jpeg().toBuffer(), RIVER],
    ['of 16 bits', async () => scene(4).toColourspace('rgb16').png().toBuffer(), WEIR],
    ['in grey', async () => scene(4).greyscale().jpeg().toBuffer(), RIVER],
    ['with several scans', async () => scene(4).jpeg({ progressive: true }).toBuffer(), RIVER],
    ['of 60 million pixels', async () => claimingPng(10_000, 6000), WEIR],
  ] as const)('%s is taken', async (_name, make, file) => {
    expect(await problemsOf({ [file]: await make() })).toEqual([]);
  });

  it.each([
    ['photo.heic', 'export it as JPEG'],
    ['Photo.JPG', 'call it photo.jpg'],
    ['moving.gif', 'Save it as png'],
    ['scan.tiff', 'Export it as JPEG'],
  ])('called %s gets a hint', async (name, text) => {
    expect(await problemsOf({ [`articles/river-fails-first-survey/${name}`]: 'x' })).toEqual([expect.objectContaining({ code: 'file-misplaced', says: says(text) })]);
  });

  it('that tells where it was taken is a warning, with how to strip it', async () => {
    const [problem, ...rest] = await problemsOf({ [RIVER]: await tellingJpeg() });
    expect(rest).toEqual([]);
    expect(problem).toEqual({ ...atImage, code: 'picture-metadata', severity: 'warning', says: says(/tells where it was taken, the camera.*npm run pictures -- --strip/) });
  });

  it('that nobody names is a warning', async () => {
    expect(await problemsOf({ 'articles/river-fails-first-survey/left.jpg': photo })).toEqual([
      expect.objectContaining({ code: 'picture-unused', severity: 'warning', says: says('no article shows left.jpg') }),
    ]);
  });

  it.each(['120% 50%', '50%', '50% -1%', '50 50', '100% 101%'])('cannot have its focus at %s', async (focus) => {
    expect(await problemsOf({ [NEWS]: swap('focus: 50% 30%', `focus: ${focus}`) })).toEqual([expect.objectContaining({ code: 'field-value', says: says('from 0% to 100%') })]);
  });
});

const CHILD = '  showsChild:\n    consent: CONSENT-1\n    purpose: The story of the first survey.\n';
const shows =
  (changes: (text: string) => string = (text) => text): FileChange =>
  (text) =>
    changes(text.replace('  focus: 50% 30%\n', `  focus: 50% 30%\n${CHILD}`));
const again = (more: string): FileChange => swap('featured: 1', `featured: 1\nimage:\n  file: again.jpg\n  alt: The bank.\n  caption: The bank.\n  credit: Nobody\n${more}`);
const AGAIN = 'articles/why-we-ask-for-a-clean-river/again.jpg';

describe('a picture of a child', async () => {
  const photo = await scene(11).jpeg({ quality: 90 }).toBuffer();

  it('passes with its consent and its purpose', async () => {
    expect(await problemsOf({ [NEWS]: shows() })).toEqual([]);
  });

  it.each([
    ['smaller', () => scene(11).resize(450).jpeg({ quality: 60 }).toBuffer()],
    [
      'as WebP inside',
      () =>
        scene(11)
          .resize(700)
          .webp({ quality: 50 })
          .toBuffer()
          .then((bytes) => sharp(bytes).jpeg().toBuffer()),
    ],
    ['the same bytes', () => Promise.resolve(photo)],
  ])('shown again elsewhere, %s, needs its own', async (_name, copy) => {
    const files = { [RIVER]: photo, [NEWS]: shows(), [AGAIN]: await copy() };
    expect(await problemsOf({ ...files, [COLUMN]: again('') })).toEqual([
      expect.objectContaining({
        file: COLUMN,
        code: 'picture-child-reuse',
        severity: 'error',
        says: says(/again\.jpg is the picture river\.jpg of “river-fails-first-survey”.*add `showsChild`/),
      }),
    ]);
    const own = again('  showsChild: { consent: CONSENT-2, purpose: The column. }\n');
    expect(await problemsOf({ ...files, [COLUMN]: own })).toEqual([]);
    const copied = again('  showsChild: { consent: CONSENT-1, purpose: the story of  the first survey. }\n');
    expect(await problemsOf({ ...files, [COLUMN]: copied })).toEqual([
      expect.objectContaining({ file: COLUMN, code: 'picture-child-reuse', says: says('names the same purpose') }),
    ]);
  });

  it('is not every other picture', async () => {
    expect(await problemsOf({ [RIVER]: photo, [NEWS]: shows(), [AGAIN]: await scene(12).jpeg().toBuffer(), [COLUMN]: again('') })).toEqual([]);
  });

  it('in the text needs both, and its own elsewhere', async () => {
    const figure = (more: string): FileChange => swap('credit="Drawn by a script" />', `credit="Drawn by a script" ${more} />`);
    expect(await problemsOf({ [NEWS]: figure('childConsent="C-1" childPurpose="This story."') })).toEqual([]);
    expect(await problemsOf({ [NEWS]: figure('childConsent="C-1"') })).toEqual([expect.objectContaining({ code: 'mdx-attribute-missing', says: says('childPurpose') })]);
    const weir = await scene(13).png().toBuffer();
    const files = { [WEIR]: weir, [NEWS]: figure('childConsent="C-1" childPurpose="This story."'), [AGAIN]: await sharp(weir).jpeg().toBuffer(), [COLUMN]: again('') };
    expect(await problemsOf(files)).toEqual([expect.objectContaining({ file: COLUMN, code: 'picture-child-reuse' })]);
  });

  it('has no full name beside it', async () => {
    const named = shows((text) => text.replace('caption: The river at Wherewater, as nobody has seen it.', 'caption: Amy Invented by the river.'));
    expect(await problemsOf({ [NEWS]: named })).toEqual([
      { file: NEWS, line: 22, code: 'picture-child-name', severity: 'error', says: says('“Amy Invented” looks like somebody’s full name') },
    ]);
    const excused = shows((text) =>
      text
        .replace('caption: The river at Wherewater, as nobody has seen it.', 'caption: The Invented Rovers at the river.')
        .replace(CHILD, `${CHILD}    notNames: [Invented Rovers]\n`),
    );
    expect(await problemsOf({ [NEWS]: excused })).toEqual([]);
    const public_ = shows((text) => text.replace('caption: The river at Wherewater, as nobody has seen it.', 'caption: Ada Sluice with a pupil.'));
    expect(await problemsOf({ [NEWS]: public_ })).toEqual([]);
  });

  it('has none in its file’s name', async () => {
    const files = { [RIVER]: null, 'articles/river-fails-first-survey/amy-invented.jpg': photo, [NEWS]: shows((text) => text.replace('river.jpg', 'amy-invented.jpg')) };
    const { problems } = await readFixture(files);
    expect(problems).toEqual([expect.objectContaining({ code: 'picture-child-name', fix: '  file: picture-1.jpg', message: says('“amy invented” in the file’s name') })]);
  });

  it('must not tell where the child was', async () => {
    const problems = await problemsOf({ [RIVER]: await tellingJpeg(), [NEWS]: shows() });
    expect(problems).toEqual([expect.objectContaining({ code: 'picture-metadata', severity: 'error' })]);
  });

  it('is asked after where the words speak of a child', async () => {
    const spoken = { [NEWS]: swap('alt: Bands of blue and green, as a river might be drawn.', 'alt: A girl by the river.') };
    expect(await problemsOf(spoken)).toEqual([expect.objectContaining({ code: 'picture-child-unsaid', severity: 'warning', says: says('speak of “girl”') })]);
  });

  it('hands nothing of what was agreed on to the record', async () => {
    const { entries, campaign, pictures } = await readFixture({ [NEWS]: shows() });
    if (!campaign) throw new Error('no campaign');
    const record = makeRecord(recordsOf(entries, campaign), [], pictures);
    expect(record.articles.find(({ image }) => image)?.image).toMatchObject({ showsChild: true });
    expect(JSON.stringify([...record.articles])).not.toMatch(/CONSENT-1|first survey\.","/);
  });
});

describe('a drawing', () => {
  const svg = (inner: string): string => `<svg xmlns="http://www.w3.org/2000/svg" width="300" height="200">${inner}<circle r="50" cx="80" cy="90"/></svg>`;
  const drawn = (text: string): Record<string, FileChange> => ({ [RIVER]: null, 'articles/river-fails-first-survey/river.svg': text, [NEWS]: swap('river.jpg', 'river.svg') });

  it('is a picture, with a size', async () => {
    const { problems, pictures } = await readFixture(drawn(svg('')));
    expect(problems).toEqual([]);
    expect(pictures).toContainEqual(expect.objectContaining({ file: 'river.svg', kind: 'drawing', width: 300, height: 200 }));
  });

  it('with a script in it is named, and shown without', async () => {
    expect(await problemsOf(drawn(svg('<script>alert(1)</script>')))).toEqual([
      { ...atImage, code: 'picture-drawing', severity: 'warning', says: says('river.svg holds a script: taken out') },
    ]);
  });

  it.each([
    ['broken off', '<svg xmlns="http://www.w3.org/2000/svg" width="300" height="200"><g>'],
    ['without a size', '<svg xmlns="http://www.w3.org/2000/svg"><g/></svg>'],
    ['of two drawings', svg('') + svg('')],
    [
      'whose parts refer to each other without end',
      svg(`<g id="z0"/>${Array.from({ length: 30 }, (_, i) => `<g id="z${i + 1}">${`<use href="#z${i}"/>`.repeat(10)}</g>`).join('')}<use href="#z30"/>`),
    ],
  ])(
    '%s is none',
    async (_name, text) => {
      expect(await problemsOf(drawn(text))).toEqual([expect.objectContaining({ code: 'picture-unreadable', severity: 'error' })]);
    },
    30_000,
  );
});

describe('the pictures handed on', () => {
  it('are those of public articles alone', async () => {
    const { pictures } = await readFixture();
    expect(pictures.map(({ article, file, kind, width, height }) => [article, file, kind, width, height])).toEqual([
      ['river-fails-first-survey', 'river.jpg', 'photo', 1200, 750],
      ['river-fails-first-survey', 'weir.png', 'photo', 800, 450],
    ]);
    const preview = await readFixture({}, { withheld: 'show' });
    expect(preview.pictures.map(({ file }) => file)).toContain('canary-draft.png');
  });
});
