// Every byte of a built site as text to search in, with what is packed unpacked.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import type { Site } from './site.ts';

function unpacked(file: string, bytes: Buffer): Buffer {
  if (bytes[0] === 0x1f && bytes[1] === 0x8b) return gunzipSync(bytes);
  return file.endsWith('.br') ? brotliDecompressSync(bytes) : bytes;
}

/** Each file’s name and content, as text. What is no text is there byte by byte. */
export function texts({ dir, files }: Pick<Site, 'dir' | 'files'>): { file: string; text: string }[] {
  return files.map((file) => {
    const bytes = unpacked(file, readFileSync(join(dir, file)));
    const isText = /\.(?:html|xml|json|js|css|svg|txt|webmanifest)$/.test(file);
    return { file, text: `${file}\n${bytes.toString(isText ? 'utf8' : 'latin1')}` };
  });
}
