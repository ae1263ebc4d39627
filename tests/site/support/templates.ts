// One page for each template of the site, so that a browser need not visit all.
import type { Known } from './content.ts';
import type { Site } from './site.ts';

/** The name of each template with a page that shows it. Every page that is not an entry of its own is there too. */
export function templates({ entries, campaign, graded }: Known, { pages }: Site): [name: string, path: string][] {
  const inspections = [...entries.inspections.values()];
  const articles = [...entries.articles.values()];
  const form = (id: string): string | undefined => entries.frameworks.get(id)?.data.form;
  const opinion = campaign.kinds.filter((kind) => kind.opinion).map(({ id }) => id);
  const latest = graded.at(-1);
  const some = <T extends { id: string }>(folder: string, list: Iterable<T>, test: (entry: T) => boolean): string | undefined => {
    const found = [...list].find(test);
    return found && `/${folder}/${found.id}/`;
  };
  const entryPages: Record<string, string | undefined> = {
    article: some('articles', articles, ({ data }) => !opinion.includes(data.kind)),
    leader: some('articles', articles, ({ data }) => opinion.includes(data.kind)),
    'year of articles': pages.find(({ path }) => /^\/articles\/year\/\d+\/$/.test(path))?.path,
    'kind of articles': pages.find(({ path }) => path.startsWith('/articles/kind/'))?.path,
    'year of the timeline': pages.findLast(({ path }) => /^\/timeline\/\d+\/$/.test(path))?.path,
    'graded inspection': latest && `/inspections/${latest.id}/`,
    'ungraded visit': some('inspections', inspections, ({ data }) => form(data.framework) === 'visit'),
    'joint inspection': some('inspections', inspections, ({ data }) => form(data.framework) === 'joint'),
    'inspection with an outcome': some('inspections', inspections, ({ data }) => data.outcome !== undefined && form(data.framework) !== 'joint'),
    area: some('areas', entries.areas.values(), ({ data }) => data.graded),
    'ungraded area': some('areas', entries.areas.values(), ({ data }) => !data.graded),
    person: some('people', entries.people.values(), ({ data }) => data.posts.some(({ office }) => office === campaign.headOffice.id)),
    recommendation: some('recommendations', entries.recommendations.values(), ({ data }) => data.thread.length > 1),
    'recommendation without a later report': some('recommendations', entries.recommendations.values(), ({ data }) => data.thread.length === 0),
    author: some('authors', entries.authors.values(), () => true),
  };
  const isEntry = (path: string): boolean => /^\/(?:articles|inspections|recommendations|areas|people|authors|timeline)\/(?!frameworks\/$)[^/]/.test(path);
  const single = pages.filter(({ path }) => !isEntry(path)).map(({ path }): [string, string] => [path === '/' ? 'home' : path, path]);
  return [...single, ...Object.entries(entryPages).flatMap(([name, path]): [string, string][] => (path ? [[name, path]] : []))];
}
