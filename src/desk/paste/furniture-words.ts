// The wordings of a news site’s furniture: headings over lists of links, appeals, notices, buttons and bylines.

/** Headings over lists of other pieces. The whole block is such a heading. */
export const LIST_HEADINGS: readonly RegExp[] = [
  /^(?:the |our |this week['’]s |today['’]s )?most[ -](?:read|viewed|popular|commented|shared|watched|discussed|recent|liked)\b[^.!?]{0,30}[:!]?$/i,
  /^(?:the |our |this week['’]s |today['’]s )?(?:top|latest|popular|trending|recommended|related|suggested|similar|featured|breaking|recent|sponsored|promoted|other|further|more)(?: [\w’'&-]+){0,2} (?:news|stories|story|articles?|posts?|content|topics?|headlines|picks|links|reads|reading|videos?|coverage)\b[^.!?]{0,25}[:!]?$/i,
  /^(?:trending|recommended|popular|related|promoted|suggested|sponsored)(?: (?:now|today|for you|this week|(?:in|on|by|from) [^.!?]{1,25}))?[:!]?$/i,
  /^(?:don['’]?t miss(?: (?:out|this|these|it))?|not to be missed|must[- ]reads?|read (?:next|more|this next|also)|(?:up|watch|what to read|what['’]s) next|also read|see also|keep reading|more (?:from|on|like|for) [^.!?]{1,40}|more to read|you (?:may|might|could|should|will|['’]ll)(?: also| be)* (?:like|love|enjoy|want|interested)\b[^.!?]{0,20}|(?:our |the )?editors?['’]?s? (?:picks?|choices?)|in case you missed it|icymi|(?:from )?(?:around|across|elsewhere on|from|elsewhere in) (?:the|our) (?:web|site|network|region|archive)|(?:people|readers|others) (?:who read this |also |are )*(?:read|reading|viewed|likes?d?)\b[^.!?]{0,20}|(?:also )?in (?:this|the) (?:section|story|news)|(?:article |story )?(?:topics|tags|filed under|categories)|hot topics|(?:our )?picks(?: for you)?|happening now)[:!]?$/i,
];

/** A line that leads away, with what it leads to: “Read more: Another story”. */
export const LEADS_AWAY =
  /^(?:[>»►▶•*-]\s*)?(?:(?:read|reads|watch|listen|more|related|see|also|next|now|this|here|story|stories|article|articles|news|latest|live|update|updates|video|gallery|podcast|opinion|comment|analysis|background|explainer|explained|feature|interview|investigation|exclusive|special|report|recap|earlier|previously|recommended|reading|must|don['’]?t|miss|click|find|out|view|in|on|to|the|pictures|photos|depth|our|full)\b[ -]?){1,5}\s*(?::|\||–|—|»|>|→|-\s)\s*(?=\S)/i;

/** Whole blocks that are a button, a label or a counter. */
export const LABELS: readonly (readonly [pattern: RegExp, why: string])[] = [
  [/^(?=(?:\S+\s*){1,7}$)(?!.*[.!?]$).*\b(?:adverts?|advertisements?|advertising|ads?|sponsored|promoted|partner content|paid[- ]for|paid content)\b/i, 'an advert’s label'],
  [
    /^(?:expand|enlarge|tap|click|swipe|scroll|unmute|mute|play|pause|replay|skip|load|jump|zoom)\b(?: [\w’'-]+){0,4}$|^(?:show|hide|see|view|open|close|listen to|watch|go) (?:more|less|all|full|the|this|image|images|photos?|pictures?|video|gallery|caption|comments?|replies|menu|in)\b(?: [\w’'-]+){0,3}$|^(?:back|return) to (?:top|start|home|homepage|the home ?page|news|the article|article|story|section|search|results|gallery|previous)\b.{0,15}$/i,
    'a button',
  ],
  [/^(?=(?:\S+\s*){1,5}$)(?!.*[.!?]$).*\b(?:comments?|replies|reply)\b(?! (?:by|from|of)\b)/i, 'a comment box'],
  [
    /^(?:\(?(?:ad|ads|adverts?|advertisements?|advertising|advertorial|sponsored(?: content| by .{1,40})?|promoted(?: content)?|paid (?:content|post|partnership)|ad ?feature|commercial feature)\)?[.:]?)$/i,
    'an advert’s label',
  ],
  [
    /^(?:(?:the )?(?:article|story|content|page) (?:continues|resumes) (?:below|after)\b.{0,40}|(?:scroll|swipe|continue) (?:down|on|below|reading|scrolling|left|right|for)\b.{0,50}|continue reading|keep scrolling.{0,30}|skip (?:to|past|advert|ad)\b.{0,40}|(?:read|view|show|see|load) (?:more|less|all|full (?:story|article|gallery))(?: (?:comments|stories|articles|photos|images|news))?|back to (?:top|home|article)|return to .{0,20}|show caption|hide caption|expand|collapse|close|dismiss|loading(?:\.{3}|…)?|play(?: video)?|pause|mute|unmute|replay|next|previous|open image in gallery|enlarge(?: image)?|zoom)$/i,
    'a button',
  ],
  [
    /^(?:view |open |see |launch |full |photo |picture )*(?:gallery|slideshow|in pictures)(?: ?[:(]? ?\d+ (?:photos|images|pictures|items)\)?)?$|^(?:image|photo|picture|slide)? ?\d+ ?(?:of|\/) ?\d+$|^\d+ (?:photos|images|pictures|videos)$/i,
    'a gallery’s label',
  ],
  [
    /^(?:no |\d+ |view |read |join |show |add |leave |post |hide |see |write )?(?:a |the |all |your |\d+ )?(?:comments?|conversation|discussion|reply|replies)(?: ?\(?\d*\)?)?(?: (?:below|now|here|policy|rules|guidelines|section|on this (?:story|article)))?[:.]?$|^(?:comments?: our rules|have your say|what do you think\??|join the (?:debate|discussion|conversation).{0,20}|report (?:this|comment|a comment|abuse|post).{0,30}|flag (?:this|as|comment).{0,30}|(?:up|down)vote|sort by.{0,30}|newest(?: first)?|oldest(?: first)?|reply|cancel|submit(?: comment)?)$/i,
    'a comment box',
  ],
  [/^(?:©|copyright|\(c\)).{0,160}$|^.{0,120}all rights reserved\.?.{0,60}$/i, 'the foot of the page'],
  [
    /^(?:(?:our |the |website |general )?(?:terms|terms (?:of|and|&) (?:use|service|sale|conditions)|terms (?:and|&) conditions|privacy(?: (?:policy|notice|statement|centre|settings|options))?|cookies?(?: (?:policy|notice|settings|preferences|options))?|legal(?: notices?)?|disclaimer|accessibility(?: statement)?|modern slavery(?: (?:act|statement|policy))*|(?:gender )?pay gap(?: report)?|editorial (?:code|policy|guidelines|complaints)|complaints?(?: (?:policy|procedure))?|corrections?(?: and clarifications?)?|contact(?: us| the team)?|about(?: us)?|who we are|work (?:for|with) us|careers|advertis(?:e|ing)(?: with us| here)?|media pack|site ?map|help(?: centre)?|faqs?|manage (?:my )?(?:cookies|subscription|account|preferences)|(?:do not|don['’]t) sell.{0,40}|subscription terms|syndication|rss(?: feeds?)?|newsletters?))$/i,
    'the foot of the page',
  ],
  [/^(?:home|news|front page)(?:\s*[>»/›|·]\s*[\p{L}\p{N} &'’-]{2,40}){1,5}$/iu, 'where the page stands'],
  [
    /^(?:accept|reject|allow|refuse|agree|decline|manage|customise|customize|save|confirm)(?: (?:all|and|&|only|my|your|the|to|cookies?|preferences|settings|choices|options|essential|necessary|optional|close|continue|exit))*$/i,
    'a notice about cookies',
  ],
];

/** Words that stand on share bars and beside them. */
export const SHARE_WORDS = new Set(
  'share shares sharing this story article page post piece on via by with to a an the it link facebook fb twitter tweet x whatsapp messenger email e-mail mail print copy copied send linkedin reddit pinterest pin telegram bluesky threads mastodon flipboard snapchat instagram tiktok youtube sms text bookmark save saved favourite follow us like google news more options or and friend friends for later comment comments url clipboard gift'.split(
    ' ',
  ),
);
/** Words without which a line of the words above is no share bar. */
export const SHARE_SURE =
  /\b(?:share|shares|sharing|tweet|facebook|twitter|whatsapp|messenger|linkedin|reddit|pinterest|telegram|bluesky|flipboard|e-?mail|print|copy|bookmark|follow|save|pin|send)\b/i;

/** Names of sections in menus. */
export const MENU_WORDS = new Set(
  `home news local uk world national regional latest sport sports football rugby cricket business money farming agriculture politics crime education health environment weather traffic travel transport lifestyle life food drink things to do what's on whats on events entertainment music film tv theatre arts culture heritage nostalgia property homes motors motoring cars jobs dating obituaries deaths announcements family notices public notices letters opinion comment comments columnists columns blogs features magazine magazines video videos podcast podcasts photos pictures galleries competitions puzzles crosswords shop store e-edition edition digital print app apps newsletters newsletter subscribe subscription log login in logout out sign up register account my profile settings search menu close contact us about advertise with site map sitemap help faq support send your story more all sections trending directory classifieds buy sell book an ad terms conditions privacy policy cookie cookies accessibility rss archive skip main content navigation toggle premium membership members live breaking and & the of`.split(
    ' ',
  ),
);

/** Words of appeals and notices, and how much each says: 2 where hardly any news report has it, 1 where some have. */
export const APPEAL_WORDS: readonly (readonly [pattern: RegExp, points: number, why: string])[] = [
  [
    /\b(?:tell us|let us know|write to us|share your|have your say|we (?:want|would like) to hear|if you value|consider (?:supporting|subscribing|donating|a)|support (?:us|our|the [\p{Lu}])|help us|(?:from|for|only|just) [£$€]\d+(?:\.\d+)? an? (?:day|week|month|year)|(?:one|two|three|first|\d+) (?:days?|weeks?|months?) (?:for )?free|without ads|fewer ads|already an? (?:subscriber|member)|already registered|an account|in full, |like this)/iu,
    2,
    'an appeal to readers',
  ],
  [
    /\b(?:our (?:\w+ )?(?:reporters?|team|editor|newsdesk|reporting|work|readers|standards|complaints)|stories|puzzles|archives?|edition|personal data|essential|account|complaints?|accuracy|legal reasons|editorial)\b/i,
    1,
    'an appeal to readers',
  ],
  [
    /\b(?:free|remaining) articles?\b|\bregister(?: for)? free\b|\bfree to (?:read|keep|continue)\b|\bturn (?:on|off) (?:your |our )?(?:notifications|alerts|ad)/i,
    2,
    'an appeal to sign up',
  ],
  [/\bkeep reading\b|\bnever miss\b|\bthank you for reading\b|\bsave \d+%|\b(?:this|a) (?:month|week|year) for\b/i, 1, 'an appeal to sign up'],
  [/\bcomments? (?:below|section|box)\b|\bcomments? on this (?:article|story|piece|page)\b/i, 2, 'rules of a comment box'],
  [/\b(?:press|media) (?:watchdog|regulator|council|complaints)\b|\binaccurate or intrusive\b/i, 2, 'the foot of the page'],
  [
    /\b(?:content|material|words|text|articles|photographs) (?:\w+ ){0,4}(?:is|are) (?:protected by |subject to )?(?:our )?copyright\b|\b(?:content|material) (?:is|are) copyright\b/i,
    2,
    'the foot of the page',
  ],
  [/\bwithout (?:our |prior |written |express )*permission\b/i, 2, 'the foot of the page'],
  [/\bfollow (?:us|our|the [\p{Lu}][\p{L}]+|@\w+)(?: [\p{L}]+){0,3} on\b/iu, 2, 'an appeal to follow'],
  [/\b(?:technologies|device|necessary cookies|your experience|website|web ?site)\b/i, 1, 'a notice about cookies'],
  [
    /\b(?:our|free|daily|weekly|morning|evening) (?:\w+ ){0,3}(?:newsletters?|e-?mails?|bulletins?|briefings?|round-?ups?)\b|\be-?mail newsletters?\b|\byour inbox\b|\bstraight to (?:your|you)\b|\bunsubscribe\b/i,
    2,
    'an appeal to sign up',
  ],
  [/\bnewsletters?\b|\binbox\b|\bsign(?:ing)? up\b|\bsubscri(?:be|bers?|bing|ptions?)\b|\bbreaking news\b|\b(?:push )?(?:notifications|alerts)\b/i, 1, 'an appeal to sign up'],
  [
    /\bbecome an? (?:\w+ ){0,2}(?:supporter|subscriber|member|friend|patron)\b|\b(?:local|quality|independent|trusted|public[- ]interest|our) (?:\w+ )?journalism\b|\b(?:ad|advert)s?[- ](?:free|light|lite|blocker|supported)\b|\bpaywall\b|\bcancel any ?time\b/i,
    2,
    'an appeal for support',
  ],
  [
    /\bsupporters?\b|\bdonat(?:e|ion)\b|\bmembership\b|\bunlimited\b|\bexclusive (?:content|offers?|access|benefits|stories)\b|\bjournalis(?:m|ts)\b|\bfor (?:just|only|as little as) [£$€]?\d|\bfree trial\b|\b(?:unlock|access)\b/i,
    1,
    'an appeal for support',
  ],
  [
    /\bwe (?:and our (?:\w+ )?partners )?use cookies\b|\bcookies? (?:policy|settings|preferences|notice|consent)\b|\b(?:personali[sz]ed|targeted) (?:ads|adverts|advertising|content)\b|\bprivacy (?:policy|notice|settings|manager)\b|\blegitimate interest\b/i,
    2,
    'a notice about cookies',
  ],
  [/\bcookies\b|\bthird[- ]part(?:y|ies)\b|\bour (?:\d+ |\w+ )?partners\b|\bconsent\b|\bbrowser\b/i, 1, 'a notice about cookies'],
  [
    /\breport (?:this|a|the|that|any) (?:comment|post)\b|\bcomments? (?:[\w]+ ){0,3}(?:are|is|were|have been|section is) (?:now |currently )?(?:closed|moderated|disabled|turned off|subject|pre|post)|\b(?:our|the|house|community) (?:house )?(?:rules|guidelines|standards)\b|\b(?:log|sign) ?in (?:to|or|and|here)\b|\bregister (?:now|or|an? account|(?:to|for) (?:[\w’']+ ){0,3}(?:comment|read|continue|newsletter|account))\b|\bmoderat(?:ed|ors?|ion|ing)\b/i,
    2,
    'rules of a comment box',
  ],
  [
    /\bcomment(?:s|ing|ers)?\b|\blog(?:ged|ging)? in\b|\bsign(?:ed)? in\b|\baccount\b|\bregister(?:ed)?\b|\babusive\b|\bdefamatory\b|\boffensive\b|\bconversation\b|\bdebate\b/i,
    1,
    'rules of a comment box',
  ],
  [
    /\b(?:facebook|whatsapp|twitter|instagram|tiktok|telegram|linkedin|bluesky|x) (?:page|group|groups|channel|community|account|feed)\b|\bfollow (?:us|our|@)\b|\blike us on\b|\bour (?:free |new )?apps?\b|\b(?:app store|google play|play store)\b|\bdownload (?:our|the|it)\b/i,
    2,
    'an appeal to follow',
  ],
  [/\b(?:facebook|whatsapp|twitter|instagram|tiktok|telegram|youtube|podcast|app|apps)\b/i, 1, 'an appeal to follow'],
  [
    /\bpress standards\b|\beditors['’]? code\b|\bterms (?:and|&) conditions\b|\bterms of (?:use|service)\b|\bcompany (?:number|no)\b|\bregistered (?:office|in (?:england|scotland|wales))\b|\bcomplain(?:t|ts)? about (?:the )?(?:editorial|content|an article|a story)\b|\bthis (?:news)?(?:paper|site|website) (?:adheres|is part|uses|and)\b/i,
    2,
    'the foot of the page',
  ],
  [
    /\b(?:send us|email us|contact us|get in touch|contact our|call our|ring our)\b|\b(?:got|have you got|do you have|know of) (?:a|any) (?:\w+ )?(?:story|news|tip|views?|opinion)s?\b|\b(?:our|the) newsdesk\b|\badvertise\b|\badvertis(?:ers?|ing|ements?)\b|\bthis (?:web)?site\b/i,
    1,
    'an appeal to readers',
  ],
  [/\b(?:get|send us|contact|email) (?:in touch with )?(?:us|our)? ?(?:your|the) (?:story|news|newsdesk|views)\b/i, 2, 'an appeal to readers'],
];

/** Speaking to the reader. */
export const TO_READER =
  /\b(?:you|your|yours|you['’]re|please)\b|^(?:sign|subscribe|join|get|become|support|follow|like|download|register|log|click|tap|enter|manage|accept|reject|report|share|send|try|start|unlock|continue|watch|listen|enjoy|turn|allow|help|back|donate|want|do you|are you|got|never miss|stay|keep|choose|set|create|upgrade|save|email|contact)\b/i;
/** Speaking as the paper. */
export const AS_PAPER = /\b(?:we|our|us|we['’](?:re|ve|ll))\b/i;
/** What only reports have: words of others, and who said them. */
export const REPORTED = /[“”"]|\b(?:said|says|told|added|according to|spokes(?:man|woman|person)|announced|insisted|warned|claimed|argued|wrote)\b/i;

const WHO = String.raw`[\p{Lu}][\p{L}'’.-]+(?: (?:[\p{Lu}][\p{L}'’.-]*|de|van|von|da|la)){0,3}`;
/** A line that names who wrote the piece. The first group is the name. */
export const BYLINES: readonly RegExp[] = [
  new RegExp(
    String.raw`^(?:(?:[Ww]ords|[Ss]tory|[Rr]eport|[Rr]eporting|[Ee]xclusive|EXCLUSIVE|[Ww]ritten|[Aa]nalysis|[Cc]omment|[Oo]pinion)(?: and (?:pictures|photos))?:? )?(?:[Bb]y|BY):? (${WHO})(?:(?:,| and| &|\s[|–-]) ?(?:${WHO}))*(?:[,|–\s-]+[\p{L} '’&-]{3,60})?(?:\s*@\w+)*$`,
    'u',
  ),
  new RegExp(
    String.raw`^(?:By )?(${WHO})[\s,|–-]+(?:@\w+|(?:[\p{L}-]+ ){0,4}(?:[Rr]eporter|[Cc]orrespondent|[Ee]ditor|[Jj]ournalist|[Ww]riter|[Cc]olumnist)s?)(?:\s*@\w+|\s+\S+@\S+)*$`,
    'u',
  ),
  /^(?:(?:[\p{Lu}][\p{L}-]+ ){0,3}(?:Reporter|reporter|Correspondent|correspondent|Editor|editor|Journalist|Columnist|columnist))$/u,
  /^@\w{2,30}$|^[\w.+-]+@[\w-]+(?:\.[\w-]+)+$/,
  /^(?:By )(?:[\p{Lu}][\p{L}'’.-]+ ?){1,4}$/u,
];
