import { expect, test } from "vitest";
import { begin, commit, redo, settle, undo } from "./history.ts";

test("undo brings back what was, and redo what was undone", () => {
  const history = commit(commit(begin("a"), "b"), "c");
  expect(undo(history).present).toBe("b");
  expect(redo(undo(history)).present).toBe("c");
});

test("typing in one field is one step", () => {
  const typed = commit(commit(commit(begin(""), "h", "say.text"), "he", "say.text"), "hey", "say.text");
  expect(undo(typed).present).toBe("");
});

test("leaving the field ends the step", () => {
  const first = settle(commit(begin(""), "one", "say.text"));
  const second = commit(first, "one two", "say.text");
  expect(undo(second).present).toBe("one");
});

test("a new edit after an undo drops what was undone", () => {
  const history = commit(undo(commit(begin("a"), "b")), "c");
  expect(redo(history).present).toBe("c");
});

test("nothing to undo leaves things as they are", () => {
  expect(undo(begin("a")).present).toBe("a");
});
