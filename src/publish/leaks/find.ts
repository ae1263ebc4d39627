// From content and a built site to what of the one must not stand in the other and does.
import type { Content } from '../../loaders/read.ts';
import { Check, frequenciesIn, type Leak } from './check.ts';
import { takeFingerprints } from './fingerprints.ts';
import { knownPictures } from './pictures.ts';
import { withheldPieces } from './pieces.ts';
import { publicTexts, shownPictures } from './public.ts';
import type { Looked } from './report.ts';

export interface Result {
  looked: Looked;
  leaks: Leak[];
}

/** Searches a built site for all that is withheld of its content. Undefined where nothing is withheld. */
export async function findLeaks(dir: string, content: Content, reportsDir: string | undefined): Promise<Result | undefined> {
  const pieces = await withheldPieces(content);
  if (pieces.length === 0) return undefined;
  const fingerprints = takeFingerprints(pieces, await publicTexts(content, reportsDir), frequenciesIn(dir));
  const pictures = (await Promise.all(pieces.map(knownPictures))).flat();
  const { files, leaks } = await new Check(dir, { fingerprints, pictures, publicPictures: shownPictures(content) }).run();
  const { count, words, alsoPublic, tooShort } = fingerprints;
  return { looked: { files, pieces: pieces.length, count, words, pictures: pictures.length, alsoPublic, tooShort }, leaks };
}
