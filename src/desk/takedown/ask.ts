// Asking the person at the terminal; without one, nothing is asked and what was not said beforehand is not done.
import { confirm, isCancel, text } from '@clack/prompts';
import { count, joinWords } from '../../lib/text.ts';
import { Failure } from '../run/failure.ts';
import type { Answers } from './take-down.ts';

const EXIT_INTERRUPTED = 130;

/** Whether there is a person to ask. */
export const isAsking = (): boolean => process.stdin.isTTY && process.stdout.isTTY;

/** Asks why. Throws a Failure where the question is cancelled: nothing was changed by then. */
export async function askReason(): Promise<string> {
  const answer = await text({
    message: 'Why? For the desk only: it is never published, but all who can read the repository can read it.',
    placeholder: 'who asked for it, and on what ground',
    validate: (value) => (value?.trim() ? undefined : 'A few words: whoever looks at the list in a year must know.'),
  });
  if (isCancel(answer)) throw new Failure('Nothing was changed.', EXIT_INTERRUPTED);
  return answer;
}

const yes = async (message: string, initialValue: boolean): Promise<boolean> => (await confirm({ message, initialValue })) === true;

/** Answers as they were given on the command line, or else by the person at the terminal, or else no. */
export function answersOf(given: { unlink: boolean; dependants: boolean }, asking = isAsking()): Answers {
  return {
    unlink: (links) =>
      given.unlink || !asking ? Promise.resolve(given.unlink) : yes(`Take ${links === 1 ? 'this link' : `these ${count(links, 'link')}`} out now, and leave the words?`, true),
    dependants: (ids) =>
      given.dependants || !asking
        ? Promise.resolve(given.dependants)
        : yes(`Take down ${joinWords(ids)} too? ${ids.length === 1 ? 'It cannot' : 'They cannot'} stand without it.`, false),
  };
}
