// Words that tell a name from what only looks like one: given names, titles, places, and words of every caption.

const set = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

/** Common given names in Britain. A name that is not here is still known by its shape; these are known without capitals too. */
export const GIVEN = set(`
  aaliyah aaron abdul abdullah abigail ada adam adele adrian agnes ahmed aidan aisha alan albert aleksander alex alexander alexandra alfie alfred ali alice alicia alina
  alison alistair alyssa amanda amara amelia amelie amina amir amira amy ana andrea andrew angela anita ann anna anne annie anthony antonia anya archie aria arthur asha
  ashley ava ayaan ayesha barbara beatrice becky bella ben benjamin beth bethany billy blake bobby bogdan bonnie bradley brandon brenda brian bridget caitlin callum
  cameron carl carla carol caroline carolyn catherine cathy cecilia charles charley charlie charlotte chelsea chloe christian christina christine christopher claire clara
  clare colin connor conor craig cristina daisy daniel danielle darren dave david dawn dean deborah debra denise dennis derek diana diane dominic donna dorothy douglas
  duncan dylan eddie edith edward eileen elaine eleanor elena elijah eliza elizabeth ella ellen ellie elliot elsie emilia emily emma eric erica erin esme ethan eva evan
  evelyn evie faith fatima felicity felix finlay finley fiona flora florence frances francesca francis frank fred freddie freya gabriel gareth gary gemma geoffrey george
  georgia georgina gerald gillian gloria grace graham gwen hailey hannah hannibal harper harriet harrison harry harvey hassan hayley hazel heather heidi helen henry hollie
  holly hope hugh hugo ian ibrahim imogen india irene iris isaac isabel isabella isabelle isaiah isla ivy jack jackie jackson jacob jade jake jakub james jamie jan jane
  janet janice jasmine jason jayden jean jeanette jenna jennifer jenny jeremy jess jessica jessie jill joan joanna joanne joe joel john jonathan jordan joseph josephine
  joshua joyce juan judith judy julia julian julie justin kacper kai karen karl kate katherine kathleen kathryn katie katy kayla keira keith kelly ken kenneth kevin khadija
  kian kieran kim kirsty kyle kylie lacey lara laura lauren lawrence layla leah leanne lee lena leo leon leonard lesley leslie lewis lexi liam lily linda lisa liz logan
  lola lorraine louie louis louisa louise luca lucas lucy luis luke lydia lynn mabel madison maisie malcolm marcus margaret maria marian marie marion mark marta martha
  martin martyn mary maryam mason mateusz matilda matthew maureen max maya megan melanie melissa mia michael michelle mike mila miles millie mohamed mohammad mohammed
  molly monica muhammad musa mustafa nadia nancy naomi natalie natasha nathan neil niall nicholas nicky nicola nicole nigel nina noah noel nora norman oliver olivia
  oluwaseun omar oscar owen pamela patricia patrick paul paula pauline penelope penny peter philip phillip phoebe piotr polly poppy priya rachel raj ralph rayan raymond
  rebecca reece reggie rhys richard ricky riley rita robert roger roman ronald ronnie rory rosa rose rosie ross rowan roy ruby rupert russell ruth ryan sally sam samantha
  samir samuel sandra sara sarah scarlett scott sean sebastian shane shannon sharon sheila shirley siobhan sofia sonia sophia sophie stacey stanley stefan stella stephanie
  stephen steve steven stuart summer susan suzanne sylvia tamara tanya tara tariq taylor teddy teresa terence terry thea theo theodore theresa thomas tia tim timothy tina
  tobias toby tom tommy tony tracey tracy trevor tyler una valerie vanessa vera veronica vicky victor victoria vincent violet viktor wayne wendy wesley willow william
  winston xavier yasmin yousef yusuf yvonne zac zachary zainab zara zoe zofia zuzanna`);

