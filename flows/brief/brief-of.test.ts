import fc from "fast-check";
import { expect, test } from "vitest";
import type { Happening } from "../record.ts";
import type { BriefInput, Evidence, Sentence } from "./brief.ts";
import { briefOf } from "./brief-of.ts";
import { lateBoots, lateOrder, logOf } from "./late-boots.ts";
import { toneBriefOf } from "./tone-brief-of.ts";

const texts = (sentences: Sentence[]) => sentences.map(({ text }) => text);

test("the brief says why, what is wanted, what is known, tried, promised and open", () => {
  const brief = briefOf(lateBoots());
  expect(brief.why[0]?.text).toMatch(
    /^Sentiment −0\.\d\d, below −0\.40 for two messages: “not what I asked”, .*“third time I ask” \(policy “Stays frustrated”\)\.$/,
  );
  expect(texts(brief.wants)).toEqual([
    "Where an order is: “third time I ask, where is my parcel”.",
    "Cannot wait: “I need the boots before friday”.",
    "Order 1042 (Trail boots): shipped on Wednesday 11 November with DHL, 4 days late.",
  ]);
  expect(brief.facts.map(({ label, value }) => [label, value])).toEqual([
    ["Order number", "1042"],
    ["E-mail", "maya@example.com"],
    ["Name", "Maya Rossi"],
  ]);
  expect(brief.tried.map(({ outcome }) => outcome)).toEqual(["done", "answered"]);
  expect(texts(brief.promised)).toEqual(["“You'll get an e-mail within two working days”"]);
  expect(texts(brief.open)).toContain("Why order 1042 is 4 days late.");
  expect(brief.mood.movedAt).toBe(brief.mood.course[1]?.seq);
});

test("a call that failed and one whose end is not known are told apart", () => {
  const input = { number: "1042", email: "", verified: false };
  const entries = logOf([
    { kind: "asked", call: 1, node: "fetch", name: "fetchOrder", input },
    {
      kind: "answered",
      call: 1,
      node: "fetch",
      name: "fetchOrder",
      status: "failed",
      reason: "the shop did not answer",
    },
    { kind: "asked", call: 2, node: "fetch", name: "fetchOrder", input },
    { kind: "answered", call: 2, node: "fetch", name: "fetchOrder", status: "unknown" },
  ]);
  const { tried, open } = briefOf({ ...lateBoots(), entries });
  expect(texts(tried)).toEqual([
    "Looked up order 1042: did not work (the shop did not answer).",
    "Looked up order 1042: whether it worked is not known.",
  ]);
  expect(open).toHaveLength(1);
});

test("a refund in doubt is open until somebody finds out, and then told with who did", () => {
  const input = { act: "refund order", target: "1042", email: "maya@example.com", verified: true };
  const call = { call: 1, node: "refund", name: "act" } as const;
  const lost: Happening[] = [
    { kind: "asked", ...call, input },
    { kind: "answered", ...call, status: "unknown", reason: "No answer within 10 s." },
  ];
  const doubtful = briefOf({ ...lateBoots(), entries: logOf(lost) });
  expect(texts(doubtful.tried)).toEqual(["Tried to refund order 1042: whether it worked is not known."]);
  expect(texts(doubtful.open)).toEqual([
    "Whether that was done in the shop is not known: find out before you do it again.",
  ]);
  const output = { accepted: true, words: "Refunded €20.00 of order 1042.", amount: 2000 };
  const found: Happening = {
    kind: "answered",
    ...call,
    status: "done",
    output,
    late: true,
    by: "Amira",
  };
  const settled = briefOf({ ...lateBoots(), entries: logOf([...lost, found]) });
  expect(texts(settled.tried)).toEqual([
    "Tried to refund order 1042: Refunded €20.00 of order 1042; found out later by Amira.",
  ]);
  expect(settled.open).toEqual([]);
});

test("a node's exit without a rule is named with the message it came after", () => {
  const entries = logOf([
    { kind: "message", role: "customer", text: "do you do repairs?" },
    {
      kind: "handoff",
      cause: { by: "node", id: "resolve", title: "Answer", exit: "notResolved", exitLabel: "Not resolved" },
      plan: {
        queue: "care",
        priority: "normal",
        warmth: "warm",
        say: "",
        nobodyAvailable: "",
        outsideHours: "",
        guideline: "",
      },
    },
  ]);
  const { why } = briefOf({ ...lateBoots(), entries });
  expect(texts(why)).toEqual(["Step “Answer” ended as “Not resolved” after “do you do repairs?”."]);
});

test("what an Ask took down is a fact of its own, with the message it stood in", () => {
  const entries = logOf([
    { kind: "message", role: "customer", text: "it is for Ana Lima" },
    { kind: "set", node: "ask", variable: "giftFor", value: "Ana Lima" },
  ]);
  const { facts } = briefOf({ ...lateBoots(), entries, customer: null, orders: [] });
  expect(facts).toEqual([
    { label: "Gift for", value: "Ana Lima", evidence: [{ message: 1, span: { start: 10, end: 18 } }] },
  ]);
});

