// The digest of a file: Git’s own for its contents, so that a desk that speaks Git’s language and one that does not mean the same.
import { createHash } from 'node:crypto';

/** The SHA-1 that Git gives a blob of these bytes, in hexadecimal. */
export function digestOf(data: string | Uint8Array): string {
  const bytes = typeof data === 'string' ? Buffer.from(data, 'utf8') : data;
  return createHash('sha1').update(`blob ${bytes.byteLength}\0`).update(bytes).digest('hex');
}
