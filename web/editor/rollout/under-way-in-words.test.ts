import { expect, test } from "vitest";
import { moveInWords, underWayInWords } from "./under-way-in-words.ts";

const at = (owner: "bot" | "queue" | "agent", title: string, conversations: number, quiet = 0) => ({
  versionId: "v",
  version: 2,
  owner,
  title,
  conversations,
  quiet,
});

test("who is under way is counted, with where each stands and who has it", () => {
  const standings = [
    at("bot", "Ask for order", 12, 3),
    at("agent", "", 4),
    at("queue", "", 2),
    at("bot", "", 1),
  ];
  expect(underWayInWords(standings)).toEqual({
    count: 19,
    on: "version 2",
    quiet: 3,
    withPeople: 6,
    places: ["12 at “Ask for order”", "4 with your team", "2 in line for your team", "1 between two steps"],
  });
});

test("of several versions, each place says which it is on", () => {
  const standings = [at("bot", "Ask", 2), { ...at("bot", "Ask", 1), version: 1 }];
  expect(underWayInWords(standings)).toMatchObject({
    on: "other versions",
    places: ["2 at “Ask”, version 2", "1 at “Ask”, version 1"],
  });
});

test("a preview tells how many go on, and of the others why not", () => {
  const line = (conversations: number, why: string | null) => ({
    version: 2,
    title: "Size",
    owner: "bot" as const,
    conversations,
    why,
  });
  const lines = [line(12, null), line(3, "“Size” is not in it any more."), line(2, null)];
  expect(moveInWords({ lines, complete: true })).toEqual({
    fit: 14,
    misfit: 3,
    reasons: ["3: “Size” is not in it any more."],
    complete: true,
  });
});
