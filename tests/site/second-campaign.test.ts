// Another campaign through the same engine: built from the fixture, under a path of its own, and walked page by page.
import { mkdtempSync, readFileSync, readdirSync, realpathSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, describe, expect, it } from 'vitest';
import { astroCache } from '../../src/desk/site/state.ts';
import { CAMPAIGN_DIR, NOW, writeContentFolder } from '../fixtures/build.ts';
import { scene, tellingJpeg, toldIn } from '../fixtures/pictures.ts';
import { references, resolve } from './support/addresses.ts';
import { serveSite } from './support/browser.ts';
import { texts } from './support/bytes.ts';
import { knownContent } from './support/content.ts';
import { runDesk } from './support/desk.ts';
import { all, attribute, textOf, where } from './support/html.ts';
import { few, readSite, ROOT } from './support/site.ts';

const SITE_URL = 'https://elsewhere.example/some/place/';
const BASE = '/some/place/';

const RIVER = 'articles/river-fails-first-survey/river.jpg';
const LEAD = 'articles/river-fails-first-survey/index.mdx';
const CHILD = 'articles/why-we-ask-for-a-clean-river/index.mdx';
/** What was read most, by figures that name withheld pieces too. */
const mostRead = `from: "2025-11-15"\nto: "2025-11-21"\narticles:\n${['spills-of-2029', 'how-a-river-is-graded', 'unfinished-story-of-the-pumps', 'river-fails-first-survey']
  .map((id) => `  - article: ${id}\n    readers: 9\n`)
  .join('')}`;
const canaryPerson = 'name: Canary Person\nkind: other\nposts:\n  - title: CANARY-POST\n    interim: false\n    confidence: low\n    sources: [survey-report-2024]\ndraft: true\n';
/** Everything that a picture can tell, in a public piece’s own picture and in the same once more on another piece; a drawing with a script in it. */
const river = await tellingJpeg(7, { width: 1500, height: 1900 });
/** What the desk keeps of a child’s case: of a public article, and not for the public. */
const restrictions =
  'childCase: true\nrestrictions:\n  answers:\n    - { kind: river-order, applies: true, reference: CANARY-REFERENCE, court: CANARY-COURT, date: "2025-06-01", keeps: CANARY-KEEPS }\n    - { kind: reeds-act, applies: false, reference: CANARY-CLERK }\n  clearedBy: Canary Lawyer\n  clearedOn: "2026-01-10"\n';

