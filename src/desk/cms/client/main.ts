// The desk's page as it starts: our guard, formats and list first, then the CMS.
import CMS from '@sveltia/cms';
import type { Problem } from '../../../loaders/problem.ts';
import type { Settings } from '../settings.ts';
import { registerFormats } from './formats.ts';
import { guardRequests } from './guard.ts';
import { startNotes } from './notes.ts';
import './main.css';

const USER = 'sveltia-cms.user';
const PREFERENCES = 'sveltia-cms.prefs';

/** On the editor's own machine nobody signs in. What another desk left here, with its token, is not used. */
function signIn({ user, host }: Settings): void {
  const before = localStorage.getItem(USER);
  const kind = before && (JSON.parse(before) as { backendName?: string }).backendName;
  if (user) localStorage.setItem(USER, JSON.stringify(user));
  else if (kind && kind !== host?.kind) localStorage.removeItem(USER);
}

/** An entry stays open when it is saved, so that what is still to be put right in it can be seen. Editors may have it otherwise, in the settings. */
function preferences(): void {
  if (!localStorage.getItem(PREFERENCES)) localStorage.setItem(PREFERENCES, JSON.stringify({ closeOnSave: false }));
}

async function start(): Promise<void> {
  const answer = await fetch('settings.json', { cache: 'no-store' });
  const settings = (await answer.json()) as Settings & { message?: string };
  if (!answer.ok) throw new Error(settings.message ?? 'The desk cannot start.');
  guardRequests(settings);
  signIn(settings);
  preferences();
  registerFormats();
  startNotes(settings.host ? undefined : async () => (await (await fetch('problems.json')).json()) as Problem[]);
  // The campaign's own mark, wherever this copy of the site stands.
  const logo = { src: new URL('../icon.svg', location.href).pathname };
  await CMS.init({ config: { ...settings.config, logo } as never });
}

start().catch((error: unknown) => {
  const message = document.createElement('p');
  message.textContent = (error as Error).message;
  document.getElementById('nc-root')?.replaceChildren(message);
});
