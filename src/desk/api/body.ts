// The body of a request to the desk: JSON of bounded size.
import type { IncomingMessage } from 'node:http';
import { Refusal } from './refusal.ts';

/** In bytes: a picture of 25 MB as base64, with room. */
export const LARGEST_BODY = 40_000_000;

/**
 * What a request holds; undefined where it holds nothing. Throws a Refusal where that is too large or no JSON, and what the connection throws where it breaks off.
 * The rest of what is too large is read and thrown away, so that the answer arrives.
 */
export async function bodyOf(request: IncomingMessage): Promise<unknown> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.byteLength;
    if (size <= LARGEST_BODY) chunks.push(chunk);
    else chunks.length = 0;
  }
  if (size > LARGEST_BODY) throw new Refusal(413, `This is larger than ${LARGEST_BODY / 1e6} MB, which is more than a picture and its article have. Nothing was saved.`);
  if (size === 0) return undefined;
  try {
    return JSON.parse(Buffer.concat(chunks).toString('utf8')) as unknown;
  } catch {
    throw new Refusal(400, 'What was sent is not JSON. Nothing was saved.');
  }
}
