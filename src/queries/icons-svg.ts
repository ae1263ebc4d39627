// The campaign’s icon: its longest scale’s steps, in ink on the accent.
import { inkOn } from '../lib/colour.ts';
import { glyph } from '../record/glyph.ts';
import { DARK_INK, LIGHT_INK } from '../record/views/frame.ts';
import type { Campaign } from '../schemas/campaign.ts';

/** Side of the drawing. At 32 pixels four bars of the glyph fall on whole pixels. */
const SIDE = 32;
const HEIGHT = 20;

/** The icon as SVG. `share` is how much of its width the steps take: less where a launcher may cut a circle out of it. */
export function iconDrawing({ scales, accent }: Pick<Campaign, 'scales' | 'accent'>, share: number): string {
  const steps = Math.max(...scales.map((scale) => scale.steps.length));
  const { width, filled } = glyph(steps, steps);
  const scale = (SIDE * share) / Math.max(width, HEIGHT);
  const [x, y] = [(SIDE - width * scale) / 2, (SIDE - HEIGHT * scale) / 2];
  const ink = inkOn(accent.colour, DARK_INK, LIGHT_INK);
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${SIDE} ${SIDE}"><path fill="${accent.colour}" d="M0 0h${SIDE}v${SIDE}H0z"/><path fill="${ink}" transform="translate(${x} ${y}) scale(${scale})" d="${filled}"/></svg>\n`;
}

/** An .ico file that holds one PNG (Windows Vista’s form, which all browsers read). */
export function icoOf(png: Uint8Array, side: number): Uint8Array {
  const header = new DataView(new ArrayBuffer(22));
  const shorts: [number, number][] = [
    [2, 1],
    [4, 1],
    [10, 1],
    [12, 32],
  ];
  for (const [at, value] of shorts) header.setUint16(at, value, true);
  header.setUint8(6, side);
  header.setUint8(7, side);
  header.setUint32(14, png.length, true);
  header.setUint32(18, 22, true);
  return new Uint8Array([...new Uint8Array(header.buffer), ...png]);
}
