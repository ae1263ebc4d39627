// Every page of the built site as a document: its head, its landmarks, its structured data, and what it may not load.
import { HtmlValidate, type ConfigData } from 'html-validate';
import { describe, expect, it } from 'vitest';
import { knownContent } from './support/content.ts';
import { all, attribute, byId, elements, only, sourceOf, textOf, where, type Element } from './support/html.ts';
import { builtSite, few, type Page } from './support/site.ts';

const site = await builtSite();
const known = await knownContent();
const { pages } = site;
const articles = [...known.entries.articles.values()].map(({ id, data }) => ({ id, data, page: site.page(`/articles/${id}/`) }));

/** What a test finds wrong with each page, with the page’s file before it. */
function complaints(check: (page: Page) => string[], list: readonly Page[] = pages): string[] {
  return few(list.flatMap((page) => check(page).map((complaint) => `${page.file}: ${complaint}`)));
}

function repeated(values: readonly { page: Page; value: string }[]): string[] {
  const groups = Map.groupBy(values, ({ value }) => value);
  return [...groups].filter(([, list]) => list.length > 1).map(([value, list]) => `“${value}” on ${list.map(({ page }) => page.file).join(', ')}`);
}

const metaOf = (page: Page, name: string): string | undefined => {
  const [meta] = where(page.document, (element) => element.tagName === 'meta' && attribute(element, 'name') === name);
  return meta && attribute(meta, 'content');
};
const titleOf = (page: Page): string =>
  where(page.document, ({ tagName, parentNode }) => tagName === 'title' && parentNode?.nodeName === 'head')
    .map(textOf)
    .join('');
const isData = (script: Element): boolean => attribute(script, 'type') === 'application/ld+json';
const scriptsOf = (page: Page): Element[] => all(page.document, 'script').filter((script) => !isData(script));

type Data = Record<string, unknown>;
const dataOf = (page: Page): Data[] =>
  all(page.document, 'script')
    .filter(isData)
    .map((script) => JSON.parse(sourceOf(script)) as Data);

describe('the pages that there are', () => {
  it('there is one for each entry that has its own address, and none for anything else', () => {
    const { articles, inspections, areas, people, authors } = known.entries;
    const entries = Object.entries({ articles, inspections, areas, people, authors }).flatMap(([folder, map]) => [...map.keys()].map((id) => `/${folder}/${id}/`));
    const own = pages.map(({ path }) => path).filter((path) => /^\/(?:articles|inspections|areas|people|authors)\/(?!frameworks\/|year\/|kind\/)[^/]+\/$/.test(path));
    expect(own.toSorted()).toEqual(entries.toSorted());
  });

  it('there is one for each text that an editor wrote, and for each list', () => {
    const lists = [
      '/',
      '/articles/',
      '/inspections/',
      '/areas/',
      '/people/',
      '/timeline/',
      '/glossary/',
      '/sources/',
      '/help/',
      '/search/',
      '/corrections/',
      '/data/',
      '/authors/',
      '/404.html',
    ];
    const written = [...known.entries.pages.keys()].map((id) => `/${id}/`);
    expect([...lists, ...written].filter((path) => !pages.some((page) => page.path === path))).toEqual([]);
  });
});

