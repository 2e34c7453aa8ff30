import { expect, test } from "vitest";
import { playNode } from "../playing.ts";
import { tag } from "./index.ts";

test("it puts tags on and takes others off, and goes on", () => {
  const played = playNode("tag", { add: ["vip", "damaged"], remove: ["new"] }, ["hi"], {
    tags: ["new", "vip"],
  });
  expect(played.vars.tags).toEqual(["vip", "damaged"]);
  expect(played.emitted).toContainEqual({
    kind: "tagged",
    node: "node",
    add: ["vip", "damaged"],
    remove: ["new"],
  });
  expect(played.left?.exit).toBe("next");
});

test("it says in its line what it changes", () => {
  expect(tag.summary({ add: ["vip"], remove: ["new"] })).toBe("+ vip · − new");
});

test("one tag at least, and none on both sides", () => {
  expect(tag.problems({ add: [], remove: [] })).toEqual([
    { field: "add", message: "Name a tag to put on or to take off." },
  ]);
  expect(tag.problems({ add: ["vip"], remove: ["vip"] })).toEqual([
    { field: "remove", message: "A tag is put on and taken off at once: keep it on one side." },
  ]);
});
