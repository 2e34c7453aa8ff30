import type { Flow } from "#flows/flow.ts";
import { wideFlow } from "./wide-flow.ts";

const sizes = [60, 1_000];
const rounds = 60;

/** Times something for flows of 60 and 1,000 nodes, each round on a copy, and prints a line each; false where it failed once. */
export function figures(bench: string, run: (flow: Flow) => boolean): boolean {
  let well = true;
  for (const nodes of sizes) {
    const flow = wideFlow(nodes);
    const times: number[] = [];
    for (let round = 0; round < rounds * 2; round += 1) {
      const copy = structuredClone(flow); // as it comes from a draft: nothing of it was seen before
      const begun = performance.now();
      const held = run(copy);
      const took = performance.now() - begun;
      well &&= held && flow.nodes.length === nodes;
      if (round >= rounds) times.push(took); // the first half warms up
    }
    times.sort((a, b) => a - b);
    const at = (part: number) => Number((times[Math.floor(times.length * part)] ?? 0).toFixed(2));
    console.log(JSON.stringify({ bench, nodes, p50Ms: at(0.5), p95Ms: at(0.95) }));
  }
  return well;
}
