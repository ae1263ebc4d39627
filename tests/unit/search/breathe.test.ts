// Work in pieces: all of it is done, and what waits has its turn between two pieces.
import { expect, it, onTestFinished, vi } from 'vitest';
import { inPieces } from '../../../src/search/engine/breathe.ts';

/** A clock that goes on by so many milliseconds whenever something is worked on. */
function clock(): (milliseconds: number) => void {
  let now = 0;
  const spy = vi.spyOn(performance, 'now').mockImplementation(() => now);
  onTestFinished(() => spy.mockRestore());
  return (milliseconds) => void (now += milliseconds);
}

/** What was done, in order: each of a list, and `turn` where something else that waited got its turn. */
async function doneWith(list: readonly number[], each: number): Promise<(number | 'turn')[]> {
  const [pass, done]: [ReturnType<typeof clock>, (number | 'turn')[]] = [clock(), []];
  setTimeout(() => done.push('turn'));
  await inPieces(list, (one) => {
    pass(each);
    done.push(one);
  });
  return done;
}

it('lets others have their turn once a piece has lasted long enough', async () => expect(await doneWith([1, 2, 3, 4, 5], 5)).toEqual([1, 2, 'turn', 3, 4, 5]));
it('does short work in one piece', async () => expect(await doneWith([1, 2, 3, 4, 5], 1)).toEqual([1, 2, 3, 4, 5]));
it('does nothing with nothing', async () => expect(await doneWith([], 5)).toEqual([]));
