// npm run bench: measures what this project does against what the tools do out of the box.
import { say } from './run/say.ts';

const HELP = `npm run bench [-- build] [options]

Builds the same generated articles twice: as this project does, and through stock @astrojs/mdx in the same
layout, with no search index on either side. Prints the times and how many times faster ours is.
Builds take turns, each with a cold cache, in a temporary folder that is removed. Nothing of the project changes.

  --articles N   how many articles (default: 1000)
  --runs N       how many builds on each side; the fastest counts (default: 5)
  --only SIDE    builds one side alone: ours or stock
  --json         prints the figures as JSON

Exit code 0, unless a build fails or the two sides do not print the same words.`;

type Bench = (args: string[]) => Promise<number>;

/** What can be measured, by name. */
const benches: Record<string, () => Promise<Bench>> = {
  build: async () => (await import('./bench/build.ts')).benchBuild,
};

/** Runs the command. Gives the exit code. */
export async function run(args: string[]): Promise<number> {
  if (args.includes('--help') || args.includes('-h')) {
    say(HELP);
    return 0;
  }
  const [name, rest] = args[0] && Object.hasOwn(benches, args[0]) ? [args[0], args.slice(1)] : ['build', args];
  const bench = await (benches[name] as () => Promise<Bench>)();
  return bench(rest);
}
