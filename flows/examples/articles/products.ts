import type { Article } from "../../answer/article.ts";

export const products: Article[] = [
  {
    slug: "sizing",
    title: "Sizes of boots, jackets and jumpers",
    kind: "article",
    body: `
Our jackets and jumpers run true to size; if you are between two sizes, take the larger one. Each product page has a size chart in centimetres.

## Boots
Becket walking boots run half a size small, so order half a size up, or a full size if you wear thick socks. Corrie boots are made to your measurements.

## Not sure
Order two sizes and return the one that does not fit: the return is free in Ireland, the UK and the European Union.`,
  },
  {
    slug: "product-care",
    title: "Care and cleaning",
    kind: "article",
    body: `
## Rain jacket
Wash the Haar jacket at 30 °C with liquid soap and without softener, then tumble it dry on low for 20 minutes: the warmth makes it waterproof again. Proof it afresh once a year.

## Leather boots
Brush the boots, wash them with lukewarm water, and let them dry slowly, never on a heater. Wax the leather every two months.

## Wool
Air wool rather than wash it. If it must be, wash it by hand at 20 °C and dry it flat.

## Moka pot, kettle and grinder
Clean the moka pot and kettle with hot water only, no soap and no dishwasher. Descale the kettle with lemon juice once a month. Brush the grinder out after each kilo, and never put it under water.

## Mugs
Cairn mugs go in the dishwasher but not in the microwave.`,
  },
  {
    slug: "coffee-freshness",
    title: "Storing and grinding coffee",
    kind: "article",
    body: `
Our coffee is roasted on Tuesdays and Thursdays and sent within two days. It tastes best from one to eight weeks after roasting; the date is on the bag.

## Storing coffee
Keep coffee in its bag, closed, dry and dark, at room temperature. Not in the fridge. Beans keep for three months, ground coffee for three weeks.

## Grind
Choose the grind when you order: whole bean, moka pot, filter, French press or espresso.

## Decaf
Lowland decaf is decaffeinated with water only and has less than 0.1 % caffeine.`,
  },
  {
    slug: "allergens",
    title: "Allergens in coffee",
    kind: "policy",
    body: `
Our coffees are pure roasted coffee with nothing added: no nuts, no gluten, no milk, no soy. Tasting notes such as hazelnut or caramel describe the flavour, they are not ingredients.

## Traces
Camp sachets are packed on a line that also packs cocoa with milk and hazelnut, so they may contain traces of milk and nuts. All other coffee is packed in a house without them.

## If you had a reaction
If you feel unwell after one of our products, stop using it and see a doctor. Then tell us: a person on our team answers at once.`,
  },
  {
    slug: "stove-safety",
    title: "Using the camp stove safely",
    kind: "article",
    body: `
Use the Ember camp stove outdoors only, on level ground, and never inside a tent. It takes screw-on gas canisters with butane and propane, which we cannot send by post.

## If it smells of gas
Turn it off, take it outside and unscrew the canister. Do not use it again, and write to us: we replace it.`,
  },
];
