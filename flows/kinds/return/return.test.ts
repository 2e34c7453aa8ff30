import { expect, test } from "vitest";
import { compile, states } from "../../compile.ts";
import { flowOf } from "../../testing.ts";
import { kindOf } from "../index.ts";

test("it tells how the subflow ended, and goes back to whoever ran it", () => {
  const flow = flowOf(
    [
      ["start", "start"],
      ["back", "return", { result: "notDone" }],
    ],
    [],
  );
  const state = compile(flow).states.back;
  expect(state?.entry).toContainEqual({ type: "end", params: { node: "back", exit: "notDone" } });
  expect(state?.always?.at(-1)).toEqual({ target: `#${states.back}` });
});

test("each of its results is an exit of the node that runs a subflow", () => {
  const [back, run] = [kindOf({ kind: "return" }), kindOf({ kind: "runFlow" })];
  const results = ["done", "notDone"].map((result) => back?.ends({ result }));
  expect(results).toEqual(run?.exits(run.defaults).map(({ id }) => id));
});
