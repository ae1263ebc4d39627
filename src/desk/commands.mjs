// The desk's commands by name: a line about each, and its help. Plain JavaScript, so that help needs nothing installed.

const ENVIRONMENT = {
  CONTENT_DIR: 'the campaign’s content (default: content)',
  REPORTS_DIR: 'the reports that quotations are compared with and search looks into, where they are at hand (default: reports)',
  OUT_DIR: 'where the built site stands (default: dist)',
  SITE_URL: 'the site’s address; its path is the base (default: url in campaign.yaml)',
  BUILD_NOW: 'the clock of the build, such as 2026-05-01T09:00:00Z (default: now)',
  HOST_FILES: 'hosts that are told in files of their own what was taken down: apache, netlify, nginx, or none (default: apache)',
  PORT: 'where the site is served (default: 4321; 0 takes any free port)',
  DESK: 'on puts the visual desk at /desk/ of the built site (default: off)',
  DESK_REPO: 'where that desk saves, such as https://github.com/owner/name',
  DESK_BRANCH: 'the branch that it saves into (default: main)',
  DESK_SIGN_IN: 'your own sign-in service for it; without one, editors sign in with a token',
  CHROME_PATH: 'the browser that the tests drive (default: whichever is installed)',
};

const BUILDING = ['CONTENT_DIR', 'REPORTS_DIR', 'OUT_DIR', 'SITE_URL', 'BUILD_NOW', 'HOST_FILES'];

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
Drafts and embargoed pieces are shown, and marked. The visual desk is at /desk/. Further arguments go to “astro dev”.`,
    variables: ['CONTENT_DIR', 'REPORTS_DIR', 'SITE_URL', 'BUILD_NOW', 'PORT'],
  },
  build: {
    summary: 'builds the site into dist/',
    text: `Checks the content, builds the site beside its place, and puts it there whole.
A build that fails leaves the last good site as it was.
OUT_DIR must be empty, new, or a site that this command built.`,
    variables: [...BUILDING, 'DESK', 'DESK_REPO', 'DESK_BRANCH', 'DESK_SIGN_IN'],
  },
  preview: {
    summary: 'serves the site as it was last built, or as it will stand',
    text: `Serves the present site until Ctrl-C, and says so where it is out of date. Builds nothing.

  --as-of TIME  builds the site as it will stand then, serves it, and takes it away at the end:
                embargoes that end by then have ended, drafts are out. OUT_DIR is not touched.
                2026-05-18T09:00 is a time on the campaign’s own clock (timeZone in campaign.yaml),
                2026-05-18T09:00+01:00 is that instant, 2026-05-18 is the start of that day.

Exit code 2 for a time that cannot be.`,
    variables: ['CONTENT_DIR', 'REPORTS_DIR', 'OUT_DIR', 'SITE_URL', 'BUILD_NOW', 'PORT'],
  },
  new: { summary: 'asks what a new article needs and writes it as a draft; other entries too' },
  paste: { summary: 'makes a draft of a page pasted from the paper’s own site' },
  check: { summary: 'lists what is wrong with the content' },
  takedown: { summary: 'takes a piece down, and says what is left to do' },
  'next-embargo': { summary: 'prints the instant at which the next embargo ends' },
  pictures: { summary: 'lists the pictures beside articles, and strips their files of what they tell' },
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
  'most-read': { summary: 'counts in the server’s logs which pieces were read most' },
  search: { summary: 'asks the built site’s search, and says why each result stands where it does' },
  bench: { summary: 'measures how long builds and searches take' },
  guide: {
    summary: 'writes the reference part of the editors’ guide',
    text: 'Writes what the schemas decide into content/README.md: collections, fields, components, messages.',
  },
  schemas: {
    summary: 'lets code editors complete and check what you type in content',
    text: `Writes a schema of each collection for code editors, with the ids that exist, into .astro/collections/.
“npm run dev” does so too, and keeps them up to date. CONTRIBUTING.md says which editors use them.
Takes no options.`,
    variables: ['CONTENT_DIR'],
  },
  'guide-pictures': {
    summary: 'takes the pictures of the editors’ guide from the running desk',
    text: `Starts the desk over a copy of the content, walks through it in a browser, and writes .github/guide/.
Nothing of the content is changed. Run it after changing the desk or upgrading its CMS.`,
    variables: ['CONTENT_DIR', 'CHROME_PATH'],
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
