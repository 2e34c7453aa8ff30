import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { assign, createMachine } from "xstate";
import { compile } from "./compile.ts";
import {
  begin,
  bind,
  type Event,
  implementations,
  machineOf,
  nodeAtWork,
  type Step,
  step,
} from "./machine.ts";
import { defaultPolicies } from "./policies.ts";
import type { Signals } from "./signals/signal.ts";
import { flowOf, signalsOf, testWorld } from "./testing.ts";

const customer = { name: "Maya Reyes", email: null, verified: false };
const greeting = flowOf(
  [
    ["start", "start", { greeting: "Hi {{customer.name | first}}!" }],
    ["order", "ask", { tries: 2 }],
    ["mail", "ask", { question: "Which e-mail?", answer: "email", variable: "email" }],
    ["fetch", "fetchOrder"],
    ["found", "say", { text: "It is {{order.status}}." }],
    ["gone", "handoff"],
    ["done", "close"],
  ],
  [
    "start.next → order",
    "order.answered → mail",
    "order.notUnderstood → gone",
    "mail.answered → fetch",
    "mail.notUnderstood → gone",
    "fetch.found → found",
    "fetch.missing → gone",
    "fetch.failed → gone",
    "found.next → done",
  ],
);

const aMessage = fc
  .record({
    seq: fc.nat(50),
    text: fc.constantFrom("hello", "1042", "maya.reyes@example.com", "no idea", "yes"),
    sentiment: fc.constantFrom(0, -0.5, -0.9),
  })
  .map(({ seq, text, sentiment }) => ({ seq, text, signals: signalsOf({ sentiment }) }));
const aNumber = fc.integer({ min: 0, max: 3 });
const anEvent: fc.Arbitrary<Event> = fc.oneof(
  aMessage.map((message) => ({ type: "offer" as const, message, waiting: [] })),
  aMessage.map((message) => ({ type: "message" as const, message })),
  fc.tuple(aNumber, fc.boolean()).map(([call, found]) => ({
    type: "done" as const,
    call,
    output: { found, order: found ? { status: "shipped" } : null },
  })),
  fc
    .tuple(aNumber, fc.constantFrom("failed" as const, "unknown" as const))
    .map(([call, type]) => ({ type, call })),
  aNumber.map((token) => ({ type: "due" as const, token })),
  fc.constantFrom("accepted" as const, "returned" as const, "closed" as const).map((type) => ({ type })),
);

function says(step: Step): string[] {
  return step.emitted.flatMap((emitted) => (emitted.kind === "message" ? [emitted.text] : []));
}

function hears(seq: number, text: string, signals: Signals = signalsOf()): Event[] {
  const message = { seq, text, signals };
  return [
    { type: "offer", message, waiting: [] },
    { type: "message", message },
  ];
}

function play(flow = greeting) {
  const machine = machineOf(flow);
  let at = begin(machine, { vars: { channel: "test", customer }, seed: "" }, testWorld);
  const told: Step[] = [at];
  return {
    told,
    now: () => at,
    tell(...events: Event[]) {
      for (const event of events) {
        at = step(machine, JSON.parse(JSON.stringify(at.snapshot)), event, testWorld);
        told.push(at);
      }
      return at;
    },
  };
}

test("a greeting is said before the first message, with the customer's name", () => {
  expect(says(play().now())).toEqual(["Hi Maya!"]);
});

test("what the customer already said is not asked again", () => {
  const { tell } = play();
  const after = tell(...hears(1, "where is order 1042? maya.reyes@example.com"));
  expect(says(after)).toEqual([]);
  expect(after.emitted).toContainEqual({
    kind: "asked",
    call: 1,
    node: "fetch",
    name: "fetchOrder",
    input: { number: "1042", email: "maya.reyes@example.com", verified: false },
  });
});

