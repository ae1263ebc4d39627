// The worker that lets the search, and pages that were read, work without a network. Registered only after somebody has searched.
const root = new URL(self.registration.scope).pathname;
const INDEX = `${root}search-index/`;
const ASSETS = `${root}_astro/`;
/** What is kept, in three stores, each with the most that it may hold. */
const STORES = { pages: 60, assets: 120, index: 6000 };
/** How long the network may take for a file that is kept in an older form. */
const PATIENCE_MS = 2500;
/** So many requests at a time, where nobody waits for them. */
const AT_ONCE = 4;

const store = (name) => caches.open(`search ${root} ${name}`);
const isVersioned = (path) => /^[0-9a-f]{6,}\//.test(path.slice(INDEX.length));

self.addEventListener('install', () => self.skipWaiting());
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== 'GET' || url.origin !== location.origin || !url.pathname.startsWith(root)) return;
  const { pathname } = url;
  // The visual desk is for those who edit: nothing of it is kept.
  if (pathname.startsWith(`${root}desk/`)) return;
  // Nor is a picture kept that such a page asks for: it names no referrer, as no other page does.
  if (request.destination === 'image' && request.referrerPolicy === 'no-referrer') return;
  if (request.mode === 'navigate') event.respondWith(page(event, pathname));
  else if (pathname.startsWith(ASSETS)) event.respondWith(keptFirst('assets', request, pathname));
  else if (pathname.startsWith(INDEX)) event.respondWith(isVersioned(pathname) ? keptFirst('index', request, pathname) : newestFirst(event, pathname));
});

/** Messages name pages and files to keep for later. */
self.addEventListener('message', (event) => event.waitUntil(fill(event.data)));

/** Keeps an answer under its path. */
async function keep(name, path, response) {
  await (await store(name)).put(path, response);
}

/** Lets go of the oldest where there are too many. */
async function prune(name) {
  const kept = await store(name);
  const paths = await kept.keys();
  await Promise.all(paths.slice(0, Math.max(0, paths.length - STORES[name])).map((old) => kept.delete(old)));
}

/** A file whose address changes with its content: as it is kept, or else from the network. */
async function keptFirst(name, request, path) {
  const kept = await (await store(name)).match(path);
  if (kept) return kept;
  const response = await fetch(request);
  if (response.ok) await keep(name, path, response.clone());
  return response;
}

/** A file of the index that changes in place: the newest, or the one kept where the network is away or slow. */
async function newestFirst(event, path) {
  const kept = await (await store('index')).match(path);
  const newest = fetch(event.request).then(async (response) => {
    if (response.ok) await taken(path, response.clone(), kept);
    else if (isGone(response)) await (await store('index')).delete(path);
    return response;
  });
  event.waitUntil(newest.catch(() => undefined));
  if (!kept) return newest;
  const late = new Promise((done) => setTimeout(() => done(kept.clone()), PATIENCE_MS));
  return Promise.race([newest.catch(() => kept.clone()), late]);
}

/** Keeps a file that came. With a new version of the index its older files go, and kept pages are fetched anew. */
async function taken(path, response, before) {
  const isHead = path === `${INDEX}head.json`;
  const [{ version: next, pages }, { version: last }] = isHead ? [await headOf(response.clone()), before ? await headOf(before.clone()) : {}] : [{}, {}];
  await keep('index', path, response);
  if (isHead) await freshen(`${next} ${pages}`);
  if (next === last) return;
  const kept = await store('index');
  const old = (await kept.keys()).map(({ url }) => new URL(url).pathname).filter((file) => isVersioned(file) && !file.startsWith(`${INDEX}${next}/`));
  await Promise.all(old.map((file) => kept.delete(file)));
}

const headOf = (response) => response.json().catch(() => ({}));
const isGone = ({ status }) => status === 404 || status === 410;

/** Sees whether the site has changed: the versions of its index and of its pages say so, and name nothing that was taken down. */
async function look() {
  const path = `${INDEX}head.json`;
  const kept = await (await store('index')).match(path);
  const response = await fetch(path, { cache: 'no-cache' }).catch(() => undefined);
  if (response?.ok) await taken(path, response, kept);
}

