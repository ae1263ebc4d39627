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

npm run bench -- search [options]

Searches the same corpus with this project, stock Pagefind and MiniSearch: how well each answers the judged
queries, how soon and for how many bytes a browser shows something, how long and how much memory an index takes.
Prints the targets beside the figures. Works on the built site (OUT_DIR); nothing of it changes.

  --quality, --speed, --indexing   runs these parts alone (default: all)
  --sizes N,N    how many made articles in the corpora of speed and indexing (default: 30,1000,10000)
  --runs N       how many visits of each kind; the least time counts (default: 3)
  --queries FILE the judged queries (default: tests/search/queries.yaml)
  --tuning       prints every query of the tuning half with what came of it; of the other half only means are ever printed
  --json         prints the figures as JSON

Exit code 0, unless something cannot be measured; targets that are not met are said, and change nothing.`;

type Bench = (args: string[]) => Promise<number>;

/** What can be measured, by name. */
const benches: Record<string, () => Promise<Bench>> = {
  build: async () => (await import('./bench/build.ts')).benchBuild,
  search: async () => (await import('./bench/search.ts')).benchSearch,
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
