// The list beside the form: what is to be put right in the open entry, each with its field, and where the entry is seen on the site.
import type { Problem } from '../../../loaders/problem.ts';
import { entryPath } from '../../../lib/urls.ts';
import { collections, entryFile } from '../../../schemas/index.ts';
import type { CollectionName } from '../../../schemas/common.ts';
import { fieldsOfKind, hasBody } from '../entry-text.ts';
import { BODY } from '../form.ts';
import { label } from '../words.ts';

interface Open {
  collection: CollectionName | 'campaign';
  id: string;
  file: string;
}

/** Where the list comes from on the editor's own machine: the problems of all content as it stands. */
let current: (() => Promise<Problem[]>) | undefined;
/** What a refused save said: it stays until the next. */
let refusedNow: readonly Problem[] = [];

const part = <T extends HTMLElement>(id: string): T => {
  const found = document.getElementById(id);
  if (!found) throw new Error(`The page has no #${id}`);
  return found as T;
};

/** The entry that is open, by the page's address; undefined where a list is shown, or a new entry. */
export function openEntry(hash: string): Open | undefined {
  const [, collection = '', id = ''] = /^#\/collections\/([\w-]+)\/entries\/([^?]+)/.exec(hash) ?? [];
  if (collection === '_singletons' && id === 'campaign') return { collection: 'campaign', id, file: 'campaign.yaml' };
  if (!Object.hasOwn(collections, collection)) return undefined;
  const name = collection as CollectionName;
  const plain = decodeURIComponent(id).replace(/\/index$/, '');
  return { collection: name, id: plain, file: entryFile(name, plain) };
}

const frame = (): Promise<unknown> => new Promise((done) => requestAnimationFrame(done));

/** A field of the form: the CMS makes those further down when somebody scrolls to them. */
async function fieldAt(path: string): Promise<HTMLElement | undefined> {
  for (let tries = 0; tries < 60; tries += 1) {
    const found = document.querySelector<HTMLElement>(`[data-key-path="${CSS.escape(path)}"]`);
    if (found) return found;
    [...document.querySelectorAll('[data-key-path]')].at(-1)?.scrollIntoView();
    await frame();
  }
  return undefined;
}

/** Brings a field into view and puts the cursor into it; of a field in a group, whatever of it can be seen. */
async function goTo(field: string): Promise<void> {
  const steps = field.replace(/\[(\d+)\]/g, '.$1').split('.');
  const whole = await fieldAt(steps[0] ?? field);
  const names = steps.map((_, index) => steps.slice(0, steps.length - index).join('.'));
  const found = names.map((name) => document.querySelector<HTMLElement>(`[data-key-path="${CSS.escape(name)}"]`)).find((element) => element !== null) ?? whole;
  found?.scrollIntoView({ block: 'center' });
  const parts = ['input, textarea', '[role="combobox"], [role="switch"]', 'button'];
  await focus(parts.map((part) => found?.querySelector<HTMLElement>(part)).find((part) => part));
}

/** Puts the cursor there, as soon as it may go there: while a dialog of the CMS still closes, nothing behind it takes the cursor. */
async function focus(target: HTMLElement | null | undefined): Promise<void> {
  for (let tries = 0; target && document.activeElement !== target && tries < 60; tries += 1) {
    target.focus();
    await frame();
  }
}

/** The field of the form that a problem is in: what is no field stands in the text. */
function formField({ field = '' }: Problem, { collection }: Open): string | undefined {
  const [name = ''] = field.split(/[.[]/);
  if (fieldsOfKind(collection).some((one) => one.name === name)) return field;
  return hasBody(collection) ? BODY : undefined;
}

function item(problem: Problem, open: Open, refused: boolean): HTMLLIElement {
  const { message, allowed, fix, severity } = problem;
  const made = document.createElement('li');
  made.dataset['severity'] = severity;
  const field = formField(problem, open);
  if (field) {
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = field === BODY ? 'Text' : label(field.split(/[.[]/)[0] ?? field);
    button.addEventListener('click', () => void goTo(field));
    made.append(button, ' ');
  }
  const hint = fix ? ` Write: ${fix.trim()}` : allowed && allowed.length > 0 ? ` Allowed: ${allowed.slice(0, 12).join(', ')}.` : '';
  // A warning holds no save up, and must not look as if it did.
  made.append(`${refused && severity === 'warning' ? 'Worth a look: ' : ''}${message}.${hint}`);
  return made;
}

function links(open: Open): Node[] {
  if (open.collection === 'campaign') return [];
  const link = document.createElement('a');
  link.href = `..${entryPath(open.collection, open.id)}`;
  link.target = '_blank';
  link.textContent = 'See it on the site';
  return [link];
}

const isError = ({ severity }: Problem): boolean => severity === 'error';

/** What the list says of itself: of a refused save, how many errors hold it up. */
const heading = (problems: readonly Problem[], refused: boolean): string => {
  const count = refused ? problems.filter(isError).length : problems.length;
  if (count === 0) return 'Nothing to put right';
  const things = count === 1 ? 'One thing' : `${count} things`;
  return refused ? `Not saved: ${things.toLowerCase()} to put right first` : `${things} to put right`;
};

async function show(): Promise<void> {
  const open = openEntry(location.hash);
  const refused = refusedNow.length > 0;
  const problems = refused ? refusedNow : open && current ? (await current()).filter(({ file }) => file === open.file) : [];
  part('desk-notes').hidden = (!open || !current) && !refused;
  part('desk-notes').dataset['state'] = refused ? 'refused' : problems.length > 0 ? 'some' : 'none';
  part('desk-notes-title').textContent = heading(problems, refused);
  part('desk-notes-links').replaceChildren(...(open && current ? links(open) : []));
  part('desk-notes')
    .querySelector('ul')
    ?.replaceChildren(...problems.map((problem) => item(problem, open ?? { collection: 'campaign', id: '', file: problem.file }, refused)));
}

/** Shows what the answer to a save said. `saved`: the save was made. */
export function tellProblems(problems: readonly Problem[], saved: boolean): void {
  refusedNow = saved ? [] : problems;
  part('desk-said').textContent = saved ? '' : heading(problems, true);
  void show();
}

/** Starts the list. `problems` gives those of all content, where there is a reader of it at hand. */
export function startNotes(problems: (() => Promise<Problem[]>) | undefined): void {
  current = problems;
  addEventListener('hashchange', () => {
    refusedNow = [];
    void show();
  });
  void show();
}
