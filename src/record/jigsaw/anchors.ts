// Where a sentence speaks of one child, and not of children.
const OWN = "(?:a|an|the|their|his|her|our|my|this|that|one|another|whose|[A-Z][\\w’'-]+)(?:[’']s)?";
const SURE =
  'boy|girl|toddler|newborn|new-born|schoolboy|schoolgirl|teenager|teen|youngster|son|daughter|grandson|granddaughter|grandchild|nephew|niece|stepson|stepdaughter|lad|lass|tot|sixth-former|schoolchild|twin|triplet|preschooler|pre-schooler';
const PERHAPS =
  'child|baby|infant|pupil|student|young person|youth|kid|minor|patient|victim|sibling|brother|sister|adolescent|learner|little one|bairn|survivor|youngest|eldest|foster child';
const sure = new RegExp(
  `\\b${OWN} (?:[\\w’'-]+,? ){0,4}?(?:${SURE})\\b(?! (?:scouts?|guides?|council))|^(?:[\\w’'-]+ ){0,3}?(?:boy|girl|toddler|baby|teenager|schoolboy|schoolgirl|teen|twin|grandson|granddaughter)\\b`,
  'i',
);
const perhaps = new RegExp(`\\b${OWN} (?:[\\w’'-]+,? ){0,4}?(?:${PERHAPS})\\b|^(?:[\\w’'-]+ ){0,3}?(?:pupil|child)\\b`, 'i');
const GENERAL =
  /\b(?:every|each|any|no|whenever a|if a|when a|where a|once a|before a|until a|how a|whether a|which a|what a|than a|about a|for a) (?:[\w’'-]+ ){0,2}?(?:child|baby|pupil|young person|student|boy|girl|teenager|infant)\b/i;

/** How sure it is that a sentence speaks of one child. */
export function anchorIn(sentence: string): 'sure' | 'perhaps' | undefined {
  if (GENERAL.test(sentence)) return undefined;
  return sure.test(sentence) ? 'sure' : perhaps.test(sentence) ? 'perhaps' : undefined;
}

/** How a sentence starts that goes on about whoever was last spoken of. */
export const GOES_ON =
  /^[“‘"']?(?:He|She|They|His|Her|Their|Him|It|Both|The (?:family|couple|mother|father|parents|grandmother|grandfather|grandparents|household|accident|crash|fire|hearing|judge|court|home|case|school|hospital|illness|diagnosis|driver|foster)|Mum|Dad|Relatives|Neighbours|Friends|Doctors|Surgeons|Staff|Teachers|Classmates|Home|Since|Then|Now|Both parents|Life|That|This)\b/;