/** Withheld entries of every collection that readers see, and public ones that refer to them where they may. */
const contentDir = await writeContentFolder({
  [RIVER]: river,
  [LEAD]: (text) =>
    text
      .replace('people: [ada-sluice, ida-inventa]', 'people: [ada-sluice, ida-inventa, canary-person]')
      .replace('also: [2024-11-bank-walk]', 'also: [2024-11-bank-walk, 2025-12-canary]')
      .replace(
        'credit="Drawn by a script" />',
        'credit="Drawn by a script" childConsent="CANARY-CONSENT" childPurpose="CANARY-PURPOSE" />\n\n<Figure file="map.svg" alt="A map." caption="A map." credit="Drawn by a script" />',
      )
      .replace('\n---\n', `\n${restrictions}---\n`),
  'articles/river-fails-first-survey/map.svg':
    '<svg xmlns="http://www.w3.org/2000/svg" width="400" height="300" onload="CANARY-SVG()"><title>CANARY-SVG</title><script>CANARY-SVG()</script><circle cx="90" cy="90" r="80"/></svg>',
  [CHILD]: (text) =>
    text.replace(
      'featured: 1',
      `featured: 1\nimage:\n  file: picture-1.jpg\n  alt: The bank.\n  caption: The bank.\n  credit: Nobody\n  showsChild: { consent: CANARY-CONSENT, purpose: CANARY-PURPOSE-2 }`,
    ),
  'articles/why-we-ask-for-a-clean-river/picture-1.jpg': await scene(21, 1400, 900).jpeg().toBuffer(),
  'most-read.yaml': mostRead,
  'jigsaw.yaml': 'signOffs:\n  - pieces: [articles/river-fails-first-survey]\n    digest: 0123456789ab\n    by: Canary Signer\n    on: "2025-12-01"\n    note: CANARY-SIGN-OFF\n',
  'people/canary-person.yaml': canaryPerson,
  'events/canary-event.yaml': 'date: "2025-05"\ntitle: CANARY-EVENT that nobody may know\nkind: money\nembargo: "2029-01-01T00:00Z"\nsources: [survey-report-2025]\n',
  'sources/canary-source.yaml': 'publisher: CANARY-PUBLISHER\ntitle: CANARY-SOURCE\nurl: https://canary.fixture.example/\nread: whole\ndraft: true\n',
  'glossary/canary-term.yaml': 'term: Canaryterm\nmeaning: CANARY-MEANING\ndraft: true\n',
  'letters/canary-letter.mdx':
    '---\narticle: river-fails-first-survey\nheadline: CANARY-LETTER to the desk\nname: C. Anary\ndate: "2024-09-12"\nembargo: "2029-01-01T00:00Z"\n---\n\nCANARY-LETTER-TEXT.\n',
  'pages/canary-page.mdx':
    '---\ntitle: "CANARY-PAGE"\ndescription: "CANARY-PAGE that is being written and that nobody may read before it is done."\ndraft: true\n---\n\nCANARY-PAGE-TEXT.\n',
  'inspections/2025-12-canary.yaml': (() => {
    const survey = readFileSync(join(CAMPAIGN_DIR, 'inspections/2025-06-survey.yaml'), 'utf8');
    return `${survey
      .replace(/2025-06/g, '2025-12')
      .replace(/2025-09-01/, '2026-01-10')
      .replace('overall: fair', 'overall: clear')
      .replace(/^title:.*$/m, 'title: CANARY-SURVEY of December 2025')}draft: true\n`;
  })(),
});
const folder = realpathSync(mkdtempSync(join(tmpdir(), 'second-')));
const outDir = join(folder, 'public_html');
afterAll(() => {
  for (const path of [folder, contentDir]) rmSync(path, { recursive: true, force: true });
});

const built = await runDesk(['build'], { CONTENT_DIR: contentDir, OUT_DIR: outDir, SITE_URL, BUILD_NOW: NOW.toISOString() });
if (built.status !== 0) throw new Error(`The second campaign does not build:\n${built.output}`);
const site = readSite(outDir, SITE_URL);
const bytes = texts(site);
const known = await knownContent(CAMPAIGN_DIR, NOW);

describe('words of the first campaign', async () => {
  const first = await knownContent(join(ROOT, 'content'));
  const own = readdirSync(CAMPAIGN_DIR, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(?:ya?ml|mdx)$/.test(name))
    .map((name) => readFileSync(join(CAMPAIGN_DIR, name), 'utf8'))
    .join('\n')
    .toLowerCase();
  const { campaign, entries } = first;
  const names = [
    ...[campaign.name, campaign.place, campaign.publisher.name, campaign.publisher.short, campaign.headOffice.title, campaign.accent.colour, campaign.strapline],
    ...[campaign.url, campaign.publisher.url].map((url) => new URL(url).hostname.replace(/^www\./, '')),
    ...campaign.scales.flatMap(({ id, name, steps }) => [id, name, ...steps.flatMap((step) => (step.label.length > 4 ? [step.label] : []))]),
    ...campaign.help.lines.flatMap(({ name, number }) => (number.length > 5 ? [name, number] : [])),
    ...[...entries.inspections.values()].flatMap(({ id, data }) => [id, data.title, ...data.regulators]),
    ...[...entries.people.values()].map(({ data }) => data.name),
    ...[...entries.areas.values()].flatMap(({ id, data }) => (id.includes('-') ? [id, data.name] : [])),
    ...[...entries.frameworks.values()].flatMap(({ data }) => [data.name, data.plainName]),
    ...[...entries.articles.values()].map(({ id }) => id),
    // Of its sector rather than its names.
    ...['child', 'council', 'county', 'care leaver', 'social work', 'safeguard', 'inadequate', 'ofsted', 'norwich'],
  ];
  const words = [...new Set(names.map((name) => name.toLowerCase()))].filter((word) => !own.includes(word));

  it('are many, and stand in the first one', () => {
    expect(words.length).toBeGreaterThan(100);
    for (const word of ['norfolk', 'ofsted', 'edp', 'eastern daily press', 'fighting for their futures', '#f5b800', 'requires improvement']) expect(words).toContain(word);
  });

  it('stand nowhere in the second', () => {
    const isWord = (word: string): RegExp => new RegExp(`(?<![a-z])${word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?![a-z])`);
    const tests = words.map((word) => ({ word, test: isWord(word) }));
    const readable = bytes.filter(({ file }) => !/\.(?:webp|png|ico|woff2|wasm)$/.test(file));
    const found = readable.flatMap(({ file, text }) => {
      const lower = text.toLowerCase();
      return tests.filter(({ word, test }) => lower.includes(word) && test.test(lower)).map(({ word }) => `${file}: ${word}`);
    });
    expect(few(found)).toEqual([]);
  });
});

