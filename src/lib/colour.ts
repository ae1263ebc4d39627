// Colour contrast after WCAG 2.2, for choosing what stands on a campaign’s accent and for testing the palette.

/** Relative luminance of `#rrggbb`, 0 to 1 (WCAG 2.2, “relative luminance”). */
export function luminance(hex: string): number {
  const [r, g, b] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** Contrast ratio of two colours, 1 to 21 (WCAG 2.2, “contrast ratio”). */
export function contrast(a: string, b: string): number {
  const [x, y] = [luminance(a), luminance(b)];
  return (Math.max(x, y) + 0.05) / (Math.min(x, y) + 0.05);
}

/** Of two inks, the one that reads better on a colour. */
export function inkOn(colour: string, dark: string, light: string): string {
  return contrast(colour, dark) >= contrast(colour, light) ? dark : light;
}