test("an answer that does not fit is asked once more, then the node gives up", () => {
  const { tell } = play();
  expect(says(tell(...hears(1, "hello")))).toEqual(["What is your order number?"]);
  expect(says(tell(...hears(2, "no idea")))[0]).toMatch(/couldn't read/);
  const gone = tell(...hears(3, "none"));
  expect(gone.emitted.find((emitted) => emitted.kind === "handoff")).toMatchObject({
    cause: { by: "node", id: "order", exit: "notUnderstood" },
  });
});

test("only the answer of the call under way is listened to", () => {
  const { tell } = play();
  tell(...hears(1, "order 1042 maya.reyes@example.com"));
  const stale = tell({ type: "done", call: 7, output: { found: true, order: { status: "shipped" } } });
  expect(stale.calling).toBe(true);
  const answered = tell({ type: "done", call: 1, output: { found: true, order: { status: "shipped" } } });
  expect(says(answered)).toEqual(["It is shipped.", "Glad that helped. Have a good day!"]);
  expect(answered.emitted.at(-1)).toEqual({ kind: "closed", outcome: "resolved" });
});

test("an exit that leads nowhere ends at a human", () => {
  const { tell } = play();
  tell(...hears(1, "order 1042 maya.reyes@example.com"));
  const stranded = tell({ type: "unknown", call: 1 });
  expect(stranded.emitted.find((emitted) => emitted.kind === "handoff")).toMatchObject({
    cause: { by: "dead end", id: "fetch", exit: "unknown", exitLabel: "No answer" },
  });
});

test("a circle without the customer ends at a human", () => {
  const circle = flowOf(
    [
      ["start", "start"],
      ["a", "say", { text: "a" }],
      ["b", "say", { text: "b" }],
    ],
    ["start.next → a", "a.next → b", "b.next → a"],
  );
  const after = play(circle).tell(...hears(1, "hi"));
  expect(after.emitted.find((emitted) => emitted.kind === "handoff")).toMatchObject({
    cause: { by: "broken" },
  });
});

describe("policies", () => {
  const flow = { ...greeting, policies: defaultPolicies };
  const angry = signalsOf({ sentiment: -0.8 });

  test("a policy fires in whatever state the flow is, with its rule and what was measured", () => {
    for (const before of [[], hears(1, "hello"), hears(1, "order 1042, maya.reyes@example.com")]) {
      const { tell } = play(flow);
      tell(...before);
      const [offer] = hears(5, "this is ridiculous", angry);
      const fired = tell(offer as Event);
      const handoff = fired.emitted.find((emitted) => emitted.kind === "handoff");
      expect(handoff?.cause).toMatchObject({ by: "policy", id: "very-upset" });
      expect(handoff?.cause.because?.measured[0]).toMatchObject({
        holds: true,
        values: [-0.8],
        messages: [5],
      });
      expect(nodeAtWork(fired.snapshot)).toBeNull();
    }
  });

  test("once handed off, no policy fires again", () => {
    const { tell } = play(flow);
    tell(hears(1, "ridiculous", angry)[0] as Event);
    const again = tell(hears(2, "ridiculous!!", angry)[0] as Event);
    expect(again.emitted).toEqual([]);
  });

  test("a policy for two messages counts one that is held back", () => {
    const low = (seq: number) => ({ seq, text: "meh", signals: signalsOf({ sentiment: -0.5 }) });
    const fires = (waiting: ReturnType<typeof low>[]) =>
      play(flow)
        .tell({ type: "offer", message: low(2), waiting })
        .emitted.some((emitted) => emitted.kind === "handoff");
    expect(fires([])).toBe(false);
    expect(fires([low(1)])).toBe(true);
  });

  test("a policy for two messages needs both", () => {
    const { tell } = play(flow);
    const low = signalsOf({ sentiment: -0.5 });
    expect(tell(hears(1, "meh", low)[0] as Event).emitted).toEqual([]);
    expect(tell(hears(2, "meh", low)[0] as Event).emitted.some((emitted) => emitted.kind === "handoff")).toBe(
      true,
    );
  });
});

test("the compiled config is plain JSON and gives the same machine when it is read back", () => {
  const config = compile(greeting);
  const read = JSON.parse(JSON.stringify(config));
  expect(read).toEqual(config);
  const [first, second] = [machineOf(greeting), bind(read)].map((machine) =>
    begin(machine, { vars: { customer }, seed: "" }, testWorld),
  );
  expect(second).toEqual(first);
});

// what a change of the context does to a snapshot, worked out by XState alone
const assigns = Object.fromEntries(
  Object.entries(implementations.actions).map(([name, action]) => [
    name,
    assign(Reflect.get(action, "assignment")),
  ]),
);

test.each([
  ["our names", implementations],
  ["our names for guards and XState's own assign", { ...implementations, actions: assigns }],
])("an exported config, printed and read back, makes the same transitions in XState with %s", (_, names) => {
  const flow = { ...greeting, policies: defaultPolicies };
  const ours = machineOf(flow);
  const theirs = createMachine(JSON.parse(JSON.stringify(compile(flow)))).provide(names as never);
  fc.assert(
    fc.property(fc.array(anEvent, { maxLength: 20 }), (events) => {
      const first = { vars: { customer }, seed: "" };
      let [one, other] = [begin(ours, first, testWorld), begin(theirs, first, testWorld)];
      expect(other).toEqual(one);
      for (const event of events) {
        [one, other] = [
          step(ours, one.snapshot, event, testWorld),
          step(theirs, other.snapshot, event, testWorld),
        ];
        expect(other).toEqual(one);
      }
    }),
    { numRuns: 100 },
  );
});

test("the same events give the same steps", () => {
  const machine = machineOf(greeting);
  fc.assert(
    fc.property(fc.array(fc.string(), { maxLength: 12 }), (texts) => {
      const run = () =>
        texts
          .flatMap((text, seq) => hears(seq, text))
          .reduce(
            (at, event) => step(machine, at.snapshot, event, testWorld),
            begin(machine, { vars: { customer }, seed: "" }, testWorld),
          );
      expect(run()).toEqual(run());
    }),
    { numRuns: 50 },
  );
});

test("an exit that leads back to its own node enters it anew", () => {
  const flow = flowOf(
    [
      ["start", "start"],
      ["order", "ask", { question: "Which order?", noReplyMinutes: 5 }],
      ["care", "handoff"],
    ],
    ["start.next → order", "order.answered → care", "order.noReply → order"],
  );
  const { tell } = play(flow);
  const waiting = tell(...hears(1, "hello"));
  const again = tell({ type: "due", token: waiting.snapshot.context.token });
  expect(says(again)).toEqual(["Which order?"]);
});

test("a snapshot of a state that is no longer there is refused", () => {
  const machine = machineOf(greeting);
  const { snapshot } = begin(machine, { vars: { customer }, seed: "" }, testWorld);
  expect(() =>
    step(machine, { ...snapshot, value: "removed" }, { type: "due", token: 1 }, testWorld),
  ).toThrow();
});
