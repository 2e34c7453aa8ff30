import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test, vi } from "vitest";
import type { Counterexample } from "#flows/check/counterexample.ts";
import { templates } from "#flows/examples/templates.ts";
import { Flow, type Node } from "#flows/flow.ts";
import { defaultPolicies } from "#flows/policies.ts";
import { flowOf } from "#flows/testing.ts";
import { check } from "./check.ts";
import { print } from "./print.ts";
import { simulate } from "./simulate.ts";

vi.mock("./print.ts", () => ({ print: vi.fn() }));

const folder = mkdtempSync(join(tmpdir(), "counterexamples-"));
afterAll(() => rmSync(folder, { recursive: true }));

function file(name: string, value: unknown): string {
  const path = join(folder, name);
  writeFileSync(path, JSON.stringify(value));
  return path;
}

/** What a command prints, as it comes out of the process. */
function printed<Line>(command: (args: string[]) => boolean, ...args: string[]): Line[] {
  vi.mocked(print).mockClear();
  command(args);
  return vi.mocked(print).mock.calls.map(([line]) => JSON.parse(JSON.stringify(line)));
}

type Walk = Pick<Counterexample, "path" | "exits"> & { outcome: string; error?: string };

function walked(flow: string, line: object, stubs: object = {}): Walk {
  const files = ["--messages", file("m.jsonl", line), "--stubs", file("s.json", stubs)];
  const [walk] = printed<Walk>(simulate, flow, ...files);
  if (!walk) throw new Error("A line is printed.");
  return walk;
}

/** Every counterexample that is printed for a flow, each walked node by node, its stubs in a file of their own or not. */
function walkedExamples(flow: Flow): Counterexample[] {
  const path = file("broken.flow.json", flow);
  const findings = printed<{ counterexample?: Counterexample }>(check, path);
  const examples = findings.flatMap(({ counterexample }) => counterexample ?? []);
  for (const example of examples) {
    const { stubs, ...line } = example;
    for (const walk of [walked(path, example), walked(path, line, stubs)]) {
      expect(walk.error).toBeUndefined();
      expect(walk.exits.slice(0, example.exits.length)).toEqual(example.exits);
      expect(walk.path.slice(0, example.path.length)).toEqual(example.path);
    }
  }
  return examples;
}

const ends: [string, string][] = [
  ["start", "start"],
  ["end", "close"],
];

function policied(nodes: [id: string, kind: string, config?: Node["config"]][], edges: string[]): Flow {
  return { ...flowOf([...ends, ...nodes], edges), policies: defaultPolicies };
}

test.each(templates)(
  "what breaks $name with an edge cut, or led back, walks as it is printed",
  (template) => {
    const path = new URL(`../../../flows/examples/${template.file}`, import.meta.url);
    const flow = Flow.parse(JSON.parse(readFileSync(path, "utf8")));
    const some = flow.edges.filter((_, index) => index % 20 === 7);
    const examples = some.flatMap((edge) => [
      ...walkedExamples({ ...flow, edges: flow.edges.filter((other) => other !== edge) }),
      ...walkedExamples({
        ...flow,
        edges: flow.edges.map((other) => (other === edge ? { ...edge, to: edge.from } : other)),
      }),
    ]);
    expect(examples.length).toBeGreaterThan(0);
  },
);

test("a way past an agent and an empty queue walks", () => {
  const flow = policied(
    [
      [
        "split",
        "condition",
        { rule: { match: "all", tests: [{ left: "signals.urgency", op: ">=", right: 1 }] } },
      ],
      ["ask", "ask", { answer: "text" }],
      ["care", "handoff"],
      ["vip", "handoff", { queue: "vip", nobodyAvailable: "" }],
      ["say", "say", { text: "Order {{orderNumber}}." }],
    ],
    [
      "start.next → split",
      "split.yes → ask",
      "ask.answered → end",
      "split.no → care",
      "care.returned → vip",
      "vip.nobodyAvailable → say",
      "say.next → end",
    ],
  );
  const steps = walkedExamples(flow).flatMap((example) => example.steps);
  expect(steps).toContainEqual({ queue: "vip", is: "nobody available" });
  expect(steps).toContainEqual({ agent: "returns" });
});

test("a way through minutes that go by walks", () => {
  const flow = policied([["wait", "wait"]], ["start.next → wait", "wait.done → wait", "wait.message → end"]);
  const steps = walkedExamples(flow).flatMap((example) => example.steps);
  expect(steps).toContainEqual({ wait: expect.any(Number) });
});

test("a wish that nobody hears walks under the flow's own policies alone", () => {
  const flow = flowOf(
    [...ends, ["ask", "ask", { answer: "text" }]],
    ["start.next → ask", "ask.answered → end"],
  );
  const [example] = walkedExamples(flow);
  expect(example && walked(file("deaf.flow.json", flow), example).outcome).not.toBe("handed_off");
});

test("steps that cannot happen, and stubs of no node, are told of in the line", () => {
  const flow = file("flow.json", policied([], ["start.next → end"]));
  const closes = walked(flow, { id: "one", steps: [{ agent: "closes" }] });
  expect(closes).toEqual({
    id: "one",
    error: "Step 1 could not happen: no agent has the conversation.",
  });
  const strange = walked(flow, { steps: [], stubs: { nowhere: { status: "failed" } } });
  expect(strange.error).toBe("It has a stub for “nowhere”, which is no node of “Test flow”.");
});
