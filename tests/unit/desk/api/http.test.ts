// The desk’s addresses on a server: its own page on this machine may ask, nobody else; what is too large or no JSON is refused.
import { createServer, request, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { LARGEST_BODY } from '../../../../src/desk/api/body.ts';
import { refusalOf } from '../../../../src/desk/api/guard.ts';
import { deskMiddleware } from '../../../../src/desk/api/middleware.ts';
import { Desk } from '../../../../src/desk/api/operations.ts';
import { CAMPAIGN_DIR, NOW } from '../../../fixtures/build.ts';

let server: Server;
let dir: string;
let port: number;
beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'desk-http-'));
  await cp(CAMPAIGN_DIR, dir, { recursive: true });
  const handle = deskMiddleware(new Desk({ dir, now: () => NOW }), '/base/');
  server = createServer((asked, answered) => handle(asked, answered, () => answered.writeHead(204).end()));
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  ({ port } = server.address() as AddressInfo);
});
afterAll(async () => {
  server.closeAllConnections();
  await new Promise((done) => server.close(done));
  await rm(dir, { recursive: true, force: true });
});

interface Got {
  status: number | undefined;
  headers: Record<string, unknown>;
  body: Record<string, never>;
}

/** Asks with exactly these headers. */
function ask(path: string, { method = 'GET', headers = {}, body = '' }: { method?: string; headers?: Record<string, string>; body?: string } = {}): Promise<Got> {
  return new Promise((done, fail) => {
    const sent = request({ port, host: '127.0.0.1', path, method, headers: { host: `localhost:${port}`, ...headers } }, (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (chunk: string) => (text += chunk));
      response.on('end', () => done({ status: response.statusCode, headers: response.headers, body: (text ? JSON.parse(text) : {}) as Got['body'] }));
    });
    sent.on('error', fail).end(body);
  });
}

const own = (): Record<string, string> => ({ origin: `http://localhost:${port}`, 'sec-fetch-site': 'same-origin', 'content-type': 'application/json' });
const post = (name: string, body: unknown, headers: Record<string, string> = own()): Promise<Got> =>
  ask(`/desk/api/${name}`, { method: 'POST', headers, body: typeof body === 'string' ? body : JSON.stringify(body) });

describe('the desk’s page', () => {
  it('lists, reads, checks and saves', async () => {
    const list = await ask('/base/desk/api/entries/?collection=people');
    expect(list).toMatchObject({ status: 200, headers: { 'cache-control': 'no-store', 'cross-origin-resource-policy': 'same-origin' } });
    const { body } = await ask('/desk/api/entry?path=glossary/spill.yaml');
    const { text, digest } = body as unknown as { text: string; digest: string };
    const action = { path: 'glossary/spill.yaml', text: text.replace(/^term: .*$/m, 'term: Big spill'), base: digest };
    expect(await post('check', { actions: [{ action: 'save', ...action }] })).toMatchObject({ status: 200 });
    expect((await ask('/desk/api/entry?path=glossary/spill.yaml')).body['digest']).toBe(digest);
    expect(await post('save', action)).toMatchObject({ status: 200 });
    expect((await ask('/desk/api/entry?path=glossary/spill.yaml')).body['text']).toContain('term: Big spill');
  });

  it('sends a picture', async () => {
    const bytes = Buffer.from([9, 8, 7]).toString('base64');
    expect(await post('create', { path: 'articles/unfinished-story-of-the-pumps/a.jpg', bytes })).toMatchObject({ status: 200 });
  });

  it.each<[string, () => Promise<Got>, number]>([
    ['what there is none of', () => ask('/desk/api/nonsense'), 404],
    ['what every object has', () => ask('/desk/api/constructor'), 404],
    ['an entry that is not there', () => ask('/desk/api/entry?path=people/nobody.yaml'), 404],
    ['a file outside', () => ask('/desk/api/entry?path=../package.json'), 400],
    ['a save with GET', () => ask('/desk/api/save?path=campaign.yaml'), 405],
    ['with what is no JSON', () => post('save', '{'), 400],
    ['with unknown fields', () => post('save', { path: 'campaign.yaml', text: '', base: 'f'.repeat(40), force: true }), 400],
    ['with too much', () => post('save', 'x'.repeat(LARGEST_BODY + 1)), 413],
  ])('is told when it asks %s', async (_, work, status) => {
    const { status: got, body } = await work();
    expect(got).toBe(status);
    expect(body['message']).toMatch(/\w/);
  });

  it('may break off in the middle of a save: the server goes on', async () => {
    const headers = { host: `localhost:${port}`, ...own(), 'content-length': '1000' };
    const arrived = new Promise((done) => server.once('request', done));
    const sent = request({ port, host: '127.0.0.1', path: '/desk/api/save', method: 'POST', headers }).on('error', () => undefined);
    sent.write('{');
    const asked = (await arrived) as IncomingMessage;
    const closed = new Promise((done) => asked.once('close', done));
    sent.destroy();
    await closed;
    expect((await ask('/desk/api/entry?path=campaign.yaml')).status).toBe(200);
  });

  it('lets other addresses pass', async () => expect((await ask('/desk/')).status).toBe(204));
});

describe('nobody else', () => {
  const from = '127.0.0.1';
  const host = 'localhost:4321';
  const json = { 'content-type': 'application/json' };
  it.each<[string, string, Record<string, string>, string, number | undefined]>([
    ['a page of the desk', 'GET', { host }, from, undefined],
    ['somebody who types the address', 'GET', { host, 'sec-fetch-site': 'none' }, from, undefined],
    ['a save of the desk’s page', 'POST', { host, origin: `http://${host}`, ...json }, from, undefined],
    ['over IPv6', 'GET', { host: '[::1]:4321' }, '::1', undefined],
    ['another site’s name for this machine', 'GET', { host: 'evil.example:4321' }, from, 403],
    ['a name that starts like it', 'GET', { host: 'localhost.evil.example' }, from, 403],
    ['no host at all', 'GET', {}, from, 403],
    ['another machine', 'GET', { host }, '192.168.1.7', 403],
    ['another site', 'GET', { host, 'sec-fetch-site': 'cross-site' }, from, 403],
    ['another port of this machine', 'POST', { host, 'sec-fetch-site': 'same-site', origin: 'http://localhost:9', ...json }, from, 403],
    ['another site’s form', 'POST', { host, origin: 'https://evil.example', ...json }, from, 403],
    ['a page without an origin', 'POST', { host, origin: 'null', ...json }, from, 403],
    ['something that does not say where it comes from', 'POST', { host, ...json }, from, 403],
    ['a form’s own type', 'POST', { host, origin: `http://${host}`, 'content-type': 'text/plain' }, from, 415],
    ['another method', 'PUT', { host, origin: `http://${host}`, ...json }, from, 405],
  ])('%s: %s', (_, method, headers, address, status) => expect(refusalOf({ method, headers, from: address })?.status).toBe(status));

  it('is answered by the server', async () => {
    expect((await post('save', {}, { ...own(), origin: 'https://evil.example' })).status).toBe(403);
    expect((await ask('/desk/api/entries', { headers: { host: 'evil.example' } })).status).toBe(403);
  });
});
