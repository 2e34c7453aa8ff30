import { expect, test } from "vitest";
import { playNode } from "../playing.ts";

test("it says its last words and ends with its outcome", () => {
  const { emitted, said } = playNode("close", { say: "Bye!", outcome: "resolved" }, ["hi"]);
  expect(said).toEqual(["Bye!"]);
  expect(emitted.at(-1)).toEqual({ kind: "closed", outcome: "resolved" });
});
