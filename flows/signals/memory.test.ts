import { expect, test } from "vitest";
import { Memory } from "./memory.ts";

test("what is used stays, what is not is forgotten", () => {
  const memory = new Memory<number>(10);
  memory.set("used", 1);
  memory.set("unused", 2);
  for (let k = 0; k < 20; k++) {
    memory.set(`other ${k}`, k);
    expect(memory.get("used")).toBe(1);
  }
  expect(memory.get("unused")).toBeUndefined();
  expect(memory.get("other 0")).toBeUndefined();
});
