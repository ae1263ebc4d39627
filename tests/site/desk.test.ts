// The visual desk in a browser: on the editor's own machine over a copy of the content, and as it stands on a deployed site.
import { cpSync, existsSync, globSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import axe from 'axe-core';
import type { Locator, Page } from 'playwright-core';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { kindOf, partsOf } from '../../src/desk/cms/entry-text.ts';
import { shown } from '../../src/desk/cms/words.ts';
import { writeDesk } from '../../src/desk/cms/write.ts';
import { readCampaign } from '../../src/loaders/campaign.ts';
import { serveSite, startBrowser, visitor } from './support/browser.ts';
import { freePort, startDesk, until, type Running } from './support/desk.ts';
import { fakeGitHub } from './support/git-host.ts';
import { builtSite, CONTENT_DIR } from './support/site.ts';

const folder = realpathSync(mkdtempSync(join(tmpdir(), 'desk-')));
const contentDir = join(folder, 'content');
cpSync(CONTENT_DIR, contentDir, { recursive: true });
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const files = globSync('**/*.{yaml,mdx}', { cwd: contentDir }).filter((file) => kindOf(file));
const read = (file: string): string => readFileSync(join(contentDir, file), 'utf8');
/** One entry of each collection that has any: the shortest, which has the least between its first field and its last. */
const oneOfEach = [...Map.groupBy(files, (file) => kindOf(file)).values()].map((group) => group.toSorted((a, b) => read(a).length - read(b).length)[0] ?? '');
/** Each of the hundreds of entries takes a second or more: EVERY_ENTRY=1 opens and saves them all. */
const opened = process.env['EVERY_ENTRY'] ? files : oneOfEach;
const article = files.filter((file) => kindOf(file) === 'articles')[0] ?? '';

/** The CMS's address of a file. */
const routeOf = (file: string): string =>
  file === 'campaign.yaml' ? '#/collections/_singletons/entries/campaign' : `#/collections/${file.replace('/', '/entries/').replace(/\.\w+$/, '')}`;

/** A field of the form: those further down are made when somebody scrolls to them. */
async function field(page: Page, name: string): Promise<Locator> {
  const found = page.locator(`[data-key-path="${name}"]`);
  await page.locator('[data-key-path]').first().waitFor();
  for (let tries = 0; tries < 60 && (await found.count()) === 0; tries += 1) {
    await page
      .locator('[data-key-path]')
      .last()
      .evaluate((element) => element.scrollIntoView());
    await page.waitForTimeout(50);
  }
  return found;
}

/** Opens an entry in a page loaded afresh: nothing of the one before is left. */
async function open(page: Page, root: string, file: string): Promise<void> {
  await page.goto('about:blank');
  await page.goto(root + routeOf(file));
  await page.locator('[data-key-path]').first().waitFor();
}

/** Presses the CMS's own button and waits for what the Git host says to the commit. `word` stands in commits alone. */
async function save(page: Page, word: string): Promise<number> {
  const answered = page.waitForResponse((response) => (response.request().postData() ?? '').includes(word));
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  return (await answered).status();
}

/** Axe's complaints about our own part of the page. */
async function complaintsAbout(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  const { violations } = await page.evaluate(() => (globalThis as unknown as { axe: typeof axe }).axe.run('#desk-notes'));
  return violations.map(({ id }) => id);
}

describe('the desk on the editor’s own machine', { timeout: 240_000 }, () => {
  const COMMIT = '"operation"';
  let root = '';
  let visit: Awaited<ReturnType<typeof visitor>>;
  let page: Page;
  let server: Running | undefined;
  afterAll(() => server?.stop());

  beforeAll(async () => {
    const port = await freePort();
    root = `http://localhost:${port}/desk/`;
    const started = startDesk(['dev'], { CONTENT_DIR: contentDir, CACHE_DIR: join(folder, 'cache'), PORT: String(port), SITE_URL: `http://localhost:${port}/` });
    server = started;
    await until(
      'the desk',
      () =>
        fetch(`${root}main.js`, { signal: AbortSignal.timeout(60_000) }).then(
          ({ ok }) => ok,
          () => undefined,
        ),
      120_000,
    ).catch((error: Error) => {
      throw new Error(`${error.message}\n${started.output()}`);
    });
    visit = await visitor(await startBrowser(), root);
    page = visit.page;
    page.setDefaultTimeout(60_000);
  });

  it('opens without asking who is there, lists every collection, and asks nobody but this machine', async () => {
    await page.goto(`${root}#/collections/articles`);
    await page.getByText('The campaign', { exact: true }).first().waitFor();
    for (const name of ['Articles', 'Inspections', 'People', 'Sources', 'The campaign']) expect(await page.getByText(name, { exact: true }).count()).toBeGreaterThan(0);
    expect(visit.complaints).toEqual([]);
    expect(await page.locator('meta[name=robots]').first().getAttribute('content')).toContain('noindex');
  });

  it.each(opened)('saves %s, in which nothing was changed, byte for byte as it was', async (file) => {
    const before = readFileSync(join(contentDir, file));
    await open(page, root, file);
    const kind = kindOf(file) ?? 'campaign';
    const text = (await field(page, kind === 'campaign' ? 'name' : shown[kind].title)).locator('input, textarea').first();
    await text.press('End');
    // The button is there only for a form that was touched: a blank at the end of a text says nothing.
    await text.pressSequentially(' ');
    expect(await save(page, COMMIT)).toBe(201);
    expect(readFileSync(join(contentDir, file)).equals(before)).toBe(true);
    expect(visit.complaints).toEqual([]);
  });

  it('changes the line of the field that was changed, and no other', async () => {
    const before = read(article).split('\n');
    await open(page, root, article);
    await (await field(page, 'headline')).locator('input').fill('A headline that was typed into the desk by a test');
    expect(await save(page, COMMIT)).toBe(201);
    const after = read(article).split('\n');
    const changed = after.filter((line, index) => line !== before[index]);
    expect(changed).toEqual([expect.stringContaining('A headline that was typed into the desk by a test')]);
    expect(after).toHaveLength(before.length);
  });

  it('refuses what would break the site, says why, leads to the field, and leaves the file as it was', async () => {
    const before = read(article);
    await open(page, root, article);
    const text = (await field(page, 'body')).locator('textarea');
    await text.fill(`${await text.inputValue()}\n\nA grade: <Judgement of="no-such-inspection" />.`);
    expect(await save(page, COMMIT)).toBe(422);
    await page.getByRole('alertdialog').getByText('no-such-inspection').waitFor();
    await page.getByRole('alertdialog').getByRole('button', { name: 'OK' }).click();
    await page.getByRole('alertdialog').waitFor({ state: 'hidden' });
    const notes = page.getByRole('complementary', { name: /Not saved/ });
    expect((await notes.getByRole('listitem').allTextContents()).join(' ')).toContain('no-such-inspection');
    // A grade without a source is a warning: it is told, and no reason why nothing was saved.
    expect(await notes.getByRole('heading').textContent()).toBe('Not saved: one thing to put right first');
    expect(await notes.getByRole('listitem').filter({ hasText: 'Worth a look: this paragraph has a grade' }).count()).toBe(1);
    expect(await complaintsAbout(page)).toEqual([]);
    await notes.getByRole('button', { name: 'Text' }).first().press('Enter');
    await until('the cursor in the text', () => text.evaluate((element) => element === document.activeElement));
    expect(read(article)).toBe(before);
    // The refusal itself is what the browser tells of.
    visit.complaints.length = 0;
  });

  it('puts a picture beside its article, under a name that can be one, and chooses one more area from the list', async () => {
    const file = files.filter((one) => kindOf(one) === 'articles' && !read(one).includes('image:'))[1] ?? '';
    const before = read(file);
    await open(page, root, file);
    await (await field(page, 'areas')).locator('[role="combobox"]').first().click();
    await page.getByRole('option').first().click();
    await (await field(page, 'image')).getByRole('checkbox').click();
    const buffer = await sharp({ create: { width: 1600, height: 900, channels: 3, background: '#778899' } })
      .jpeg()
      .toBuffer();
    await (await field(page, 'image.file')).locator('input[type="file"]').first().setInputFiles({ name: 'Street Picture.JPG', mimeType: 'image/jpeg', buffer });
    for (const name of ['alt', 'caption', 'credit'])
      await (await field(page, `image.${name}`)).locator('input, textarea').first().fill(`The ${name} of a picture that was made for a test`);
    expect(await save(page, COMMIT)).toBe(201);
    const now = partsOf('articles', read(file)).data;
    const was = partsOf('articles', before).data;
    const { file: name } = now['image'] as { file: string };
    expect(name).toMatch(/^[a-z0-9-]+\.jpe?g$/);
    expect(readFileSync(join(contentDir, dirname(file), name)).equals(buffer)).toBe(true);
    expect(now['areas']).toEqual([...((was['areas'] as string[] | undefined) ?? []), expect.any(String)]);
    const unchanged = (data: Record<string, unknown>): unknown => Object.entries(data).filter(([key]) => !['image', 'areas'].includes(key));
    expect(unchanged(now)).toEqual(unchanged(was));
  });

  it('answers its own page alone', async () => {
    const ask = (headers: Record<string, string>): Promise<number> => fetch(`${root}settings.json`, { headers }).then(({ status }) => status);
    expect(await ask({})).toBe(200);
    expect(await ask({ Origin: 'https://elsewhere.example' })).toBe(403);
    expect(await ask({ 'Sec-Fetch-Site': 'cross-site' })).toBe(403);
  });
});

describe('the desk on a deployed site', { timeout: 240_000 }, () => {
  const COMMIT = 'createCommitOnBranch';

  it('commits to the Git host what was changed alone, asks nobody else, and checks the fields first', async () => {
    const { campaign } = await readCampaign(contentDir);
    if (!campaign) throw new Error('the content has no campaign');
    const dir = join(folder, 'deployed');
    await writeDesk(join(dir, 'desk'), {
      campaign,
      desk: { repo: 'https://github.com/owner/name', branch: 'main', signIn: undefined },
      folder: 'content',
      url: 'http://localhost/',
    });
    writeFileSync(join(dir, 'icon.svg'), '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"/>');
    const address = await serveSite({ dir, url: '', base: '/', files: [], pages: [], moved: [], page: () => ({}) as never });
    const { page, context, complaints } = await visitor(await startBrowser(), address);
    const host = await fakeGitHub(page, new Map(files.map((file) => [`content/${file}`, read(file)])));
    page.setDefaultTimeout(60_000);
    const outside = (): string[] => complaints.filter((complaint) => !complaint.includes('https://api.github.com/'));
    await page.goto(`${address}desk/`);
    await page.getByRole('button', { name: /Access Token/ }).click();
    await page.getByLabel('Personal Access Token').fill('a-token');
    await page.getByLabel('Personal Access Token').press('Tab');
    await page.getByRole('button', { name: 'Sign In', exact: true }).click();
    await page.getByText('The campaign', { exact: true }).first().waitFor();
    await open(page, `${address}desk/`, article);
    const before = read(article);
    const headline = (await field(page, 'headline')).locator('input');
    await headline.fill('A headline for the deployed desk, typed by a test');
    expect(await save(page, COMMIT)).toBe(200);
    const [made] = host.commits.at(-1) ?? [];
    expect(made?.path).toBe(`content/${article}`);
    const old = before.split('\n');
    expect(made?.text.split('\n').filter((line, index) => line !== old[index])).toEqual([expect.stringContaining('A headline for the deployed desk')]);
    expect(outside()).toEqual([]);
    await context.close();
  });
});

describe('a site that was built without it', () => {
  it('has nothing of it', async () => {
    const { dir, files: built } = await builtSite();
    expect(existsSync(join(dir, 'desk'))).toBe(false);
    const named = built.filter((file) => /\.(?:html|js|css|xml|json|txt)$/.test(file) && /sveltia|href="[^"]*\/desk\//i.test(readFileSync(join(dir, file), 'utf8')));
    expect(named).toEqual([]);
  });
});