/** Given names that are as often plain words: without a capital they say nothing. */
export const ALSO_WORDS = set(
  'daisy dawn dean faith frank grace harper hazel heather holly hope iris ivy jade jordan lily mark mason max miles penny poppy rose rosie rowan ruby summer taylor tia violet willow roman ken ali ray will may june april jean una india georgia florence victoria chelsea',
);

/** Titles before a name. */
export const TITLES = set('mr mrs ms miss mx dr prof professor sir dame lady lord cllr councillor pc sgt judge justice rev reverend father sister baroness captain major');

/** Small words within a name. */
export const PARTICLES = set('de da di du del della dos das van von der den ter ten bin binti ibn al el ap le la o mac mc y');

/** Words that end the name of a place, a body, an occasion or a sign, and no family name. */
export const PLACES = set(`
  academy airport arena association authority avenue bay beach board borough bridge broad broads building campaign carnival castle cathedral centre chapel church city clinic
  close club coast college commission committee common company conference corner cottage council county court crescent day department district drive east estate fair family
  farm federation festival field fields forest forum foundation fund games garden gardens gate green grove hall harbour heath hill home homes hospital hotel house hub infant
  infants inn institute island junior junction lake lane library lodge market marsh meadow meadows mill minster museum north nursery office palace parade parish park partnership
  path pier place police port primary prize project promenade quay railway reserve review river road room rooms row school schools scheme sea service services shelter show
  society south sports square station strategy stadium street studio surgery swim team terrace theatre tower town trust union university unit view villa village wall ward way week
  weir west wharf wing wood woods works workshop yard youth zoo code survey report warden watch lookout
  league cup final award awards minister cross approach united rovers
  monday tuesday wednesday thursday friday saturday sunday night now together one two three four five six seven eight nine ten`);

/** Words that start one. */
export const BEFORE_PLACES = set(`
  north south east west northern southern eastern western great little upper lower old new royal national saint st lake river mount port fort lord mayor
  monday tuesday wednesday thursday friday saturday sunday january february march july september october november december christmas easter british english scottish welsh irish
  european local central united first second third world world-class good public primary high sea bank`);

/** Words of captions and file names that no small archive may have written yet. */
export const ORDINARY = set(`
  a about above after again all along also an and another any are around arriving art as at away back balloon balloons ball beach bedroom before behind below beside bench bike black
  blue boat book books both boy boys breakfast bridge bright brother brothers building bus but by cake camera campaign camp car care carer carers carrying castle celebrate celebrating centre
  chair chairs charity child children choir city class classroom close coach coast court cup dance dancing day dinner dog door down drawing during each early eating entrance
  event face families family father field figure file final five foster football for four friend friends from front fun game games garden girl girls give grandmother green group guide
  had half hall hand hands happy has head help her here high his holding holiday home house housing how image img in inside into is it its join just keep kitchen large laugh laughing launch lead
  learning leaving left lesson library life like little living local look looking lunch made main make making march meet meeting member members more morning mother music near new next night nine
  no north not now of off office old on one open opening or other our out outdoor outdoors outside over paint painting paper parent parents park part party people person photo photograph
  photographs photos picnic pictured picture pictures plan play played player players playground playing portrait posed practice present prize protest pupil pupils race rain
  read reading ready red report ride right river road room row run running scene school sea seen seven shoes show showing side silhouette sing singing sister sit sitting six sky small smile smiles
  smiling snow some son south special sport sports square staff stage stand standing stock street student students summer sun sunny sunset support swing swings table take talk teacher teachers team teddy
  teen teenager teenagers ten that the their them then these they this those three through to today together top town toy toys train training trees trip two under unit unveil up update view
  visit visiting volunteer volunteers walk walking wall was water wave waves week were west when where while white who wide window winner winners winter with within woman women work worker workers workshop
  writing year years yellow young youth your dsc dscf dscn pxl screenshot scan copy crop cropped final edit edited version v photo-1 jpg whatsapp frame still lead card header hero thumb web small large`);
