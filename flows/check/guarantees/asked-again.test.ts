import { expect, test } from "vitest";
import type { Flow, Node } from "../../flow.ts";
import { brokenByBruteForce } from "../brute-force.testing.ts";
import { checkFlow } from "../check-flow.ts";
import { broken, ends, type Nodes, policied, proved } from "../guarantees.testing.ts";

/** A flow whose nodes with ids that begin with “in” stand in a subflow. */
function nested(nodes: Nodes, edges: string[]): Flow {
  const flow = policied(nodes, edges);
  return {
    ...flow,
    nodes: flow.nodes.map((node) => (node.id.startsWith("in") ? { ...node, in: "part" } : node)),
    subflows: [{ id: "part", name: "Part", inputs: [], outputs: [] }],
  };
}

function repeated(flow: Flow) {
  expect(brokenByBruteForce(flow)).toEqual(new Set(["asked once"]));
  const [finding] = checkFlow(flow).filter(({ rule }) => rule === "asked again");
  return { ...broken(flow, "asked once"), finding };
}

function asksOnce(flow: Flow): void {
  expect(brokenByBruteForce(flow)).toEqual(new Set());
  proved(flow);
}

const question = (id: string, config: Node["config"]): Nodes[number] => [
  id,
  "ask",
  { question: `This is ${id}.`, again: "", ...config },
];
const run = (id: string, config: Node["config"] = {}): Nodes[number] => [
  id,
  "runFlow",
  { subflow: "part", ...config },
];

const mail = { answer: "email", lookBack: false } as const;
const twoMails = (second: Node["config"]) =>
  policied(
    [
      ...ends,
      question("first", { ...mail, variable: "email" }),
      question("second", { ...mail, variable: "contact", ...second }),
    ],
    [
      "start.next → first",
      "first.answered → second",
      "first.notUnderstood → care",
      "second.answered → end",
      "second.notUnderstood → care",
    ],
  );

test("an e-mail address that was given is not asked for under another name, unless the question speaks of it", () => {
  const { said, path, finding } = repeated(twoMails({}));
  expect(path).toEqual(["start", "first", "second"]);
  expect(said.at(-1)).toBe("This is second.");
  expect(finding).toMatchObject({ nodes: ["second"], setBy: "first", variable: "contact" });
  asksOnce(twoMails({ lookBack: true }));
  asksOnce(twoMails({ question: "Which address shall we use instead of {{email}}?" }));
  asksOnce(twoMails({ answer: "text" }));
});

test("another order may be asked about once the first was not found, or is kept no more", () => {
  const number = { answer: "order number", lookBack: false } as const;
  const flow = (edges: string[]) =>
    policied(
      [
        ...ends,
        question("first", { ...number, variable: "orderNumber" }),
        ["look", "fetchOrder", { number: "{{orderNumber}}", email: "" }],
        ["clear", "setVariable", { variable: "orderNumber", value: "none" }],
        question("second", { ...number, variable: "otherNumber" }),
      ],
      [
        "start.next → first",
        "first.answered → look",
        ...["first.notUnderstood", "look.failed", "look.unknown", "second.notUnderstood"].map(
          (exit) => `${exit} → care`,
        ),
        "clear.next → second",
        "second.answered → end",
        ...edges,
      ],
    );
  expect(repeated(flow(["look.found → second", "look.missing → care"])).said.at(-1)).toBe("This is second.");
  asksOnce(flow(["look.found → end", "look.missing → second"]));
  asksOnce(flow(["look.found → clear", "look.missing → second"]));
});

/** The main flow asks for a name and runs a part that asks for it, too. */
const named = (config: Node["config"], asked: Node["config"] = {}) =>
  nested(
    [
      ...ends,
      question("name", { answer: "text", variable: "name" }),
      run("run", { outputs: [{ name: "caller", value: "name" }], ...config }),
      ["bye", "say", { text: "Thank you, {{name}}." }],
      ["in", "entry"],
      question("inName", { answer: "text", variable: "caller", ...asked }),
      ["inEnd", "return"],
    ],
    [
      "start.next → name",
      "name.answered → run",
      "run.done → bye",
      "run.notDone → care",
      "bye.next → end",
      "in.next → inName",
      "inName.answered → inEnd",
    ],
  );

test("a subflow does not ask for an output that is known where it is run; what it is given it can look back on", () => {
  const { said, path, finding } = repeated(named({}));
  expect(path).toEqual(["start", "name", "run", "in", "inName"]);
  expect(said).toEqual(["This is name.", "This is inName."]);
  expect(finding?.message).toContain("known as name where the subflow is run");
  const handed = { inputs: [{ name: "caller", value: "{{name}}" }] };
  asksOnce(named(handed));
  repeated(named(handed, { lookBack: false }));
  const kept = { answer: "order number", variable: "caller" };
  asksOnce(named({}, kept));
});