test("an order number that could not be looked up is still not asked for again", () => {
  const entries = logOf([{ kind: "message", role: "customer", text: "third time I write about order 1244" }]);
  const { facts } = briefOf({ ...lateBoots(), entries, customer: null, orders: [] });
  expect(facts).toEqual([
    { label: "Order number", value: "1244", evidence: [{ message: 1, span: { start: 31, end: 35 } }] },
  ]);
});

test("saying that a colleague takes over is no promise, and prose is no fact", () => {
  const entries = logOf([
    {
      kind: "message",
      role: "bot",
      text: "I'll get a colleague for you. You will hear from us within two days.",
    },
    { kind: "message", role: "customer", text: "it came with a hole in the left sleeve" },
    { kind: "set", node: "ask", variable: "more", value: "it came with a hole in the left sleeve" },
  ]);
  const { promised, facts } = briefOf({ ...lateBoots(), entries, customer: null, orders: [] });
  expect(texts(promised)).toEqual(["“You will hear from us within two days”"]);
  expect(facts).toEqual([]);
});

test("an empty conversation gives an empty brief", () => {
  const { why, wants, tried, promised, open } = briefOf({ ...lateBoots(), entries: [], orders: [] });
  expect([why, wants, tried, promised, open].flat()).toEqual([]);
});

const words = fc.constantFrom(
  "where is my order 1042",
  "this is ridiculous",
  "third time I ask",
  "I want my money back",
  "thanks",
  "1042",
  "maya@example.com",
  "You'll get an e-mail within two days.",
  "agent please",
  "",
  "?",
  "Ich verstehe nicht",
);
const said = fc.record({
  kind: fc.constant("message" as const),
  role: fc.constantFrom("customer" as const, "bot" as const, "agent" as const, "system" as const),
  text: words,
});
const set = fc.record({
  kind: fc.constant("set" as const),
  node: fc.constantFrom("ask", "start"),
  variable: fc.constantFrom("orderNumber", "email", "reason"),
  value: fc.oneof(words, fc.integer(), fc.constant(null)),
});
const asked = fc.record({
  kind: fc.constant("asked" as const),
  call: fc.integer({ min: 1, max: 3 }),
  node: fc.constant("fetch"),
  name: fc.constantFrom("fetchOrder" as const, "answer" as const),
  input: fc.constantFrom<Record<string, string>>({ number: "1042" }, { question: "where" }, {}),
});
const answered = fc.record({
  kind: fc.constant("answered" as const),
  call: fc.integer({ min: 1, max: 3 }),
  node: fc.constant("fetch"),
  name: fc.constantFrom("fetchOrder" as const, "answer" as const),
  status: fc.constantFrom("done" as const, "failed" as const, "unknown" as const),
  output: fc.constantFrom({ found: true, order: lateOrder }, { found: false, order: null }, null),
});
const handoff = fc.record({
  kind: fc.constant("handoff" as const),
  cause: fc.record({
    by: fc.constantFrom("node" as const, "policy" as const, "dead end" as const, "broken" as const),
    id: fc.constant("gate"),
    title: fc.constant("Gate"),
  }),
  plan: fc.constant({
    queue: "care",
    priority: "high" as const,
    warmth: "formal" as const,
    say: "",
    guideline: "",
  }),
});

test("every sentence and fact rests on something that is in the log or in the shop", () => {
  fc.assert(
    fc.property(
      fc.array(fc.oneof(said, said, set, asked, answered, handoff), { maxLength: 25 }),
      fc.boolean(),
      (happenings, known) => {
        const input: BriefInput = {
          ...lateBoots(),
          entries: logOf(happenings as Happening[]),
          ...(known ? {} : { customer: null, orders: [] }),
        };
        const { mood: _, ...brief } = briefOf(input);
        const { moved } = toneBriefOf(input);
        const sentences: { evidence: Evidence[] }[] = [
          ...Object.values(brief).flat(),
          ...(moved ? [moved] : []),
        ];
        for (const { evidence } of sentences) {
          expect(evidence.length).toBeGreaterThan(0);
          for (const one of evidence) expect(stands(one, input), JSON.stringify(one)).toBe(true);
        }
      },
    ),
    { numRuns: 300 },
  );
});

function stands(evidence: Evidence, { entries, customer, orders }: BriefInput): boolean {
  if ("message" in evidence) {
    const entry = entries.find(({ seq }) => seq === evidence.message);
    if (entry?.kind !== "message") return false;
    const { span } = evidence;
    return !span || (0 <= span.start && span.start < span.end && span.end <= entry.text.length);
  }
  if ("call" in evidence)
    return entries.some(({ seq, kind }) => seq === evidence.call && kind === "answered");
  if ("record" in evidence) {
    return evidence.record === "customer"
      ? evidence.id === customer?.email
      : orders.some(({ number }) => number === evidence.id);
  }
  return entries.some(
    (entry) =>
      ("node" in entry && entry.node === evidence.node) ||
      (entry.kind === "handoff" && entry.cause.id === evidence.node),
  );
}
