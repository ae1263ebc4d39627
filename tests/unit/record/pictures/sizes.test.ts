// Sizes and crops of pictures: never larger than the picture, the focus inside, each under a name of its own.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cropAround, focusOf, sharedSize, teaserSizes, wholeSizes, type PictureFacts } from '../../../../src/record/pictures/sizes.ts';

const facts = (width: number, height: number, kind: PictureFacts['kind'] = 'photo'): PictureFacts => ({
  article: 'piece',
  file: 'a.jpg',
  kind,
  width,
  height,
  digest: 'abcdef0123456789',
});
const sides = fc.integer({ min: 100, max: 12_000 });
const percent = fc.integer({ min: 0, max: 100 });

describe('a crop', () => {
  it('lies within the picture, has its ratio, and holds the focus', () => {
    fc.assert(
      fc.property(sides, sides, fc.constantFrom(3 / 2, 1200 / 630, 1, 0.8), percent, percent, (width, height, ratio, x, y) => {
        const box = cropAround({ width, height }, ratio, { x: x / 100, y: y / 100 });
        expect(box.left).toBeGreaterThanOrEqual(0);
        expect(box.top).toBeGreaterThanOrEqual(0);
        expect(box.left + box.width).toBeLessThanOrEqual(width);
        expect(box.top + box.height).toBeLessThanOrEqual(height);
        expect(box.width === width || box.height === height).toBe(true);
        // Rounded to whole pixels.
        expect(Math.abs(box.width - box.height * ratio)).toBeLessThanOrEqual(Math.max(1, ratio));
        const [atX, atY] = [(x / 100) * width, (y / 100) * height];
        expect(atX).toBeGreaterThanOrEqual(box.left - 1);
        expect(atX).toBeLessThanOrEqual(box.left + box.width + 1);
        expect(atY).toBeGreaterThanOrEqual(box.top - 1);
        expect(atY).toBeLessThanOrEqual(box.top + box.height + 1);
      }),
    );
  });

  it('has the focus in its middle where the edges let it', () => {
    expect(cropAround({ width: 1000, height: 400 }, 1, { x: 0.5, y: 0.5 })).toEqual({ left: 300, top: 0, width: 400, height: 400 });
    expect(cropAround({ width: 1000, height: 400 }, 1, { x: 0.4, y: 0.9 })).toEqual({ left: 200, top: 0, width: 400, height: 400 });
    expect(cropAround({ width: 1000, height: 400 }, 1, { x: 0.05, y: 0 })).toEqual({ left: 0, top: 0, width: 400, height: 400 });
    expect(cropAround({ width: 1000, height: 400 }, 1, { x: 1, y: 1 })).toEqual({ left: 600, top: 0, width: 400, height: 400 });
  });

  it('is around the middle where nothing is said', () => {
    expect(focusOf(undefined)).toEqual({ x: 0.5, y: 0.5 });
    expect(focusOf('0% 100%')).toEqual({ x: 0, y: 1 });
  });
});

describe('sizes', () => {
  it('are never wider than what they are made of, and each has a name of its own', () => {
    fc.assert(
      fc.property(sides, sides, percent, percent, (width, height, x, y) => {
        const picture = facts(width, height);
        const focus = `${x}% ${y}%`;
        const teaser = teaserSizes(picture, focus);
        const shared = sharedSize(picture, focus);
        const all = [...wholeSizes(picture), ...teaser.made, ...(shared ? [shared] : [])];
        for (const { recipe } of all) expect(recipe.width ?? 1).toBeLessThanOrEqual(recipe.crop?.width ?? width);
        expect(new Set(all.map(({ name }) => name)).size).toBe(all.length);
        if (shared) expect([shared.width / shared.height, shared.recipe.width]).toEqual([expect.closeTo(1200 / 630, 1), shared.width]);
      }),
    );
  });

  it('are three of a large picture, one of a small one', () => {
    expect(wholeSizes(facts(4000, 3000)).map(({ recipe }) => recipe.width)).toEqual([480, 960, 1600]);
    expect(wholeSizes(facts(300, 200)).map(({ recipe }) => recipe.width)).toEqual([300]);
  });

  it('have another name with another picture or another focus', () => {
    const names = (picture: PictureFacts, focus?: string): string[] => teaserSizes(picture, focus).made.map(({ name }) => name);
    expect(names(facts(900, 600))).not.toEqual(names({ ...facts(900, 600), digest: '0123456789abcdef' }));
    expect(names(facts(900, 600))).toEqual(names(facts(900, 600), '50% 50%'));
    expect(names(facts(900, 600))).not.toEqual(names(facts(900, 600), '50% 40%'));
  });

  it('of a drawing are the drawing, and a picture of it whole to go with links', () => {
    const drawing = facts(300, 200, 'drawing');
    expect(wholeSizes(drawing)).toEqual([{ name: 'abcdef012345.svg', recipe: { format: 'svg' } }]);
    expect(teaserSizes(drawing, '0% 0%').made).toEqual(wholeSizes(drawing));
    expect(sharedSize(drawing, undefined)).toMatchObject({ width: 1200, height: 630, recipe: { format: 'jpeg', within: { width: 1200, height: 630 } } });
  });

  it('to go with links are none of a picture that is too small', () => {
    expect(sharedSize(facts(500, 900), undefined)).toBeUndefined();
    expect(sharedSize(facts(600, 900), undefined)).toMatchObject({ width: 600, height: 315 });
    expect(sharedSize(facts(4000, 3000), undefined)).toMatchObject({ width: 1200, height: 630 });
  });
});
