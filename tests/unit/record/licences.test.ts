// Which licences let the words of a source be published again, however their names are written, and what each asks to be said.
import { describe, expect, it } from 'vitest';
import { acknowledgement, allowsPublishing } from '../../../src/record/licences.ts';

describe('allowsPublishing', () => {
  it.each([
    'Open Government Licence',
    'Open Government Licence v3.0',
    'The Open Government License, version 2.0',
    'Open Government Licence for public sector information (v3)',
    'OGL',
    'OGL-UK-3.0',
    'OGL v3',
    'CC BY 4.0',
    'CC-BY-SA-4.0',
    'CC BY 3.0 UK',
    'Creative Commons Attribution 4.0 International',
    'Creative Commons Attribution-ShareAlike 4.0 International',
    'CC0',
    'CC0 1.0 Universal',
    'Public domain',
    'Public Domain Mark 1.0.',
  ])('takes %j', (licence) => expect(allowsPublishing(licence)).toBe(true));

  it.each([
    undefined,
    '',
    '3.0',
    'Crown copyright 2013: may be reproduced for non-commercial purposes only, without adaptation',
    'Crown copyright',
    'Non-Commercial Government Licence',
    'Open Government Licence, except where otherwise stated',
    'Not under the Open Government Licence',
    'CC',
    'CC BY-NC 4.0',
    'CC BY-ND 4.0',
    'CC-BY-NC-SA-4.0',
    'Creative Commons',
    'Open Parliament',
    'All rights reserved',
    'Fixture Open Licence',
  ])('does not take %j', (licence) => expect(allowsPublishing(licence)).toBe(false));
});

describe('acknowledgement', () => {
  const GOVERNMENT = 'Contains public sector information licensed under the Open Government Licence';
  const [ARCHIVES, COMMONS] = ['https://www.nationalarchives.gov.uk/doc/open-government-licence/version', 'https://creativecommons.org'];

  it.each([
    ['Open Government Licence', `${GOVERNMENT} v3.0.`, `${ARCHIVES}/3/`],
    ['Open Government Licence v3.0', `${GOVERNMENT} v3.0.`, `${ARCHIVES}/3/`],
    ['Open Government Licence for public sector information (v3)', `${GOVERNMENT} v3.0.`, `${ARCHIVES}/3/`],
    ['OGL-UK-3.0', `${GOVERNMENT} v3.0.`, `${ARCHIVES}/3/`],
    ['The Open Government License, version 2.0', `${GOVERNMENT} v2.0.`, `${ARCHIVES}/2/`],
    ['OGL v1', `${GOVERNMENT} v1.0.`, `${ARCHIVES}/1/`],
    ['CC BY 4.0', 'Licensed under Creative Commons Attribution 4.0.', `${COMMONS}/licenses/by/4.0/`],
    ['Creative Commons Attribution 2.5', 'Licensed under Creative Commons Attribution 2.5.', `${COMMONS}/licenses/by/2.5/`],
    ['CC-BY', 'Licensed under Creative Commons Attribution.', `${COMMONS}/licenses/by/4.0/`],
    ['CC-BY-SA-3.0', 'Licensed under Creative Commons Attribution-ShareAlike 3.0.', `${COMMONS}/licenses/by-sa/3.0/`],
    ['Creative Commons Attribution-ShareAlike 4.0 International', 'Licensed under Creative Commons Attribution-ShareAlike 4.0.', `${COMMONS}/licenses/by-sa/4.0/`],
    ['CC0', 'Given to the public domain under Creative Commons Zero 1.0.', `${COMMONS}/publicdomain/zero/1.0/`],
    ['CC0 1.0 Universal', 'Given to the public domain under Creative Commons Zero 1.0.', `${COMMONS}/publicdomain/zero/1.0/`],
    ['Public Domain Mark 1.0', 'In the public domain, as the Public Domain Mark 1.0 says.', `${COMMONS}/publicdomain/mark/1.0/`],
  ])('of %j is “%s”, with %s', (licence, text, url) => expect(acknowledgement(licence)).toEqual({ text, url }));

  it('claims no version that there is not', () => {
    expect(acknowledgement('OGL v7')?.url).toBe(`${ARCHIVES}/3/`);
    expect(acknowledgement('CC BY 9.0')?.text).toBe('Licensed under Creative Commons Attribution.');
  });

  it.each([undefined, '', 'Public domain', 'CC BY-NC 4.0', 'Crown copyright', 'Fixture Open Licence', 'Open Government Licence, except where otherwise stated'])(
    'of %j is none',
    (licence) => expect(acknowledgement(licence)).toBeUndefined(),
  );
});
