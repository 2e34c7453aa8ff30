import { expect, test } from "vitest";
import { compile } from "./compile.ts";
import { stepLimit } from "./context.ts";
import { chance } from "./demo-store/chance.ts";
import type { Flow, Node } from "./flow.ts";
import { begin, bind, type Event, machineOf, type Step, step } from "./machine.ts";
import { randomFlow } from "./proofs/random-flow.ts";
import { withShortcuts } from "./shortcuts.ts";
import { flowOf, signalsOf, testWorld } from "./testing.ts";

const rule = (left: string, right: string | number) => ({
  rule: { match: "all", tests: [{ left, op: typeof right === "number" ? ">=" : "contains", right }] },
});

type Lines = Parameters<typeof flowOf>[0];

/** Asks for anything, then decides about it by one condition after the other. */
function chain(...conditions: Node["config"][]): Flow {
  const names = conditions.map((_, at) => `c${at}`);
  return flowOf(
    [
      ["start", "start"],
      ["ask", "ask", { question: "What?", answer: "text", variable: "said", lookBack: false }],
      ...conditions.flatMap(
        (config, at): Lines => [
          [`c${at}`, "condition", config],
          [`c${at}-yes`, "say", { text: `c${at}` }],
        ],
      ),
      ["none", "say", { text: "None of them." }],
    ],
    [
      "start.next → ask",
      "ask.answered → c0",
      ...names.flatMap((name, at) => [
        `${name}.yes → ${name}-yes`,
        `${name}.no → ${names[at + 1] ?? "none"}`,
        `${name}-yes.next → ask`,
      ]),
      "none.next → ask",
    ],
  );
}

const says = (text: string, seq: number): Event[] => {
  const message = { seq, text, signals: signalsOf() };
  return [
    { type: "offer", message, waiting: [] },
    { type: "message", message },
  ];
};

/** What the machine with shortcuts and the one without make of the same events. */
function both(flow: Flow, events: Event[]): [Step[], Step[]] {
  const run = (machine: ReturnType<typeof bind>) => {
    const steps = [begin(machine, { vars: {}, seed: "s" }, testWorld)];
    for (const event of events) steps.push(step(machine, (steps.at(-1) as Step).snapshot, event, testWorld));
    return steps;
  };
  return [run(machineOf(flow)), run(bind(compile(flow)))];
}

test("decisions that follow one another are made at once, with all that is told of them", () => {
  const flow = chain(rule("message.text", "red"), rule("message.text", "green"), rule("said", "blue"));
  const targets = withShortcuts(compile(flow)).states.c0?.always?.map(({ target }) => target);
  expect(targets).toEqual(["#$broken", "#c0-yes", "#c1", "#c1-yes", "#c2-yes", "#none"]);
  const [short, plain] = both(flow, ["hi", "red", "green", "a blue one", "grey"].flatMap(says));
  expect(short).toEqual(plain);
  expect(short.at(-1)?.emitted.filter(({ kind }) => kind === "left")).toHaveLength(5);
});

test("a rule that asks how often a node was entered is asked where it stands", () => {
  const flow = chain(rule("message.text", "red"), rule("visits.c1", 2), rule("visits.c0", 3));
  const targets = withShortcuts(compile(flow)).states.c0?.always?.map(({ target }) => target);
  expect(targets).toEqual(["#$broken", "#c0-yes", "#c1"]);
  const [short, plain] = both(flow, ["hi", "a", "b", "c", "d"].flatMap(says));
  expect(short).toEqual(plain);
});

test("however long a chain, no state has more than a dozen ways beyond its own", () => {
  const flow = chain(...Array.from({ length: 40 }, (_, at) => rule("message.text", `word ${at}`)));
  const ways = Object.values(withShortcuts(compile(flow)).states).map(({ always = [] }) => always.length);
  expect(Math.max(...ways)).toBeLessThanOrEqual(3 + 12);
  const [short, plain] = both(flow, ["hi", "word 5", "word 31", "nothing"].flatMap(says));
  expect(short).toEqual(plain);
});

test("decisions in a circle break at the same node as without shortcuts", () => {
  for (const length of [1, 2, 3, 7, 13, 14, 40]) {
    const never = Array.from({ length }, () => rule("message.text", "never"));
    const flow = chain(...never);
    const circling = {
      ...flow,
      edges: flow.edges.map((edge) => (edge.to === "none" ? { ...edge, to: "c0" } : edge)),
    };
    const [short, plain] = both(circling, ["hello", "round and round"].flatMap(says));
    expect(short).toEqual(plain);
    expect(plain.at(-1)?.emitted.filter(({ kind }) => kind === "entered")).toHaveLength(stepLimit + 1);
    expect(plain.at(-1)?.emitted.some(({ kind }) => kind === "handoff")).toBe(true);
  }
});

test("flows by chance do the same with and without", { timeout: 60_000 }, () => {
  let shortened = 0;
  for (let seed = 1; seed <= 150; seed++) {
    const flow = randomFlow(chance(seed));
    const config = compile(flow);
    if (JSON.stringify(withShortcuts(config)) !== JSON.stringify(config)) shortened++;
    const events = ["hello", "1042", "this is awful", "yes", "no"].flatMap(says);
    const [short, plain] = both(flow, [...events, { type: "done", call: 1, output: { found: true } }]);
    expect(short).toEqual(plain);
  }
  expect(shortened).toBeGreaterThan(20);
});
