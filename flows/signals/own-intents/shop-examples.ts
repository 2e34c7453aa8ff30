import type { IntentExample } from "./train-intents.ts";

/** An outdoor shop's own intents, for tests: what the built-in ones do not know. */
export const shopExamples: IntentExample[] = Object.entries({
  rental: `do you rent out tents
can i hire a tent for a week
how much is it to rent skis
i want to rent a kayak
is there a deposit for rentals
renting equipment for the weekend
what does tent hire cost per day
can we borrow snowshoes
rental prices please
do you hire out climbing gear`,
  care: `how do i wash a down jacket
can i put my jacket in the washing machine
how should i clean my hiking boots
washing instructions for merino
is it ok to tumble dry the sleeping bag
what wax do you recommend for leather boots
how to get mud stains out of my trousers
cleaning a rain jacket
does the jacket lose its coating when washed
how do i reproof my rain coat`,
  repair: `can you repair a broken zip
i need new soles on my boots
do you fix torn tents
the buckle snapped, can it be mended
how much does it cost to replace a zipper
repair service for rucksacks
my tent pole is broken, do you sell spare parts
can i send my jacket in for repair
resoling climbing shoes
do you do repairs in store`,
  opening_hours: `when are you open
opening hours on saturday
what time do you close
are you open on public holidays
is the shop open today
until when is the store open tonight
what are your hours
do you open on sundays
when does the store open in the morning
christmas opening times`,
  guided_tours: `do you offer guided hikes
i would like to join a guided tour
when is the next climbing course
can beginners come along on the ski tour
how many people are in a tour group
book a place on the hiking trip
what does the glacier tour cost
do you have avalanche courses
is the guide included in the price
courses for children`,
  size_advice: `which size should i take
do the boots run small
i am 1.80 m tall, does m fit me
is there a size chart
how do your jackets fit
between two sizes, which one is better
what size is a us 9 in eu
do these trousers come in short length
are the shoes true to size
what size for a 12 year old`,
}).flatMap(([intent, texts]) => texts.split("\n").map((text) => ({ text, intent })));
