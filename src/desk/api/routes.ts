// The desk’s addresses under /desk/api/: each is an operation, its answer plain data.
import { z } from 'astro/zod';
import { collectionNames } from '../../schemas/index.ts';
import { Failure } from '../run/failure.ts';
import type { Desk, FileAction } from './operations.ts';
import { Refusal } from './refusal.ts';

export interface Answer {
  status: number;
  body: unknown;
}

const path = z.string().min(1).max(300);
const digest = z.string().regex(/^[0-9a-f]{40}$/);
const base64 = z.base64().transform((text) => new Uint8Array(Buffer.from(text, 'base64')));

const action = z.discriminatedUnion('action', [
  z.strictObject({ action: z.literal('save'), path, text: z.string(), base: digest, known: z.array(z.string()).max(2000).optional() }),
  z.strictObject({ action: z.literal('create'), path, text: z.string().optional(), bytes: base64.optional(), base: digest.optional() }),
  z.strictObject({ action: z.literal('delete'), path, base: digest.optional() }),
  z.strictObject({ action: z.literal('rename'), path, to: z.string().max(120), base: digest.optional() }),
]);
const actions = z.strictObject({ actions: z.array(action).min(1).max(100) });
const collection = z.enum([...collectionNames, 'campaign']).optional();

/** What each address is asked with, and what it answers. */
const routes: Record<string, { method: 'GET' | 'POST'; run: (desk: Desk, input: unknown) => Promise<unknown> }> = {
  entries: { method: 'GET', run: (desk, input) => desk.list(z.object({ collection }).parse(input).collection) },
  entry: { method: 'GET', run: (desk, input) => desk.read(z.object({ path }).parse(input).path) },
  check: { method: 'POST', run: (desk, input) => desk.check(actions.parse(input).actions as FileAction[]) },
  commit: { method: 'POST', run: (desk, input) => desk.commit(actions.parse(input).actions as FileAction[]) },
};
for (const name of ['save', 'create', 'delete', 'rename'] as const) {
  routes[name] = { method: 'POST', run: (desk, input) => desk.commit([action.parse({ ...(input as object), action: name }) as FileAction]) };
}

/** Answers a request. `input` is the query of a GET, the body of a POST. Nothing is thrown. */
export async function answer(desk: Desk, method: string, name: string, input: unknown): Promise<Answer> {
  const route = Object.hasOwn(routes, name) ? routes[name] : undefined;
  if (!route) return { status: 404, body: { message: `The desk has no “${name}”. It has: ${Object.keys(routes).join(', ')}.` } };
  if (route.method !== method) return { status: 405, body: { message: `“${name}” is asked with ${route.method}.` } };
  try {
    return { status: 200, body: await route.run(desk, input) };
  } catch (error) {
    return explained(error);
  }
}

/** The answer to something that went wrong. */
export function explained(error: unknown): Answer {
  if (error instanceof Refusal) return { status: error.status, body: { message: error.message, ...error.details } };
  if (error instanceof z.ZodError) return { status: 400, body: { message: `This cannot be asked so: ${z.prettifyError(error)}` } };
  if (error instanceof Failure) return { status: error.exitCode === 2 ? 400 : 500, body: { message: error.message } };
  return { status: 500, body: { message: `Something went wrong that was not foreseen: ${(error as Error).message}. Nothing was saved.` } };
}
