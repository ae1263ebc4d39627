// What a picture tells beside what it shows: it is noticed, nothing made of the picture has it, and it can be stripped.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, describe, expect, it } from 'vitest';
import { stripped } from '../../../../src/lib/strip-picture.ts';
import { forgetUnasked, pictureFile } from '../../../../src/loaders/pictures/kept.ts';
import { lookAtBytes } from '../../../../src/loaders/pictures/look.ts';
import { makePicture, PictureError } from '../../../../src/loaders/pictures/make.ts';
import { sharedSize, teaserSizes, wholeSizes, type PictureFacts } from '../../../../src/record/pictures/sizes.ts';
import { run } from '../../../../src/desk/pictures.ts';
import { contentFolder } from '../../../fixtures/build.ts';
import { MARKS, PLACES, scene, tellingJpeg, toldIn } from '../../../fixtures/pictures.ts';
import { temporaryFolder } from '../../desk/folder.ts';

const telling = await tellingJpeg();
const FACTS: PictureFacts = { article: 'piece', file: 'a.jpg', kind: 'photo', width: 600, height: 900, digest: 'f'.repeat(64) };

describe('a picture that tells everything', () => {
  it('holds every mark, and the place in one byte order', () => {
    expect(toldIn(telling)).toEqual([...MARKS, 'place 0', 'place 2']);
    expect(PLACES).toHaveLength(4);
  });

  it('is noticed telling it, and known to stand on its side', async () => {
    const look = await lookAtBytes(telling, 'a.jpg');
    expect(look).toMatchObject({ sniffed: 'jpeg', orientation: 6, facts: { kind: 'photo', width: 600, height: 900 } });
    expect(look.tells).toEqual(['where it was taken', 'the camera', 'when it was taken', 'who took or owns it', 'a small copy of it as it was before it was cut']);
  });

  it.each(['jpeg', 'png', 'webp', 'avif'] as const)('as %s too', async (format) => {
    const bytes = await sharp(telling).keepMetadata().toFormat(format, { effort: 1 }).toBuffer();
    const { tells } = await lookAtBytes(bytes, `a.${format}`);
    expect(tells).toContain('where it was taken');
  });

  it('tells nothing once it tells nothing', async () => {
    for (const format of ['jpeg', 'png', 'webp', 'avif'] as const) {
      expect((await lookAtBytes(await scene(3, 120, 120).toFormat(format).toBuffer(), `a.${format}`)).tells).toEqual([]);
    }
  });
});

