// The words that bench articles are made of: a harbour town that does not exist, so that nobody takes them for reporting.

const split = (text: string): string[] => text.split('|');

export const words = {
  adjective: split('old|new|small|long|quiet|early|late|narrow|wide|wooden|painted|empty|busy|steady|careful|cold|warm|plain|local|shared|spare|broken|mended|heavy'),
  noun: split(
    'harbour|boat|market|ladder|garden|bridge|kitchen|lamp|basket|orchard|window|library|ferry|tower|bakery|workshop|meadow|cellar|rope|lantern|kiln|chimney|cottage|mill|path|pond',
  ),
  people: split('neighbours|bakers|sailors|gardeners|painters|builders|ringers|farmers|teachers|singers|carpenters|weavers'),
  name: split('Orla Bray|Tam Hollis|Wren Ashby|Jonah Pell|Mina Carrow|Edda Finch|Luca Thorne|Petra Vane'),
  verb: split('carried|counted|painted|mended|followed|watched|opened|moved|measured|lifted|borrowed|crossed|cleaned|sorted'),
  state: split('stood|leaned|waited|creaked|stayed|opened|closed|lasted|turned|settled'),
  place: split('by the water|on the hill|behind the square|near the gate|under the arch|along the quay|beside the well|across the green|at the crossing|above the weir'),
  time: split('in the morning|at noon|before dusk|after the rain|all that week|for a month|once more|by then|on most days|every spring'),
  link: split('because|while|although|until|so|whenever'),
  number: split('two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty'),
  unit: split('days|weeks|hours|planks|bricks|sheets|panes|ropes|baskets|steps'),
} as const;

export type WordKind = keyof typeof words;
