// The flags of a command that makes drafts: one for each question. What is unknown is named, with the nearest.
import { parseArgs, type ParseArgsConfig } from 'node:util';
import { nearest } from '../../lib/text.ts';
import { Failure } from '../run/failure.ts';
import { WrongAnswer, valueOf, type Desk } from './answers.ts';
import type { Field } from './fields.ts';

/** Flags that answer no question. */
interface OtherFlags {
  yes: boolean;
  slug: string | undefined;
  html: boolean;
  text: boolean;
  address: string | undefined;
}

export interface Flags extends OtherFlags {
  /** What was given for each question, by flag. */
  raw: Map<string, string | string[]>;
  positionals: string[];
}

const WRONG_USE = 2;
const OTHERS = { yes: { type: 'boolean' }, slug: { type: 'string' } } as const;
const OF_PASTE = { html: { type: 'boolean' }, text: { type: 'boolean' }, address: { type: 'string' } } as const;

/** Reads the flags. Throws a Failure (2) for one that there is not, naming the nearest. */
export function readFlags(args: string[], fields: readonly Field[], { paste }: { paste: boolean }): Flags {
  const several = (field: Field): boolean => field.kind === 'many' || field.kind === 'texts';
  const own = Object.fromEntries(fields.map((field) => [field.flag, { type: 'string', multiple: several(field) } as const]));
  const options: NonNullable<ParseArgsConfig['options']> = { ...own, ...OTHERS, ...(paste && OF_PASTE) };
  const known = Object.keys(options);
  const unknown = args.slice(0, args.includes('--') ? args.indexOf('--') : undefined).find((arg) => /^--./.test(arg) && !known.includes(arg.slice(2).split('=')[0] as string));
  if (unknown) {
    const name = unknown.slice(2).split('=')[0] as string;
    const better = nearest(name, known);
    throw new Failure(`There is no --${name}${better ? `; did you mean --${better}?` : '.'}\nThese are there: ${known.map((one) => `--${one}`).join(', ')}`, WRONG_USE);
  }
  const { values, positionals } = parseArgs({ args, options, allowPositionals: true });
  const given = values as Record<string, string | string[] | boolean | undefined>;
  const raw = new Map(fields.flatMap(({ flag }) => (given[flag] === undefined ? [] : [[flag, given[flag] as string | string[]] as const])));
  const text = (name: string): string | undefined => given[name] as string | undefined;
  return { raw, positionals, yes: given['yes'] === true, slug: text('slug'), html: given['html'] === true, text: given['text'] === true, address: text('address') };
}

/** The values of the questions that flags answer. Throws a Failure (2) that lists everything wrong with them. */
export function answersIn({ raw }: Flags, fields: readonly Field[], desk: Desk): Map<string, unknown> {
  const wrong: string[] = [];
  const answers = new Map<string, unknown>();
  for (const field of fields) {
    const given = raw.get(field.flag);
    if (given === undefined) continue;
    try {
      answers.set(field.flag, valueOf(field, given, desk));
    } catch (error) {
      if (!(error instanceof WrongAnswer)) throw error;
      wrong.push(error.message.startsWith('--') ? error.message : `--${field.flag} ${[given].flat().join(' ')}: ${error.message}`);
    }
  }
  if (wrong.length > 0) throw new Failure(wrong.join('\n\n'), WRONG_USE);
  return answers;
}
