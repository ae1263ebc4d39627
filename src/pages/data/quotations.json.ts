// Every quotation in an article, as data.
import type { APIRoute } from 'astro';
import { dataFile } from '../../queries/data.ts';

export const GET: APIRoute = () => dataFile('quotations.json');
