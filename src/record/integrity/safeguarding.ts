// Rules that notice what an editor may not have thought of: a piece that reads like a child’s case, and a sensitive piece that cannot be left.
import { agesIn, dayNumber } from '../jigsaw/ages.ts';
import type { Records } from '../records.ts';
import { CASE_COLLECTIONS } from './child-case.ts';
import type { Finding } from './finding.ts';

const SAYS_SO =
  /\b(?:cannot be (?:named|identified) (?:for legal reasons|because)|reporting restrictions?|anonymity order|for legal reasons|lifelong anonymity|not be(?:ing)? (?:named|identified) to protect)\b/i;
const COURT =
  /\b(?:family court|crown court|magistrates|youth court|high court|county court|court of protection|care proceedings|care order|placement order|adoption order|inquest|coroner|sentenc(?:ed|ing)|convicted|pleaded|on trial|custody battle|serious case review)\b/gi;
/** An age narrower than this, in days, is one child’s. */
const EXACT = 3 * 365;
/** So far apart, in letters, an age and a court may be one story. */
const NEAR = 400;

/** Why a text reads as if it told of one child’s case, in words for an editor. Undefined where it does not. */
export function likelyCase(text: string): string | undefined {
  const said = SAYS_SO.exec(text)?.[0];
  if (said) return `says “${said}”`;
  const courts = [...text.matchAll(COURT)];
  if (courts.length === 0) return undefined;
  const seen = { from: dayNumber('2020-01-01'), to: dayNumber('2020-01-01') }; // any day: only the age’s width is asked for
  const ages = agesIn(text, seen).filter(({ born }) => born.to - born.from < EXACT);
  for (const { index, 0: court } of courts) {
    const near = ages.find(({ start, end }) => Math.min(Math.abs(start - index), Math.abs(index - end)) < NEAR);
    if (near) return `names the age of one child (“${near.words}”) close to “${court}”`;
  }
  return undefined;
}

/** Warns of pieces that read like a child’s case and do not say whether they are. `textOf` gives what stands under the fields. They read English. */
export function checkLikelyCases(records: Records, textOf: (collection: string, id: string) => string): Finding[] {
  if (!records.campaign.lang.startsWith('en')) return [];
  return CASE_COLLECTIONS.flatMap((collection) =>
    [...records[collection]].flatMap(([id, data]): Finding[] => {
      if (data.childCase !== undefined || data.restrictions) return [];
      const fields = 'standfirst' in data ? `${data.headline}\n${data.standfirst}` : 'text' in data ? `${data.title}\n${data.text ?? ''}` : '';
      const why = likelyCase(`${fields}\n${textOf(collection, id)}`);
      if (!why) return [];
      const message = `reads like one child’s case: it ${why}. Write \`childCase: true\` and look into the restrictions, or \`childCase: false\` once somebody has made sure that it is not`;
      return [{ collection, id, path: ['childCase'], code: 'child-case-likely', severity: 'warning', message }];
    }),
  );
}

/** Warns where a sensitive article has nowhere to be left to. */
export function checkLeave({ campaign, articles, pages }: Records): Finding[] {
  const sensitive = [...articles, ...pages].find(([, data]) => data.sensitive);
  if (campaign.leaveTo || !sensitive) return [];
  const message = `has no \`leaveTo\`, and “${sensitive[0]}” is sensitive: its readers cannot leave it quickly. Write the address of an everyday page, such as a weather forecast`;
  return [{ collection: 'campaign', id: 'campaign', path: ['leaveTo'], code: 'leave-missing', severity: 'warning', message }];
}
