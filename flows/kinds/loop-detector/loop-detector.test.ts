import { expect, test } from "vitest";
import { begin, machineOf, step } from "../../machine.ts";
import { flowOf, signalsOf, testWorld } from "../../testing.ts";
import { playNode } from "../playing.ts";

test("a customer who says the same again leaves through Going in circles", () => {
  const { left } = playNode("loopDetector", { likeness: 0.5, rounds: 3 }, [
    { text: "…", signals: { loop: 0.7 } },
  ]);
  expect(left).toMatchObject({ exit: "looping", because: { holds: true } });
});

test("a flow that comes by too often leaves too", () => {
  const machine = machineOf(
    flowOf(
      [
        ["start", "start"],
        ["loop", "loopDetector", { rounds: 2 }],
        ["ask", "ask", { answer: "text", variable: "more" }],
        ["care", "handoff"],
      ],
      ["start.next → loop", "loop.fresh → ask", "ask.answered → loop", "loop.looping → care"],
    ),
  );
  let at = begin(machine, { vars: {}, seed: "" }, testWorld);
  for (const seq of [1, 2]) {
    at = step(
      machine,
      at.snapshot,
      {
        type: "message",
        message: { seq, text: `m${seq}`, signals: signalsOf() },
      },
      testWorld,
    );
  }
  const handoff = at.emitted.find((emitted) => emitted.kind === "handoff");
  expect(handoff?.cause).toMatchObject({ id: "loop", exit: "looping" });
  expect(handoff?.cause.because?.measured[1]).toMatchObject({ holds: true, values: [2] });
});
