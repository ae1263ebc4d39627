// What was answered, made into values that the schema takes; and what to say of an answer that it does not.
import { DateError, parseDate } from '../../lib/dates.ts';
import { fieldName, validate, type Context } from '../../loaders/validate.ts';
import type { Records } from '../../record/records.ts';
import type { CollectionName } from '../../schemas/common.ts';
import { collections } from '../../schemas/index.ts';
import { choicesFor, explainChoice } from './choices.ts';
import { put, type Field } from './fields.ts';
import { instantOf } from './instant.ts';

/** What answering needs to know. */
export interface Desk {
  collection: CollectionName;
  records: Records;
}

/** An answer that cannot be taken; the message is for the editor. */
export class WrongAnswer extends Error {}

const NOWHERE: Context = { file: '', lines: [], locate: () => ({ line: 1, column: 1 }) };

/** A partial date as it is written here; “18 May 2026” and the like are understood where they can mean one day alone. */
function dateOf(text: string): string {
  try {
    parseDate(text);
    return text;
  } catch (error) {
    if (error instanceof DateError && error.suggestion) return error.suggestion;
    return text;
  }
}

function numberOf(text: string): number | string {
  const number = Number(text.trim());
  return text.trim() !== '' && Number.isFinite(number) ? number : text;
}

const YES: Record<string, boolean> = { yes: true, true: true, y: true, no: false, false: false, n: false };

function convert(field: Field, raw: string, zone: string): unknown {
  if (field.kind === 'date') return dateOf(raw.trim());
  if (field.kind === 'number') return numberOf(raw);
  if (field.kind === 'yesno') return YES[raw.trim().toLowerCase()] ?? raw;
  if (field.kind === 'instant') return instantOf(raw, zone);
  return raw.trim();
}

/** The value of an answer. Throws WrongAnswer with what is wrong, and what may be written instead. */
export function valueOf(field: Field, raw: string | readonly string[], { collection, records }: Desk): unknown {
  const list = typeof raw === 'string' ? [raw] : raw;
  const isList = field.kind === 'many' || field.kind === 'texts';
  const parts =
    field.kind === 'many'
      ? list
          .flatMap((one) => one.split(','))
          .map((one) => one.trim())
          .filter(Boolean)
      : list;
  const choices = choicesFor(field, collection, records);
  for (const one of choices ? parts : []) {
    if (!choices?.some(({ value }) => value === one.trim())) throw new WrongAnswer(explainChoice(field.flag, one, choices ?? []));
  }
  const value = isList ? [...new Set(parts.map((one) => one.trim()))] : attempt(() => convert(field, parts[0] ?? '', records.campaign.timeZone));
  const wrong = wrongIn(field, value, collection);
  if (wrong !== undefined) throw new WrongAnswer(wrong);
  return value;
}

function attempt<T>(make: () => T): T {
  try {
    return make();
  } catch (error) {
    if (error instanceof DateError) throw new WrongAnswer(`${error.message}${error.suggestion ? `; write ${error.suggestion}` : ''}`);
    throw error;
  }
}

/** What the schema says against a value at a field. */
export function wrongIn({ path }: Field, value: unknown, collection: CollectionName): string | undefined {
  const data: Record<string, unknown> = {};
  put(data, path, value);
  const name = fieldName(path);
  const { problems } = validate(collections[collection].schema, data, NOWHERE);
  const found = problems.find(({ field = '' }) => field === name || field.startsWith(`${name}[`) || field.startsWith(`${name}.`));
  return found && found.message.replace(/^`[^`]*`:? ?/, '').replace(/^./, (first) => first.toUpperCase()) + (found.allowed ? ` (${found.allowed.join(', ')})` : '');
}
