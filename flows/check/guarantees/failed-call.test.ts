import { expect, test } from "vitest";
import type { Flow } from "../../flow.ts";
import { brokenByBruteForce } from "../brute-force.testing.ts";
import { checkFlow } from "../check-flow.ts";
import { broken, ends, type Nodes, policied, proved } from "../guarantees.testing.ts";

const look: Nodes = [...ends, ["look", "fetchOrder", { number: "", email: "" }]];
const looked = ["start.next → look", "look.found → end", "look.missing → end"];
const silent: Nodes = [...look, ["bye", "close", { say: "" }]];

const lost = (flow: Flow) => {
  expect(brokenByBruteForce(flow)).toEqual(new Set(["failed calls"]));
  return broken(flow, "failed calls");
};
const kept = (flow: Flow) => {
  expect(brokenByBruteForce(flow)).toEqual(new Set());
  proved(flow);
};

test("a failing call that nobody hears of is shown with its stub", () => {
  const edges = [...looked, "look.failed → care"];
  kept(policied(look, [...edges, "look.unknown → care"]));
  const { path, stubs } = lost(policied(look, edges));
  expect(path).toEqual(["start", "look"]);
  expect(stubs).toEqual({ look: { status: "unknown" } });
});

test("a failing call after which the conversation ends without a word is lost, and last words keep it", () => {
  const edges = [...looked, "look.failed → care"];
  const mute = policied(silent, [...edges, "look.unknown → bye"]);
  expect(lost(mute)).toMatchObject({
    path: ["start", "look", "bye"],
    stubs: { look: { status: "unknown" } },
  });
  expect(checkFlow(mute)).toMatchObject([
    {
      rule: "lost call",
      severity: "error",
      exit: "unknown",
      message: expect.stringContaining("without a word"),
    },
  ]);
  kept(policied(silent, [...edges, "look.unknown → end"]));
});

test("whatever is noted, waited for or tried on the way to a silent end is no word; what is said there is one", () => {
  const nodes: Nodes = [
    ...silent,
    ["note", "tag", { add: ["failed"], remove: [] }],
    ["later", "wait"],
    ["again", "fetchOrder", { number: "", email: "" }],
    ["sorry", "say", { text: "That did not work." }],
  ];
  const edges = [
    ...looked,
    "look.failed → note",
    "look.unknown → care",
    "note.next → later",
    "later.message → care",
    ...["missing", "failed", "unknown"].map((exit) => `again.${exit} → care`),
    "again.found → bye",
    "sorry.next → again",
  ];
  const example = lost(policied(nodes, [...edges, "later.done → again"]));
  expect(example.path).toEqual(["start", "look", "note", "later", "again", "bye"]);
  expect(example.steps).toContainEqual({ wait: 1_440 });
  kept(policied(nodes, [...edges, "later.done → sorry"]));
});

test("a handoff that nobody answers is no word either", () => {
  const nodes: Nodes = [...silent, ["queue", "handoff", { queue: "vip", nobodyAvailable: "" }]];
  const edges = [...looked, "look.failed → queue", "look.unknown → care"];
  expect(lost(policied(nodes, [...edges, "queue.nobodyAvailable → bye"])).steps).toContainEqual({
    queue: "vip",
    is: "nobody available",
  });
  kept(policied(nodes, [...edges, "queue.nobodyAvailable → end", "queue.returned → bye"]));
});

test("a question that looks back may not be asked at all", () => {
  const asks = (lookBack: boolean) =>
    policied(
      [...silent, ["what", "ask", { answer: "email", variable: "email", lookBack }]],
      [
        ...looked,
        "look.failed → what",
        "look.unknown → care",
        "what.answered → bye",
        "what.notUnderstood → care",
      ],
    );
  expect(lost(asks(true)).path).toEqual(["start", "look", "what", "bye"]);
  kept(asks(false));
});

test("a bounded node behind a failed call is left through any exit at first", () => {
  const nodes: Nodes = [...look, ["limit", "loopDetector"]];
  const edges = ["look.failed → limit", "look.unknown → care", "limit.looping → limit", "limit.fresh → end"];
  const flow = policied(nodes, [...looked, ...edges]);
  expect(checkFlow(flow).map(({ rule }) => rule)).not.toContain("lost call");
  expect(brokenByBruteForce(flow)?.has("failed calls")).toBe(false);
});
