// The answers to all questions: from flags, from what is proposed, and from whoever sits at the terminal.
import { Failure } from '../run/failure.ts';
import { WrongAnswer, valueOf, wrongIn, type Desk } from './answers.ts';
import type { Asker } from './asker.ts';
import { choicesFor } from './choices.ts';
import { put, type Field } from './fields.ts';

/** What is proposed for a question. */
export interface Proposed {
  value: unknown;
  /** True where it may be taken without asking. */
  sure: boolean;
  /** Shown with the question. */
  reason?: string;
}

export interface Plan extends Desk {
  fields: readonly Field[];
  given: ReadonlyMap<string, unknown>;
  proposed: ReadonlyMap<string, Proposed>;
  /** Words to say beside a flag that is missing. */
  hints?: ReadonlyMap<string, string>;
  /** Takes all that is proposed, and asks nothing. */
  yes: boolean;
}

const WRONG_USE = 2;

/** Asks what has to be asked. Gives the entry’s data. Without a terminal, throws a Failure (2) that names the flags that are missing. */
export async function collect(plan: Plan, asker: Asker | undefined): Promise<Record<string, unknown>> {
  const data: Record<string, unknown> = {};
  const missing: Field[] = [];
  for (const field of plan.fields) {
    const value = plan.given.has(field.flag) ? plan.given.get(field.flag) : asker && !plan.yes ? await ask(field, plan, asker) : settled(field, plan);
    if (value !== undefined) put(data, field.path, value);
    else if (field.required) missing.push(field);
  }
  if (missing.length > 0) throw refusal(missing, plan);
  return data;
}

/** The value of a question that nobody is asked: what is surely right, or all that is proposed with --yes. */
function settled(field: Field, plan: Plan): unknown {
  const proposed = plan.proposed.get(field.flag);
  if (!proposed || !(proposed.sure || plan.yes)) return onlyChoice(field, plan);
  return wrongIn(field, proposed.value, plan.collection) === undefined ? proposed.value : undefined;
}

/** Where there is one thing alone to choose, as one author, it is chosen. */
function onlyChoice(field: Field, plan: Plan): unknown {
  const choices = field.required ? choicesFor(field, plan.collection, plan.records) : undefined;
  if (choices?.length !== 1) return undefined;
  return field.kind === 'many' ? [choices[0]?.value] : choices[0]?.value;
}

async function ask(field: Field, plan: Plan, asker: Asker): Promise<unknown> {
  const only = onlyChoice(field, plan);
  if (only !== undefined) return only;
  const proposed = plan.proposed.get(field.flag);
  const choices = choicesFor(field, plan.collection, plan.records);
  const asked = { message: messageOf(field, proposed), optional: !field.required };
  if (choices && field.kind === 'many') {
    const ids = await asker.many({ ...asked, choices, initial: (proposed?.value as string[] | undefined) ?? [] });
    return ids.length > 0 ? ids : undefined;
  }
  if (choices) return (await asker.one({ ...asked, choices, initial: proposed?.value as string | undefined })) || undefined;
  if (field.kind === 'yesno') return asker.yes({ message: asked.message, initial: proposed?.value === true });
  return askLine(field, plan, asker, asked, proposed);
}

async function askLine(field: Field, plan: Plan, asker: Asker, asked: { message: string; optional: boolean }, proposed: Proposed | undefined): Promise<unknown> {
  const parts = (text: string): string | string[] => (field.kind === 'texts' ? text.split(';') : text);
  const wrong = (text: string): string | undefined => {
    try {
      valueOf(field, parts(text), plan);
      return undefined;
    } catch (error) {
      if (error instanceof WrongAnswer) return error.message;
      throw error;
    }
  };
  const initial = [proposed?.value]
    .flat()
    .filter((one) => one !== undefined)
    .join('; ');
  const typed = await asker.line({ ...asked, wrong, ...(initial !== '' && { initial }), ...exampleOf(field) });
  if (typed === '') return undefined;
  const value = valueOf(field, parts(typed), plan);
  if (field.kind === 'instant') asker.show(`Nobody but the desk sees it before ${String(value)}.`, '');
  return value;
}

const EXAMPLES: Partial<Record<Field['kind'], string>> = { date: 'such as 2026-05-18, 2026-05 or 2026', instant: 'such as 2026-05-18 09:00', texts: 'such as: one; another' };
const exampleOf = ({ kind }: Field): { example?: string } => (EXAMPLES[kind] === undefined ? {} : { example: EXAMPLES[kind] });

/** The question: the field’s name, and the schema’s own sentence on it. */
function messageOf({ path, about, required }: Field, proposed: Proposed | undefined): string {
  const name = String(path.filter((step) => typeof step === 'string').join(' ')).replace(/([A-Z])/g, (letter) => ` ${letter.toLowerCase()}`);
  const reason = proposed?.reason ? `\n${proposed.reason}` : '';
  return `${name.charAt(0).toUpperCase()}${name.slice(1)}. ${about}${required ? '' : ' May be left out.'}${reason}`;
}

const MOST_NAMED = 12;

/** The choices of a question with few of them. */
function fewChoices(field: Field, { collection, records }: Plan): string {
  const choices = choicesFor(field, collection, records) ?? [];
  return choices.length > 0 && choices.length <= MOST_NAMED ? ` Choose from: ${choices.map(({ value }) => value).join(', ')}.` : '';
}

function refusal(missing: readonly Field[], plan: Plan): Failure {
  const { hints } = plan;
  const width = Math.max(...missing.map(({ flag }) => flag.length));
  const lines = missing.map((field) => `  --${field.flag.padEnd(width)}  ${field.about}${fewChoices(field, plan)}${hints?.has(field.flag) ? ` ${hints.get(field.flag)}` : ''}`);
  return new Failure(
    [
      'Nothing was written: this is no terminal to ask in, or --yes was given, and something is needed that nobody can guess. Give it as well:',
      '',
      ...lines,
      '',
      'Or run the command in a terminal, and it will ask.',
    ].join('\n'),
    WRONG_USE,
  );
}
