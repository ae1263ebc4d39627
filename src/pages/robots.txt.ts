// What robots may read.
import type { APIRoute } from 'astro';
import { robots } from '../queries/icons.ts';

export const GET: APIRoute = () => robots();
