import { chance } from "../demo-store/chance.ts";
import { applyDiff } from "../edit/apply-diff.ts";
import { diff } from "../edit/diff.ts";
import { newFlow } from "../edit/new-flow.ts";
import { randomEdit } from "../edit/random-edit.testing.ts";
import { sentencesOf } from "../edit/sentences/sentences-of.ts";
import { printFlowFile, readFlowFile } from "../file/flow-file.ts";
import { misbuilt } from "../file/structure.ts";
import { Flow } from "../flow.ts";
import type { Proved } from "./proved.ts";

const steps = 60;

/** Flows edited by chance: each edit holds together, is told in sentences, and its diff leads there and back again. */
export function proveEdits(cases: number, seed = 1): Proved {
  const failed: string[] = [];
  for (let number = seed; number < seed + cases; number += 1) {
    const fault = faultOf(number);
    if (fault) failed.push(`seed ${number}: ${fault}`);
  }
  return { cases, failed };
}

function faultOf(seed: number): string | null {
  const luck = chance(seed);
  const began = newFlow("Orders");
  const been: Flow[] = [began];
  for (let step = 0; step < steps; step += 1) {
    const before = been.at(-1) ?? began;
    const { name, flow } = randomEdit(before, luck, step);
    const fault = faultBetween(before, flow);
    if (fault) return `${name}: ${fault}`;
    been.push(flow);
  }
  const undone = been.reduceRight((later, earlier) => applyDiff(later, diff(later, earlier)));
  if (!same(undone, began)) return "taking every edit back does not come to the beginning";
  return null;
}

function faultBetween(before: Flow, after: Flow): string | null {
  if (misbuilt(after)) return `it does not hold together: ${misbuilt(after)}`;
  if (!Flow.safeParse(after).success) return "it is no flow";
  const [there, back] = [diff(before, after), diff(after, before)];
  if (!same(applyDiff(before, there), after)) return "its diff does not lead there";
  if (!same(applyDiff(after, back), before)) return "its diff does not lead back";
  const told = new Set(sentencesOf(there, before, after).flatMap(({ changes }) => changes));
  if (there.some((change) => !told.has(change))) return "a change has no sentence";
  const read = readFlowFile(printFlowFile(after));
  if (!read.ok) return `its file is refused: ${read.message}`;
  return same(read.flow, after) ? null : "its file reads otherwise";
}

/** A file has an order of its own, so flows are the same that print the same. */
function same(one: Flow, other: Flow): boolean {
  return printFlowFile(one) === printFlowFile(other);
}
