// What a device needs to put the site on its home screen.
import type { APIRoute } from 'astro';
import { manifest } from '../queries/icons.ts';

export const GET: APIRoute = () => manifest();
