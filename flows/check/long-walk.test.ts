import { expect, test } from "vitest";
import { chance } from "../demo-store/chance.ts";
import { randomFlow } from "../proofs/random-flow.ts";
import { flowOf } from "../testing.ts";
import { brokenByBruteForce } from "./brute-force.testing.ts";
import { brokenByLongWalk } from "./long-walk.testing.ts";

test("walking a flow with one variable at a time finds what walking it with all of them does", () => {
  const different: number[] = [];
  let walked = 0;
  for (let seed = 0; seed < 200; seed += 1) {
    const flow = randomFlow(chance(31_000 + seed), { size: 5, nested: seed % 2 === 1 });
    const together = brokenByBruteForce(flow);
    if (!together) continue;
    walked += 1;
    const apart = brokenByLongWalk(flow) ?? [];
    if ([...together].sort().join() !== [...apart].sort().join()) different.push(seed);
  }
  expect(different).toEqual([]);
  expect(walked).toBeGreaterThan(150);
});

test("what a subflow gives back under another name is known by that name", () => {
  const given = { subflow: "sub", inputs: [], outputs: [{ name: "number", value: "orderNumber" }] };
  const asks = { variable: "number", answer: "text", question: "Which number?" };
  const flow = flowOf(
    [
      ["start", "start"],
      ["run", "runFlow", given],
      ["say", "say", { text: "It is {{orderNumber}}." }],
      ["ask", "ask", { ...asks, variable: "orderNumber", question: "Which one again?", lookBack: false }],
      ["end", "close"],
      ["inEntry", "entry"],
      ["inAsk", "ask", asks],
      ["inEnd", "return"],
    ],
    [
      ...["start.next → run", "run.done → say", "say.next → ask", "ask.answered → end"],
      ...["inEntry.next → inAsk", "inAsk.answered → inEnd"],
    ],
  );
  const nodes = flow.nodes.map((node) => (node.id.startsWith("in") ? { ...node, in: "sub" } : node));
  const subflows = [{ id: "sub", name: "Sub", inputs: [], outputs: ["number"] }];
  expect([...(brokenByLongWalk({ ...flow, nodes, subflows }) ?? [])]).toEqual(["asked once"]);
});
