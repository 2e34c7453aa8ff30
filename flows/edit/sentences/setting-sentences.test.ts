import { expect, test } from "vitest";
import type { Flow } from "../../flow.ts";
import { flowOf } from "../../testing.ts";
import { rename } from "../nodes.ts";
import { between, set, titled, told } from "./told.testing.ts";

test("a handoff whose words for nobody there are emptied or filled says what happens now", () => {
  const say = "Nobody is free. Please wait.";
  const waits = set("team", { nobodyAvailable: say })(titled);
  const leaves = set("team", { nobodyAvailable: "" })(titled);
  expect(between(waits, leaves)).toEqual([
    `*Handoff* now goes on through *Nobody available* when nobody is free instead of telling the customer “${say}”`,
  ]);
  expect(between(leaves, waits)).toEqual([
    `*Handoff* now tells the customer “${say}” when nobody is free, and they wait in the queue`,
  ]);
  expect(told(set("close", { say: "" }))[0]).toMatch(/^\*Close\*: “Last words” no longer says “Glad/);
});

const hours = {
  timeZone: "Europe/Lisbon",
  week: [
    { day: "monday", from: "09:00", to: "18:00" },
    { day: "tuesday", from: "09:00", to: "18:00" },
  ],
  holidays: [{ date: "2026-12-25", name: "Christmas" }],
};
const later = {
  ...hours,
  week: hours.week.map((span) => ({ ...span, to: "17:00" })),
  holidays: [{ date: "2027-01-01", name: "New Year" }],
};

test.each([
  ["ask", { answer: "text" }, ["*It* now takes any answer instead of an order number"]],
  ["ask", { tries: 1 }, ["*It* gives up after 1 try instead of 2"]],
  ["ask", { noReplyMinutes: 2880 }, ["*It* now waits 2 days for a reply instead of without end"]],
  ["survey", { noReplyMinutes: 90 }, [/^\*It\* now waits 90 minutes for a reply instead of /]],
  ["aiResolve", { tries: 1 }, ["*It* steps aside after 1 answer instead of 3"]],
  ["runFlow", { inputs: [{ name: "zed", value: "1" }] }, ["*It* now also gives “zed”"]],
  ["runFlow", { outputs: [{ name: "a", value: "b" }] }, ["*It* now also keeps “a”"]],
  [
    "intentRouter",
    {
      routes: [
        { id: "order", label: "Orders", intents: ["order_status", "complaint"] },
        { id: "new", label: "Post", intents: ["shipping_cost"] },
      ],
    },
    [
      "*It*: “Paths” now also has “Post” for “Shipping options and costs”; no longer has “Return or refund”; “Where an order is” now reads “Orders”; “Orders” now also takes “Complaint”; “Orders” no longer takes “Parcel late, lost or not received”",
    ],
  ],
  ["intentRouter", { atLeast: 0.8 }, ["*It* now takes a path when at least 0.80 sure instead of 0.70"]],
  ["intentRouter", { atLeast: 0 }, ["*It* now takes the path of the likeliest intent, however unsure"]],
  [
    "abSplit",
    {
      shares: [
        { id: "a", label: "A", share: 60 },
        { id: "b", label: "B", share: 40 },
      ],
    },
    ["*It*: “Shares” changed: “A” gets 60 % instead of 50 %; “B” gets 40 % instead of 50 %"],
  ],
  [
    "businessHours",
    { hours: later },
    [
      "*It*: “Hours” now has Monday and Tuesday 09:00–17:00 instead of 09:00–18:00; is now closed on New Year (1 Jan 2027); no longer has the holiday Christmas (25 Dec 2026)",
    ],
  ],
])("%s with %j says what is other", (kind, settings, expected) => {
  const before = configured(kind, kind === "businessHours" ? { hours } : {});
  const after = configured(kind, { ...(kind === "businessHours" ? { hours } : {}), ...settings });
  const texts = between(before, after);
  expect(texts).toEqual(expected.map((one) => (typeof one === "string" ? one : expect.stringMatching(one))));
});

function configured(kind: string, settings: Flow["nodes"][number]["config"]): Flow {
  return rename(flowOf([["it", kind as never, settings]], []), "it", "It");
}