describe('what is withheld', () => {
  const CANARY = /canar/i;

  it('is in the content that was built', () => {
    const written = readdirSync(contentDir, { recursive: true, encoding: 'utf8' }).filter(
      (name) => statSync(join(contentDir, name)).isFile() && CANARY.test(readFileSync(join(contentDir, name), 'latin1')),
    );
    expect(written.length).toBeGreaterThan(10);
    expect(toldIn(river)).toHaveLength(14);
  });

  it('leaves no byte in pages, pictures, feed, data or search index, nor a name', () => {
    expect(bytes.some(({ file }) => /^search-index\/\w+\/d\/\d+\.json$/.test(file))).toBe(true);
    expect(bytes.filter(({ text }) => CANARY.test(text)).map(({ file }) => file)).toEqual([]);
    const withheld = ['unfinished-story-of-the-pumps', 'spills-of-2029', '2025-12-canary'];
    expect(bytes.filter(({ text }) => withheld.some((id) => text.includes(id))).map(({ file }) => file)).toEqual([]);
  });

  it('leaves none in what is kept from build to build', () => {
    const cache = astroCache(ROOT, outDir);
    const files = readdirSync(cache, { recursive: true, encoding: 'utf8' }).filter((name) => statSync(join(cache, name)).isFile());
    expect(files.length).toBeGreaterThan(0);
    expect(
      texts({ dir: cache, files })
        .filter(({ text }) => CANARY.test(text))
        .map(({ file }) => file),
    ).toEqual([]);
  });

  it('changes nothing of what is public: the answer is still that of the newest public survey', () => {
    const [headline] = all(site.page('/').document, 'h1').map(textOf);
    expect(headline).toContain('fair');
    expect(headline).not.toContain('clear');
    expect((JSON.parse(readFileSync(join(outDir, 'data/inspections.json'), 'utf8')) as unknown[]).length).toBe(known.entries.inspections.size);
  });
});

describe('its pages', () => {
  it('are there for each entry, with a heading, a title and an address of their own', () => {
    const { articles, inspections, areas, people, authors } = known.entries;
    for (const [name, map] of Object.entries({ articles, inspections, areas, people, authors }))
      for (const id of map.keys()) expect(site.page(`/${name}/${id}/`).document).toBeDefined();
    const titles = site.pages.map(({ document }) => textOf(all(document, 'title')[0] as never));
    expect(new Set(titles).size).toBe(titles.length);
    for (const { file, document, url, path } of site.pages) {
      expect(all(document, 'h1'), file).toHaveLength(1);
      const [canonical] = where(document, (link) => attribute(link, 'rel') === 'canonical');
      if (path !== '/404.html') expect(attribute(canonical as never, 'href'), file).toBe(url);
    }
  });

  it('lead to one another under their base, and to nothing that is not there', () => {
    const found = references(site);
    expect(found.length).toBeGreaterThan(500);
    const dead = found.flatMap((reference) => {
      const to = resolve(reference, site);
      return to && 'dead' in to ? [`${reference.from}: ${reference.address}: ${to.dead}`] : [];
    });
    expect(few([...new Set(dead)])).toEqual([]);
    const pathsInPages = found.filter(({ from, address }) => from.endsWith('.html') && address.startsWith('/'));
    expect(pathsInPages.every(({ address }) => address.startsWith(BASE))).toBe(true);
  });

  it('print its own words: kinds, head office, corrections, letters', () => {
    const text = (path: string): string => textOf(site.page(path).document);
    expect(text('/articles/why-we-ask-for-a-clean-river/')).toContain('The Fixture thinks');
    expect(text('/articles/why-we-ask-for-a-clean-river/')).toContain('The column was of April 2024.');
    expect(text('/corrections/')).toContain('The column was said to be of May 2024.');
    expect(text('/letters/')).toContain('I would like to again.');
    expect(text('/inspections/2024-06-survey/')).toMatch(/River warden[^\n]*\n?Ada Sluice/);
    expect(text('/')).toContain('30 November 2025');
  });
});

