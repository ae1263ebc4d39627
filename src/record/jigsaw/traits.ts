// What can set a child apart: conditions, relations, what befell it. A table of words, each with how rare it makes a child, in bits: 10 bits are one child in a thousand.

export type TraitKind = 'condition' | 'relation' | 'event' | 'parent';

export interface Trait {
  kind: TraitKind;
  value: string;
  bits: number;
  pattern: RegExp;
}

const table = (kind: TraitKind, rows: readonly (readonly [value: string, bits: number, source: string])[]): Trait[] =>
  rows.map(([value, bits, source]) => ({ kind, value, bits, pattern: new RegExp(`\\b(?:${source})`, 'i') }));

/** Rough shares of children in a rich country; what is not known well is taken for commoner than it is. */
const CONDITIONS = table('condition', [
  ['autism', 5, 'autis(?:m|tic)|asperger|on the (?:autism )?spectrum'],
  ['ADHD', 4, 'adhd|attention deficit|hyperactiv'],
  ['epilepsy', 7, 'epilep(?:sy|tic)|seizures?\\b|fits several times'],
  ['wheelchair', 8, 'wheelchair|cannot walk|unable to walk|never walk'],
  ['leukaemia', 10, 'leuka?emia|blood cancer|cancer of the blood'],
  ['cancer', 9, 'cancer(?! of the blood)|tumou?r|chemotherapy|neuroblastoma'],
  ['cerebral palsy', 8, 'cerebral palsy'],
  ['Down’s syndrome', 9, "down[’']?s? syndrome|trisomy"],
  ['deaf', 8, 'deaf|hearing aids?\\b|cochlear|sign language|hard of hearing|hearing loss|born unable to hear'],
  ['blind', 9, 'blind(?!s\\b| eye| spot)|partially sighted|visually impaired|white (?:cane|stick)|braille|guide dog|lost (?:his|her|their) sight|sight loss'],
  ['diabetes', 8, 'diabet(?:es|ic)|insulin'],
  ['asthma', 4, 'asthma|inhaler'],
  ['cystic fibrosis', 10, 'cystic fibrosis'],
  ['muscular dystrophy', 10, 'muscular dystrophy|duchenne'],
  ['eating disorder', 7, 'eating disorder|anorexi[ac]|bulimi'],
  ['self-harm', 5, 'self-?harm'],
  ['does not speak', 8, 'non-?verbal|(?:selective(?:ly)? )?mut(?:e|ism)\\b|does not speak|stopped speaking|cannot speak|has no speech|stopped talking'],
  ['stammer', 6, 'stammer|stutter'],
  ['heart condition', 7, 'heart (?:condition|defect|operation|surgery|transplant|failure|problem|disease)|hole in (?:the|his|her) heart|pacemaker'],
  ['kidney disease', 9, 'kidney|dialysis'],
  ['brain injury', 9, 'brain (?:injury|damage)|head injur'],
  ['feeding tube', 9, 'feeding tube|fed (?:through|by) a tube|tube-fed|tube fed'],
  ['spina bifida', 10, 'spina bifida'],
  ['sickle cell', 9, 'sickle'],
  ['dyslexia', 4, 'dyslexi'],
  ['fetal alcohol disorder', 8, 'f(?:o)?etal alcohol|FASD'],
  ['allergy', 5, 'nut allergy|severe allerg|anaphyla|epi-?pen'],
  ['lost limb', 10, 'prosthe(?:tic|sis)|amput|artificial (?:leg|arm|hand|limb)|lost (?:a|his|her) (?:leg|arm|hand|foot)'],
  ['burns', 8, 'burns\\b|burned|skin graft|scald'],
  ['Tourette’s', 8, 'tourette'],
  ['scoliosis', 8, 'scoliosis|curved spine|curvature of the spine'],
]);

const RELATIONS = table('relation', [
  ['twin', 5, 'twins?\\b(?! towns?)|born minutes (?:before|after)'],
  ['triplet', 11, 'triplets?\\b'],
  ['foster family', 7, 'foster (?:mother|father|mum|dad|carers?|parents?|family|home|brother|sister|child|placement)|fostered|with fosterers'],
  ['raised by grandparents', 6, 'grand(?:mother|father|parents?|ma|pa|dad|mum)\\b|\\bgran\\b|\\bnan(?:na|ny)?\\b|granny|grandson|granddaughter|grandchild'],
  ['aunt or uncle', 6, 'aunts?\\b|auntie|uncle|nephew|niece'],
  ['great-grandparent', 8, 'great-grand'],
  ['step-parent', 3, 'step-?(?:father|mother|dad|mum|son|daughter|brother|sister)'],
  ['half-sibling', 4, 'half-(?:brother|sister|sibling)'],
  ['adopted', 6, 'adopted (?:son|daughter|boy|girl|child|brother|sister|by)|adoptive (?:mother|father|parents?|family|mum|dad)'],
  ['youngest or eldest of many', 4, '(?:youngest|eldest|oldest|middle|second|third) of (?:three|four|five|six|seven|eight|nine|ten|\\d)\\b'],
  ['only child', 3, 'only (?:child|son|daughter)'],
  ['orphan', 9, 'orphan'],
]);

