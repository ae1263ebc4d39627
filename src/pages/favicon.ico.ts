// The icon for what asks for /favicon.ico.
import type { APIRoute } from 'astro';
import { icoIcon } from '../queries/icons.ts';

export const GET: APIRoute = () => icoIcon();
