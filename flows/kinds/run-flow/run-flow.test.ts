import { expect, test } from "vitest";
import { demoStore } from "../../demo-store/demo-store.ts";
import type { Flow, Policy } from "../../flow.ts";
import { defaultPolicies } from "../../policies.ts";
import type { Entry } from "../../record.ts";
import { agent, open, type Play, send } from "../../scenario/play.ts";
import { flowOf } from "../../testing.ts";
import { runFlow } from "./index.ts";

type Nodes = Parameters<typeof flowOf>[0];

const now = "2026-11-19T14:05:00.000Z";
const store = demoStore({ seed: 7, now });
const say = (text: string) => ({ text });
const human = { queue: "care", say: "A colleague comes." };
const pairs = (given: Record<string, string>) =>
  Object.entries(given).map(([name, value]) => ({ name, value }));

/** A main flow and subflows; nodes of a subflow are listed under its id. */
function flowWith(main: Nodes, parts: Record<string, Nodes>, edges: string[], policies: Policy[] = []): Flow {
  const inside = Object.entries(parts).flatMap(([part, nodes]) =>
    flowOf(nodes, []).nodes.map((node) => ({ ...node, in: part })),
  );
  const flow = flowOf([["start", "start"], ...main], edges);
  const subflows = Object.keys(parts).map((id) => ({ id, name: id, inputs: [], outputs: [] }));
  return { ...flow, nodes: [...flow.nodes, ...inside], subflows, policies };
}

function opened(flow: Flow): Play {
  return open({ flow, articles: [], store, customer: { name: "Maya", verified: false }, now });
}

/** As if everything had been written down and read again. */
function kept(play: Play): Play {
  return { ...play, conversation: JSON.parse(JSON.stringify(play.conversation)) };
}

const said = ({ entries }: { entries: Entry[] }) =>
  entries.flatMap((entry) => (entry.kind === "message" && entry.role !== "customer" ? [entry.text] : []));
const varsOf = (play: Play) => play.conversation.snapshot?.context.vars ?? {};
const framesOf = (play: Play) => play.conversation.snapshot?.context.frames ?? [];

const asking = flowWith(
  [
    ["colour", "ask", { question: "Colour?", answer: "text", variable: "colour" }],
    [
      "run",
      "runFlow",
      {
        subflow: "size",
        inputs: pairs({ what: "a {{colour}} tent" }),
        outputs: [{ name: "answer", value: "size" }],
      },
    ],
    ["end", "say", say('{{size}}, {{colour}}, {{what | "nothing"}}, {{answer | "nothing"}}.')],
    ["stay", "ask", { question: "Else?", answer: "text", variable: "more" }],
    ["human", "handoff", human],
  ],
  {
    size: [
      ["entry", "entry"],
      [
        "ask",
        "ask",
        { question: "Size of {{what}}, {{customer.name}}?{{colour}}", answer: "text", variable: "answer" },
      ],
      ["tag", "tag", { add: ["sized"], remove: [] }],
      ["back", "return", { result: "done" }],
    ],
  },
  [
    "start.next → colour",
    "colour.answered → run",
    "run.done → end",
    "run.notDone → human",
    "end.next → stay",
    "stay.answered → human",
    "entry.next → ask",
    "ask.answered → tag",
    "tag.next → back",
  ],
);

test("a subflow sees its inputs and the customer, and gives back what was asked of it alone", () => {
  const play = ["hi", "red", "large"].reduce(send, opened(asking));
  expect(said(play)).toEqual([
    "Colour?",
    "Size of a red tent, Maya?",
    "large, red, nothing, nothing.",
    "Else?",
  ]);
  expect(varsOf(play)).toMatchObject({ tags: ["sized"], size: "large", colour: "red" });
  expect(framesOf(play)).toEqual([]);
});

test("a conversation inside a subflow can be written down and go on from there", () => {
  const inside = ["hi", "red"].reduce(send, opened(asking));
  expect(inside.conversation.node).toBe("ask");
  expect(framesOf(inside)).toMatchObject([{ node: "run", subflow: "size", vars: { colour: "red" } }]);
  expect(varsOf(send(kept(inside), "large")).size).toBe("large");
});

test("a list that is given to a subflow stays one", () => {
  const flow = flowWith(
    [
      [
        "run",
        "runFlow",
        { subflow: "part", inputs: pairs({ it: "{{customer}}" }), outputs: pairs({ it: "out" }) },
      ],
      ["end", "ask", { question: "Else?", answer: "text" }],
    ],
    {
      part: [
        ["entry", "entry"],
        ["back", "return"],
      ],
    },
    ["start.next → run", "run.done → end", "entry.next → back"],
  );
  expect(varsOf(send(opened(flow), "hi")).out).toMatchObject({ name: "Maya" });
});

test("what is not done leaves the runner through Not done", () => {
  const flow = flowWith(
    [
      ["run", "runFlow", { subflow: "part" }],
      ["no", "say", say("Not done.")],
      ["end", "close", { say: "" }],
    ],
    {
      part: [
        ["entry", "entry"],
        ["back", "return", { result: "notDone" }],
      ],
    },
    ["start.next → run", "run.done → end", "run.notDone → no", "no.next → end", "entry.next → back"],
  );
  expect(said(send(opened(flow), "hi"))).toEqual(["Not done."]);
});

