// The texts in CBOR (RFC 8949), which Pagefind’s index is written in: there a letter-like byte before each text tells its length.

/** Every text in the bytes, as far as they can be read. */
export function cborTexts(bytes: Uint8Array): string[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const decoder = new TextDecoder();
  const texts: string[] = [];
  for (let at = 0; at < bytes.length;) {
    const head = bytes[at] as number;
    const [major, short] = [head >> 5, head & 31];
    const more = short < 24 || short > 27 ? 0 : 2 ** (short - 24);
    if (at + 1 + more > bytes.length) break;
    const start = at + 1 + more;
    const holds = major === 2 || major === 3;
    const length = holds ? lengthAt(view, at + 1, more, short) : 0;
    if (major === 3) texts.push(decoder.decode(bytes.subarray(start, start + length)));
    at = start + length;
  }
  return texts;
}

/** A length of so many bytes, or the short one that stands in the head. */
function lengthAt(view: DataView, at: number, bytes: number, short: number): number {
  if (bytes === 0) return short < 24 ? short : 0;
  if (bytes === 1) return view.getUint8(at);
  if (bytes === 2) return view.getUint16(at);
  return bytes === 4 ? view.getUint32(at) : Number(view.getBigUint64(at));
}
