// Every correction, as data.
import type { APIRoute } from 'astro';
import { dataFile } from '../../queries/data.ts';

export const GET: APIRoute = () => dataFile('corrections.json');
