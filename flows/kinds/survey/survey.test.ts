import { describe, expect, test } from "vitest";
import { demoStore } from "../../demo-store/demo-store.ts";
import { agent, open, send } from "../../scenario/play.ts";
import { flowOf, testWorld } from "../../testing.ts";
import { playNode } from "../playing.ts";
import { survey } from "./index.ts";
import { scales } from "./scales.ts";

test("a high score is kept as a number, with thanks", () => {
  const played = playNode("survey", {}, ["hi", "5"]);
  expect(played.left?.exit).toBe("happy");
  expect(played.vars.satisfaction).toBe(5);
  expect(played.said.at(-1)).toBe("Thank you for telling us.");
});

test("a low score is asked about once, and the reason kept in the customer's words", () => {
  const played = playNode("survey", {}, ["hi", "2", "Nobody answered, 5 times!"]);
  expect(played.left?.exit).toBe("unhappy");
  expect(played.vars).toMatchObject({
    satisfaction: 2,
    satisfactionComment: "Nobody answered, 5 times!",
  });
  expect(played.said.slice(1)).toEqual([
    "I'm sorry to hear that. What should we have done better?",
    "Thank you for telling us.",
  ]);
});

test("a low score counts although no reason follows", () => {
  const played = playNode("survey", {}, ["hi", "1", "due"]);
  expect(played.left?.exit).toBe("unhappy");
  expect(played.vars).toMatchObject({ satisfaction: 1, satisfactionComment: "—" });
});

test("without a question after it, a low score leaves at once", () => {
  expect(playNode("survey", { askWhy: "" }, ["hi", "3"]).left?.exit).toBe("unhappy");
});

test("whoever needs something else is not held up by it", () => {
  const played = playNode("survey", {}, ["hi", "Actually, my parcel still isn't here"]);
  expect(played.left?.exit).toBe("other");
  expect(played.vars.satisfaction).toBeUndefined();
});

test("no answer leaves through No reply after its time", () => {
  const played = playNode("survey", { noReplyMinutes: 60 }, ["hi", "due"]);
  expect(played.emitted).toContainEqual({ kind: "remind", token: 1, node: "node", afterMs: 3_600_000 });
  expect(played.left?.exit).toBe("noReply");
});

describe.each(scales.map((scale) => [scale.name, scale] as const))("%s", (name, { scores }) => {
  test.each(scores.flatMap(({ label, also, score }) => [label, ...also].map((word) => [word, score])))(
    "“%s” counts as %i",
    (word, score) => {
      const played = playNode("survey", { scale: name, askWhy: "" }, ["hi", String(word)]);
      expect(played.vars.satisfaction).toBe(score);
      expect(played.left?.exit).toBe(Number(score) >= 4 ? "happy" : "unhappy");
    },
  );
});

test.each([
  "I'd give it a 4",
  "4/5",
  "4 stars",
  "4!! Great service",
  "4, it was quick",
  "a 4 because of Ana",
])("“%s” is a 4 of 5", (typed) => {
  expect(playNode("survey", {}, ["hi", typed]).vars.satisfaction).toBe(4);
});

test.each([
  "7",
  "0",
  "between 2 and 3",
  "not good",
  "?",
  "2 parcels are still missing",
  "Where are the other 2?",
])("“%s” is no score", (typed) => {
  expect(playNode("survey", {}, ["hi", typed]).left?.exit).toBe("other");
});

test("after a person's work it speaks as the system, and the outcome stays handed off", () => {
  const flow = flowOf(
    [
      ["start", "start"],
      ["human", "handoff"],
      ["asked", "survey"],
      ["end", "close", { say: "", outcome: "resolved" }],
    ],
    [
      "start.next → human",
      "human.closed → asked",
      ...["happy", "unhappy", "other", "noReply"].map((exit) => `asked.${exit} → end`),
    ],
  );
  const opened = open({
    flow,
    articles: [],
    store: demoStore({ seed: 1, now: testWorld.now }),
    customer: null,
    now: testWorld.now,
  });
  const surveyed = agent(agent(send(opened, "help"), "claim"), "close");
  expect(surveyed.entries.findLast((entry) => entry.kind === "message")).toMatchObject({
    role: "system",
    text: survey.defaults.question,
    choices: [{ label: "1" }, { label: "2" }, { label: "3" }, { label: "4" }, { label: "5" }],
  });
  const scored = send(surveyed, "4");
  expect(scored.conversation).toMatchObject({ owner: "closed", outcome: "handed_off" });
  expect(scored.entries).toContainEqual(
    expect.objectContaining({ kind: "set", variable: "satisfaction", value: 4 }),
  );
});

test("a name too long for its comment is refused", () => {
  const variable = "a".repeat(34);
  expect(survey.problems({ ...survey.defaults, variable })).toEqual([
    { field: "variable", message: "Choose a shorter name: up to 33 letters." },
  ]);
});