describe('the head of each page', () => {
  it('names the language', () => {
    expect(
      complaints(({ document }) => all(document, 'html').flatMap((html) => (attribute(html, 'lang') === known.campaign.lang ? [] : [`lang ${attribute(html, 'lang')}`]))),
    ).toEqual([]);
  });

  it('has a title of its own', () => {
    expect(complaints((page) => (titleOf(page) ? [] : [`title “${titleOf(page)}”`]))).toEqual([]);
    expect(repeated(pages.map((page) => ({ page, value: titleOf(page) })))).toEqual([]);
  });

  it('has a description of its own, of 50 to 160 characters', () => {
    const described = pages.map((page) => ({ page, value: metaOf(page, 'description') ?? '' }));
    expect(described.filter(({ value }) => value.length < 50 || value.length > 160).map(({ page, value }) => `${page.file}: ${value.length} characters: ${value}`)).toEqual([]);
    expect(repeated(described)).toEqual([]);
  });

  it('gives its own whole address as the canonical one', () => {
    const canonical = (page: Page): string[] =>
      where(page.document, (link) => link.tagName === 'link' && attribute(link, 'rel') === 'canonical').map((link) => attribute(link, 'href') ?? '');
    const addressed = pages.filter(({ path }) => path !== '/404.html');
    expect(complaints((page) => (canonical(page).join() === page.url ? [] : [`canonical ${canonical(page).join() || 'missing'}`]), addressed)).toEqual([]);
  });

  it('lets readers zoom', () => {
    expect(complaints((page) => (/user-scalable|maximum-scale/.test(metaOf(page, 'viewport') ?? 'user-scalable') ? [`viewport ${metaOf(page, 'viewport')}`] : []))).toEqual([]);
  });

  it('keeps nothing but the page of missing pages from search engines', () => {
    expect(pages.filter((page) => metaOf(page, 'robots')?.includes('noindex')).map(({ path }) => path)).toEqual(['/404.html']);
  });
});

describe('the body of each page', () => {
  it('has one main heading', () => {
    expect(
      complaints(({ document }) => (all(document, 'h1').map(textOf).filter(Boolean).length === 1 && all(document, 'h1').length === 1 ? [] : [`${all(document, 'h1').length} h1`])),
    ).toEqual([]);
  });

  it('begins with a link to its content', () => {
    const check = ({ document }: Page): string[] => {
      const [first] = all(document, 'a', 'button', 'input', 'select', 'textarea', 'summary');
      const to = first && attribute(first, 'href');
      if (!first || !to?.startsWith('#')) return [`the first link goes to ${to}`];
      const target = byId(document, to.slice(1));
      if (target?.tagName !== 'main') return [`${to} is not the main part`];
      if (attribute(target, 'tabindex') !== '-1') return ['the main part cannot take the focus'];
      return [...elements(target)].includes(first) ? ['the link stands inside what it skips to'] : [];
    };
    expect(complaints(check)).toEqual([]);
  });

  it('has one banner, main part and footer, and navigation with names', () => {
    const check = ({ document }: Page): string[] => {
      const [body] = all(document, 'body');
      const children = (body?.childNodes ?? []).filter((node): node is Element => 'tagName' in node);
      const wrong = ['header', 'main', 'footer'].filter((name) => children.filter(({ tagName }) => tagName === name).length !== 1).map((name) => `not one ${name} in the body`);
      const names = all(document, 'nav').map((nav) => attribute(nav, 'aria-label') ?? attribute(nav, 'aria-labelledby') ?? '');
      if (names.length < 2) wrong.push(`${names.length} × nav`);
      if (names.includes('')) wrong.push('a nav has no name');
      if (new Set(names).size < names.length) wrong.push(`navs share a name: ${names.join(', ')}`);
      if (all(document, 'main').length !== 1) wrong.push('more than one main part');
      return wrong;
    };
    expect(complaints(check)).toEqual([]);
  });

  it('has no script in an attribute or an address', () => {
    const check = ({ document }: Page): string[] =>
      [...elements(document)].flatMap(({ tagName, attrs }) =>
        attrs.filter(({ name, value }) => /^on/.test(name) || /^\s*javascript:/i.test(value)).map(({ name, value }) => `<${tagName} ${name}="${value}">`),
      );
    expect(complaints(check)).toEqual([]);
  });
});

