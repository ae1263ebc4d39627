// Each drawing that a public article shows, cleaned.
import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { picturePaths, pictureResponse } from '../../../queries/pictures.ts';

export const getStaticPaths = (() => picturePaths('svg')) satisfies GetStaticPaths;

export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = ({ props }) => pictureResponse(props);
