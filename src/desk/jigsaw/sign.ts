// Writing a sign-off into content/jigsaw.yaml: at its end, with every other line as it was.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isSeq, parseDocument, YAMLSeq } from 'yaml';
import { dayIn } from '../../lib/dates.ts';
import { JIGSAW_FILE } from '../../loaders/jigsaw.ts';
import { jigsaw as schema } from '../../schemas/jigsaw.ts';
import { codeOf, Failure } from '../run/failure.ts';
import { say } from '../run/say.ts';
import { replaceFile } from '../save/write.ts';
import type { Shown } from './print.ts';

const HEADER = `# Who has looked at which pieces that may together tell who a child is. Written by npm run jigsaw; never published,
# but read by all who can read this folder. A sign-off holds until a word in one of its pieces changes.
signOffs: []
`;

export interface Signing {
  by: string | undefined;
  note: string | undefined;
  now: Date;
  zone: string;
}

async function present(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return HEADER;
    throw new Failure(`${path} cannot be read (${codeOf(error)}). Nothing was signed.`);
  }
}

/** Adds a sign-off to the text of the file. Throws a Failure where the text or the sign-off is not right. */
export function withSignOff(text: string, entry: Record<string, unknown>): string {
  const document = parseDocument(text);
  const data: unknown = document.errors.length > 0 ? undefined : document.toJS();
  if (!schema.safeParse(data).success) throw new Failure(`content/${JIGSAW_FILE} is not in order. Mend it first: npm run check says what is wrong. Nothing was signed.`);
  const checked = schema.safeParse({ signOffs: [entry] });
  if (!checked.success) throw new Failure(`Nothing was signed: ${checked.error.issues.map(({ path, message }) => `\`${String(path.at(-1))}\`: ${message}`).join('; ')}.`, 2);
  const list = document.get('signOffs');
  if (isSeq(list)) list.flow = false;
  else document.set('signOffs', new YAMLSeq());
  document.addIn(['signOffs'], document.createNode(entry));
  return document.toString({ lineWidth: 0 });
}

/** Signs a set off. Gives the exit code. */
export async function signOff(contentDir: string, set: Shown, { by, note, now, zone }: Signing): Promise<number> {
  if (!by?.trim() || !note?.trim()) throw new Failure('A sign-off needs a person and a reason: --by "First Last" --note "why these pieces may stand beside each other".', 2);
  if (set.signed) {
    say(`${set.id} is signed off already.`);
    return 0;
  }
  const path = join(contentDir, JIGSAW_FILE);
  const entry = { pieces: set.pieces, digest: set.id, by: by.trim(), on: dayIn(now, zone), note: note.trim() };
  await replaceFile(path, withSignOff(await present(path), entry));
  say(`Signed off by ${entry.by} on ${entry.on}: ${set.pieces.join(', ')}. It is in content/${JIGSAW_FILE}, and holds until a word in one of them changes.`);
  return 0;
}
