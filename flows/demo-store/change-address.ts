import { changeOrder } from "./change-order.ts";
import { type Outcome, once } from "./once.ts";
import { Address, type DemoStore, type Order } from "./store.ts";

export interface AddressRequest {
  key: string;
  order: string;
  address: Address;
}

/** Sends an order somewhere else, within the country that its shipping was paid for, as long as it is not packed. */
export function changeAddress(store: DemoStore, request: AddressRequest, now: string): Outcome {
  const { key, order: target } = request;
  return once(store, { key, action: "change address", target }, now, () =>
    changeOrder(store, target, (order) => readdress(order, request.address)),
  );
}

function readdress(order: Order, wanted: Address) {
  const address = Address.safeParse(wanted);
  if (!address.success) return { refused: "The new address needs a street, a city and a country." };
  if (order.status !== "processing") {
    return { refused: `Order ${order.number} has left the warehouse, so only its carrier can redirect it.` };
  }
  if (address.data.country !== order.address.country) {
    return { refused: `Order ${order.number} can only go to another address in the same country.` };
  }
  const says = `Order ${order.number} now goes to ${address.data.line}, ${address.data.city}.`;
  return { order: { ...order, address: address.data }, says };
}
