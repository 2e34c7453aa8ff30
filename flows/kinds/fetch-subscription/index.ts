import { exampleSubscription } from "../../scenario/example-facts.ts";
import { defineLookup } from "../lookup.ts";

/** Looks a subscription up in the shop. */
export const fetchSubscription = defineLookup({
  kind: "fetchSubscription",
  title: "Fetch subscription",
  icon: "calendar-sync",
  description: "Looks a subscription up and keeps it as {{subscription}}.",
  thing: "subscription",
  key: {
    name: "subscription",
    label: "Subscription",
    type: "template",
    placeholder: "S-201",
    help: "Empty finds the one that a verified customer gets next.",
  },
  usual: "",
  example: exampleSubscription,
  summary: ({ subscription }) =>
    subscription ? `Subscription ${subscription}` : "The subscription delivered next",
});
