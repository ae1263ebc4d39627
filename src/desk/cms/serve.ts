// The desk while editing: its page, its program, and the small Git host behind it, on this machine alone.
import type { IncomingMessage, ServerResponse } from 'node:http';
import { normalize, sep } from 'node:path';
import sirv from 'sirv';
import type { AstroIntegrationLogger } from 'astro';
import type { ViteDevServer } from 'vite';
import { bodyOf } from '../api/body.ts';
import { refusalOf } from '../api/guard.ts';
import { siteDesk } from '../api/integration.ts';
import { Refusal } from '../api/refusal.ts';
import { siteContent } from '../../loaders/astro.ts';
import { deskProgram } from './bundle.ts';
import { deskConfig } from './config.ts';
import { answer, LOCAL, type Answer } from './host/answer.ts';
import { deskPage } from './page.ts';
import type { Settings } from './settings.ts';

function send(response: ServerResponse, { status, json, bytes }: Answer): void {
  const type = bytes ? 'application/octet-stream' : 'application/json';
  response.writeHead(status, { 'Content-Type': type, 'Cache-Control': 'no-store', 'X-Content-Type-Options': 'nosniff' }).end(bytes ?? JSON.stringify(json));
}

const inside = (path: string): boolean => !normalize(path).split(sep).includes('..');

class Desk {
  readonly #root: string;

  constructor(base: string) {
    this.#root = `${base}/desk/`;
  }

  /** What comes after `/desk/`, or undefined where a request is not for the desk. The development server may have taken the base away. */
  rest(path: string): string | undefined {
    return [this.#root, '/desk/'].map((root) => (path.startsWith(root) ? path.slice(root.length) : undefined)).find((rest) => rest !== undefined);
  }

  async answer(request: IncomingMessage, response: ServerResponse, rest: string): Promise<void> {
    const url = new URL(request.url ?? '/', 'http://localhost');
    const refused = refusalOf({ method: request.method ?? 'GET', headers: request.headers, from: request.socket.remoteAddress });
    if (refused) return send(response, { status: refused.status, json: { message: refused.message } });
    const { campaign } = await siteContent().current();
    if (rest === '')
      return void response
        .writeHead(200, { 'Content-Type': 'text/html; charset=utf-8', 'Cache-Control': 'no-store' })
        .end(deskPage({ lang: campaign?.lang ?? 'en', title: `${campaign?.name ?? ''}: the desk`, hosts: [] }));
    if (rest === 'settings.json') return send(response, await this.#settings(request));
    if (rest === 'problems.json') return send(response, { status: 200, json: siteContent().problems() });
    if (rest === 'host.json') return send(response, await this.#host(request, url));
    return this.#file(request, response, rest);
  }

  async #host(request: IncomingMessage, url: URL): Promise<Answer> {
    const { pathname } = new URL(url.searchParams.get('at') ?? '/', 'http://localhost');
    return answer(siteDesk(), { method: request.method ?? 'GET', path: pathname, body: await bodyOf(request) });
  }

  async #settings(request: IncomingMessage): Promise<Answer> {
    const { campaign } = await siteContent().current();
    if (!campaign) return { status: 503, json: { message: 'campaign.yaml has errors: “npm run check” lists them. The desk needs it to be right.' } };
    const here = `http://${request.headers.host ?? 'localhost'}`;
    const { owner, repo, branch, folder, user } = LOCAL;
    const backend = { name: 'gitea', repo: `${owner}/${repo}`, branch, app_id: 'local', base_url: here, api_root: `${here}${this.#root}host`, auth_methods: ['token'] };
    const config = deskConfig({ campaign, folder, backend, siteUrl: `${here}${this.#root.replace(/desk\/$/, '')}`, links: false });
    const settings: Settings = { config, folder, user: { backendName: 'gitea', token: 'local', login: user } };
    return { status: 200, json: settings };
  }

  async #file(request: IncomingMessage, response: ServerResponse, rest: string): Promise<void> {
    const folder = await deskProgram();
    if (!inside(rest)) return send(response, { status: 404, json: { message: 'There is nothing here.' } });
    request.url = `/${rest}`;
    sirv(folder, { dev: true })(request, response, () => send(response, { status: 404, json: { message: 'There is nothing here.' } }));
  }
}

/** Lets the development server answer for the desk. */
export function serveDesk(server: ViteDevServer, base: string, logger: AstroIntegrationLogger): void {
  const desk = new Desk(base);
  server.middlewares.use((request, response, next) => {
    const path = new URL(request.url ?? '/', 'http://localhost').pathname;
    if (path === '/desk' || path === `${base}/desk`) return void response.writeHead(301, { Location: `${base}/desk/` }).end();
    const rest = desk.rest(path);
    if (rest === undefined) return next();
    desk.answer(request, response, rest).catch((error: unknown) => {
      if (error instanceof Refusal) return send(response, { status: error.status, json: { message: error.message } });
      logger.error((error as Error).stack ?? String(error));
      send(response, { status: 500, json: { message: (error as Error).message } });
    });
  });
}
