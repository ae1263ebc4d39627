// The desk's commands by name: a line about each, and its help. Plain JavaScript, so that help needs nothing installed.

const ENVIRONMENT = {
  CONTENT_DIR: 'the campaign’s content (default: content)',
  REPORTS_DIR: 'the reports that quotations are compared with and search looks into, where they are at hand (default: reports)',
  OUT_DIR: 'where the built site stands (default: dist)',
  SITE_URL: 'the site’s address; its path is the base (default: url in campaign.yaml)',
  BUILD_NOW: 'the clock of the build, such as 2026-05-01T09:00:00Z (default: now)',
  PORT: 'where the site is served (default: 4321; 0 takes any free port)',
  CHROME_PATH: 'the browser that the tests drive (default: whichever is installed)',
};

const BUILDING = ['CONTENT_DIR', 'REPORTS_DIR', 'OUT_DIR', 'SITE_URL', 'BUILD_NOW'];

/**
 * `summary` is the line in the list. `text` and `variables` make the help; a command without `text` prints its own.
 * The command itself is `run(args)` in the TypeScript module of the same name.
 * @type {Record<string, { summary: string, text?: string, variables?: string[] }>}
 */
export const commands = {
  start: {
    summary: 'builds the site, if anything has changed, and serves it',
    text: `Builds the site with its search index and serves it until Ctrl-C.
Where nothing has changed since the last build, serves that at once.
A build that fails leaves the last good site where it was, and serves nothing.`,
    variables: [...BUILDING, 'PORT'],
  },
  dev: {
    summary: 'shows the site while you write, with drafts and embargoed pieces',
    text: `Serves the site straight from the content and the source, and reloads it on each change.
Drafts and embargoed pieces are shown, and marked. Further arguments go to “astro dev”.`,
    variables: ['CONTENT_DIR', 'REPORTS_DIR', 'SITE_URL', 'BUILD_NOW', 'PORT'],
  },
  build: {
    summary: 'builds the site into dist/',
    text: `Checks the content, builds the site beside its place, and puts it there whole.
A build that fails leaves the last good site as it was.
OUT_DIR must be empty, new, or a site that this command built.`,
    variables: BUILDING,
  },
  preview: {
    summary: 'serves the site as it was last built, without building',
    text: `Serves the present site until Ctrl-C, and says so where it is out of date.`,
    variables: ['CONTENT_DIR', 'OUT_DIR', 'SITE_URL', 'PORT'],
  },
  check: { summary: 'lists what is wrong with the content' },
  jigsaw: { summary: 'lists pieces that together may tell who a child is, and signs them off' },
  reports: { summary: 'fetches the reports of inspections, to compare quotations with and to search' },
  test: {
    summary: 'runs every check that a change must pass',
    text: `Types, lint, format, unit and component tests, a build, and tests of the built site in a real browser.
Every step runs, even after one has failed. The last line is “N passed, N failed”.`,
    variables: ['CHROME_PATH', ...BUILDING],
  },
  format: {
    summary: 'puts every file into the project’s format',
    text: `Runs ESLint with --fix and then Prettier over the project.`,
  },
  search: { summary: 'asks the built site’s search, and says why each result stands where it does' },
  bench: { summary: 'measures how long builds and searches take' },
  guide: {
    summary: 'writes the reference part of the editors’ guide',
    text: 'Writes what the schemas decide into content/README.md: collections, fields, components, messages.',
  },
  fonts: {
    summary: 'cuts the fonts down to what pages use',
    text: 'Writes src/styles/fonts/ from the font packages. Run it after changing the families or the characters in src/desk/fonts.ts.',
  },
};

/** The list of commands, for someone who asked for one that does not exist or for help. */
export function listCommands() {
  const width = Math.max(...Object.keys(commands).map((name) => name.length));
  const lines = Object.entries(commands).map(([name, { summary }]) => `  npm run ${name.padEnd(width)}  ${summary}`);
  return ['Commands:', '', ...lines, '', 'npm run <command> -- --help says more about each.'].join('\n');
}

/** The help of one command, or undefined where its module prints its own. @param {string} name */
export function helpOf(name) {
  const { text, variables = [] } = commands[name] ?? {};
  if (!text) return undefined;
  const width = Math.max(0, ...variables.map((variable) => variable.length));
  const lines = variables.map((variable) => `  ${variable.padEnd(width)}  ${ENVIRONMENT[/** @type {keyof typeof ENVIRONMENT} */ (variable)]}`);
  const environment = lines.length > 0 ? ['', 'Environment:', '', ...lines] : [];
  return [`npm run ${name}`, '', text, ...environment].join('\n');
}
