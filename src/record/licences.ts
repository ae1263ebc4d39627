// Licences under which the words of a source may be published again, as an index of its words does, and what each asks to be said. What is not on the list is not allowed.

/** What a licence asks to be said where the words are shown, and the licence itself. */
export interface Acknowledgement {
  text: string;
  url: string;
}

interface Family {
  versions: readonly string[];
  /** `version`: one of them, or undefined where the record names none. */
  acknowledge: (version: string | undefined) => Acknowledgement;
}

/** The sentence that the licence itself gives for it. Without a version, the one in force. */
const OGL: Family = {
  versions: ['1.0', '2.0', '3.0'],
  acknowledge: (version = '3.0') => ({
    text: `Contains public sector information licensed under the Open Government Licence v${version}.`,
    url: `https://www.nationalarchives.gov.uk/doc/open-government-licence/version/${parseInt(version)}/`,
  }),
};

/** Without a version, none is claimed, and the link goes to the newest. */
const commons = (name: string, path: string): Family => ({
  versions: ['1.0', '2.0', '2.5', '3.0', '4.0'],
  acknowledge: (version) => ({ text: `Licensed under ${version ? `${name} ${version}` : name}.`, url: `https://creativecommons.org/licenses/${path}/${version ?? '4.0'}/` }),
});

const BY = commons('Creative Commons Attribution', 'by');
const BY_SA = commons('Creative Commons Attribution-ShareAlike', 'by-sa');

/** Asks for nothing; said all the same, with the text that gives the rights up. */
const free = (text: string, path: string): Family => ({ versions: [], acknowledge: () => ({ text, url: `https://creativecommons.org/publicdomain/${path}/1.0/` }) });

const ZERO = free('Given to the public domain under Creative Commons Zero 1.0.', 'zero');
const MARK = free('In the public domain, as the Public Domain Mark 1.0 says.', 'mark');

/**
 * Each name in lower case, without version, place or punctuation. Every licence here lets anybody copy and publish the words, a company that
 * earns by it included, as long as their source is named; results name it and link to it. Licences for non-commercial use alone are left out,
 * since a newspaper is a business, and so are those that forbid changes, since an index takes a text apart.
 */
const ALLOWED: ReadonlyMap<string, Family | undefined> = new Map([
  // The Open Government Licence: copy, publish, adapt, commercially too, with the source named.
  ['open government licence', OGL],
  ['open government licence for public sector information', OGL],
  ['ogl', OGL],
  // Creative Commons: attribution; the same with changes under the same licence, and a page is copied here without any.
  ['cc by', BY],
  ['creative commons attribution', BY],
  ['cc by sa', BY_SA],
  ['creative commons attribution sharealike', BY_SA],
  ['creative commons attribution share alike', BY_SA],
  // No rights are kept. What is merely said to be in the public domain has no licence that could be named.
  ['cc0', ZERO],
  ['creative commons zero', ZERO],
  ['public domain', undefined],
  ['public domain mark', MARK],
]);

/** What a name may carry and still be the same licence: its version, its place, an article. */
const BESIDE = /\b(?:(?:version |v\.? ?)?\d+(?:\.\d+)*|the|uk|international|unported|universal|dedication)(?![\p{L}\p{N}])/gu;

/** The name of a licence as the list has it. */
function plainName(licence: string): string {
  return licence
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\blicense\b/g, 'licence')
    .replace(/[-_,()/]+/g, ' ')
    .replace(BESIDE, ' ')
    .replace(/\s+/g, ' ')
    .replace(/ ?\.$/, '')
    .trim();
}

/** True where the licence lets anybody publish the words again. An absent licence does not. */
export function allowsPublishing(licence: string | undefined): boolean {
  return licence !== undefined && ALLOWED.has(plainName(licence));
}

/** The usual acknowledgement of a licence on the list. Undefined where the licence is another, is absent or cannot be named. */
export function acknowledgement(licence: string | undefined): Acknowledgement | undefined {
  const family = licence === undefined ? undefined : ALLOWED.get(plainName(licence));
  const number = parseFloat(/\d+(?:\.\d+)?/.exec(licence ?? '')?.[0] ?? '');
  return family?.acknowledge(family.versions.find((version) => parseFloat(version) === number));
}