describe('its furniture', () => {
  const linksIn = (path: string, label: string): string[] => {
    const [section] = where(site.page(path).document, (one) => one.tagName === 'section' && attribute(one, 'aria-labelledby') === label);
    return section ? all(section, 'a').map((link) => attribute(link, 'href') ?? '') : [];
  };
  const link = (id: string): string => `${BASE}articles/${id}/`;

  it('has the most read pieces that are public, in their order, on the front page and in the archive, with the days', () => {
    for (const path of ['/', '/articles/']) {
      expect(linksIn(path, 'most-read'), path).toEqual([link('how-a-river-is-graded'), link('river-fails-first-survey')]);
      expect(site.page(path).html).toContain('15 to 21 November 2025');
    }
  });

  it('has the editors’ choice, never with the piece that is read', () => {
    expect(linksIn('/', 'choice')).toEqual([link('how-a-river-is-graded')]);
    for (const { path } of site.pages.filter((page) => /^\/articles\/[a-z0-9-]+\/$/.test(page.path))) {
      const around = [...linksIn(path, 'related'), ...linksIn(path, 'choice')];
      expect(around, path).not.toContain(BASE + path.slice(1));
      expect(new Set(around).size, path).toBe(around.length);
    }
  });

  it('has the appeal on every page', () => {
    const { supporterAppeal: appeal } = known.campaign;
    expect(appeal).toBeDefined();
    const appealing = site.pages.filter(({ document }) => all(document, 'a').some((one) => attribute(one, 'href') === appeal?.url && textOf(one).trim() === appeal?.label));
    expect(appealing).toHaveLength(site.pages.length);
  });

  it('has a letter under its article and on the page of letters, with ways to write and to report it', () => {
    for (const path of ['/articles/river-fails-first-survey/', '/letters/']) {
      const { document } = site.page(path);
      const [letter] = where(document, (one) => attribute(one, 'id') === 'first-letter');
      expect(letter && textOf(letter), path).toContain('A. Nobody, Wherewater');
      const mails = all(document, 'a').flatMap((one) => (attribute(one, 'href')?.startsWith('mailto:letters@') ? decodeURIComponent(attribute(one, 'href') ?? '') : []));
      expect(
        mails.some((mail) => mail.includes('subject=Report a letter: I swam there as a child') && mail.includes(`${SITE_URL}letters/#first-letter`)),
        path,
      ).toBe(true);
      expect(
        mails.some((mail) => mail.includes(path === '/letters/' ? 'subject=Letter&' : `\r\n${site.page(path).url}\r\n`)),
        path,
      ).toBe(true);
    }
  });
});

