// Captions as picture desks write them, all invented: none has somebody’s full name that the record does not know.

export const HARMLESS = `
A girl reads by the window of the library.
Pupils at Wherewater Primary School plant a tree.
Two boys play football on the Lower Meadow.
The river at Wherewater, seen from Old Bridge.
A pupil shows her drawing of the weir.
Children queue for the Summer Fair in Market Square.
A mother and her son walk along the promenade.
Year Six visits the Water Lookout.
Posed by models. The house is not the one in the story.
Seven-year-old Molly with her drawing.
Tommy, 9, and his sister Ruby, 6, feed the ducks.
Mrs Weir greets a class at the gate.
Ada Sluice, the river warden, with a pupil on the bank.
A boy on his bike in Mill Lane, Wherewater.
The Lord Mayor opens the new playground.
Young carers at the Christmas Party in the Town Hall.
A baby sleeps. Picture posed by a model.
Brownies light the lanterns on Bonfire Night.
The winning entry in the Clean River Campaign, by a pupil aged 8.
Swimming lessons start again at Upper Bathing Place.
From left: Ella, Noah and Mia at the school gate.
A teenager looks at a phone. The picture was posed.
Pupils of St Mary’s Church of England Primary School.
Charles Dickens Primary School in the snow.
On Monday children came back to class.
In June the children returned to the beach.
A toddler in a red coat on Wherewater Pier.
The NHS Trust opened the ward in 2024.
Families protest outside County Hall.
Two girls hold a sign that says Clean Water Now.
A drawing of the river by a child of six.
Members of the Youth Council meet in Great Hall.
Dr Sluice with pupils on the bank.
A boy with his guide dog, Rex.
Care leavers at an event of the charity Rivers Together.
The nursery on River Street.
A foster carer at home. Her face is not shown.
“We want to swim,” says the banner of Class Four.
Children of the Wherewater Swimming Club.
Grace, aged 10, won the Wherewater Prize.
A teacher reads to a class at Weir Lane Infant School.
The school choir sings in Wherewater Cathedral.
A child’s hand holds a pebble.
Two brothers fish below the weir.
A bus takes pupils to the North Bank.
Foster families meet at Wherewater Rugby Club.
A girl looks out over the North Sea.
Hope House, where care leavers live.
A boy draws the pumps for the Fixture Desk.
World Book Day at the school: a pupil as a pirate.
`
  .trim()
  .split('\n');

/** More of them, written after the rules and not looked at in making them. */
export const UNSEEN = `
A class from Weirside Academy builds a raft.
Easter eggs are hidden in Castle Park.
A girl holds the cup after the Riverside League final.
Three children share one bedroom. Posed by models.
Volunteers of the Red Cross with a family at the station.
Liam, aged six, at his new desk.
A social worker’s car outside the flats on Pump Road.
The Duke of Edinburgh’s Award group on the moor.
Two pupils show Councillor Weir their vegetable patch.
The Prime Minister meets apprentices in Wherewater.
Sports Day at the school: the egg-and-spoon race.
A foster mother braids a girl’s hair.
Harvest Festival in All Saints Church.
A child’s drawing on the fridge says I Love My Home.
The mobile library stops at Lower Green.
Children dressed as Vikings at the Museum of the River.
A baby’s feet, photographed at the clinic.
Sea Scouts row past the Old Lighthouse.
A boy waits for the number 12 bus on Station Approach.
Happy Birthday, says the banner over the door.
Lanterns float down the river on New Year’s Eve.
A teenager at the Jobcentre. The picture is posed.
Pupils sing at the Remembrance Sunday service.
The Big Swim raised money for new changing rooms.
Mothers meet at Little Ducks Nursery.
A sign at the school gate reads Please Drive Slowly.
Children try wheelchair basketball at the Pumps Arena.
The children’s home in West Wherewater that closed in 2024.
A girl in a Wherewater United shirt.
A boy listens to a story in Polish.
`
  .trim()
  .split('\n');

export const HARMLESS_FILES = [
  'picture-1.jpg',
  'img_2041.jpg',
  'dsc00012.jpg',
  'playground.jpg',
  'girl-reading.jpg',
  'pupils-at-the-river.jpg',
  'school-gate.png',
  'wherewater-pier.jpg',
  'boy-with-dog.webp',
  'molly.jpg',
  'lead.jpg',
  'class-4-painting.jpg',
  'swimming-lesson.jpg',
  'summer-fair.jpg',
  'hands.jpg',
  'ada-sluice-with-pupils.jpg',
  'river-at-night.jpg',
  'weir.png',
];
