// The registry of Astro’s collections: a loader and a schema each. The reader behind the loaders has checked everything.
import { createRequire } from 'node:module';
import { defineCollection } from 'astro/content/config';
import { z } from 'astro/zod';

// By Node itself, which has loaded them for astro.config.mjs: Vite would transform each module of the reader again at every start, which takes longer than reading.
const load = createRequire(import.meta.url);
const { campaignLoader, contentLoader } = load('./loaders/astro.ts') as typeof import('./loaders/astro.ts');
const { collections: all } = load('./schemas/index.ts') as typeof import('./schemas/index.ts');

export const collections = {
  campaign: defineCollection({ loader: campaignLoader(), schema: z.unknown() }),
  articles: defineCollection({ loader: contentLoader('articles'), schema: all.articles.schema }),
  inspections: defineCollection({ loader: contentLoader('inspections'), schema: all.inspections.schema }),
  recommendations: defineCollection({ loader: contentLoader('recommendations'), schema: all.recommendations.schema }),
  frameworks: defineCollection({ loader: contentLoader('frameworks'), schema: all.frameworks.schema }),
  areas: defineCollection({ loader: contentLoader('areas'), schema: all.areas.schema }),
  people: defineCollection({ loader: contentLoader('people'), schema: all.people.schema }),
  events: defineCollection({ loader: contentLoader('events'), schema: all.events.schema }),
  sources: defineCollection({ loader: contentLoader('sources'), schema: all.sources.schema }),
  glossary: defineCollection({ loader: contentLoader('glossary'), schema: all.glossary.schema }),
  authors: defineCollection({ loader: contentLoader('authors'), schema: all.authors.schema }),
  pages: defineCollection({ loader: contentLoader('pages'), schema: all.pages.schema }),
  letters: defineCollection({ loader: contentLoader('letters'), schema: all.letters.schema }),
};
