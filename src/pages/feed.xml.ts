// The feed of the newest texts.
import type { APIRoute } from 'astro';
import { theFeed } from '../queries/feed.ts';

export const GET: APIRoute = () => theFeed();
