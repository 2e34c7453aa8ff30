import { expect, test } from "vitest";
import { chance } from "../demo-store/chance.ts";
import { printFlowFile, readFlowFile } from "../file/flow-file.ts";
import { inFileOrder } from "../file/order.ts";
import { misbuilt } from "../file/structure.ts";
import { Flow } from "../flow.ts";
import { applyDiff } from "./apply-diff.ts";
import { diff } from "./diff.ts";
import { newFlow } from "./new-flow.ts";
import { randomEdit } from "./random-edit.testing.ts";
import { sentencesOf } from "./sentences/sentences-of.ts";

const rounds = Array.from({ length: 12 }, (_, seed) => seed);

test.each(rounds)(
  "whatever is edited, a flow holds together, and can be told, undone and read again (%i)",
  (seed) => {
    const by = chance(seed);
    const began = newFlow("Orders");
    let flow = began;
    for (let step = 0; step < 60; step += 1) {
      const { name, flow: edited } = randomEdit(flow, by, step);
      expect(misbuilt(edited), name).toBeNull();
      expect(Flow.safeParse(edited).error, name).toBeUndefined();
      const [there, back] = [diff(flow, edited), diff(edited, flow)];
      expect(inFileOrder(applyDiff(flow, there)), name).toEqual(inFileOrder(edited));
      expect(inFileOrder(applyDiff(edited, back)), name).toEqual(inFileOrder(flow));
      const told = sentencesOf(there, flow, edited).flatMap(({ changes }) => changes);
      expect(new Set(told), name).toEqual(new Set(there));
      flow = edited;
    }
    const read = readFlowFile(printFlowFile(flow));
    expect(read).toEqual({ ok: true, flow: inFileOrder(flow) });
    expect(inFileOrder(applyDiff(began, diff(began, flow)))).toEqual(inFileOrder(flow));
  },
);
