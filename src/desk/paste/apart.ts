// Parts of a page that are no part of the piece by what the page itself calls them: menus, share bars, adverts, related lists.
import { elementsIn, isElement, namesOf, wordsOf, type Document, type Element } from './tree.ts';

const TAGS: Record<string, string> = { nav: 'a menu', form: 'a form', button: 'a button', dialog: 'a notice over the page', menu: 'a menu', footer: 'the foot of the page' };
const ROLES: Record<string, string> = {
  navigation: 'a menu',
  banner: 'the head of the page',
  contentinfo: 'the foot of the page',
  search: 'a search box',
  dialog: 'a notice over the page',
  alertdialog: 'a notice over the page',
  menu: 'a menu',
  toolbar: 'buttons',
};

/** Words in the names of elements, and what they say of what stands there. */
const NAMES: readonly (readonly [pattern: RegExp, why: string])[] = [
  [/\b(?:share|sharing|social|sharebar|addthis|sharethis)\b/, 'ways to share'],
  [/\b(?:advert|adverts|advertisement|ad|ads|adslot|adunit|dfp|mpu|leaderboard|sponsor|sponsored|taboola|outbrain|promoted)\b/, 'an advert'],
  [/\b(?:newsletter|newsletters|signup|subscribe|subscription|paywall|regwall|piano|membership|supporter|donate|donation)\b/, 'an appeal to sign up'],
  [
    /\b(?:related|recommended|recommendations|recirculation|trending|popular|teaser|teasers|dontmiss|readnext|promo|promos|most (?:read|viewed|popular|commented))\b/,
    'links to other pieces',
  ],
  [/\b(?:cookie|cookies|consent|gdpr|onetrust|cmp)\b/, 'a notice about cookies'],
  [/\b(?:comment|comments|disqus|viafoura|coral)\b/, 'readers’ comments'],
  [/\b(?:breadcrumb|breadcrumbs|navbar|navigation|nav|menu|masthead|toolbar|skip|pagination|tags|taglist|topics)\b/, 'a menu'],
  [/\b(?:footer|colophon|copyright|ipso)\b/, 'the foot of the page'],
  [/\b(?:sidebar|rail|widget)\b/, 'a column beside the piece'],
];
/** Names of what holds the piece itself, whatever else they say. */
const PIECE = /\b(?:article (?:body|text|content)|story body|body copy|entry content|post content)\b/;

/** No part of the page is furniture that holds this share of its unlinked words. */
const MOST = 0.35;

/** Why an element is no part of the piece, or undefined where nothing says so. */
function nameOf(element: Element): string | undefined {
  const names = namesOf(element);
  const tag = Object.hasOwn(TAGS, element.tagName) ? TAGS[element.tagName] : undefined;
  const role = names.split(' ').find((word) => Object.hasOwn(ROLES, word) && element.attrs.some(({ name, value }) => name === 'role' && value === word));
  if (tag !== undefined || role !== undefined) return tag ?? (role && ROLES[role]);
  if (PIECE.test(names) || ['html', 'body', 'main', 'article'].includes(element.tagName)) return undefined;
  return NAMES.find(([pattern]) => pattern.test(names))?.[1];
}

const unlinked = (element: Element): number => {
  const links = [...elementsIn(element)].filter(({ tagName }) => tagName === 'a').reduce((sum, link) => sum + wordsOf(link).length, 0);
  return wordsOf(element).length - links;
};

/** The parts of a page that its own names set apart, with what they are. A part that holds much of the page’s words is none, whatever it is called. */
export function partsApart(document: Document): Map<Element, string> {
  const body = [...elementsIn(document)].find(({ tagName }) => tagName === 'body');
  const whole = body ? unlinked(body) : 0;
  const found = new Map<Element, string>();
  for (const element of elementsIn(document)) {
    if (isElement(element.parentNode as Element) && found.has(element.parentNode as Element)) {
      found.set(element, found.get(element.parentNode as Element) as string);
      continue;
    }
    const why = nameOf(element);
    if (why !== undefined && unlinked(element) <= Math.max(whole * MOST, 0)) found.set(element, why);
  }
  return found;
}