describe('what a page loads', () => {
  /** Links of these kinds are read, not loaded. */
  const READ = new Set(['canonical', 'alternate', 'author', 'license', 'next', 'prev']);

  /** Every address that a browser asks for by itself, or that a form sends to. */
  function loaded(element: Element): string[] {
    const value = (name: string): string[] => [attribute(element, name) ?? []].flat();
    const set = value('srcset').flatMap((list) => list.split(',').map((item) => item.trim().split(/\s/)[0] ?? ''));
    if (element.tagName === 'link') return READ.has(attribute(element, 'rel') ?? '') ? [] : value('href');
    if (element.tagName === 'form') return value('action');
    if (element.tagName === 'use' || element.tagName === 'image') return [...value('href'), ...value('xlink:href')];
    return [...value('src'), ...set, ...value('poster'), ...value('data'), ...value('ping'), ...value('background')];
  }

  const inStyles = (css: string): string[] => [...css.matchAll(/url\(\s*['"]?([^'")]+)|@import\s+['"]([^'"]+)/g)].map(([, url, sheet]) => url ?? sheet ?? '');

  it('comes from the site itself', () => {
    const check = ({ document, url }: Page): string[] => {
      const fromElements = [...elements(document)].flatMap(loaded);
      const fromStyles = [...all(document, 'style').map(sourceOf), ...[...elements(document)].flatMap((element) => attribute(element, 'style') ?? [])].flatMap(inStyles);
      const addresses = [...fromElements, ...fromStyles].filter((address) => !address.startsWith('data:') && !address.startsWith('#'));
      expect(addresses.length).toBeGreaterThan(3);
      return addresses.filter((address) => new URL(address, url).origin !== new URL(url).origin || /^(?:https?:)?\/\//.test(address));
    };
    expect(complaints(check)).toEqual([]);
  });

  /** The one that leaves a sensitive page: only there, where readers may need it at once. */
  const leaves = (script: Element, page: Page): boolean => page.html.includes('data-leave') && /\/main-[\w-]+\.js$/.test(attribute(script, 'src') ?? '');

  it('is on an article no script but at most one of a kilobyte, in the page', () => {
    const check = (page: Page): string[] => {
      const scripts = scriptsOf(page).filter((script) => !leaves(script, page));
      const preloaded = where(page.document, (link) => link.tagName === 'link' && (attribute(link, 'rel') === 'modulepreload' || attribute(link, 'as') === 'script'));
      const outside = scripts.filter((script) => attribute(script, 'src') !== undefined);
      const bytes = scripts.reduce((sum, script) => sum + Buffer.byteLength(sourceOf(script)), 0);
      return [
        ...[...outside, ...preloaded].map(() => 'a script of its own file'),
        ...(scripts.length > 1 ? [`${scripts.length} scripts`] : []),
        ...(bytes > 1024 ? [`a script of ${bytes} bytes`] : []),
      ];
    };
    expect(articles.length).toBeGreaterThan(0);
    expect(
      complaints(
        check,
        articles.map(({ page }) => page),
      ),
    ).toEqual([]);
  });

  it('is no script of its own file on any page but the search and the timeline', () => {
    const isOutside = (script: Element, page: Page): boolean => attribute(script, 'src') !== undefined && !leaves(script, page);
    expect(
      pages
        .filter((page) => scriptsOf(page).some((script) => isOutside(script, page)))
        .map(({ path }) => path)
        .toSorted(),
    ).toEqual(['/search/', '/timeline/']);
  });
});

describe('structured data', () => {
  it('can be read on every page, and is about schema.org’s things', () => {
    const check = (page: Page): string[] =>
      dataOf(page).flatMap((data) => (data['@context'] === 'https://schema.org' && typeof data['@type'] === 'string' ? [] : ['neither context nor type']));
    expect(complaints(check)).toEqual([]);
  });

  it.each(articles)('of $id says what content says, and dates the text, not the day it tells of', ({ data, page }) => {
    const [article, ...more] = dataOf(page).filter((item) => String(item['@type']).endsWith('Article'));
    expect(more).toEqual([]);
    const opinion = known.campaign.kinds.find(({ id }) => id === data.kind)?.opinion;
    expect(article?.['@type']).toMatch(opinion ? /^OpinionNewsArticle$/ : /^(?:Analysis)?NewsArticle$/);
    expect(article).toMatchObject({ headline: data.headline, description: data.standfirst, inLanguage: known.campaign.lang, mainEntityOfPage: page.url });
    const [published, updated] = [known.date(data.published), known.date(data.updated ?? data.published)];
    expect(article?.['datePublished']).toBe(published.instant ?? published.value);
    expect(article?.['dateModified']).toBe(updated.instant ?? updated.value);
    const authors = (article?.['author'] as Data[]).map(({ name, url }) => ({ name, url }));
    expect(authors).toEqual(data.byline.map((id) => ({ name: known.entries.authors.get(id)?.data.name, url: `${site.url}authors/${id}/` })));
  });

  it('of a trail leads down to the page itself', () => {
    const check = (page: Page): string[] => {
      const trails = dataOf(page).filter((data) => data['@type'] === 'BreadcrumbList') as unknown as { itemListElement: { position: number; item: string; name: string }[] }[];
      return trails.flatMap(({ itemListElement: items }) => {
        const counted = items.every(({ position }, index) => position === index + 1);
        return items.length > 1 && counted && items.at(-1)?.item === page.url ? [] : [`trail ${JSON.stringify(items)}`];
      });
    };
    expect(complaints(check)).toEqual([]);
  });
});

describe('the page’s head for those who share it', () => {
  it('says the same as the page', () => {
    const check = (page: Page): string[] => {
      const property = (name: string): string | undefined => {
        const [meta] = where(page.document, (element) => attribute(element, 'property') === name);
        return meta && attribute(meta, 'content');
      };
      const said = { title: property('og:title'), description: property('og:description'), url: property('og:url') };
      const wrong = said.title === titleOf(page) && said.description === metaOf(page, 'description') && said.url === page.url;
      return wrong ? [] : [JSON.stringify(said)];
    };
    expect(
      complaints(
        check,
        pages.filter(({ path }) => path !== '/404.html'),
      ),
    ).toEqual([]);
  });
});

describe('html-validate', () => {
  const config: ConfigData = {
    root: true,
    extends: ['html-validate:recommended', 'html-validate:document', 'html-validate:a11y'],
    rules: {
      // A headline may have 110 characters; search engines shorten what they show.
      'long-title': 'off',
      // HTML has allowed ids that begin with a digit since 2014, and ours are addresses: `#2013-08-extra-money`.
      'valid-id': ['error', { relaxed: true }],
      // Scripts come from the site itself: who could change one could change the sum beside it.
      'require-sri': ['error', { target: 'crossorigin' }],
      // Boxes to tick share the name of what they choose.
      'form-dup-name': ['error', { shared: ['radio', 'checkbox', 'button', 'reset', 'submit'] }],
      // Where text is very large a number must be free to break: better on two lines than out of the window.
      'tel-non-breaking': 'off',
      // What differs from chart to chart and picture to picture: a drawing’s height, the point that stays in view.
      'no-inline-style': ['error', { allowedProperties: ['height', 'object-position'] }],
    },
  };
  /** More that one page may do. */
  const allowed: Record<string, Record<string, 'off'>> = {
    // The search’s script fills the heading that names the results, and those of the results themselves, before it shows them.
    '/search/': { 'empty-heading': 'off', 'unique-landmark': 'off' },
  };
  const validator = new HtmlValidate();

  it('finds nothing in any page', { timeout: 60_000 }, async () => {
    const found: string[] = [];
    for (const { file, path, html } of [...pages, ...site.moved]) {
      const { results } = await validator.validateString(html, file, { ...config, rules: { ...config.rules, ...allowed[path] } });
      found.push(
        ...results.flatMap(({ messages }) => messages.map(({ ruleId, message, line, column, selector }) => `${file}:${line}:${column} ${ruleId}: ${message} (${selector})`)),
      );
    }
    expect(few(found)).toEqual([]);
  });

  it('knows a broken page when it sees one', async () => {
    const broken = only(site.page('/').document, ({ tagName }) => tagName === 'h1', 'h1').tagName;
    const { valid } = await validator.validateString(`<!doctype html><html lang="en"><title>x</title><${broken}>x</h2></html>`, 'broken.html', config);
    expect(valid).toBe(false);
  });
});