const EVENTS = table('event', [
  [
    'crash',
    8,
    'crash|collision|collided|road accident|accident on the (?:road|A\\d+|B\\d+|M\\d+)|hit by a (?:car|lorry|van|bus)|run over|knocked (?:down|off)|pile-?up|smash\\b|overturned|skidded',
  ],
  ['fire', 8, '\\bfires?\\b(?! (?:service|station|door|alarm|drill|risk|engine))|blaze|burned down|went up in flames|gutted by'],
  [
    'water',
    9,
    'drown|pulled from the (?:river|sea|lake|water|canal|pond|broad|harbour|dyke)|swept (?:away|out)|fell into the (?:river|sea|lake|water|canal|pond|dyke|harbour)|rescued from the (?:sea|river|lake|water)',
  ],
  ['fall', 8, 'fell (?:from|off|down|through|out of)|fall from|a fall at'],
  ['dog', 8, '(?:dog|dogs) (?:attack|bite)|(?:attacked|bitten|mauled|savaged) by (?:a|the|two|an?other|his|her|their)?\\s*(?:\\w+\\s)?dog|mauled|savaged'],
  ['stabbing', 9, 'stabb(?:ed|ing)|knifed|knife attack'],
  [
    'death in the family',
    7,
    "(?:death|murder|killing|suicide) of (?:his|her|their) (?:\\w+ )?(?:mother|father|brother|sister|twin|parents?)|(?:mother|father|brother|sister|parents?)(?:[’']s)? (?:died|was killed|was murdered|took (?:his|her) own life|death|murder|funeral)",
  ],
  ['inquest', 7, 'inquest|coroner'],
  ['court', 4, '(?:family|crown|magistrates|high|county|youth) court|care proceedings|court (?:case|hearing|heard|order)|\\bjudge\\b|\\btrial\\b|\\bsentenc|jailed'],
  ['missing', 7, '(?:went|gone|reported|was) missing|ran away|run away|disappear|search party|vanished'],
  ['exclusion', 6, 'excluded from|expelled|permanent exclusion|exclusion from'],
  ['operation', 6, 'transplant|operation|surgery|air ambulance|airlifted|intensive care'],
  ['deportation', 9, 'deport|asylum|refugee|stowaway|lorry from'],
  ['flood', 8, 'flooded|floods?\\b|storm surge|surge'],
  ['explosion', 10, 'explosion|exploded|gas blast|\\bblast\\b'],
  ['poison', 9, 'poison|overdose|swallowed'],
]);

const TRADES =
  'vicar|priest|farmer|fisherman|trawlerman|soldier|airman|pilot|nurse|doctor|GP|surgeon|teacher|headteacher|policeman|policewoman|police officer|firefighter|paramedic|councillor|mayor|butcher|baker|chef|builder|plumber|electrician|lorry driver|bus driver|taxi driver|postman|postwoman|librarian|solicitor|barrister|footballer|jockey|lifeboatman|lifeboat coxswain|gamekeeper|thatcher|blacksmith|beekeeper|puppeteer|organist|lighthouse keeper|ferryman|miller|vet|dentist|dairyman|shepherd|showman|musician|potter|undertaker|hairdresser|publican|landlord|landlady|prison officer|social worker|midwife|pharmacist|optician|carpenter|sailor|signalman|engineer|cleaner|carer|childminder|gardener|florist|mechanic|window cleaner|shopkeeper|sculptor|painter|reservist|sergeant|corporal|bell-?ringer|warden';
const KIN = '(?:mother|father|mum|dad|parent|stepfather|stepmother|grandfather|grandmother)';
/** What a parent does: the trade is the fourth group that matches. */
export const TRADE = new RegExp(
  `\\b(?:(?:son|daughter|child|boy|girl|grandson|granddaughter) of (?:a|an|the) (?:\\w+[ -]){0,2}?(${TRADES})\\b|${KIN}[^.;]{0,40}?\\b(?:is|was|works? as|worked as|,) ?(?:a|an|the)? ?(?:\\w+[ -]){0,2}?(${TRADES})\\b|\\b(${TRADES})[’']s (?:\\w+ )?(?:son|daughter|child|boy|girl|grandson|granddaughter|family)|\\b(${TRADES}) (?:father|mother|dad|mum|parent)\\b)`,
  'i',
);
export const TRADE_BITS = 6;

export const TRAITS: readonly Trait[] = [...CONDITIONS, ...RELATIONS, ...EVENTS];

const BOY = /\b(?:boys?|schoolboy|sons?|grandson|nephew|lad|stepson|godson)\b/i;
const GIRL = /\b(?:girls?|schoolgirl|daughters?|granddaughter|niece|lass|stepdaughter|goddaughter)\b/i;

/** Whether a text speaks of a boy or of a girl; undefined where of neither or of both. */
export function sexIn(text: string): 'boy' | 'girl' | undefined {
  const [boy, girl] = [BOY.test(text), GIRL.test(text)];
  return boy === girl ? undefined : boy ? 'boy' : 'girl';
}