test("a subflow that is run twice asks for an e-mail address once", () => {
  const twice = (asked: Node["config"], outputs: [string, string][] = []) =>
    nested(
      [
        ...ends,
        ...["run", "again"].map((id) =>
          run(id, { outputs: outputs.map(([name, value]) => ({ name, value })) }),
        ),
        ["in", "entry"],
        question("inMail", { ...mail, variable: "email", ...asked }),
        ["inEnd", "return"],
        ["inLost", "return", { result: "notDone" }],
      ],
      [
        "start.next → run",
        "run.done → again",
        "run.notDone → care",
        "again.done → end",
        "again.notDone → care",
        "in.next → inMail",
        "inMail.answered → inEnd",
        ...(asked.answer === "text" ? [] : ["inMail.notUnderstood → inLost"]),
      ],
    );
  const { said, path } = repeated(twice({}));
  expect(path).toEqual(["start", "run", "in", "inMail", "inEnd", "again", "in", "inMail"]);
  expect(said).toEqual(["This is inMail.", "This is inMail."]);
  asksOnce(twice({ lookBack: true }));
  // a number that the subflow kept to itself may be another one next time; one that it gave back is known
  asksOnce(twice({ answer: "order number" }));
  repeated(twice({ answer: "order number" }, [["email", "which"]]));
  repeated(twice({ answer: "text", lookBack: true }, [["email", "which"]]));
});

test("a run that ends as not done casts doubt on what it was given, and so does what fails inside of it", () => {
  const number = { answer: "order number", variable: "orderNumber", lookBack: false } as const;
  const flow = (missing: string, done: string) =>
    nested(
      [
        ...ends,
        question("first", number),
        run("run", { inputs: [{ name: "number", value: "{{orderNumber}}" }] }),
        question("second", { ...number, variable: "otherNumber" }),
        ["in", "entry"],
        ["inLook", "fetchOrder", { number: "{{number}}", email: "" }],
        ["inEnd", "return"],
        ["inLost", "return", { result: "notDone" }],
      ],
      [
        "start.next → first",
        "first.answered → run",
        "first.notUnderstood → care",
        `run.done → ${done}`,
        "run.notDone → second",
        "second.answered → end",
        "second.notUnderstood → care",
        "in.next → inLook",
        "inLook.found → inEnd",
        `inLook.missing → ${missing}`,
        "inLook.failed → inLost",
        "inLook.unknown → inLost",
      ],
    );
  asksOnce(flow("inLost", "end"));
  expect(repeated(flow("inLost", "second")).path).toEqual([
    "start",
    "first",
    "run",
    "in",
    "inLook",
    "inEnd",
    "second",
  ]);
});

test("a button that says yes to what a text read casts no doubt on it, one that says no does", () => {
  const flow = (way: string) =>
    policied(
      [
        ...ends,
        question("first", { ...mail, variable: "email" }),
        [
          "right",
          "choose",
          {
            question: "Is {{email}} right?",
            choices: [
              { id: "yes", label: "Yes, that's it" },
              { id: "no", label: "No" },
            ],
            variable: "right",
          },
        ],
        question("second", { ...mail, variable: "email" }),
        ["bye", "say", { text: "We write to {{email}}." }],
      ],
      [
        "start.next → first",
        "first.answered → right",
        "first.notUnderstood → care",
        "right.notUnderstood → care",
        `right.${way} → second`,
        `right.${way === "yes" ? "no" : "yes"} → bye`,
        "second.answered → bye",
        "second.notUnderstood → care",
        "bye.next → end",
      ],
    );
  repeated(flow("yes"));
  asksOnce(flow("no"));
});

test("a handoff that nobody is there for, and silence, cast no doubt on what a text read", () => {
  const flow = (between: Nodes, edges: string[]) =>
    policied(
      [
        ...ends,
        question("first", { ...mail, variable: "email" }),
        ...between,
        question("second", { ...mail, variable: "email" }),
        ["bye", "say", { text: "We write to {{email}}." }],
      ],
      [
        "start.next → first",
        "first.notUnderstood → care",
        "second.answered → bye",
        "second.notUnderstood → care",
        "bye.next → end",
        ...edges,
      ],
    );
  const vip = { queue: "vip", say: "We write to {{email}}.", nobodyAvailable: "" };
  repeated(flow([["vip", "handoff", vip]], ["first.answered → vip", "vip.nobodyAvailable → second"]));
  const got = { question: "Did {{email}} get it?", answer: "text", variable: "got", noReplyMinutes: 60 };
  repeated(
    flow([question("got", got)], ["first.answered → got", "got.answered → care", "got.noReply → second"]),
  );
});
