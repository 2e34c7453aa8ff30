import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import type { OrderFacts } from "#flows/effects.ts";

/** A shop's order service as far as a bench needs one: the same order for every number, after 5 ms. */
const order: OrderFacts = {
  number: "1042",
  status: "shipped",
  placedAt: "2026-11-02T09:30:00.000Z",
  total: 6_480,
  currency: "EUR",
  items: [{ sku: "tent-2", name: "Tent for two", quantity: 1, price: 6_480 }],
  carrier: "DHL",
  tracking: "00340434161094042557",
  shippedAt: "2026-11-03T15:00:00.000Z",
  expectedAt: null,
  deliveredAt: null,
  daysLate: 0,
  refunded: 0,
  city: "Lisbon",
};
const answer = JSON.stringify({ found: true, order });

const server = createServer((_request, response) => {
  setTimeout(() => response.writeHead(200, { "content-type": "application/json" }).end(answer), 5);
});
server.listen(0, "127.0.0.1", () => {
  console.log(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
});
process.on("disconnect", () => process.exit());
