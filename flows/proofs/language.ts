import { comparedWithBruteForce } from "../check/against-brute-force.testing.ts";
import type { Flow } from "../flow.ts";
import { proveOwnVersion } from "../replay/own-version.testing.ts";
import { proveEdits } from "./edits.ts";
import { proveHostile } from "./hostile.ts";
import { mutantsOf, proveMutants } from "./mutants.ts";
import type { Proved } from "./proved.ts";
import { proveReplays } from "./replays.ts";
import { proveTraces } from "./traces.ts";

/** A part of the proof, in pieces that can be run one after the other, each with a seed of its own. */
export interface Part {
  name: string;
  pieces: (() => Proved)[];
}

/** The full counts. A test runs a sample of each part. */
export const counts = {
  traces: 10_000,
  edits: 1_000,
  replays: 2_000,
  ownVersion: 3_000,
  checker: 5_000,
};

/** All that is proved of the flow language; every edge of the templates makes mutants. */
export function languageProof(templates: Flow[]): Part[] {
  return [
    { name: "traces", pieces: pieces(counts.traces, 100, (seed) => proveTraces(100, 1 + seed * 100)) },
    { name: "edits", pieces: pieces(counts.edits, 20, (seed) => proveEdits(20, 1 + seed * 20)) },
    { name: "replays", pieces: pieces(counts.replays, 500, (seed) => proveReplays(500, 1 + seed)) },
    {
      name: "own version",
      pieces: pieces(counts.ownVersion, 100, (seed) => proveOwnVersion(100, 1 + seed * 100)),
    },
    {
      name: "checker",
      pieces: pieces(counts.checker, 100, (seed) => comparedWithBruteForce(100, 1 + seed)),
    },
    {
      name: "mutants",
      pieces: templates.flatMap((flow) =>
        flow.edges.map((edge) => () => proveMutants(mutantsOf(flow, edge))),
      ),
    },
    { name: "hostile files", pieces: [proveHostile] },
  ];
}

function pieces(count: number, size: number, prove: (seed: number) => Proved): (() => Proved)[] {
  return Array.from({ length: count / size }, (_, seed) => () => prove(seed));
}
