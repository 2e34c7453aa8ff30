import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { checkFlow } from "../check/check-flow.ts";
import { demoStore } from "../demo-store/demo-store.ts";
import { ownEarsSentences } from "../edit/sentences/own-ears-sentences.ts";
import { defaultPolicies, everywhere } from "../policies.ts";
import { open, send } from "../scenario/play.ts";
import { flowOf } from "../testing.ts";
import { inTodaysNames } from "./in-todays-names.ts";
import { intentLabel, ownIntentId } from "./intents.ts";
import { newIntentId, noOwnEars, type OwnEars, OwnEars as OwnEarsSchema } from "./own-ears.ts";
import { makeEars } from "./own-intents/make-ears.ts";
import { shopExamples } from "./own-intents/shop-examples.ts";
import { ownIntentIds, ownIntentNames } from "./own-names.ts";
import { readSignals } from "./read-signals.ts";

const names = [...new Set(shopExamples.map(({ intent }) => intent))];
const own: OwnEars = {
  ...noOwnEars,
  intents: names.map((name) => ({
    id: name,
    name,
    examples: shopExamples.filter(({ intent }) => intent === name).map(({ text }) => text),
  })),
  lists: [
    { name: "Wholesale", phrases: ["bulk order*", "trade account", "price * hundred"] },
    { name: "Press", phrases: ["interview/feature"] },
  ],
};
const ears = makeEars(own);
const read = (text: string) => readSignals(text, [], ears);

test("an own intent is heard where the built-in ones hear nothing", () => {
  expect(readSignals("how do i wash my down jacket", []).intent.value).not.toBe("own:care");
  expect(read("how do i wash my down jacket").intent).toMatchObject({ value: "own:care" });
  expect(read("can i hire a tent for a week").intent.value).toBe("own:rental");
  expect(read("please cancel my order").intent.value).toBe("cancel_order");
});

test("own intents change the intent of few of a shop's messages, and nothing else of any", () => {
  const file = new URL("messages/support-messages.jsonl", import.meta.url);
  const lines = readFileSync(file, "utf8").trimEnd().split("\n");
  const withoutLists = makeEars({ ...own, lists: [] });
  let changed = 0;
  for (const line of lines) {
    const { text } = JSON.parse(line) as { text: string };
    const { intent, ...others } = readSignals(text, []);
    const { intent: heard, ...same } = readSignals(text, [], withoutLists);
    expect(same).toEqual(others);
    if (heard.value !== intent.value) changed++;
  }
  expect(changed / lines.length).toBeLessThan(0.03);
});

test.each([
  ["we place BULK ORDERS every spring", "Wholesale (bulk orders)"],
  ["do you have a trade account?", "Wholesale (trade account)"],
  ["what's the price for a hundred", "Wholesale (price for a hundred)"],
  ["I write a feature about you, my lawyer knows", "lawyer, Press (feature)"],
  ["bulky furniture", ""],
  ["price. One hundred", ""],
])("“%s” has the keywords “%s”", (text, found) => {
  const { keywords } = read(text);
  expect(keywords.value).toBe(found);
  expect(keywords.spans.length > 0).toBe(found !== "");
});

test("whoever taught nothing listens with no ears of their own", () => {
  expect(makeEars(noOwnEars)).toBeNull();
});

test("what could never work is told where it stands", () => {
  const problems = OwnEarsSchema.safeParse({
    intents: [
      { name: "Rental", examples: ["rent a tent"] },
      { name: "rental", examples: ["a b", "c d", "e f"] },
      { name: "Complaint", examples: ["a b", "c d", "e f"] },
    ],
    lists: [{ name: "Odd", phrases: ["* order", "42", "?!"] }],
  }).error?.issues.map(({ path, message }) => `${path.join(".")}: ${message}`);
  expect(problems).toEqual([
    expect.stringContaining("intents.0.examples: Add at least 3 sentences"),
    expect.stringContaining("intents.2.name: Every shop has an intent"),
    expect.stringContaining("intents.1.name: “rental” is there already"),
    expect.stringContaining("lists.0.phrases.0: Begin “* order” with a word"),
    expect.stringContaining("lists.0.phrases.1: Begin “42” with a word"),
    expect.stringContaining("lists.0.phrases.2: “?!” has no word in it"),
  ]);
});