/** Under this path it is remembered for which version of the site the kept pages were fetched. */
const FRESH = `${INDEX}fresh`;

/** Fetches kept pages anew for another version of the site: what was taken down must not live on in them, nor in lists that showed it. A page that does not come is asked for again with the next look. */
async function freshen(version) {
  const index = await store('index');
  if ((await (await index.match(FRESH))?.text()) === String(version)) return;
  const kept = await store('pages');
  let missed = 0;
  const again = async ({ url }) => {
    const response = await fetch(url, { cache: 'no-cache' }).catch(() => undefined);
    if (!response) missed += 1;
    else if (response.ok && !response.redirected) await follow(new URL(url).pathname, response);
    else if (response.status < 500) await kept.delete(url);
    else missed += 1;
  };
  await slowly(await kept.keys(), again);
  if (missed === 0) await index.put(FRESH, new Response(String(version)));
}

/** A page: from the network, else as it was when it was last read. With a network, what changed since is asked for too. */
async function page(event, path) {
  try {
    const response = await fetch(event.request);
    event.waitUntil(Promise.all([follow(path, response.clone()), look()]));
    return response;
  } catch {
    return (await (await store('pages')).match(path)) ?? notKept();
  }
}

/** Keeps a page that came; lets go of one that is gone. */
async function follow(path, response) {
  if (isGone(response)) await (await store('pages')).delete(path);
  const isPage = response.ok && !response.redirected && response.headers.get('content-type')?.startsWith('text/html');
  if (!isPage) return;
  if (await isPrivate(response.clone())) return void (await (await store('pages')).delete(path));
  await keep('pages', path, response);
  await Promise.all(['pages', 'assets'].map(prune));
}

/** A page on a sensitive subject asks not to be kept: whoever shares this device could find that it was read. */
const isPrivate = async (response) => /<meta\s[^>]*name="offline"\s[^>]*content="no"/.test(await response.text());

/** What is said where a page is asked for that was never read. */
function notKept() {
  const html = `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light dark"><title>No connection</title>
<h1>There is no connection</h1><p>This page was not kept on this device. It can be read when you are back online.</p><p><a href="${root}search/">Search what was kept</a></p></html>`;
  return new Response(html, { status: 503, headers: { 'content-type': 'text/html; charset=utf-8' } });
}

/** Keeps pages with what they load, and files. What does not come is left for another time. */
async function fill({ pages = [], files = [] }) {
  const wanted = new Set(files);
  for (const path of pages) {
    const response = await fetch(path).catch(() => undefined);
    if (!response?.ok) continue;
    await follow(path, response.clone());
    for (const file of assetsIn(await response.text(), path)) wanted.add(file);
  }
  await slowly(wanted, fetchInto);
  await prune('index');
}

/** The addresses of built files that a text names: in a page by their path, in a program beside it. */
function assetsIn(text, path) {
  const named = [...text.matchAll(/["'(=]([^"'()\s=]*\/_astro\/[^"'()\s<>]+\.\w+)/g), ...(path.endsWith('.js') ? text.matchAll(/["'`](\.\/[\w.-]+\.js)["'`]/g) : [])];
  return named.map(([, file]) => new URL(file, new URL(path, location.origin)).pathname).filter((file) => file.startsWith(ASSETS));
}

/** Keeps one file, and what it names in turn. */
async function fetchInto(file) {
  const { pathname: path } = new URL(file, location.origin);
  const name = path.startsWith(ASSETS) ? 'assets' : 'index';
  const kept = await store(name);
  if (await kept.match(path)) return;
  const response = await fetch(path).catch(() => undefined);
  if (!response?.ok) return;
  await keep(name, path, response.clone());
  if (path.endsWith('.js')) await slowly(assetsIn(await response.text(), path), fetchInto);
}

/** Does a task for each item, a few at a time. */
async function slowly(items, task) {
  const left = [...items];
  const work = async () => {
    for (let item = left.shift(); item !== undefined; item = left.shift()) await task(item);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
}
