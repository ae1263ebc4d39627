// A real browser with an empty profile, and the site served to it as a host would.
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { existsSync, readFileSync } from 'node:fs';
import { chromium, type Browser, type BrowserContext, type BrowserContextOptions, type Page } from 'playwright-core';
import sirv from 'sirv';
import { afterAll } from 'vitest';
import type { Site } from './site.ts';

const LONGEST_MS = 20_000;

/** What is ended when the file’s tests are done. Kept here, as a hook that is set while a test or a hook runs is never called. */
const open: (() => Promise<unknown>)[] = [];
afterAll(() => Promise.all(open.map((close) => close())));

/** Starts the browser; it is closed when the file’s tests are done. `text` is the size of type, in pixels, that its user has chosen. */
export async function startBrowser({ text = 16 } = {}): Promise<Browser> {
  const browser = await chromium.launch({
    executablePath: process.env['CHROME_PATH']?.trim() || '/usr/bin/chromium',
    // No address but this machine’s can be reached.
    args: [
      '--no-sandbox',
      '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1',
      '--disable-background-networking',
      '--disable-component-update',
      '--font-render-hinting=none',
      `--blink-settings=defaultFontSize=${text}`,
    ],
  });
  open.push(() => browser.close());
  return browser;
}

/** Serves a site under its base until the file’s tests are done. Gives the address of its front page. */
export async function serveSite({ dir, base }: Site): Promise<string> {
  const files = sirv(dir, { dev: true });
  const server = createServer((request, response) => {
    const notFound = (): void => {
      // A folder that is no whole site has no such page; browsers ask for a favicon.ico of any.
      const page = join(dir, '404.html');
      response.writeHead(404, { 'Content-Type': 'text/html; charset=utf-8' }).end(existsSync(page) ? readFileSync(page) : '');
    };
    if (!request.url?.startsWith(base)) return notFound();
    request.url = request.url.slice(base.length - 1);
    files(request, response, notFound);
  });
  await new Promise<void>((done) => void server.listen(0, '127.0.0.1', done));
  open.push(() => {
    server.closeAllConnections();
    return new Promise((done) => server.close(done));
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}${base}`;
}

export interface Visit {
  context: BrowserContext;
  page: Page;
  /** What the browser complained of, and requests to anywhere but the site. */
  complaints: string[];
}

/** A new, empty window on the site served at `address`. */
export async function visitor(browser: Browser, address: string, options: BrowserContextOptions = {}): Promise<Visit> {
  const context = await browser.newContext({ locale: 'en-GB', ...options });
  context.setDefaultTimeout(LONGEST_MS);
  const complaints: string[] = [];
  const { origin } = new URL(address);
  const page = await context.newPage();
  page.on('request', (request) => {
    const { origin: asked, protocol } = new URL(request.url());
    if (asked !== origin && protocol !== 'data:' && protocol !== 'blob:') complaints.push(`${where()}: request to ${request.url()}`);
  });
  const where = (): string => new URL(page.url()).pathname;
  page.on('pageerror', (error) => complaints.push(`${where()}: ${error.message}`));
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(`${where()}: ${message.text()}`);
  });
  page.on('response', (response) => {
    if (response.status() >= 400) complaints.push(`${where()}: ${response.status()} for ${response.url()}`);
  });
  return { context, page, complaints };
}

/** The address of a page of the site as it is served. */
export const at = (address: string, path: string): string => new URL(path.slice(1), address).href;
