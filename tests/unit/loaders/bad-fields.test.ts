// Bad input in fields and what it gets: each slip a problem with its code, its place, what is allowed and the corrected line.
import { expect } from 'vitest';
import type { FileChange } from '../../fixtures/build.ts';
import { ADA, COLUMN, SURVEY, WALK, body, column, testCases, walk } from '../../fixtures/bad-input.ts';
import { append, swap } from '../../fixtures/read.ts';

const DATES = ['2017', '2017-07', '2017-07-20'];

const chart = (from: string, to: string): Record<string, FileChange> => ({ 'campaign.yaml': swap(from, to) });

testCases({
  'a chart': [
    [
      'that is not there, in a text',
      body('<Chart of="cost-of-the-pump" />'),
      {
        file: COLUMN,
        code: 'chart-unknown',
        at: '<Chart of="cost-of-the-pump" />',
        field: 'Chart of',
        allowed: ['record', 'days-with-a-spill', 'cost-of-the-pumps'],
        fix: '<Chart of="cost-of-the-pumps" />',
        says: 'there is no chart “cost-of-the-pump”; did you mean cost-of-the-pumps?',
      },
    ],
    [
      'of a figure that its entry does not have',
      chart('label: Paid by the parishes', 'label: Paid by the parish'),
      {
        file: 'campaign.yaml',
        code: 'chart-figure-missing',
        at: 'Paid by the parish',
        field: 'charts[1].figures[0].label',
        allowed: ['Cost of the pumps', 'Pumps: from the county', 'Paid by the parishes'],
        fix: '        label: Paid by the parishes',
        says: 'did you mean “Paid by the parishes”?',
      },
    ],
    [
      'of an entry that is not there',
      chart('inspection: 2025-06-survey', 'inspection: 2025-06-surve'),
      { file: 'campaign.yaml', code: 'reference-missing', at: '2025-06-surve', field: 'charts[0].figures[0].inspection', fix: '      - inspection: 2025-06-survey' },
    ],
    [
      'of a figure from nowhere',
      chart('      - inspection: 2025-06-survey\n        label', '      - label'),
      { file: 'campaign.yaml', code: 'field-value', at: 'label: Days with a spill', field: 'charts[0].figures[0]', says: 'either an `inspection` or an `event`' },
    ],
    [
      'whose parts do not add up',
      { 'events/pumps.yaml': swap('value: 0.5', 'value: 0.8') },
      {
        file: 'campaign.yaml',
        code: 'chart-sum',
        at: '- event: pumps\n        label: Paid',
        field: 'charts[1].figures',
        says: 'the parts add up to £2.8m, and “Cost of the pumps” is £2.5m',
      },
    ],
    [
      'of a count without a day',
      { 'inspections/2025-06-survey.yaml': swap('    asOf: "2025-06"\n', '') },
      {
        file: 'campaign.yaml',
        code: 'chart-figure-undated',
        at: '‸Days with a spill\n      - inspection: 2024',
        field: 'charts[0].figures[0].label',
        says: 'add `asOf` to it there',
      },
    ],
  ],
  'an unknown key': [
    [
      'at the top',
      walk('outcome:', 'outcom:'),
      {
        file: WALK,
        code: 'key-unknown',
        at: 'outcom:',
        field: 'outcom',
        allowed: expect.arrayContaining(['outcome', 'start', 'draft']),
        fix: 'outcome: The steps were mended.',
        says: 'did you mean `outcome`?',
      },
    ],
    ['that is like no other', walk('outcome:', 'wombats:'), { file: WALK, code: 'key-unknown', at: 'wombats:', field: 'wombats', allowed: expect.any(Array) }],
    [
      'within a list',
      walk('    area: access', '    areas: access'),
      {
        file: WALK,
        code: 'key-unknown',
        at: 'areas: access',
        field: 'findings[0].areas',
        allowed: expect.arrayContaining(['text', 'kind', 'area', 'page']),
        fix: '    area: access',
      },
    ],
    [
      'within a group',
      { [SURVEY]: swap('  pages: 14', '  page: 14') },
      { file: SURVEY, code: 'key-unknown', at: 'page: 14', field: 'report.page', allowed: ['source', 'url', 'licence', 'pages'], fix: '  pages: 14' },
    ],
    [
      'in evidence',
      { [SURVEY]: append('evidence:\n  datse: [survey-report-2025]\n') },
      { file: SURVEY, code: 'key-unknown', at: 'datse', field: 'evidence.datse', allowed: expect.arrayContaining(['dates', 'overall']), fix: '  dates: [survey-report-2025]' },
    ],
    ['in frontmatter', column('featured: 1', 'featurd: 1'), { file: COLUMN, code: 'key-unknown', at: 'featurd', field: 'featurd', allowed: expect.any(Array), fix: 'featured: 1' }],
    [
      'in campaign.yaml',
      { 'campaign.yaml': swap('strapline:', 'straplin:') },
      { file: 'campaign.yaml', code: 'field-missing', at: 'name:', field: 'strapline' },
      {
        file: 'campaign.yaml',
        code: 'key-unknown',
        at: 'straplin:',
        field: 'straplin',
        allowed: expect.any(Array),
        fix: 'strapline: Can you swim in the rivers of Nowhereshire yet, and who says so?',
      },
    ],
    [
      'in a date',
      walk('start: "2025-10-04"', 'start: { date: "2025-10", aproximate: early }'),
      {
        file: WALK,
        code: 'key-unknown',
        at: 'aproximate',
        field: 'start.aproximate',
        allowed: ['date', 'approximate', 'inferred', 'earliest', 'latest', 'note'],
        fix: 'start: { date: "2025-10", approximate: early }',
      },
    ],
  ],
  'a missing field': [
    ['at the top', walk('scope: the steps into the water\n', ''), { file: WALK, code: 'field-missing', at: 'title:', field: 'scope', says: '`scope` is missing' }],
    ['in frontmatter', column('kind: comment\n', ''), { file: COLUMN, code: 'field-missing', at: 'headline:', field: 'kind' }],
    [
      'within a list',
      walk('    kind: strength\n', ''),
      { file: WALK, code: 'field-missing', at: 'text: Somebody', field: 'findings[0].kind', allowed: ['strength', 'weakness', 'mixed'] },
    ],
    ['that is a date', walk('start: "2025-10-04"\n', ''), { file: WALK, code: 'field-missing', at: 'title:', field: 'start' }],
    ['of a date', walk('start: "2025-10-04"', 'start: { approximate: early }'), { file: WALK, code: 'field-missing', at: 'start: ‸{ approximate', field: 'start.date' }],
    [
      'in a file with nothing but a comment',
      { 'glossary/spill.yaml': '# to be written\n' },
      { file: 'glossary/spill.yaml', code: 'field-missing', field: 'term' },
      { file: 'glossary/spill.yaml', code: 'field-missing', field: 'meaning' },
    ],
  ],
  'a wrong type': [
    [
      'text for true or false',
      { 'frameworks/bank-walk.yaml': swap('graded: false', 'graded: "no"') },
      { file: 'frameworks/bank-walk.yaml', code: 'field-type', at: '"no"', field: 'graded', says: 'is text (“no”) and should be true or false' },
    ],
    [
      'text for a list',
      walk('regulators: [Water Lookout]', 'regulators: Water Lookout'),
      { file: WALK, code: 'field-type', at: 'regulators: ‸Water', field: 'regulators', says: 'should be a list' },
    ],
    [
      'text for a number',
      { [SURVEY]: swap('page: 5', 'page: five') },
      { file: SURVEY, code: 'field-type', at: 'page: ‸five', field: 'findings[0].page', says: 'should be a number' },
    ],
    ['half a page', { [SURVEY]: swap('page: 5', 'page: 5.5') }, { file: SURVEY, code: 'field-type', at: 'page: ‸5.5', field: 'findings[0].page', says: 'a whole number' }],
    ['a page that is none', { [SURVEY]: swap('page: 5', 'page: 0') }, { file: SURVEY, code: 'field-value', at: 'page: ‸0', field: 'findings[0].page' }],
    ['a list for text', walk('scope: the steps into the water', 'scope: [the steps]'), { file: WALK, code: 'field-type', at: '[the steps]', field: 'scope', says: 'is a list' }],
    [
      'a number for text',
      walk('scope: the steps into the water', 'scope: 12'),
      { file: WALK, code: 'field-type', at: 'scope: ‸12', field: 'scope', says: 'is a number (12) and should be text' },
    ],
    ['a number for an id or ids', walk('    area: access', '    area: 5'), { file: WALK, code: 'field-type', at: 'area: ‸5', field: 'findings[0].area' }],
    ['nothing', walk('scope: the steps into the water', 'scope:'), { file: WALK, code: 'field-type', line: 4, at: 'scope:‸', field: 'scope', says: 'is nothing' }],
    [
      'a picture’s name for the picture',
      column('featured: 1', 'image: bank.jpg'),
      {
        file: COLUMN,
        code: 'field-type',
        at: 'image: ‸bank.jpg',
        field: 'image',
        allowed: ['file', 'alt', 'caption', 'credit', 'focus', 'showsChild'],
        says: 'should be a group of fields',
      },
    ],
    ['a list for the whole file', { [WALK]: '- title: Walk\n' }, { file: WALK, code: 'field-type', field: '', says: 'is a list' }],
    [
      'text for the whole file',
      { 'glossary/bank-walk.yaml': 'A walk along the bank.\n' },
      { file: 'glossary/bank-walk.yaml', code: 'field-type', field: '', says: 'a group of fields' },
    ],
    [
      'a word that is not in the list',
      walk('kind: strength', 'kind: strenght'),
      {
        file: WALK,
        code: 'field-value',
        at: 'strenght',
        field: 'findings[0].kind',
        allowed: ['strength', 'weakness', 'mixed'],
        fix: '    kind: strength',
        says: 'did you mean “strength”?',
      },
    ],
    [
      'a headline that is too short',
      column('headline: "Why the paper asks for a river to swim in: the column retold"', 'headline: Too short'),
      { file: COLUMN, code: 'field-length', at: 'Too short', field: 'headline', says: 'has 9 characters and should have at least 15' },
    ],
    ['an empty list', walk('regulators: [Water Lookout]', 'regulators: []'), { file: WALK, code: 'field-length', at: '[]', field: 'regulators', says: 'should list at least 1' }],
    [
      'a line with a break',
      walk('scope: the steps into the water', 'scope: |\n  the steps\n  the water'),
      { file: WALK, code: 'field-value', at: 'scope: ‸|', field: 'scope', says: 'one line' },
    ],
    [
      'an address that is none',
      { [SURVEY]: swap('https://lookout.fixture.example/2025-survey.pdf', 'lookout.fixture.example') },
      { file: SURVEY, code: 'field-value', at: 'lookout.fixture.example', field: 'report.url' },
    ],
    [
      'a reference with a space in it',
      walk('framework: bank-walk', 'framework: Bank walk'),
      { file: WALK, code: 'field-value', at: 'framework: ‸Bank', field: 'framework', says: 'lower-case letters' },
    ],
    [
      'a time zone that does not exist',
      { 'campaign.yaml': swap('timeZone: Europe/London', 'timeZone: Europe/Nowhere') },
      { file: 'campaign.yaml', code: 'field-value', at: 'Europe/Nowhere', field: 'timeZone' },
    ],
  ],
  'an impossible date': [
    ['a day', walk('"2025-10-04"', '"2025-02-30"'), { file: WALK, code: 'date-impossible', at: '"2025-02-30"', field: 'start', allowed: DATES, says: 'that month has 28 days' }],
    ['a month', walk('"2025-10-04"', '"2026-13-45"'), { file: WALK, code: 'date-impossible', at: '"2026-13-45"', field: 'start', allowed: DATES, says: 'there is no month 13' }],
    ['without quotation marks', walk('"2025-10-04"', '2025-02-30'), { file: WALK, code: 'date-impossible', at: '2025-02-30', field: 'start', allowed: DATES }],
    ['in a record of a date', column('date: "2024-04"', 'date: "2024-14"'), { file: COLUMN, code: 'date-impossible', at: 'date: "2024-14"', field: 'asOf', allowed: DATES }],
    [
      'an instant',
      column('updated: "2025-11-03T09:30+00:00"', 'updated: "2025-11-31T09:30+00:00"'),
      { file: COLUMN, code: 'date-impossible', at: '"2025-11-31', field: 'updated', allowed: DATES },
    ],
    ['an embargo', column('featured: 1', 'embargo: "2030-02-30T09:00Z"'), { file: COLUMN, code: 'date-impossible', at: '"2030-02-30', field: 'embargo' }],
    ['in a component', body('In <When date="2024-13">spring</When> it rained.'), { file: COLUMN, code: 'date-impossible', at: '2024-13', field: 'date', allowed: DATES }],
  ],
  'an ambiguous date': [
    [
      'day or month first',
      walk('"2025-10-04"', '"04/10/2025"'),
      { file: WALK, code: 'date-ambiguous', at: '"04/10/2025"', field: 'start', allowed: DATES, says: '2025-10-04 or 2025-04-10' },
    ],
    [
      'that has only one reading',
      walk('"2025-10-04"', '"14/10/2025"'),
      { file: WALK, code: 'date-form', at: '"14/10/2025"', field: 'start', allowed: DATES, fix: 'start: "2025-10-14"', says: 'write 2025-10-14' },
    ],
    ['in words', walk('"2025-10-04"', 'Saturday 4 October 2025'), { file: WALK, code: 'date-form', at: 'Saturday', field: 'start', allowed: DATES, fix: 'start: 2025-10-04' }],
    [
      'an embargo without an offset',
      column('featured: 1', 'embargo: "2030-06-01T09:00"'),
      { file: COLUMN, code: 'date-form', at: '"2030-06-01T09:00"', field: 'embargo', says: 'offset' },
    ],
    [
      'an embargo in words',
      column('featured: 1', 'embargo: "2030-06-01 9am"'),
      { file: COLUMN, code: 'date-form', at: '"2030-06-01 9am"', field: 'embargo', says: 'as in 2026-05-18T09:00+01:00' },
    ],
    ['an embargo without a time', column('featured: 1', 'embargo: "2030-06-01"'), { file: COLUMN, code: 'date-form', at: '"2030-06-01"', field: 'embargo', says: 'offset' }],
  ],
  'a weekday that does not match': [
    [
      'in a field',
      walk('The steps were mended.', 'The steps were mended on Monday, 6 October 2024.'),
      {
        file: WALK,
        code: 'weekday-mismatch',
        at: 'The steps were mended on',
        field: 'outcome',
        fix: 'outcome: The steps were mended on Sunday, 6 October 2024.',
        says: 'that day was a Sunday',
      },
    ],
    [
      'in the text',
      body('It rained on Monday, 6 October 2024.'),
      { file: COLUMN, code: 'weekday-mismatch', at: 'Monday, 6', field: 'text', fix: 'It rained on Sunday, 6 October 2024.' },
    ],
    [
      'twice in the text',
      body('It rained on Monday, 6 October 2024.\n\nAgain: Monday, 6 October 2024.'),
      { file: COLUMN, code: 'weekday-mismatch', at: 'Monday, 6', field: 'text', fix: 'It rained on Sunday, 6 October 2024.' },
      { file: COLUMN, code: 'weekday-mismatch', at: 'Again: ‸Monday', field: 'text', fix: 'Again: Sunday, 6 October 2024.' },
    ],
    [
      'of a day that does not exist',
      body('It rained on Tuesday 31 February 2024.'),
      { file: COLUMN, code: 'weekday-mismatch', at: 'Tuesday 31', field: 'text', says: 'there is no such day' },
    ],
  ],
  'a judgement': [
    [
      'that is not on the scale',
      { [SURVEY]: swap('overall: fair', 'overall: fare') },
      { file: SURVEY, code: 'judgement-not-on-scale', at: 'fare', field: 'overall', allowed: ['foul', 'fair', 'clear'], fix: 'overall: fair' },
    ],
    [
      'of an area that is not on the scale',
      { [SURVEY]: swap('    judgement: fair', '    judgement: splendid') },
      { file: SURVEY, code: 'judgement-not-on-scale', at: 'splendid', field: 'areas[0].judgement', allowed: ['foul', 'fair', 'clear'] },
    ],
    [
      'on an ungraded framework',
      walk('outcome: The steps were mended.', 'overall: clear'),
      { file: WALK, code: 'judgement-ungraded', at: 'overall: ‸clear', field: 'overall', says: 'write what was concluded as `outcome`' },
    ],
    [
      'that was not given, in a text',
      body('It was <Judgement of="2025-06-survey" area="access" />. <Cite source="paper-2024-09" />'),
      { file: COLUMN, code: 'judgement-not-given', at: '<Judgement of="2025-06-survey" area="access"', field: 'Judgement area', says: 'it judged water-quality, warnings' },
    ],
    [
      'of a visit, in a text',
      body('It was <Judgement of="2025-10-bank-walk" />. <Cite source="paper-2024-09" />'),
      { file: COLUMN, code: 'judgement-not-given', at: '<Judgement of="2025-10-bank-walk"', field: 'Judgement of', says: 'gave no overall judgement' },
    ],
    [
      'on a scale that is not there',
      { 'frameworks/survey-2025.yaml': swap('scale: waters', 'scale: water') },
      { file: 'frameworks/survey-2025.yaml', code: 'scale-unknown', at: 'scale: ‸water', field: 'scale', allowed: ['waters'], fix: 'scale: waters' },
    ],
    [
      'without a scale',
      { 'frameworks/survey-2025.yaml': swap('scale: waters\n', '') },
      { file: 'frameworks/survey-2025.yaml', code: 'scale-missing', at: 'name:', field: 'scale', allowed: ['waters'] },
    ],
  ],
  'dates out of order': [
    [
      'end before start',
      { [SURVEY]: swap('end: "2025-06-20"', 'end: "2025-06-02"') },
      { file: SURVEY, code: 'dates-order', at: '"2025-06-02"', field: 'end', says: '`end` (2 June 2025) is before `start` (9 June 2025)' },
    ],
    [
      'published before its end',
      { [SURVEY]: swap('published: "2025-09-01"', 'published: "2025-06-19"') },
      { file: SURVEY, code: 'dates-order', at: '"2025-06-19"', field: 'published' },
    ],
    [
      'published before its start, without an end',
      walk('published: "2025-10-15"', 'published: "2025-09-15"'),
      { file: WALK, code: 'dates-order', at: '"2025-09-15"', field: 'published' },
    ],
    ['a post that ends before it begins', { [ADA]: swap('to: "2025-03-31"', 'to: "2022"') }, { file: ADA, code: 'dates-order', at: 'to: ‸"2022"', field: 'posts[0].to' }],
    [
      'updated before it was published',
      column('updated: "2025-11-03T09:30+00:00"', 'updated: "2025-10-19T09:30+00:00"'),
      { file: COLUMN, code: 'dates-order', at: '"2025-10-19', field: 'updated' },
    ],
  ],
  'words of the campaign': [
    [
      'a kind that it has not',
      column('kind: comment', 'kind: coment'),
      { file: COLUMN, code: 'kind-unknown', at: 'coment', field: 'kind', allowed: ['report', 'comment', 'guide'], fix: 'kind: comment' },
    ],
    [
      'what a piece retells is not among its sources',
      column('sources: [paper-2024-09, survey-report-2024]', 'sources: [survey-report-2024]'),
      { file: COLUMN, code: 'retells-not-source', at: 'retells: ‸paper', field: 'retells' },
    ],
    [
      'also repeats the inspection',
      column('featured: 1', 'also: [2025-06-survey, 2024-06-survey]'),
      { file: COLUMN, code: 'also-repeats', at: '[2025-06-survey, ‸2024-06-survey]', field: 'also[1]' },
    ],
  ],
});
