// Captions as pages print them: the credit split off, and words that were glued together taken apart.

export interface Caption {
  caption: string;
  credit: string;
}

const LABEL = String.raw`(?:pictures?|pics?|photos?|photographs?|photography|images?|credits?|copyright|illustration|graphic|video)`;
/** A name or firm: a few words that start with a capital, or with what joins names. */
const NAME = String.raw`(?:©\s*)?[\p{Lu}\d@©][\p{L}\p{N}'’.&/@-]*(?:[ ,/|]+(?:[\p{Lu}\d@©&|/][\p{L}\p{N}'’.&/@-]*|of|for|the|and|de|van|von|da|la)){0,7}`;
const AT_END = new RegExp(
  String.raw`^(.*?)[\s|/–—-]*[([]?\s*(?<![\p{L}])(?:${LABEL})(?:\s+(?:by|credit|courtesy))?\s*[:©]\s*(?:by\s+|courtesy of\s+)?(${NAME})\s*[)\]]?\s*[.]?$`,
  'isu',
);
const BY = new RegExp(String.raw`^(.*?[.!?”"’)])\s*[([]?(?:Picture|Photo|Pic|Photograph|Image)s?\s+(?:by|courtesy of)\s+(${NAME})[)\]]?\.?$`, 'su');
const SIGN = /^(.*?)\s*[([]?©\s*([^()[\]]{2,60}?)[)\]]?\.?$/su;

/** True where the label stands as a label: at the start, after the end of a sentence, in brackets, or with its first letter a capital. */
function standsApart(whole: string, before: string): boolean {
  const label = whole.slice(before.length);
  return before.trim() === '' || /[.!?”"’)\]|/–—-]\s*$/.test(before) || /^\s*[[(|/–—©-]/.test(label) || /^\s*\p{Lu}/u.test(label);
}

/** Every word of a name starts with a capital, a figure or a sign, or joins two that do. */
const isName = (text: string): boolean => text.length <= 70 && text.split(/[\s,/|]+/).every((word) => /^(?:[\p{Lu}\d@©&]|(?:of|for|the|and|de|van|von|da|la)$|$)/u.test(word));

/** Splits the credit from a caption: “Words. Picture: Jane Invented”. Without a credit it is empty. */
export function splitCredit(text: string): Caption {
  for (const form of [AT_END, BY, SIGN]) {
    const [, before = '', credit = ''] = form.exec(text.trim()) ?? [];
    if (credit === '' || !isName(credit) || !standsApart(text.trim(), before)) continue;
    return { caption: before.replace(/[\s([|/–—-]+$/, '').trim(), credit: credit.replace(/[\s.]+$/, '').trim() };
  }
  return { caption: text.trim(), credit: '' };
}

const SHORTEST = 8;

/** Takes apart words that stand twice in a row: “A street in townA street in town” becomes “A street in town”. */
export function unglue(text: string): string {
  const words = text.trim();
  for (let length = Math.floor(words.length / 2); length >= SHORTEST; length -= 1) {
    const first = words.slice(0, length);
    const rest = words.slice(length).replace(/^[\s.,;:|/–—-]+/, '');
    if (!rest.startsWith(first.trim().replace(/[\s.,;:|/–—-]+$/, ''))) continue;
    const after = rest.slice(first.trim().replace(/[\s.,;:|/–—-]+$/, '').length);
    // What follows the second may finish the sentence or name who took the picture, but not go on with a word.
    if (/^[\p{L}\p{N}]/u.test(after) || length < words.length * 0.25) continue;
    return unglue(rest);
  }
  return words;
}

/** A caption as the page prints it, with the picture’s description where the page glues that to it. */
export function readCaption(printed: string, alt = ''): Caption {
  const single = unglue(printed);
  const glued = alt.trim().length >= SHORTEST && single.startsWith(alt.trim()) ? single.slice(alt.trim().length).trim() : single;
  const { caption, credit } = splitCredit(/^[\p{Lu}“‘"'(\d]/u.test(glued) ? glued : single);
  return { caption: unglue(caption), credit: unglue(credit) };
}

/** True for a paragraph that is a caption by its credit alone, as in pasted text. */
export function isCaption(text: string): boolean {
  return text.length <= 400 && splitCredit(text).credit !== '';
}
