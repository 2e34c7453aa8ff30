import { exampleOrder } from "../../scenario/example-facts.ts";
import { defineLookup } from "../lookup.ts";

/** Looks an order up in the shop. */
export const fetchOrder = defineLookup({
  kind: "fetchOrder",
  title: "Fetch order",
  icon: "package-search",
  description: "Looks an order up and keeps it as {{order}}.",
  thing: "order",
  key: {
    name: "number",
    label: "Order number",
    type: "template",
    help: "Empty finds the latest order of a verified customer.",
  },
  usual: "{{orderNumber}}",
  example: exampleOrder,
  summary: ({ number }) => (number ? `Order ${number}` : "The latest order"),
});
