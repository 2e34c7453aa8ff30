import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { comparedWithBruteForce } from "../check/against-brute-force.testing.ts";
import { readFlowFile } from "../file/flow-file.ts";
import { proveEdits } from "./edits.ts";
import { mutantsOf, proveMutants } from "./mutants.ts";
import { proveReplays } from "./replays.ts";

const folder = new URL("../examples/", import.meta.url);
const templates = readdirSync(folder)
  .filter((file) => file.endsWith(".flow.json"))
  .map((file) => {
    const read = readFlowFile(readFileSync(new URL(file, folder), "utf8"));
    if (!read.ok) throw new Error(`${file}: ${read.message}`);
    return read.flow;
  });

test("edits by chance hold together, and are told, taken back and read again", { timeout: 60_000 }, () => {
  expect(proveEdits(6, 7_000).failed).toEqual([]);
});

test("a replay differs where brute force says so, and nowhere on its own flow", { timeout: 60_000 }, () => {
  expect(proveReplays(100, 7_000).failed).toEqual([]);
});

test("a policy that fires after an agent gave back is brute force's affair too", { timeout: 60_000 }, () => {
  expect([...proveReplays(60, 2).failed, ...proveReplays(300, 3).failed]).toEqual([]);
});

test("what the checker proves and shows is what brute force finds", { timeout: 60_000 }, () => {
  const compared = comparedWithBruteForce(60, 7_000);
  expect(compared.failed).toEqual([]);
  expect(compared.walked).toBeGreaterThan(60);
});

test("a template with an edge cut or led elsewhere breaks what brute force says", { timeout: 60_000 }, () => {
  const mutants = templates.flatMap((flow) => flow.edges.flatMap((edge) => mutantsOf(flow, edge)));
  const caught = proveMutants(mutants.filter((_, at) => at % 300 === 0));
  expect(caught.failed).toEqual([]);
  expect(caught.broken).toBeGreaterThan(5);
});
