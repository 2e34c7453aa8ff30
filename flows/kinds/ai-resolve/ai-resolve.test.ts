import { expect, test } from "vitest";
import { playNode } from "../playing.ts";

const citations = [{ kind: "article", id: "returns", title: "Returns" }];
const answer = {
  call: "done",
  output: { known: true, text: "You have 30 days.", citations, confidence: 0.9 },
} as const;
const nothing = {
  call: "done" as const,
  output: { known: false, text: "", citations: [], confidence: 0.1 },
};
const settings = { articles: [], tries: 2, followUp: "Did that help?" };
const play = (told: Parameters<typeof playNode>[2]) => playNode("aiResolve", settings, told);

test("it answers with its source and asks whether that helped", () => {
  const played = play(["can I return it", answer]);
  expect(played.said).toEqual(["You have 30 days.", "Did that help?"]);
  expect(played.emitted).toContainEqual({
    kind: "message",
    role: "bot",
    node: "node",
    text: "You have 30 days.",
    citations,
  });
  expect(played.left).toBeUndefined();
});

test("an answer given is not a resolution: only the customer's own word is", () => {
  const played = play(["can I return it", answer, { text: "thanks, perfect", signals: { settled: 0.9 } }]);
  expect(played.left?.exit).toBe("resolved");
});

test("a plain yes or no answers the question after the answer", () => {
  expect(play(["returns?", answer, "yes it does"]).left?.exit).toBe("resolved");
  expect(play(["returns?", answer, "no"]).left?.exit).toBe("notResolved");
  expect(play(["returns?", answer, "yes but how?"]).left).toBeUndefined();
  expect(
    playNode("aiResolve", { ...settings, followUp: "" }, ["returns?", answer, "yes"]).left,
  ).toBeUndefined();
});

test("it asks on with what was asked and cited before, and steps aside after its tries", () => {
  const played = play(["returns?", answer, "and without a box?", answer, "still unclear"]);
  expect(played.asked[1]?.input).toMatchObject({
    question: "and without a box?",
    before: ["returns?"],
    cited: ["returns"],
  });
  expect(played.left?.exit).toBe("notResolved");
});

test("it says that it does not know by leaving through Not resolved", () => {
  expect(play(["can I pay in shells", nothing]).left?.exit).toBe("notResolved");
});

test.each([
  ["wantsHuman", "wantsHuman"],
  ["exception", "exception"],
] as const)("a message with %s leaves at once, also as the first one", (signal, exit) => {
  const message = { text: "…", signals: { [signal]: 0.8 } };
  expect(play([message]).left?.exit).toBe(exit);
  expect(play([message]).asked).toEqual([]);
  expect(play(["hi", answer, message]).left?.exit).toBe(exit);
});

test("an answerer that fails or never answers leaves through Failed", () => {
  expect(play(["hi", { call: "failed" }]).left?.exit).toBe("failed");
  expect(play(["hi", { call: "unknown" }]).left?.exit).toBe("failed");
});
