// Each size of each picture that a public article shows.
import type { APIRoute, GetStaticPaths } from 'astro';
import { allPictures, makePicture } from '../../../queries/pictures.ts';

export const getStaticPaths = (() => allPictures()) satisfies GetStaticPaths;

export const GET: APIRoute<{ path: string; width: number }> = async ({ props }) =>
  new Response(new Uint8Array(await makePicture(props.path, props.width)), { headers: { 'Content-Type': 'image/webp' } });