describe('its scale of three steps', () => {
  const barsOf = (page: ReturnType<typeof site.page>): { f: number; e: number }[] =>
    where(page.document, (svg) => svg.tagName === 'svg' && (attribute(svg, 'class') ?? '').split(' ').includes('glyph')).map((svg) => {
      const count = (kind: string): number =>
        where(svg, (path) => attribute(path, 'class') === kind).reduce((sum, path) => sum + (attribute(path, 'd')?.match(/M/g)?.length ?? 0), 0);
      return { f: count('f'), e: count('e') };
    });

  it('is drawn with three bars wherever a sign stands', () => {
    const signs = site.pages.flatMap(barsOf);
    expect(signs.length).toBeGreaterThan(site.pages.length);
    expect(signs.filter(({ f, e }) => f + e !== 3)).toEqual([]);
  });

  it('fills one for foul, two for fair, three for clear', () => {
    const [, ...glossary] = barsOf(site.page('/glossary/'));
    expect(glossary.slice(0, 3).map(({ f }) => f)).toEqual([3, 2, 1]);
    for (const [id, filled] of [
      ['2024-06-survey', 1],
      ['2025-06-survey', 2],
    ] as const) {
      const [masthead, first] = barsOf(site.page(`/inspections/${id}/`));
      expect(masthead?.f).toBe(3);
      expect(first?.f, id).toBe(filled);
    }
  });
});

