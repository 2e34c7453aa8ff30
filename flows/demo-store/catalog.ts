/** What Tarn & Kettle sells: coffee, and the gear to drink it outdoors. Prices in cents. */
export const catalog = {
  "COF-TARN-250": { name: "Morning Tarn blend, 250 g", price: 1150 },
  "COF-TARN-1000": { name: "Morning Tarn blend, 1 kg", price: 3900 },
  "COF-SCREE-250": { name: "Scree espresso, 250 g", price: 1200 },
  "COF-DECAF-250": { name: "Lowland decaf, 250 g", price: 1250 },
  "COF-HUILA-250": { name: "Single farm Huila, 250 g", price: 1390 },
  "COF-CAMP-12": { name: "Camp sachets, box of 12", price: 1450 },
  "BRW-GULLY-3": { name: "Gully moka pot, 3 cups", price: 3490 },
  "BRW-RIDGE": { name: "Ridge hand grinder", price: 6900 },
  "BRW-CAIRN-4": { name: "Cairn mugs, set of four", price: 4200 },
  "BRW-BECK-09": { name: "Beck kettle, 0.9 l", price: 4490 },
  "CMP-EMBER": { name: "Ember camp stove", price: 7900 },
  "CMP-BOTHY-2": { name: "Bothy tent, two persons", price: 34900 },
  "CMP-SKERRY": { name: "Skerry sleeping bag", price: 18900 },
  "CMP-TORCH": { name: "Skylark head torch", price: 3900 },
  "PCK-TARN-20": { name: "Tarn day pack, 20 l", price: 8900 },
  "PCK-FELL-45": { name: "Fell pack, 45 l", price: 15900 },
  "PCK-DRY-3": { name: "Dry bags, set of three", price: 2900 },
  "PCK-LUNCH": { name: "Wren lunchbox for children", price: 1900 },
  "WEA-CORRIE": { name: "Corrie boots, made to order", price: 28900 },
  "WEA-BECKET": { name: "Becket walking boots", price: 17900 },
  "WEA-HAAR": { name: "Haar rain jacket", price: 16900 },
  "WEA-WETHER": { name: "Wether wool jumper", price: 9900 },
  "WEA-SOCKS-2": { name: "Merino socks, two pairs", price: 2800 },
} as const;
export type Sku = keyof typeof catalog;

export const skus = Object.keys(catalog) as Sku[];
export const coffees = skus.filter((sku) => sku.startsWith("COF-"));

export function item(sku: Sku, quantity = 1) {
  return { sku, name: catalog[sku].name, quantity, price: catalog[sku].price };
}
