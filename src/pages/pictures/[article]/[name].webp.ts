// Each size of each picture that a public article shows.
import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { picturePaths, pictureResponse } from '../../../queries/pictures.ts';

export const getStaticPaths = (() => picturePaths('webp')) satisfies GetStaticPaths;

export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = ({ props }) => pictureResponse(props);