describe('what is made of it', () => {
  const folder = mkdtempSync(join(tmpdir(), 'pictures-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const path = join(folder, 'a.jpg');
  writeFileSync(path, telling);
  const all = [...wholeSizes(FACTS), ...teaserSizes(FACTS, '20% 80%').made, sharedSize({ ...FACTS, width: 1000, height: 1500 }, '20% 80%') ?? wholeSizes(FACTS)[0]].flatMap(
    (made) => made ?? [],
  );

  it.each(all.map((made) => [made.name, made] as const))('%s has no byte of what it told', async (_name, { recipe }) => {
    const crop = recipe.crop && { ...recipe.crop, width: Math.min(recipe.crop.width, 600), height: Math.min(recipe.crop.height, 300), left: 0, top: 0 };
    const bytes = await makePicture(path, { ...recipe, ...(crop && { crop }) });
    expect(toldIn(bytes)).toEqual([]);
    const { exif, xmp, iptc, icc, comments, orientation } = await sharp(bytes).metadata();
    expect({ exif, xmp, iptc, icc, comments, orientation }).toEqual({});
  });

  it('stands upright, and is never made larger', async () => {
    const bytes = await makePicture(path, { format: 'webp', width: 4000 });
    expect(await sharp(bytes).metadata()).toMatchObject({ width: 600, height: 900 });
  });

  it('keeps the part around the focus', async () => {
    const left = await sharp({ create: { width: 400, height: 400, channels: 3, background: '#000' } })
      .extend({ right: 800, background: '#fff' })
      .png()
      .toBuffer();
    writeFileSync(path.replace('a.jpg', 'b.png'), left);
    const whole = { ...FACTS, file: 'b.png', width: 1200, height: 400 };
    const shade = async (focus: string): Promise<number> => {
      const [made] = teaserSizes(whole, focus).made;
      const { data } = await sharp(await makePicture(path.replace('a.jpg', 'b.png'), made?.recipe ?? { format: 'webp' }))
        .greyscale()
        .resize(1, 1)
        .raw()
        .toBuffer({ resolveWithObject: true });
      return data[0] as number;
    };
    expect(await shade('0% 50%')).toBeLessThan(120);
    expect(await shade('100% 50%')).toBeGreaterThan(250);
  });

  it('cannot be made of a damaged file, and says of which', async () => {
    const broken = path.replace('a.jpg', 'broken.jpg');
    writeFileSync(broken, telling.subarray(0, 2000));
    await expect(makePicture(broken, { format: 'webp', width: 480 })).rejects.toThrow(PictureError);
    await expect(makePicture(broken, { format: 'webp', width: 480 })).rejects.toThrow(/broken\.jpg .*save it anew/);
  });
});

describe('what is kept', () => {
  it('is found by the picture’s bytes and the recipe, and forgotten when nobody asks', async () => {
    const folder = temporaryFolder();
    const path = join(folder, 'a.jpg');
    writeFileSync(path, telling);
    const first = await pictureFile(path, { digest: 'one' }, { format: 'webp', width: 480 }, folder);
    // Under the same key it is not made again, even where the file is another by now.
    writeFileSync(path, await scene(9).jpeg().toBuffer());
    expect(Buffer.from(await pictureFile(path, { digest: 'one' }, { format: 'webp', width: 480 }, folder)).equals(first)).toBe(true);
    expect(Buffer.from(await pictureFile(path, { digest: 'two' }, { format: 'webp', width: 480 }, folder)).equals(first)).toBe(false);
    writeFileSync(join(folder, 'pictures', 'of-an-earlier-build'), 'CANARY');
    expect(await forgetUnasked(folder)).toBe(1);
    expect(Buffer.from(readFileSync(path)).includes('CANARY')).toBe(false);
  });
});

describe('stripping', () => {
  it.each([1, 3, 6, 8])('takes all but the colours out of a JPEG turned by %i, and changes no pixel', async (orientation) => {
    const bytes = await tellingJpeg(5, { orientation });
    const clean = stripped(bytes, 'jpeg', orientation);
    if (!clean) throw new Error('not stripped');
    expect(toldIn(clean)).toEqual(['CANARY-PROFILE']);
    expect((await lookAtBytes(clean, 'a.jpg')).tells).toEqual([]);
    const pixels = async (of: Uint8Array): Promise<Buffer> => sharp(of).autoOrient().raw().toBuffer();
    expect((await pixels(clean)).equals(await pixels(bytes))).toBe(true);
  });

  it.each(['png', 'webp'] as const)('does the same for %s', async (format) => {
    const bytes = await sharp(telling).autoOrient().keepMetadata().withMetadata({ orientation: 1 }).toFormat(format).toBuffer();
    expect(toldIn(bytes).length).toBeGreaterThan(2);
    const clean = stripped(bytes, format);
    if (!clean) throw new Error('not stripped');
    expect((await lookAtBytes(clean, `a.${format}`)).tells).toEqual([]);
    expect((await sharp(clean).raw().toBuffer()).equals(await sharp(bytes).raw().toBuffer())).toBe(true);
  });

  it('leaves alone what it cannot strip without compressing it again', () => {
    expect(stripped(telling, 'avif')).toBeUndefined();
    expect(stripped(telling, 'webp', 6)).toBeUndefined();
  });
});

describe('npm run pictures', () => {
  const RIVER = 'articles/river-fails-first-survey/river.jpg';

  async function pictures(dir: string, ...args: string[]): Promise<{ code: number; said: string }> {
    const before = { content: process.env['CONTENT_DIR'], write: process.stdout.write };
    let said = '';
    process.env['CONTENT_DIR'] = dir;
    process.stdout.write = ((text: string) => Boolean((said += text))) as typeof process.stdout.write;
    try {
      return { code: await run(args), said };
    } finally {
      process.stdout.write = before.write;
      if (before.content === undefined) delete process.env['CONTENT_DIR'];
      else process.env['CONTENT_DIR'] = before.content;
    }
  }

  it('says what each tells, strips it, and says that none does', async () => {
    const dir = await contentFolder({ [RIVER]: telling });
    expect(await pictures(dir)).toMatchObject({
      code: 0,
      said: expect.stringMatching(/river\.jpg\n {4}600 × 900; tells where it was taken, the camera.*\n[\s\S]*1 to be stripped/),
    });
    expect(await pictures(dir, '--strip')).toMatchObject({ code: 0, said: expect.stringMatching(/taken out where[\s\S]*1 picture stripped/) });
    expect(toldIn(readFileSync(join(dir, RIVER)))).toEqual(['CANARY-PROFILE']);
    expect(await pictures(dir)).toMatchObject({ code: 0, said: expect.stringContaining('none tells more than it shows') });
    expect(await pictures(dir, '--strip')).toMatchObject({ code: 0, said: expect.stringContaining('No picture tells more') });
  });

  it('takes files by name, and says where one is none', async () => {
    const dir = await contentFolder({ [RIVER]: telling });
    expect(await pictures(dir, '--strip', 'articles/river-fails-first-survey/weir.png')).toMatchObject({ code: 0, said: expect.stringContaining('No picture tells more') });
    expect(await pictures(dir, 'articles/nothing.jpg')).toMatchObject({ code: 2, said: expect.stringContaining('articles/nothing.jpg is no picture') });
    expect(toldIn(readFileSync(join(dir, RIVER)))).toContain('place 0');
  });

  it('leaves a damaged one as it is', async () => {
    const cut = telling.subarray(0, telling.length / 2);
    const dir = await contentFolder({ [RIVER]: cut });
    expect(await pictures(dir)).toMatchObject({ code: 1, said: expect.stringContaining('breaks off') });
    await pictures(dir, '--strip');
    expect(readFileSync(join(dir, RIVER)).equals(cut)).toBe(true);
  });

  it('helps, and knows no other option', async () => {
    expect(await pictures('.', '--help')).toMatchObject({ code: 0, said: expect.stringContaining('--strip') });
    await expect(run(['--stripp'])).rejects.toThrow();
  });
});
