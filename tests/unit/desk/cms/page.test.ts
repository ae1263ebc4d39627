// The desk's page and its Git host, as plain text and data: the policy, the host that is asked, and what the small local host answers.
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { Desk } from '../../../../src/desk/api/operations.ts';
import { backendOf, gitHostOf } from '../../../../src/desk/cms/backend.ts';
import { answer, type Answer } from '../../../../src/desk/cms/host/answer.ts';
import { deskPage, policy } from '../../../../src/desk/cms/page.ts';
import { CAMPAIGN_DIR, NOW } from '../../../fixtures/build.ts';

describe('the desk’s page', () => {
  it('is for no search engine, runs programs of its own site alone, and may ask only its Git host', () => {
    const html = deskPage({ lang: 'en-GB', title: 'A & B: the desk', hosts: ['https://api.github.com'] });
    expect(html).toContain('<meta name="robots" content="noindex, nofollow">');
    expect(html).toContain('A &#38; B: the desk');
    expect(html).not.toMatch(/<script(?![^>]*\ssrc=)|\son\w+=|<style/);
    const rules = Object.fromEntries(
      policy(['https://api.github.com'])
        .split('; ')
        .map((rule) => [rule.split(' ')[0], rule.split(' ').slice(1).join(' ')]),
    );
    expect(rules).toMatchObject({ 'default-src': "'none'", 'script-src': "'self'", 'connect-src': "'self' blob: data: https://api.github.com", 'img-src': "'self' blob: data:" });
  });

  it('knows GitHub, and takes any other host for one that speaks as Gitea and Forgejo do', () => {
    const desk = { branch: 'main', signIn: undefined };
    expect(gitHostOf({ ...desk, repo: 'https://github.com/owner/name' })).toEqual({ kind: 'github', api: 'https://api.github.com', repo: 'owner/name', branch: 'main' });
    expect(gitHostOf({ ...desk, repo: 'https://forge.example/owner/name' })).toMatchObject({ kind: 'gitea', api: 'https://forge.example/api/v1' });
    expect(backendOf({ ...desk, repo: 'https://github.com/owner/name' })).toMatchObject({ auth_methods: ['token'] });
    expect(backendOf({ ...desk, repo: 'https://github.com/owner/name', signIn: 'https://sign-in.example/' })).toMatchObject({
      auth_methods: ['oauth', 'token'],
      base_url: 'https://sign-in.example',
    });
  });
});

describe('the small Git host', () => {
  const dir = mkdtempSync(join(tmpdir(), 'desk-host-'));
  cpSync(CAMPAIGN_DIR, dir, { recursive: true });
  afterAll(() => rmSync(dir, { recursive: true, force: true }));
  const desk = new Desk({ dir, now: () => NOW });
  const REPO = '/repos/desk/content';
  const get = (path: string): Promise<Answer> => answer(desk, { method: 'GET', path, body: undefined });
  const post = (path: string, body: unknown): Promise<Answer> => answer(desk, { method: 'POST', path, body });
  interface Tree {
    tree: { path: string; sha: string }[];
  }
  const tree = async (): Promise<Tree['tree']> => ((await get(`${REPO}/git/trees/local`)).json as Tree).tree;
  const FILE = 'content/authors/river-desk.yaml';
  const encoded = (text: string): string => Buffer.from(text, 'utf8').toString('base64');

  it('lists content under Git’s own ids, and gives the texts', async () => {
    const files = await tree();
    expect(files.length).toBeGreaterThan(20);
    expect(files.every(({ path, sha }) => path.startsWith('content/') && /^[0-9a-f]{40}$/.test(sha))).toBe(true);
    const [first] = files.filter(({ path }) => path.endsWith('.yaml'));
    const { json } = await post(`${REPO}/file-contents`, { files: [first?.path, 'content/nothing.yaml', '../secret'] });
    const [text, nothing, outside] = json as [{ content: string; sha: string }, null, null];
    expect(Buffer.from(text.content, 'base64').toString('utf8')).toBe(readFileSync(join(dir, first?.path.slice('content/'.length) ?? ''), 'utf8'));
    expect([text.sha, nothing, outside]).toEqual([first?.sha, null, null]);
  });

  it('saves through the desk’s operations, and answers a refusal with its reason', async () => {
    const [author] = (await tree()).filter(({ path }) => path.startsWith('content/authors/'));
    const path = author?.path ?? FILE;
    const file = join(dir, path.slice('content/'.length));
    const before = readFileSync(file, 'utf8');
    const send = (text: string, sha = author?.sha): Promise<Answer> => post(`${REPO}/contents`, { files: [{ operation: 'update', path, content: encoded(text), sha }] });
    expect(await send('name: A name\n')).toMatchObject({ status: 422, json: { message: expect.stringContaining('Nothing was saved') as string } });
    expect(readFileSync(file, 'utf8')).toBe(before);
    expect(await send(before.replace(/^role: .*$/m, 'role: Writes what a test says'))).toMatchObject({ status: 201, json: { problems: [] } });
    expect(readFileSync(file, 'utf8')).toContain('Writes what a test says');
  });

  it.each([
    ['outside the content', { operation: 'create', path: 'package.json', content: '' }],
    ['above it', { operation: 'create', path: 'content/../x.yaml', content: '' }],
    ['to another id', { operation: 'update', path: 'content/authors/b.yaml', from_path: 'content/authors/a.yaml', content: '' }],
  ])('saves nothing %s', async (_, change) => {
    const { status } = await post(`${REPO}/contents`, { files: [change] });
    expect(status).toBeGreaterThanOrEqual(400);
  });

  it('knows nothing else', async () => {
    expect((await get('/repos/other/repo')).status).toBe(404);
    expect((await get(`${REPO}/issues`)).status).toBe(404);
    expect((await post('/user', {})).status).toBe(404);
  });
});
