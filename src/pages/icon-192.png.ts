// The icon for a home screen, small.
import type { APIRoute } from 'astro';
import { pngIcon } from '../queries/icons.ts';

export const GET: APIRoute = () => pngIcon(192);
