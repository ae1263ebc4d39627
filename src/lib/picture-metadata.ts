// What a picture tells beside what it shows: where it was taken, with which camera, when and by whom.

/** The blocks of words and figures that a picture may carry, as they lie in the file. */
export interface MetadataBlocks {
  exif?: Uint8Array | undefined;
  xmp?: Uint8Array | undefined;
  iptc?: Uint8Array | undefined;
  comments?: readonly unknown[] | undefined;
}

/** What a picture tells. */
export interface Told {
  where: boolean;
  camera: boolean;
  when: boolean;
  who: boolean;
  /** A small copy of the picture as it was before it was cut or covered. */
  thumbnail: boolean;
  /** Words that are none of these, such as a comment or a title. */
  other: boolean;
}

const [MAKE, MODEL, ARTIST, COPYRIGHT, DATE, GPS, SUB] = [0x010f, 0x0110, 0x013b, 0x8298, 0x0132, 0x8825, 0x8769];
const [TAKEN, MAKER_NOTE, OWNER, SERIAL, LENS_SERIAL, THUMBNAIL] = [0x9003, 0x927c, 0xa430, 0xa431, 0xa435, 0x0201];
const HEADER = 6;

/** The tags of an EXIF block, with the directories that it leads to. Whatever is broken off is left out. */
function tagsOf(exif: Uint8Array): Set<number> {
  const tags = new Set<number>();
  const hasHeader = String.fromCharCode(...exif.subarray(0, 4)) === 'Exif';
  const bytes = hasHeader ? exif.subarray(HEADER) : exif;
  const data = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < 8) return tags;
  const little = bytes[0] === 0x49;
  const seen = new Set<number>();
  const walk = (at: number): void => {
    if (at === 0 || at + 2 > bytes.length || seen.has(at)) return;
    seen.add(at);
    const entries = data.getUint16(at, little);
    const end = at + 2 + entries * 12;
    for (let entry = at + 2; entry + 12 <= Math.min(end, bytes.length); entry += 12) {
      const tag = data.getUint16(entry, little);
      tags.add(tag);
      if (tag === GPS || tag === SUB) walk(data.getUint32(entry + 8, little));
    }
    if (end + 4 <= bytes.length) walk(data.getUint32(end, little));
  };
  walk(data.getUint32(4, little));
  return tags;
}

const has = (tags: ReadonlySet<number>, ...wanted: number[]): boolean => wanted.some((tag) => tags.has(tag));

/** Reads what the blocks of a picture tell. */
export function toldBy({ exif, xmp, iptc, comments }: MetadataBlocks): Told {
  const tags = exif ? tagsOf(exif) : new Set<number>();
  const words = xmp ? new TextDecoder().decode(xmp) : '';
  return {
    where: tags.has(GPS) || /GPS|Iptc4xmp(?:Core|Ext):(?:Location|City|CountryCode)|photoshop:(?:City|State|Country)/i.test(words) || hasPlace(iptc),
    camera: has(tags, MAKE, MODEL, MAKER_NOTE, SERIAL, LENS_SERIAL) || /tiff:(?:Make|Model)|SerialNumber/i.test(words),
    when: has(tags, DATE, TAKEN) || /CreateDate|DateCreated/i.test(words),
    who: has(tags, ARTIST, COPYRIGHT, OWNER) || /dc:(?:creator|rights)/i.test(words),
    thumbnail: tags.has(THUMBNAIL),
    other: words !== '' || (iptc?.length ?? 0) > 0 || (comments?.length ?? 0) > 0,
  };
}

/** IPTC’s record 2 holds the city (90), the part of it (92), the province (95) and the country (101). */
function hasPlace(iptc: Uint8Array | undefined): boolean {
  const bytes = iptc ?? new Uint8Array();
  return bytes.some((byte, at) => byte === 0x1c && bytes[at + 1] === 2 && [90, 92, 95, 101].includes(bytes[at + 2] ?? 0));
}

/** The same in words, the gravest first: “where it was taken, the camera and when it was taken”. Empty where nothing is told. */
export function toldInWords({ where, camera, when, who, thumbnail, other }: Told): string[] {
  const said: [boolean, string][] = [
    [where, 'where it was taken'],
    [camera, 'the camera'],
    [when, 'when it was taken'],
    [who, 'who took or owns it'],
    [thumbnail, 'a small copy of it as it was before it was cut'],
    [other && !(where || camera || when || who || thumbnail), 'words about it'],
  ];
  return said.flatMap(([is, words]) => (is ? [words] : []));
}
