// Serving the built site: base, folders, types, the page for what is not there, ports.
import { request } from 'node:http';
import { brotliCompressSync } from 'node:zlib';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { refuseTakenPort, serve } from '../../../src/desk/site/serve.ts';
import { temporaryFolder, writeFiles } from './folder.ts';

const FILES = {
  'index.html': 'front',
  '404.html': 'not here',
  'articles/a/index.html': 'article',
  'feed.xml': '<feed/>',
  'search-index/head.json': '{}',
  'sw.js': 'js',
  'data/index.json': '{}',
  'robots.txt': 'x',
  _headers: 'x',
};

async function site(base = '/'): Promise<{ url: string; dir: string; get: (path: string, init?: RequestInit) => Promise<Response> }> {
  const dir = temporaryFolder();
  writeFiles(dir, FILES);
  const { url, close } = await serve(dir, { base, port: 0 });
  onTestFinished(close);
  const { origin } = new URL(url);
  return { url, dir, get: (path, init) => fetch(origin + path, { redirect: 'manual', ...init }) };
}

describe('serve', () => {
  it('serves pages at the addresses of their folders', async () => {
    const { get, url } = await site();
    expect(url).toMatch(/^http:\/\/localhost:\d+\/$/);
    const page = await get('/articles/a/');
    expect(page.status).toBe(200);
    expect(page.headers.get('content-type')).toMatch(/^text\/html; ?charset=utf-8$/);
    expect(await page.text()).toBe('article');
  });

  it('leads to the address with its slash, and keeps the question', async () => {
    const { get } = await site('/campaign/');
    const response = await get('/campaign/articles/a?q=x');
    expect([response.status, response.headers.get('location')]).toEqual([301, '/campaign/articles/a/?q=x']);
  });

  it('serves under its base alone, and leads there from the root', async () => {
    const { get, url } = await site('/campaign/');
    expect(url).toMatch(/\/campaign\/$/);
    expect(await (await get('/campaign/')).text()).toBe('front');
    for (const path of ['/', '/campaign']) expect((await get(path)).headers.get('location')).toBe('/campaign/');
    expect((await get('/articles/a/')).status).toBe(404);
  });

  it.each(['/nope/', '/nope.css', '/%E0%A4%A', '/articles/'])('gives the site’s own page with 404 for %s', async (path) => {
    const { get } = await site();
    const response = await get(path);
    expect([response.status, await response.text()]).toEqual([404, 'not here']);
    expect(response.headers.get('content-type')).toContain('text/html');
  });

  it('serves nothing from outside its folder', async () => {
    const { url, dir } = await site();
    writeFileSync(join(dir, '..', 'outside.txt'), 'secret');
    const status = await new Promise((done) => {
      request({ port: new URL(url).port, host: '127.0.0.1', path: '/../outside.txt' }, (response) => done(response.resume().statusCode)).end();
    });
    expect(status).toBe(404);
  });

  it.each([
    ['/feed.xml', 'application/xml; charset=utf-8'],
    ['/data/index.json', 'application/json; charset=utf-8'],
    ['/search-index/head.json', 'application/json; charset=utf-8'],
    ['/sw.js', 'text/javascript; charset=utf-8'],
    ['/robots.txt', 'text/plain; charset=utf-8'],
    ['/_headers', 'text/plain; charset=utf-8'],
  ])('gives %s the type %s', async (path, type) => {
    const { get } = await site();
    const response = await get(path);
    expect([response.status, response.headers.get('content-type')]).toEqual([200, type]);
  });

  it('answers with 304 where the browser has the page already', async () => {
    const { get } = await site();
    const etag = (await get('/')).headers.get('etag') ?? '';
    expect(etag).not.toBe('');
    expect((await get('/', { headers: { 'If-None-Match': etag } })).status).toBe(304);
  });

  it('sends the compressed file where there is one and the browser takes it', async () => {
    const { get, dir } = await site();
    writeFileSync(join(dir, 'index.html.br'), brotliCompressSync('front'));
    const response = await get('/', { headers: { 'Accept-Encoding': 'br' } });
    expect(response.headers.get('content-encoding')).toBe('br');
    expect(response.headers.get('content-type')).toContain('text/html');
    expect(await response.text()).toBe('front');
    expect((await get('/', { headers: { 'Accept-Encoding': 'identity' } })).headers.get('content-encoding')).toBeNull();
  });

  it('shows a new build at once', async () => {
    const { get, dir } = await site();
    writeFiles(dir, { 'index.html': 'a new front page' });
    expect(await (await get('/')).text()).toBe('a new front page');
  });

  it('can only be read', async () => {
    const { get } = await site();
    expect((await get('/', { method: 'POST' })).status).toBe(405);
    const head = await get('/nope/', { method: 'HEAD' });
    expect([head.status, await head.text()]).toEqual([404, '']);
  });

  it('says that a port is in use, and names another', async () => {
    const { url, dir } = await site();
    const port = Number(new URL(url).port);
    await expect(serve(dir, { base: '/', port })).rejects.toThrow(/in use[^]*PORT=\d+/);
    await expect(refuseTakenPort(port)).rejects.toThrow('in use');
    await refuseTakenPort(0);
  });
});
