import { expect, test } from "vitest";
import { compile } from "../../compile.ts";
import { freshContext } from "../../context.ts";
import { guards } from "../../machine-guards.ts";
import { flowOf } from "../../testing.ts";
import { playNode } from "../playing.ts";
import { abSplit } from "./index.ts";

const shares = [
  { id: "short", label: "Short answers", share: 50 },
  { id: "long", label: "Long answers", share: 30 },
  { id: "human", label: "Straight to a human", share: 20 },
];
const seeds = Array.from({ length: 20_000 }, (_, at) => `customer-${at}@example.com`);

/** Through which exit each of the seeds goes. */
function sorted(split: typeof shares): (string | undefined)[] {
  const flow = flowOf(
    [
      ["start", "start"],
      ["node", "abSplit", { shares: split }],
    ],
    ["start.next → node"],
  );
  const ways = (compile(flow).states.node?.always ?? []).flatMap(({ guard, actions }) => {
    const left = actions?.find((action) => action.type === "leave");
    return guard?.type === "share" && left?.type === "leave" ? [{ guard, exit: left.params.exit }] : [];
  });
  return seeds.map((seed) => {
    const args = { context: { ...freshContext, seed }, event: { type: "begin" as const } };
    const taken = ways.filter(({ guard }) => guards.share(args, guard.params));
    expect(taken).toHaveLength(1);
    return taken[0]?.exit;
  });
}

test("each share gets its part of the customers, and every customer exactly one", () => {
  const exits = sorted(shares);
  for (const { id, share } of shares) {
    const part = (100 * exits.filter((exit) => exit === id).length) / seeds.length;
    expect(Math.abs(part - share)).toBeLessThan(1.5);
  }
});

test("a customer who comes back gets what they got before", () => {
  const exit = (seed: string) => playNode("abSplit", { shares }, ["hi"], {}, { seed }).left?.exit;
  const exits = sorted(shares);
  for (const at of [0, 1, 2, 3, 4, 5, 6, 7]) expect(exit(seeds[at] ?? "")).toBe(exits[at]);
});

test("other names and another order move nobody", () => {
  const renamed = shares.map((one) => ({ ...one, label: `New ${one.label}` }));
  expect(sorted(renamed.toReversed())).toEqual(sorted(shares));
});

test("two splits in a flow are independent of each other", () => {
  const flow = (id: string) =>
    flowOf(
      [
        ["start", "start"],
        [id, "abSplit"],
      ],
      [`start.next → ${id}`],
    );
  const params = (id: string) => compile(flow(id)).states[id]?.always?.at(1)?.guard?.params;
  expect(params("first")).toMatchObject({ node: "first" });
  expect(params("second")).toMatchObject({ node: "second" });
});

test.each([
  ["The shares add up to 90 %: make it 100 %.", [shares[0], { ...shares[1], share: 40 }]],
  ["Two shares are called “Short answers”: name them apart.", [shares[0], { ...shares[0], id: "other" }]],
  ["Two shares have the same id: add one anew.", [shares[0], { ...shares[0], label: "Other" }]],
  ["Split into at least two.", [{ ...shares[0], share: 99 }]],
])("refused: %s", (message, wrong) => {
  expect(abSplit.problems({ shares: wrong as never }).map((problem) => problem.message)).toContain(message);
});