describe('its pictures', () => {
  const pictures = site.files.filter((file) => /^pictures\//.test(file));
  const piece = site.page('/articles/river-fails-first-survey/').document;
  const withChild = site.page('/articles/why-we-ask-for-a-clean-river/').document;
  const meta = (document: typeof piece, property: string): string | undefined => {
    const [found] = where(document, (tag) => attribute(tag, 'property') === property);
    return found && attribute(found, 'content');
  };

  it('are published in their sizes, and every published one is named by a page or the feed', () => {
    const shown = all(piece, 'img');
    expect(shown.map((image) => attribute(image, 'alt'))).toEqual(['Bands of blue and green, as a river might be drawn.', 'A grey bar across a blue field.', 'A map.']);
    for (const image of shown) for (const name of ['width', 'height', 'src']) expect(attribute(image, name), name).toBeTruthy();
    expect(shown.map((image) => [attribute(image, 'loading'), attribute(image, 'fetchpriority')])).toEqual([
      [undefined, 'high'],
      ['lazy', undefined],
      ['lazy', undefined],
    ]);
    const naming = bytes.filter(({ file }) => /\.(?:html|xml)$/.test(file)).map(({ text }) => text);
    expect(pictures.filter((file) => !naming.some((text) => text.includes(file)))).toEqual([]);
    expect(pictures.length).toBeGreaterThan(12);
  });

  it.each(pictures)('%s says nothing of where, when or by whom', async (file) => {
    const { exif, xmp, iptc, icc, comments, orientation } = await sharp(join(outDir, file)).metadata();
    expect({ exif, xmp, iptc, icc, comments, orientation }).toEqual({});
  });

  it('leave no byte of what they told in any published file', () => {
    const told = site.files.flatMap((file) => toldIn(readFileSync(join(outDir, file))).map((mark) => `${file}: ${mark}`));
    expect(told).toEqual([]);
  });

  it('stand upright, at the width and height that the page says', async () => {
    const [image] = all(piece, 'img');
    const file = attribute(image as never, 'src')?.slice(BASE.length) ?? '';
    const { width = 0, height = 0 } = await sharp(join(outDir, file)).metadata();
    expect(width / height).toBeCloseTo(1900 / 1500, 2);
    expect(Number(attribute(image as never, 'width')) / Number(attribute(image as never, 'height'))).toBeCloseTo(width / height, 2);
  });

  it('go out with links to their piece: head, structured data, feed', async () => {
    const address = meta(piece, 'og:image') ?? '';
    expect([meta(piece, 'og:image:width'), meta(piece, 'og:image:height')]).toEqual(['1200', '630']);
    expect(meta(piece, 'og:image:alt')).toBe('Bands of blue and green, as a river might be drawn.');
    const card = readFileSync(join(outDir, address.slice(SITE_URL.length)));
    expect(await sharp(card).metadata()).toMatchObject({ format: 'jpeg', width: 1200, height: 630 });
    const page = readFileSync(join(outDir, 'articles/river-fails-first-survey/index.html'), 'utf8');
    expect(page).toContain(`"image":{"@type":"ImageObject","url":"${address}","width":1200,"height":630`);
    expect(readFileSync(join(outDir, 'feed.xml'), 'utf8')).toContain(`<enclosure url="${address}" length="${card.length}" type="image/jpeg"/>`);
  });

  it('stay on their page where a child can be seen', () => {
    expect(all(withChild, 'img').map((image) => attribute(image, 'alt'))).toEqual(['The bank.']);
    expect(meta(withChild, 'og:image')).toBe(`${SITE_URL}icon-512.png`);
    expect(readFileSync(join(outDir, 'articles/why-we-ask-for-a-clean-river/index.html'), 'utf8')).not.toContain('ImageObject');
    expect(pictures.filter((file) => file.includes('why-we-ask') && file.includes('share'))).toEqual([]);
  });

  it('that are drawings are files of their own, cleaned', () => {
    const file = pictures.find((name) => name.endsWith('.svg')) ?? '';
    expect(readFileSync(join(outDir, file), 'utf8')).toBe(
      '<svg xmlns="http://www.w3.org/2000/svg" width="400" height="300" viewBox="0 0 400 300"><circle cx="90" cy="90" r="80"></circle></svg>\n',
    );
  });

  it('have no style in their tags', () => {
    const styled = site.pages.flatMap(({ file, document }) => all(document, 'img').flatMap((image) => (attribute(image, 'style') === undefined ? [] : [file])));
    expect(styled).toEqual([]);
  });
});

describe('its icon and manifest', () => {
  const { campaign } = known;

  it('are made from its name, its accent and its steps', async () => {
    const manifest = JSON.parse(readFileSync(join(outDir, 'site.webmanifest'), 'utf8')) as Record<string, unknown>;
    expect(manifest).toMatchObject({ name: campaign.name, theme_color: campaign.accent.colour, lang: campaign.lang, start_url: BASE, scope: BASE });
    const icon = readFileSync(join(outDir, 'icon.svg'), 'utf8');
    expect(icon).toContain(campaign.accent.colour);
    expect([...icon.matchAll(/ d="([^"]*)"/g)].map(([, path]) => path?.match(/M/g)?.length)).toEqual([1, 3]);
    for (const file of ['icon-192.png', 'icon-512.png', 'apple-touch-icon.png']) {
      const { data, info } = await sharp(join(outDir, file)).removeAlpha().raw().toBuffer({ resolveWithObject: true });
      const corner = [...data.subarray(0, 3)].map((n) => n.toString(16).padStart(2, '0')).join('');
      expect(`#${corner}`, file).toBe(campaign.accent.colour);
      expect(info.width).toBe(info.height);
    }
    for (const { document, file } of site.pages) {
      const [theme] = where(document, (meta) => attribute(meta, 'name') === 'theme-color');
      expect(theme && attribute(theme, 'content'), file).toBe(campaign.accent.colour);
    }
  });
});

describe('its moved addresses', async () => {
  const address = await serveSite(site);

  it.each(['river-fails', 'first-survey'])('lead from /articles/%s/ to where the article is now', async (old) => {
    const answer = await fetch(`${address}articles/${old}/`);
    expect(answer.status).toBe(200);
    const { document } = site.moved.find(({ path }) => path === `/articles/${old}/`) ?? { document: undefined };
    if (!document) throw new Error('no such page');
    const to = `${SITE_URL}articles/river-fails-first-survey/`;
    const [refresh] = where(document, (meta) => attribute(meta, 'http-equiv') === 'refresh');
    expect(attribute(refresh as never, 'content')).toBe(`0;url=${to}`);
    expect(all(document, 'a').map((link) => attribute(link, 'href'))).toEqual([to]);
    expect((await fetch(to.replace(SITE_URL, address))).status).toBe(200);
  });

  it('are not in the feed, nor found by the search', () => {
    expect(
      bytes.filter(({ file, text }) => !/^articles\/(?:river-fails|first-survey)\//.test(file) && /articles\/(?:river-fails|first-survey)\//.test(text)).map(({ file }) => file),
    ).toEqual([]);
  });

  it('that nobody had are not found', async () => {
    const answer = await fetch(`${address}articles/never-was/`);
    expect(answer.status).toBe(404);
    expect(await answer.text()).toContain('There is no such page');
  });
});
