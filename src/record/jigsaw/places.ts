// Names of places and schools in a text. What follows “in” or “from” with a capital is a place, unless it is something else that has one; a place found once is then known wherever it stands.

const NAME = "[A-Z][\\p{L}’'-]+(?:[ -](?:(?:on|upon|le|la|the|by|next|in|under|cum|of|and)[ -])*(?:the )?[A-Z][\\p{L}’'-]+){0,3}";
const AFTER = new RegExp(
  `\\b(?:[Ii]n|[Ff]rom|[Nn]ear|[Aa]t|[Oo]f|[Oo]utside|[Aa]round|[Tt]o|[Tt]hrough|[Bb]eside|[Vv]illage of|[Tt]own of|[Hh]amlet of|[Bb]etween|[Tt]owards?|[Ll]eft|[Ll]eaving|[Aa]cross|[Ii]nto|[Oo]ff|[Bb]y)\\s+(?:the (?:village|town|hamlet|parish|seaside resort|port|suburb) of\\s+|(?:rural|nearby|neighbouring|north|south|east|west|central|old)\\s+)?(${NAME})`,
  'gu',
);
const BEFORE = new RegExp(
  `\\b(${NAME})(?:[’']s)?\\s+(?:boy|girl|family|mother|father|mum|dad|couple|teenager|teen|toddler|baby|pupil|child|schoolboy|schoolgirl|youngster|lad|lass|grandmother|grandfather|grandparents|household|home|estate|foster)\\b`,
  'gu',
);
const KIND =
  '(?:(?:Infant|Junior|Primary|Middle|High|Secondary|Grammar|Community|Church|C of E|CofE|Church of England|Catholic|VA|VC|Free|Special|Nursery|Comprehensive|First|Village|Endowed|Foundation|Preparatory|Prep)\\s+)*';
const SCHOOL = new RegExp(
  `\\b((?:St\\.? )?[A-Z][\\p{L}’'.-]+(?: (?:(?:of|the|and|on|in|next) )*[A-Z][\\p{L}’'.-]+){0,3}?),?\\s+${KIND}(School|Primary|Academy|High|Infants?|Juniors?|College|Nursery|Grammar|Preschool|Pre-school|Secondary|Kindergarten|Playgroup)\\b(?!\\s+(?:Street|Road|Court|schools|academies))`,
  'gu',
);

/** “…, Oakmere.” at the end, as captions have it. */
const LAST = new RegExp(`,\\s+(${NAME})\\s*[.!]?\\s*$`, 'gu');

/** Words with a capital that are no place, alone or as the first or last of a name. */
const NOT_A_PLACE =
  /^(?:January|February|March|April|May|June|July|August|September|October|November|December|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|Christmas|Easter|Year|Reception|I|He|She|It|They|We|The|A|An|His|Her|Their|Our|My|This|That|These|Those|One|When|While|After|Before|But|And|For|No|Not|Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten|Mr|Mrs|Ms|Miss|Dr|Sir|Dame|Lord|Lady|Rev|Councillor|Cllr|Minister|Parliament|Parliamentary|Government|Commons|Lords|Whitehall|English|British|European|Union|God|Brexit|Covid|Covid-19|Facebook|Twitter|GP|NHS|A&E|BBC|MP|Act|Section|Article|Chapter|Judge|Justice|Magistrates|Police|Social|Children|Education|Health|Care|Adoption|Fostering|Safeguarding|Domestic|National|Royal|Local|Youth|Family|Crown|High|County|City|District|Borough|Baby|Child|Mum|Dad|Gran|Nan|Grandma|Grandad|Some|Every|Each|Both|Many|Most|Early|Late|Mid|Spring|Summer|Autumn|Winter)$/;
const BODY =
  /\b(?:Council|Committee|Board|Authority|Court|Trust|Team|Service|Services|Department|Office|Review|Report|Inspectorate|Commission|Commissioner|Hospital|Constabulary|Association|Foundation|Charity|Group|Party|Programme|Plan|Panel|Partnership|Hub|Line|Care|Strategy|Framework|Bill|Act|School|Academy|Primary|College|Nursery|High|Infants?|Juniors?|Street|Road|Lane|Hall|House|Centre|Unit|Society|Agency|Ministry|Secretary|Director|Ltd|Inc|University|Union|Church|Cathedral|Ombudsman|Fund|Inquiry|Project|Scheme)$/;

const tidy = (name: string): string =>
  name
    .replace(/[’']s?$/, '')
    .replace(/[.,]$/, '')
    .trim();

function asPlace(raw: string): string | undefined {
  const name = tidy(raw.replace(/^(?:(?:The|A|An|One|His|Her|Their|Our|This|That) )+/, ''));
  const [first = '', ...rest] = name.split(' ');
  if (NOT_A_PLACE.test(first) || BODY.test(name) || name.length < 3 || /^[A-Z]+$/.test(name)) return undefined;
  return NOT_A_PLACE.test(rest.at(-1) ?? '') ? [first, ...rest.slice(0, -1)].join(' ') : name;
}

/** Names of places that a text lets be seen as such. */
export function placesNamed(text: string): string[] {
  const found = [...text.matchAll(AFTER), ...text.matchAll(BEFORE), ...text.matchAll(LAST)].flatMap(([, name]) => asPlace(name ?? '') ?? []);
  return [...new Set(found)];
}

const CAPITALS = /(?<![\p{L}’'-])[A-Z][\p{L}’'-]+(?:[ -](?:(?:on|upon|le|la|the|by|next|in|under|cum|of|and)[ -])*(?:the )?[A-Z][\p{L}’'-]+)*/gu;

/** The longest known name that a run of words starts with, and how many words it has. */
function longestName(words: readonly string[], places: ReadonlySet<string>): { name: string; length: number } | undefined {
  for (let length = words.length; length > 0; length -= 1) {
    const name = tidy(
      words
        .slice(0, length)
        .join('')
        .replace(/[ -]+$/, ''),
    );
    if (places.has(name)) return { name, length };
  }
  return undefined;
}

/** The names among `places` that stand in a text, each once. Of a longer name, its shorter part does not count as well. */
export function knownPlaces(text: string, places: ReadonlySet<string>): string[] {
  const found = new Set<string>();
  for (const [run] of text.matchAll(CAPITALS)) {
    const words = run.split(/(?<=[ -])/);
    for (let start = 0; start < words.length;) {
      const known = longestName(words.slice(start), places);
      if (known) found.add(known.name);
      start += known?.length ?? 1;
    }
  }
  return [...found];
}

const LEADING =
  /^(?:(?:The|At|In|A|An|His|Her|Their|From|Both|When|While|Outside|Inside|Near|By|Beside|Behind|Pupils|Staff|Head|Gates|Boy|Girl|Child|Pupil|Of|Teachers|Parents|Only|Little|Tiny)\s+)+/;

/** Schools in a text, as “Oakmere primary”: the name and, in one word, of what kind it is. */
export function schoolsIn(text: string): { start: number; end: number; value: string; words: string }[] {
  return [...text.matchAll(SCHOOL)].flatMap((match) => {
    const lead = LEADING.exec(match[0])?.[0].length ?? 0;
    const name = tidy((match[1] ?? '').slice(lead));
    if (name === '' || NOT_A_PLACE.test(name.split(' ')[0] ?? '')) return [];
    return [{ start: match.index + lead, end: match.index + match[0].length, value: name, words: match[0].slice(lead) }];
  });
}
