// Bad input in files, YAML, MDX, links and pictures, and what it gets; many slips at once; one slip reported once.
import { describe, expect, it } from 'vitest';
import { ADA, COLUMN, NEWS, SURVEY, WALK, body, column, testCases, walk } from '../../fixtures/bad-input.ts';
import { append, readFixture, swap } from '../../fixtures/read.ts';

testCases({
  'a reference to nothing': [
    [
      'that is near to something',
      walk('framework: bank-walk', 'framework: bank-wakl'),
      {
        file: WALK,
        code: 'reference-missing',
        at: 'bank-wakl',
        field: 'framework',
        fix: 'framework: bank-walk',
        says: 'there is no “bank-wakl” among the frameworks; did you mean bank-walk?',
      },
    ],
    [
      'that is near to nothing',
      walk('area: access', 'area: wombats'),
      { file: WALK, code: 'reference-missing', at: 'wombats', field: 'findings[0].area', says: 'mend the id, or add content/areas/wombats.yaml for it' },
    ],
    [
      'in a list',
      column('byline: [wanda-invented, fixture-desk]', 'byline: [wanda-invented, fixture-dsk]'),
      { file: COLUMN, code: 'reference-missing', at: 'fixture-dsk', field: 'byline[1]', fix: 'byline: [wanda-invented, fixture-desk]' },
    ],
    [
      'whose letters stand before it on the line',
      { 'events/warden-leaves.yaml': swap('people: [ada-sluice, bertram-weir]', 'people: [ada-sluice, ada-sluic]') },
      { file: 'events/warden-leaves.yaml', code: 'reference-missing', at: 'people: [ada-sluice, ‸ada-sluic]', field: 'people[1]', fix: 'people: [ada-sluice, ada-sluice]' },
    ],
    [
      'deep in a file',
      { [ADA]: swap('sources: [paper-2024-09]', 'sources: [paper-2024-90]') },
      { file: ADA, code: 'reference-missing', at: 'paper-2024-90', field: 'posts[0].sources[0]', fix: '    sources: [paper-2024-09]' },
    ],
    [
      'in a list of sources for a field',
      { 'inspections/2024-06-survey.yaml': swap('  dates: [survey-report-2024]', '  dates: [survey-raport-2024]') },
      { file: 'inspections/2024-06-survey.yaml', code: 'reference-missing', at: 'survey-raport-2024', field: 'evidence.dates[0]', fix: '  dates: [survey-report-2024]' },
    ],
    [
      'in a component',
      body('So it was. <Cite source="survey-cod" />'),
      { file: COLUMN, code: 'reference-missing', at: '<Cite source="survey-cod"', field: 'Cite source', fix: 'So it was. <Cite source="survey-code" />' },
    ],
    [
      'in a component within another',
      body('<FactBox title="Facts">\nThe <Term id="spil" /> was small.\n</FactBox>'),
      { file: COLUMN, code: 'reference-missing', at: '<Term id="spil" />', field: 'Term id', fix: 'The <Term id="spill" /> was small.' },
    ],
    [
      'in campaign.yaml',
      { 'campaign.yaml': swap('sources: [bather-line]', 'sources: [bather-lime]') },
      { file: 'campaign.yaml', code: 'reference-missing', at: 'bather-lime', field: 'help.lines[0].sources[0]', fix: '      sources: [bather-line]' },
    ],
    [
      'of a letter',
      { 'letters/first-letter.mdx': swap('article: river-fails-first-survey', 'article: river-fails-last-survey') },
      { file: 'letters/first-letter.mdx', code: 'reference-missing', at: 'river-fails-last-survey', field: 'article', fix: 'article: river-fails-first-survey' },
    ],
  ],
  'a link that leads nowhere': [
    [
      'in the text',
      body('See [the survey](/inspections/2025-06-surv/).'),
      { file: COLUMN, code: 'link-dead', at: '[the survey](', field: 'link', fix: 'See [the survey](/inspections/2025-06-survey/).', says: 'leads to /inspections/2025-06-surv/' },
    ],
    [
      'without its last slash',
      body('See [the survey](/inspections/2025-06-survey).'),
      { file: COLUMN, code: 'link-dead', at: '[the survey](', field: 'link', fix: 'See [the survey](/inspections/2025-06-survey/).' },
    ],
    [
      'from the page that it stands on',
      body('See [the guide](../how-a-river-is-grade/).'),
      { file: COLUMN, code: 'link-dead', at: '[the guide](', field: 'link', says: 'leads to /articles/how-a-river-is-grade/' },
    ],
    ['to an author', body('By [nobody](/authors/nobody/).'), { file: COLUMN, code: 'link-dead', at: '[nobody](', field: 'link' }],
    [
      'as a whole address',
      body('See [this](https://fixture.example/rivers/articles/nothing-like-it/).'),
      { file: COLUMN, code: 'link-dead', at: '[this](', field: 'link', says: 'leads to /articles/nothing-like-it/' },
    ],
    [
      'in the navigation',
      { 'campaign.yaml': swap('to: /method/', 'to: /methods/') },
      { file: 'campaign.yaml', code: 'link-dead', at: '/methods/', field: 'navigation.footer[1].to', fix: '      to: /method/' },
    ],
  ],
  'a duplicate': [
    [
      'id',
      { 'people/Ada-Sluice.yaml': 'name: Ada Sluice\nkind: officer\nposts: [{ title: Warden, interim: false, confidence: low, sources: [paper-2024-09] }]\n' },
      { file: 'people/Ada-Sluice.yaml', code: 'id-clash', says: ADA },
      { file: 'people/Ada-Sluice.yaml', code: 'id-invalid', fix: ADA },
    ],
    ['field', walk('scope: the steps into the water', 'scope: the steps into the water\nscope: the steps'), { file: WALK, code: 'yaml-duplicate-key', at: 'scope: the steps\n' }],
    [
      'earlier id, which is somebody’s now',
      column('featured: 1', 'formerly: [how-a-river-is-graded]'),
      { file: COLUMN, code: 'id-clash', at: '[‸how-a-river-is-graded]', field: 'formerly[0]' },
    ],
    ['earlier id, which two claim', column('featured: 1', 'formerly: [first-survey]'), { file: COLUMN, code: 'id-clash', at: '[‸first-survey]', field: 'formerly[0]', says: NEWS }],
    [
      'earlier id, listed twice',
      column('featured: 1', 'formerly: [a-piece, a-piece]'),
      { file: COLUMN, code: 'id-clash', at: 'a-piece, ‸a-piece', field: 'formerly[1]', says: 'listed twice' },
    ],
    [
      'address, which is the engine’s',
      { 'pages/articles.mdx': '---\ntitle: Articles\ndescription: This page would stand where the archive stands.\n---\n\nText.\n' },
      { file: 'pages/articles.mdx', code: 'id-clash', says: '/articles/' },
    ],
    [
      'address of another collection, which is the engine’s',
      {
        [WALK]: null,
        'inspections/frameworks.yaml': 'title: A clash\nframework: bank-walk\nregulators: [W]\nscope: s\nstart: "2025"\npublished: "2025"\nfindings: [{ text: T., kind: mixed }]\n',
        'articles/how-a-river-is-graded/index.mdx': swap(', 2025-10-bank-walk', ''),
      },
      { file: 'inspections/frameworks.yaml', code: 'id-clash', says: '/inspections/frameworks/' },
    ],
    [
      'earlier address, which is the engine’s',
      { 'pages/about.mdx': swap('updated:', 'formerly: [search]\nupdated:') },
      { file: 'pages/about.mdx', code: 'id-clash', at: '[‸search]', field: 'formerly[0]', says: '/search/' },
    ],
    [
      'kind',
      { 'campaign.yaml': swap('  - id: guide', '  - id: report') },
      { file: 'articles/how-a-river-is-graded/index.mdx', code: 'kind-unknown', at: 'kind: ‸guide', field: 'kind', allowed: ['report', 'comment', 'report'] },
      { file: 'campaign.yaml', code: 'id-clash', at: '- id: ‸report\n    label: Guide', field: 'kinds[2].id' },
    ],
  ],
  'a file in the wrong place': [
    ['at the top', { 'notes.txt': 'x' }, { file: 'notes.txt', code: 'file-misplaced', says: 'README.md stand at the top' }],
    [
      'in a folder that is no collection',
      { 'stories/one.mdx': 'x' },
      { file: 'stories/one.mdx', code: 'file-misplaced', allowed: expect.arrayContaining(['articles/', 'letters/']), says: '“stories/” is not a collection' },
    ],
    [
      'in a folder with a strange name',
      { 'constructor/one.yaml': 'x' },
      { file: 'constructor/one.yaml', code: 'file-misplaced', allowed: expect.any(Array), says: '“constructor/” is not a collection' },
    ],
    ['an article without its folder', { 'articles/My piece.mdx': 'x' }, { file: 'articles/My piece.mdx', code: 'file-misplaced', says: 'articles/my-piece/index.mdx' }],
    ['an article too deep', { 'articles/2025/piece/index.mdx': 'x' }, { file: 'articles/2025/piece/index.mdx', code: 'file-misplaced' }],
    ['an article as Markdown', { 'articles/piece/index.md': 'x' }, { file: 'articles/piece/index.md', code: 'file-misplaced' }],
    [
      'a picture with capitals',
      { 'articles/how-a-river-is-graded/Photo.JPG': 'x' },
      { file: 'articles/how-a-river-is-graded/Photo.JPG', code: 'file-misplaced', says: 'lower case' },
    ],
    ['an entry in a folder of its own', { 'areas/a/b.yaml': 'x' }, { file: 'areas/a/b.yaml', code: 'file-misplaced', says: 'areas/<id>.yaml' }],
    ['an entry with another ending', { 'areas/noise.yml': 'x' }, { file: 'areas/noise.yml', code: 'file-misplaced', says: 'areas/<id>.yaml' }],
    ['a page as YAML', { 'pages/terms.yaml': 'x' }, { file: 'pages/terms.yaml', code: 'file-misplaced', says: 'pages/<id>.mdx' }],
  ],
  'a file that cannot be read': [
    ['empty', { 'areas/access.yaml': '' }, { file: 'areas/access.yaml', code: 'file-empty' }],
    ['nothing but blanks', { [COLUMN]: ' \n\n\t\n' }, { file: COLUMN, code: 'file-empty' }],
    ['5 MB of text', { 'areas/access.yaml': `name: ${'x'.repeat(5_000_000)}` }, { file: 'areas/access.yaml', code: 'file-too-large', says: 'is 5.0 MB' }],
    [
      'not UTF-8',
      { 'areas/access.yaml': Uint8Array.from([...Buffer.from('name: Access\nexplanation: '), 0xe9, 0x20, 0x0a]) },
      { file: 'areas/access.yaml', code: 'file-not-utf8', line: 2 },
    ],
    [
      'not UTF-8 on its last line',
      { 'areas/access.yaml': Uint8Array.from([...Buffer.from('name: Access\nexplanation: é\n'), 0xff]) },
      { file: 'areas/access.yaml', code: 'file-not-utf8', line: 3 },
    ],
    ['no frontmatter', { [COLUMN]: 'Text only.\n' }, { file: COLUMN, code: 'frontmatter-missing', says: 'the first line is ---' }],
    ['frontmatter without an end', { [COLUMN]: '---\nheadline: x\n\nText.\n' }, { file: COLUMN, code: 'frontmatter-missing', says: 'no end' }],
    ['no campaign.yaml', { 'campaign.yaml': null }, { file: 'campaign.yaml', code: 'campaign-missing' }],
    ['an empty campaign.yaml', { 'campaign.yaml': '' }, { file: 'campaign.yaml', code: 'file-empty' }],
    [
      'a broken campaign.yaml',
      { 'campaign.yaml': swap('name: Clean Rivers', 'name: "Clean Rivers') },
      { file: 'campaign.yaml', code: 'yaml-broken', at: 'name: "Clean Rivers for Nowhereshire‸', says: 'Missing closing' },
    ],
  ],
  'broken YAML': [
    ['a tab', walk('    kind: strength', '\tkind: strength'), { file: WALK, code: 'yaml-tab', at: '\tkind', fix: '  kind: strength' }],
    [
      'two tabs, each on its line',
      walk('    kind: strength\n    area: access', '\t\tkind: strength\n  \tarea: access'),
      { file: WALK, code: 'yaml-tab', at: '\t\tkind', fix: '    kind: strength' },
      { file: WALK, code: 'yaml-tab', at: '  ‸\tarea', fix: '    area: access' },
    ],
    ['a tab in frontmatter', column('  approximate: early', '\tapproximate: early'), { file: COLUMN, code: 'yaml-tab', at: '\tapproximate', fix: '  approximate: early' }],
    [
      'a colon in the text',
      walk('outcome: The steps were mended.', 'outcome: The steps: all were mended.'),
      { file: WALK, code: 'yaml-broken', at: 'The steps: all', fix: 'outcome: "The steps: all were mended."', says: 'needs quotation marks' },
    ],
    [
      'two colons in the text, which are one slip',
      walk('outcome: The steps were mended.', 'outcome: The steps: all: were mended.'),
      { file: WALK, code: 'yaml-broken', at: 'The steps: all', fix: 'outcome: "The steps: all: were mended."', says: 'is not valid YAML here: text with a colon' },
    ],
    [
      'a colon and quotation marks in the text',
      walk('  - text: Somebody in a wheelchair', '  - text: Somebody said: a "wheel"chair'),
      { file: WALK, code: 'yaml-broken', at: 'Somebody said:', fix: '  - text: "Somebody said: a \\"wheel\\"chair could reach the water."', says: 'needs quotation marks' },
    ],
    [
      'a quotation mark that is not closed',
      { 'glossary/bank-walk.yaml': 'term: "Bank walk\nmeaning: A visit of a day.\n' },
      { file: 'glossary/bank-walk.yaml', code: 'yaml-broken', line: 3 },
    ],
    ['an asterisk before the text', walk('outcome: The steps were mended.', 'outcome: *mended*'), { file: WALK, code: 'yaml-broken', at: '*mended*', fix: 'outcome: "*mended*"' }],
    ['a list for a field’s name', walk('outcome: The', '? [outcome]\n: The'), { file: WALK, code: 'yaml-broken', at: '[outcome]', says: 'name is plain text' }],
    [
      'a field’s name that YAML cannot print',
      walk('outcome: The', '? &a\uFEFFb {outcome: 1}\n: The'),
      { file: WALK, code: 'yaml-broken', at: '{outcome', says: 'name is plain text' },
    ],
    [
      'an at sign before the text',
      walk('outcome: The steps were mended.', 'outcome: @mended'),
      { file: WALK, code: 'yaml-broken', at: '@mended', fix: 'outcome: "@mended"', says: 'text that starts with @ needs quotation marks' },
    ],
    ['a second document', { 'glossary/bank-walk.yaml': append('---\nterm: Two\n') }, { file: 'glossary/bank-walk.yaml', code: 'yaml-broken', at: '---' }],
    ['a group that holds itself', walk('scope: the steps into the water', 'scope: &all [*all]'), { file: WALK, code: 'yaml-broken', at: '*all', says: 'asterisk' }],
  ],
  'broken MDX': [
    ['a tag that is not closed', body('<FactBox title="Facts">\n\nNo end.'), { file: COLUMN, code: 'mdx-broken', at: '<FactBox' }],
    [
      'an unknown component',
      body('<Sparkle />'),
      { file: COLUMN, code: 'mdx-component-unknown', at: '<Sparkle', allowed: expect.arrayContaining(['Judgement', 'Cite', 'FactBox']) },
    ],
    [
      'a component with a slip in its name',
      body('A <Trem id="spill" /> was seen.'),
      { file: COLUMN, code: 'mdx-component-unknown', at: '<Trem', allowed: expect.any(Array), fix: 'A <Term id="spill" /> was seen.' },
    ],
    ['a component without an attribute that it needs', body('So it was. <Cite page="2" />'), { file: COLUMN, code: 'mdx-attribute-missing', at: '<Cite page', field: 'source' }],
    [
      'an attribute that it does not have',
      body('So it was. <Cite source="survey-code" pages="2" />'),
      { file: COLUMN, code: 'mdx-attribute-unknown', at: 'pages="2"', field: 'pages', allowed: ['source', 'page'], fix: 'So it was. <Cite source="survey-code" page="2" />' },
    ],
    ['import', body("import Chart from './chart.js'"), { file: COLUMN, code: 'mdx-import', at: 'import Chart' }],
    ['export', body('export const x = 1'), { file: COLUMN, code: 'mdx-export', at: 'export const' }],
    ['an expression', body('One and one are {1 + 1}.'), { file: COLUMN, code: 'mdx-expression', at: '{1 + 1}', fix: 'One and one are \\{1 + 1\\}.' }],
    ['an expression in an attribute', body('So it was. <Cite source={code} />'), { file: COLUMN, code: 'mdx-attribute-expression', at: 'source={code}', field: 'source' }],
    ['<script>', body('<script>alert(1)</script>'), { file: COLUMN, code: 'mdx-script', at: '<script>', allowed: expect.any(Array) }],
    ['a link that runs code', body('Press [here](javascript:alert(1)).'), { file: COLUMN, code: 'mdx-link-unsafe', at: '[here]', allowed: expect.any(Array) }],
  ],
  'a picture': [
    [
      'that is missing',
      { 'articles/river-fails-first-survey/river.jpg': null },
      { file: NEWS, code: 'picture-missing', at: 'river.jpg', field: 'image.file', allowed: ['weir.png'], says: 'there is no picture “river.jpg” beside the article' },
    ],
    [
      'with a slip in its name',
      { [NEWS]: swap('file: river.jpg', 'file: rivr.jpg') },
      { file: NEWS, code: 'picture-missing', at: 'rivr.jpg', field: 'image.file', allowed: ['river.jpg', 'weir.png'], fix: '  file: river.jpg' },
    ],
    [
      'in the text that is missing',
      { 'articles/river-fails-first-survey/weir.png': null },
      { file: NEWS, code: 'picture-missing', at: '<Figure', field: 'file', allowed: ['river.jpg'] },
    ],
    [
      'that stands beside another article',
      column('featured: 1', 'image: { file: river.jpg, alt: A, caption: C, credit: D }'),
      { file: COLUMN, code: 'picture-missing', at: 'river.jpg', field: 'image.file', allowed: [] },
    ],
    [
      'without alt',
      { [NEWS]: swap('  alt: Bands of blue and green, as a river might be drawn.\n', '') },
      { file: NEWS, code: 'field-missing', at: 'file: river.jpg', field: 'image.alt' },
    ],
    [
      'without caption',
      { [NEWS]: swap('  caption: The river at Wherewater, as nobody has seen it.\n', '') },
      { file: NEWS, code: 'field-missing', at: 'file: river.jpg', field: 'image.caption' },
    ],
    ['without credit', { [NEWS]: swap('  credit: Drawn by a script\n', '') }, { file: NEWS, code: 'field-missing', at: 'file: river.jpg', field: 'image.credit' }],
    ['with an empty credit', { [NEWS]: swap('  credit: Drawn by a script\n', '  credit: " "\n') }, { file: NEWS, code: 'field-length', at: 'credit: ‸" "', field: 'image.credit' }],
    ['in the text without a credit', { [NEWS]: swap(' credit="Drawn by a script"', '') }, { file: NEWS, code: 'mdx-attribute-missing', at: '<Figure', field: 'credit' }],
    ['as Markdown', body('![The weir](weir.png)'), { file: COLUMN, code: 'picture-markdown', at: '![The weir]' }],
    [
      'with an address from elsewhere',
      { [NEWS]: swap('file: river.jpg', 'file: https://site.example/river.jpg') },
      { file: NEWS, code: 'field-value', at: 'https://site.example', field: 'image.file' },
    ],
  ],
  'an id': [
    [
      'in the wrong case',
      { 'areas/Noise.yaml': 'name: Noise\nexplanation: How loud it is.\ngraded: false\norder: 4\n' },
      { file: 'areas/Noise.yaml', code: 'id-invalid', fix: 'areas/noise.yaml' },
    ],
    [
      'with a space',
      { 'areas/loud noise.yaml': 'name: Noise\nexplanation: How loud it is.\ngraded: false\norder: 4\n' },
      { file: 'areas/loud noise.yaml', code: 'id-invalid', fix: 'areas/loud-noise.yaml' },
    ],
    [
      'of an article with an underscore',
      { 'articles/a_piece/index.mdx': '' },
      { file: 'articles/a_piece/index.mdx', code: 'file-empty' },
      { file: 'articles/a_piece/index.mdx', code: 'id-invalid', fix: 'articles/a-piece/index.mdx' },
    ],
    ['with nothing that can stay', { 'areas/….yaml': '' }, { file: 'areas/….yaml', code: 'file-empty' }, { file: 'areas/….yaml', code: 'id-invalid' }],
  ],
});

