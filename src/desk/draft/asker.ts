// Asking in the terminal: each question until its answer can be taken. Ctrl-C at any of them ends the command with nothing written.
import { autocomplete, autocompleteMultiselect, confirm, isCancel, log, note, select, text, type CommonOptions } from '@clack/prompts';
import { Failure } from '../run/failure.ts';
import type { Choice } from './choices.ts';

const INTERRUPTED = 130;
/** More than so many are searched, not only listed. */
const FEW = 7;
const SHOWN = 8;

export interface Asked {
  message: string;
  /** True where nothing may be answered. */
  optional?: boolean;
  /** What is wrong with an answer; undefined where nothing is. */
  wrong?: (answer: string) => string | undefined;
}

/** What the commands ask through; tests drive it with streams of their own. */
export interface Asker {
  line: (asked: Asked & { initial?: string | undefined; example?: string }) => Promise<string>;
  one: (asked: Asked & { choices: readonly Choice[]; initial?: string | undefined }) => Promise<string>;
  many: (asked: Asked & { choices: readonly Choice[]; initial?: readonly string[] | undefined }) => Promise<string[]>;
  yes: (asked: { message: string; initial?: boolean }) => Promise<boolean>;
  /** Shows something between questions. */
  show: (text: string, title: string) => void;
}

/** Each word typed stands in the name, the id or the hint. */
function matches(search: string, option: { value: unknown; label?: string; hint?: string }): boolean {
  const text = `${option.label ?? ''} ${String(option.value)} ${option.hint ?? ''}`.toLowerCase();
  return search
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word));
}

async function answered<T>(asking: Promise<T | symbol>): Promise<T> {
  const answer = await asking;
  if (isCancel(answer)) throw new Failure('Nothing was written.', INTERRUPTED);
  return answer as T;
}

const NONE: Choice = { value: '', label: 'none of them', hint: 'leaves the field out' };

function askLine(streams: CommonOptions): Asker['line'] {
  return async ({ message, optional, wrong, initial, example }) => {
    const validate = (value: string | undefined): string | undefined => {
      if ((value ?? '').trim() === '') return optional ? undefined : 'Please write something here.';
      return wrong?.(value as string);
    };
    const start = { ...(initial !== undefined && { initialValue: initial }), ...(example !== undefined && { placeholder: example }) };
    // Nothing typed where nothing is needed comes back as undefined.
    const typed = await answered<string | undefined>(text({ ...streams, message, validate, ...start }));
    return (typed ?? '').trim();
  };
}

function askOne(streams: CommonOptions): Asker['one'] {
  return ({ message, optional, choices, initial }) => {
    const options = [...choices, ...(optional ? [NONE] : [])];
    const start = initial !== undefined && { initialValue: initial };
    if (options.length <= FEW) return answered<string>(select({ ...streams, message, options, ...start }));
    const validate = (value: unknown): string | undefined => (value === undefined ? 'Please choose one of the list.' : undefined);
    return answered<string>(autocomplete({ ...streams, message, options, maxItems: SHOWN, placeholder: 'type to search', filter: matches, validate, ...start }));
  };
}

function askMany(streams: CommonOptions): Asker['many'] {
  return ({ message, optional, choices, initial = [] }) => {
    const question = `${message} (type to search, Tab chooses, Enter goes on)`;
    const options = [...choices];
    return answered<string[]>(
      autocompleteMultiselect({ ...streams, message: question, options, maxItems: SHOWN, filter: matches, initialValues: [...initial], required: !optional }),
    );
  };
}

/** Asks through the terminal, or through the streams given. */
export function terminalAsker(streams: CommonOptions): Asker {
  return {
    line: askLine(streams),
    one: askOne(streams),
    many: askMany(streams),
    yes: ({ message, initial = true }) => answered<boolean>(confirm({ ...streams, message, initialValue: initial })),
    show: (words, title) => (title === '' ? log.message(words, streams) : note(words, title, streams)),
  };
}
