// On a deployed desk, where no reader of content is at hand: an entry's fields checked against the schemas, in the page.
import { campaign } from '../../../schemas/campaign.ts';
import { collections } from '../../../schemas/index.ts';
import type { Problem } from '../../../loaders/problem.ts';
import { validate } from '../../../loaders/validate.ts';
import type { Kind } from '../entry-text.ts';

const nowhere = { line: 1, column: 1 };

/** What is wrong with an entry's fields, and the sentence that says so. A draft may be wrong for now. */
export function problemsOf(kind: Kind, file: string, data: Record<string, unknown>): { errors: Problem[]; message: string } {
  const schema = kind === 'campaign' ? campaign : collections[kind].schema;
  const { problems } = validate(schema, data, { file, lines: [], locate: () => nowhere });
  const errors = data['draft'] === true ? [] : problems;
  return {
    errors,
    message: `Nothing was saved. ${errors
      .slice(0, 4)
      .map(({ message }) => `${message}.`)
      .join(' ')}`,
  };
}
