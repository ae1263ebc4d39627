// A small record with grades on two scales and under several rules, and a reading of a text against it.
import { compileBody } from '../../../../../src/loaders/mdx/compile.ts';
import { proseRules, type ProseFinding } from '../../../../../src/record/integrity/prose/index.ts';
import { aCampaign, anArea, anArticle, anInspection, aFramework, aWarden, records, type Fields } from '../../../../fixtures/build.ts';

const step = (label: string) => ({ id: label.toLowerCase().replaceAll(' ', '-'), label, meaning: 'A step.' });
const scale = (id: string, ...labels: string[]) => ({ id, name: id, steps: labels.map(step) });

const campaign = aCampaign({
  scales: [scale('old', 'Inadequate', 'Adequate', 'Good', 'Outstanding'), scale('new', 'Inadequate', 'Requires improvement', 'Good', 'Outstanding')],
});
const framework = (name: string, fields: Fields) => aFramework({ plainName: name, comparability: name.toLowerCase().replaceAll(' ', '-'), ...fields });
const visit = (title: string, start: string, end: string, published: string) => anInspection({ title, framework: 'monitoring', start, end, published });

export const world = records({
  campaign,
  frameworks: {
    first: framework('River inspection', { scale: 'old' }),
    middle: framework('Whole inspection', { scale: 'new' }),
    late: framework('Full inspection', { scale: 'new' }),
    monitoring: framework('Monitoring visit', { graded: false, scale: undefined, form: 'visit' }),
  },
  areas: { water: anArea({ name: 'Water quality' }), warnings: anArea({ name: 'Warnings', order: 2 }), access: anArea({ name: 'Access', order: 3 }) },
  inspections: {
    '2013-river': anInspection({
      title: 'River inspection, July 2013',
      framework: 'first',
      start: '2013-07-08',
      end: '2013-07-12',
      published: '2013-08-16',
      overall: 'inadequate',
    }),
    '2015-whole': anInspection({
      ...{ title: 'Whole inspection, July 2015', framework: 'middle', start: '2015-07-06', end: '2015-07-30', published: '2015-10-20', overall: 'inadequate' },
      areas: [
        { area: 'water', officialName: 'Water', judgement: 'requires-improvement' },
        { area: 'warnings', officialName: 'Notices', judgement: 'inadequate' },
      ],
    }),
    '2016-june': visit('Monitoring visit, June 2016', '2016-06', '2016-06', '2016-07'),
    '2016-october': visit('Monitoring visit, October 2016', '2016-10', '2016-10', '2016-11'),
    '2017-march': visit('Monitoring visit, March 2017', '2017-03-01', '2017-03-02', '2017-03-20'),
    '2017-june': visit('Monitoring visit, June 2017', '2017-06-01', '2017-06-02', '2017-07-05'),
    '2017-whole': anInspection({
      ...{ title: 'Re-inspection, November 2017', framework: 'middle', start: '2017-11-13', end: '2017-11-24', published: '2018-01-19', overall: 'requires-improvement' },
      areas: [
        { area: 'water', officialName: 'Water', judgement: 'good' },
        { area: 'warnings', officialName: 'Notices', judgement: 'requires-improvement' },
      ],
    }),
    '2022-full': anInspection({
      ...{ title: 'Full inspection, November 2022', framework: 'late', start: '2022-11-07', end: '2022-11-18', published: '2023-01-13', overall: 'good' },
      areas: [{ area: ['water', 'warnings'], officialName: 'Water and notices', judgement: 'good' }],
    }),
  },
  people: {
    ada: aWarden('Ada Sluice', { from: '2013-07', to: '2015-09' }),
    bob: aWarden('Bob Weir', { from: '2015-10', to: '2016-11-18' }),
    cy: aWarden('Cy Mill', { from: '2016-11-21', to: '2017-01-31' }),
    dee: aWarden('Dee Lock', { from: '2017-02-01', to: '2017-10-29' }),
    eve: aWarden('Eve Pool', { from: '2017-10-30' }),
  },
});

const rules = proseRules(world);

/** What the rules find in a text, with the words that it was found in. */
export function findings(text: string, fields: Fields = {}): (ProseFinding & { words: string })[] {
  const { blocks, problems } = compileBody(text, { file: 'a.mdx' });
  if (problems.length > 0) throw new Error(JSON.stringify(problems));
  return rules('piece', anArticle({ inspection: '2022-full', ...fields }), blocks).map((found) => ({ ...found, words: found.block.text.slice(found.start, found.end) }));
}

/** The codes alone, without those of sources. */
export const codesOf = (text: string, fields: Fields = {}): string[] =>
  findings(text, fields)
    .map(({ code }) => code)
    .filter((code) => code !== 'citation-missing');
