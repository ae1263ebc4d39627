// The icon for a home screen, and the picture of pages that have none.
import type { APIRoute } from 'astro';
import { pngIcon } from '../queries/icons.ts';

export const GET: APIRoute = () => pngIcon(512);
