// Each picture that goes out with a link to an article.
import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { picturePaths, pictureResponse } from '../../../queries/pictures.ts';

export const getStaticPaths = (() => picturePaths('jpeg')) satisfies GetStaticPaths;

export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = ({ props }) => pictureResponse(props);
