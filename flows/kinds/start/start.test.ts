import { expect, test } from "vitest";
import { begin, machineOf } from "../../machine.ts";
import { flowOf } from "../../testing.ts";

const flow = (greeting: string) => machineOf(flowOf([["start", "start", { greeting }]], []));
const customer = { name: "Maya Reyes" };

test("a greeting is said when the chat opens", () => {
  const { emitted } = begin(flow('Hi {{customer.name | first | "there"}}'), { customer });
  expect(emitted).toContainEqual({ kind: "message", role: "bot", text: "Hi Maya", node: "start" });
});

test("without a greeting it waits in silence", () => {
  expect(begin(flow(""), { customer }).emitted).toEqual([{ kind: "entered", node: "start" }]);
});
