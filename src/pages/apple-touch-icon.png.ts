// The icon for Apple’s home screens.
import type { APIRoute } from 'astro';
import { pngIcon } from '../queries/icons.ts';

export const GET: APIRoute = () => pngIcon(180);
