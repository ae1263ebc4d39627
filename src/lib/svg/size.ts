// A drawing’s size on the page, from its width and height or its view box.

export interface Size {
  /** In CSS pixels, rounded. */
  width: number;
  height: number;
  viewBox: string;
}

/** CSS pixels in a unit. */
const UNITS: Record<string, number> = { '': 1, px: 1, pt: 4 / 3, pc: 16, mm: 96 / 25.4, cm: 96 / 2.54, in: 96 };

function lengthOf(tag: string, name: string): number | undefined {
  const [, number, unit = ''] = new RegExp(` ${name}="\\s*([\\d.]+)(px|pt|pc|mm|cm|in)?\\s*"`).exec(tag) ?? [];
  const length = Number(number) * (UNITS[unit] ?? 1);
  return number !== undefined && Number.isFinite(length) && length > 0 ? length : undefined;
}

function boxOf(tag: string): number[] | undefined {
  const numbers = / viewBox="([^"]*)"/
    .exec(tag)?.[1]
    ?.trim()
    .split(/[\s,]+/)
    .map(Number);
  return numbers?.length === 4 && numbers.every(Number.isFinite) && (numbers[2] as number) > 0 && (numbers[3] as number) > 0 ? numbers : undefined;
}

/** Reads the size out of a drawing’s opening tag. Undefined where it tells neither width and height nor a view box. */
export function sizeOf(tag: string): Size | undefined {
  const box = boxOf(tag);
  const [, , boxWidth, boxHeight] = box ?? [];
  const [given, high] = [lengthOf(tag, 'width'), lengthOf(tag, 'height')];
  const ratio = boxWidth && boxHeight ? boxWidth / boxHeight : undefined;
  const width = given ?? (high && ratio ? high * ratio : boxWidth);
  const height = high ?? (width && ratio ? width / ratio : boxHeight);
  if (!width || !height) return undefined;
  return { width: Math.max(1, Math.round(width)), height: Math.max(1, Math.round(height)), viewBox: box?.join(' ') ?? `0 0 ${width} ${height}` };
}