test("subflows run inside each other, and each goes back to whoever ran it", () => {
  const flow = flowWith(
    [
      ["run", "runFlow", { subflow: "outer" }],
      ["home", "say", say("Home.")],
      ["end", "close", { say: "" }],
    ],
    {
      outer: [
        ["outer-entry", "entry"],
        ["first", "runFlow", { subflow: "inner", inputs: pairs({ n: "1" }) }],
        ["second", "runFlow", { subflow: "inner", inputs: pairs({ n: "2" }) }],
        ["outer-back", "return"],
      ],
      inner: [
        ["inner-entry", "entry"],
        ["tell", "say", say("Inner {{n}}.")],
        ["inner-back", "return"],
      ],
    },
    [
      "start.next → run",
      "run.done → home",
      "home.next → end",
      "outer-entry.next → first",
      "first.done → second",
      "second.done → outer-back",
      "inner-entry.next → tell",
      "tell.next → inner-back",
    ],
  );
  expect(said(send(opened(flow), "hi"))).toEqual(["Inner 1.", "Inner 2.", "Home."]);
});

const within = (depth: number) =>
  flowWith(
    [
      ["run", "runFlow", { subflow: "part", depth }],
      ["done", "say", say("Done.")],
      ["end", "close", { say: "" }],
    ],
    {
      part: [
        ["entry", "entry"],
        ["in", "say", say("In.")],
        ["again", "runFlow", { subflow: "part", depth }],
        ["enough", "say", say("Enough.")],
        ["back", "return"],
      ],
    },
    [
      "start.next → run",
      "run.done → done",
      "done.next → end",
      "entry.next → in",
      "in.next → again",
      "again.done → back",
      "again.notDone → enough",
      "enough.next → back",
    ],
  );

test.each([1, 3])(
  "a subflow that runs itself stops %i deep, through Not done, and comes all the way back",
  (depth) => {
    const play = send(opened(within(depth)), "hi");
    expect(said(play)).toEqual([...Array<string>(depth).fill("In."), "Enough.", "Done."]);
    expect(framesOf(play)).toEqual([]);
  },
);

test("a policy holds inside a subflow, and the flow then begins anew outside of it", () => {
  const flow = { ...asking, policies: defaultPolicies };
  const inside = ["hi", "red"].reduce(send, opened(flow));
  const handed = send(inside, "I want to talk to a human");
  expect(handed.conversation).toMatchObject({ owner: "queue", outcome: "handed_off" });
  const back = agent(agent(kept(handed), "claim"), "giveBack");
  expect(back.conversation).toMatchObject({ owner: "bot", node: "start" });
  expect(framesOf(back)).toEqual([]);
  expect(varsOf(back)).toMatchObject({ colour: "red" });
  expect(varsOf(back)).not.toHaveProperty("what");
  // colour is known, so the subflow is next, with a fresh frame
  expect(framesOf(send(back, "blue then"))).toHaveLength(1);
});

const stepsAside = (returned: string[]) =>
  flowWith(
    [
      ["run", "runFlow", { subflow: "part" }],
      ["end", "say", say("Home.")],
      ["close", "close", { say: "" }],
    ],
    {
      part: [
        ["entry", "entry"],
        ["human", "handoff", human],
        ["thanks", "say", say("Welcome back.")],
        ["back", "return"],
      ],
    },
    [
      "start.next → run",
      "run.done → end",
      "end.next → close",
      "entry.next → human",
      "thanks.next → back",
      ...returned,
    ],
  );

test("a handoff inside a subflow goes on inside it when the conversation is returned", () => {
  const handed = send(opened(stepsAside(["human.returned → thanks"])), "hi");
  expect(handed.conversation.owner).toBe("queue");
  const back = agent(agent(kept(handed), "claim"), "giveBack");
  expect(said(back)).toEqual(["A colleague comes.", "Welcome back.", "Home."]);
});

test("a handoff inside a subflow without a way on begins anew outside of it", () => {
  const back = agent(agent(send(opened(stepsAside([])), "hi"), "claim"), "giveBack");
  expect(back.conversation).toMatchObject({ owner: "bot", node: "start" });
  expect(framesOf(back)).toEqual([]);
});

test("a handoff whose path has left its subflow meanwhile begins anew as well", () => {
  const flow = stepsAside(["human.accepted → back", "human.returned → thanks"]);
  const play = ["claim", "giveBack"] as const;
  const back = play.reduce(agent, send(opened(flow), "hi"));
  expect(said(back)).toEqual(["A colleague comes.", "Home."]);
  expect(back.conversation).toMatchObject({ owner: "bot", node: "start" });
});

test("what a runner gives, wants and may do is told to whoever checks it", () => {
  const settings = {
    subflow: "part",
    inputs: pairs({ a: "{{b}}" }),
    outputs: pairs({ c: "d" }),
    depth: 2,
  };
  expect(runFlow.runs(settings)).toEqual(settings);
  expect(runFlow.runs(runFlow.defaults)).toBeNull();
  expect(runFlow.templates(settings)).toEqual(["{{b}}"]);
  expect(runFlow.sets(settings)).toMatchObject([{ variable: "d", exits: ["done"] }]);
  const twice = { ...settings, outputs: [...pairs({ c: "d" }), ...pairs({ e: "d" })] };
  expect(runFlow.problems(twice)).toMatchObject([{ field: "outputs" }]);
});