describe('YAML that is nested too deeply', () => {
  it.each(['[', '{a: ', '- ', '? '])('by “%s” is broken, and not the end of the reader', async (mark) => {
    const { problems } = await readFixture({ 'glossary/bank-walk.yaml': `term: Walk\nmeaning:\n  ${mark.repeat(2000)}` });
    expect(problems[0]).toMatchObject({ file: 'glossary/bank-walk.yaml', code: 'yaml-broken', line: 3 });
  });
});

describe('a folder with many slips', () => {
  it('has all of them listed, by file and place', async () => {
    const { problems, entries } = await readFixture({
      'areas/access.yaml': '',
      'campaign.yaml': swap('to: /method/', 'to: /nowhere/'),
      [COLUMN]: (text) => text.replace('kind: comment', 'kind: poem').replace('featured: 1', 'featured: zero').replace('It asked', '{1} <Sparkle /> It asked'),
      [SURVEY]: (text) => text.replace('end: "2025-06-20"', 'end: "2025-06-01"').replace('overall: fair', 'overall: splendid'),
      [WALK]: (text) => text.replace('scope:', 'skope:').replace('"2025-10-04"', '"2025-10-34"').replace('kind: strength', 'kind: virtue'),
      [ADA]: (text) => text.replace('kind: officer', '\tkind: officer'),
      'stray.txt': 'x',
    });
    expect(problems.map(({ file, code }) => `${file} ${code}`)).toEqual([
      'areas/access.yaml file-empty',
      `${COLUMN} field-type`,
      `${COLUMN} mdx-expression`,
      `${COLUMN} mdx-component-unknown`,
      'campaign.yaml link-dead',
      `${SURVEY} dates-order`,
      `${SURVEY} judgement-not-on-scale`,
      `${WALK} field-missing`,
      `${WALK} key-unknown`,
      `${WALK} date-impossible`,
      `${WALK} field-value`,
      `${ADA} yaml-tab`,
      'stray.txt file-misplaced',
    ]);
    expect(problems.toSorted((a, b) => a.file.localeCompare(b.file) || a.line - b.line)).toEqual(problems);
    expect(entries.articles.has('river-fails-first-survey')).toBe(true);
  });

  it('is listed in the same order each time', async () => {
    const files = { 'areas/access.yaml': '', 'areas/warnings.yaml': '', 'people/Zoë.yaml': '', 'stray.txt': 'x' };
    const [first, second] = [await readFixture(files), await readFixture(files)];
    expect(first.problems).toEqual(second.problems);
  });
});

describe('one broken entry', () => {
  it('is one problem, not one for each entry that names it', async () => {
    const { problems } = await readFixture({ 'sources/survey-report-2024.yaml': swap('read: whole', 'read: hole') });
    expect(problems.map(({ file, code }) => `${file} ${code}`)).toEqual(['sources/survey-report-2024.yaml field-value']);
  });

  it('that judges is not asked for its judgements', async () => {
    const { problems } = await readFixture({ 'inspections/2024-06-survey.yaml': swap('scope:', 'skope:') });
    expect(problems.map(({ code }) => code)).toEqual(['field-missing', 'key-unknown']);
  });
});
