import { expect, test } from "vitest";
import { playNode } from "../playing.ts";
import { choose } from "./index.ts";

const choices = [
  { id: "damaged", label: "It arrived damaged" },
  { id: "wrong", label: "Wrong item" },
];
const settings = { question: "What happened?", choices, variable: "problem", again: "Which one?" };

test("it asks with buttons, keeps the one that was pressed, and leaves through it", () => {
  const played = playNode("choose", settings, ["hi", "Wrong item"]);
  expect(played.emitted).toContainEqual({
    kind: "message",
    role: "bot",
    node: "node",
    text: "What happened?",
    choices,
  });
  expect(played.left?.exit).toBe("wrong");
  expect(played.vars.problem).toBe("wrong");
});

test.each(["1", "#1", "option 1", "it arrived DAMAGED!", "Oh, it arrived damaged, sadly"])(
  "“%s” presses the first button",
  (typed) => expect(playNode("choose", settings, ["hi", typed]).left?.exit).toBe("damaged"),
);

test("it asks again, with the buttons, until its tries are used up", () => {
  const played = playNode("choose", { ...settings, tries: 2 }, ["hi", "hm", "no idea"]);
  expect(played.said).toEqual(["What happened?", "Which one?"]);
  expect(played.emitted.filter((one) => one.kind === "message" && one.choices)).toHaveLength(2);
  expect(played.left?.exit).toBe("notUnderstood");
  expect(played.vars.problem).toBeUndefined();
});

test("what was chosen before is used where it looks back, and asked again where it does not", () => {
  const vars = { problem: "wrong" };
  const looked = playNode("choose", { ...settings, lookBack: true }, ["hi"], vars);
  expect(looked.said).toEqual([]);
  expect(looked.left?.exit).toBe("wrong");
  expect(playNode("choose", settings, ["hi"], vars).said).toEqual(["What happened?"]);
  const stale = playNode("choose", { ...settings, lookBack: true }, ["hi"], { problem: "gone" });
  expect(stale.said).toEqual(["What happened?"]);
});

test("with a time limit it leaves through No reply when that is due", () => {
  const played = playNode("choose", { ...settings, noReplyMinutes: 30 }, ["hi", "due"]);
  expect(played.emitted).toContainEqual({ kind: "remind", token: 1, node: "node", afterMs: 30 * 60_000 });
  expect(played.left?.exit).toBe("noReply");
});

test("exits keep the ids of their choices, whatever the choices are called", () => {
  const ids = (labels: string[]) =>
    choose
      .exits({
        ...choose.defaults,
        ...settings,
        choices: choices.map((choice, at) => ({ ...choice, label: labels[at] ?? "" })),
      })
      .map((exit) => exit.id);
  expect(ids(["Broken", "Not mine"])).toEqual(["damaged", "wrong", "notUnderstood"]);
});

test.each([
  ["Give at least two choices.", [{ id: "one", label: "One" }]],
  [
    "Two choices read “wrong item”: word them apart.",
    [
      { id: "one", label: "Wrong item" },
      { id: "two", label: "wrong item!" },
    ],
  ],
  [
    "Two choices have the same id: add one anew.",
    [
      { id: "one", label: "One" },
      { id: "one", label: "Two" },
    ],
  ],
  [
    "“Silence” has the id of another exit: add it anew.",
    [
      { id: "one", label: "One" },
      { id: "noReply", label: "Silence" },
    ],
  ],
  [
    "Write a word on every button.",
    [
      { id: "one", label: "One" },
      { id: "two", label: "?!" },
    ],
  ],
])("refused: %s", (message, wrong) => {
  const found = choose.problems({ ...choose.defaults, choices: wrong });
  expect(found.map((problem) => problem.message)).toEqual([message]);
});
