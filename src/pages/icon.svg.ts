// The icon of a browser’s tab.
import type { APIRoute } from 'astro';
import { svgIcon } from '../queries/icons.ts';

export const GET: APIRoute = () => svgIcon();