const routed = flowOf(
  [
    ["start", "start", { greeting: "" }],
    [
      "router",
      "intentRouter",
      { routes: [{ id: "care", label: "Care", intents: [ownIntentId("care")] }], atLeast: 0 },
    ],
    ["care", "say", { text: "Wash it cold." }],
    ["done", "close"],
    ["person", "handoff"],
  ],
  ["start.next → router", "router.care → care", "router.other → person", "care.next → done"],
);

test("a router goes by an own intent, in a played conversation as live", () => {
  const opening = {
    flow: routed,
    articles: [],
    store: demoStore({ seed: 7, now: "2026-11-20T10:00:00.000Z" }),
    customer: null,
    now: "2026-11-20T10:00:00.000Z",
  };
  const said = (heard: typeof ears) =>
    send(open({ ...opening, ears: heard }), "how do i wash my down jacket").entries.flatMap((entry) =>
      entry.kind === "message" && entry.role === "bot" ? [entry.text] : [],
    );
  expect(said(ears)).toContain("Wash it cold.");
  expect(said(null)).not.toContain("Wash it cold.");
});

test("an own intent that was removed is a finding of the node and of the policy that go by it", () => {
  const [policy] = defaultPolicies;
  if (!policy) throw new Error("There are no default policies.");
  const scope = { ...everywhere, intents: [ownIntentId("care")] };
  const flow = { ...routed, policies: [{ ...policy, scope }] };
  const unknown = (intents: string[] | null) =>
    checkFlow(flow, [], intents).filter(({ rule }) => rule === "unknown intent");
  expect(unknown(null)).toEqual([]);
  expect(unknown(ownIntentIds(own))).toEqual([]);
  expect(unknown([ownIntentId("car")])).toMatchObject([
    { severity: "error", nodes: ["router"], meant: "own:car" },
    { severity: "error", policy: policy.id },
  ]);
});

test("an intent is known by its first name, whatever it is called later", () => {
  const examples = shopExamples.filter(({ intent }) => intent === "rental").map(({ text }) => text);
  const first = OwnEarsSchema.parse({ intents: [{ name: "Rental", examples }], lists: [] });
  expect(first).toMatchObject({ intents: [{ id: "Rental", name: "Rental" }], refined: [] });
  const renamed = { ...first, intents: [{ id: "Rental", name: "Hire", examples }] };
  const heard = readSignals("can i hire a tent for a week", [], makeEars(OwnEarsSchema.parse(renamed)));
  expect(heard.intent.value).toBe("own:Rental");
  expect(ownIntentIds(renamed)).toEqual(["own:Rental"]);
  expect(intentLabel(inTodaysNames(heard, ownIntentNames(renamed)).intent.value)).toBe("Hire");
  expect(ownEarsSentences(first, renamed)).toEqual(["“Rental” is now called “Hire”"]);
  const twice = [...renamed.intents, { name: "Rental", examples }];
  expect(OwnEarsSchema.safeParse({ ...renamed, intents: twice }).error?.issues[0]?.message).toContain(
    "one id",
  );
  expect(newIntentId("Rental", ["Rental"])).toBe("Rental 2");
});

test("a word of a list stands for its forms, with * for whatever begins so, and a letter with * for no more than itself", () => {
  const lists = [{ name: "Own", phrases: ["refund", "allerg*", "a* z", "car", "ship", "reply"] }];
  const ears = makeEars({ ...noOwnEars, lists });
  const found = (text: string) => readSignals(text, [], ears).keywords.value;
  expect(found("was I refunded")).toContain("Own (refunded)");
  expect(found("it set off my Allergien")).toContain("Own (allergien)");
  expect(found("an apple z")).toBe("");
  expect(found("all is well")).toBe("");
  expect(found("I do not care at all")).toBe("");
  expect(found("two cars were shipped and nobody replied")).toBe("Own (cars), Own (shipped), Own (replied)");
  const twice = {
    ...noOwnEars,
    lists: [
      { name: "A", phrases: ["refund"] },
      { name: "B", phrases: ["Refund", "battery"] },
    ],
  };
  const value = readSignals(`${"refund ".repeat(12)}. the battery`, [], makeEars(twice)).keywords.value;
  expect(value).toBe("A (refund), B (refund), B (battery)");
});
