import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { articles } from "../examples/articles.ts";
import { templates } from "../examples/templates.ts";
import { readFlowFile } from "../file/flow-file.ts";
import { open, type Play, reopen, send } from "../scenario/play.ts";
import { scenarioRunner } from "../scenario/run-scenario.ts";
import { proveOwnVersion } from "./own-version.testing.ts";
import { type Recording, recordingOf } from "./recording.ts";
import { maya, now, randomStep, recorder, shop, store } from "./recordings.testing.ts";
import { type Replayed, replayer } from "./replay.ts";

function expectNoDifference(recording: Recording, replayed: Replayed) {
  expect(replayed).toMatchObject({
    differs: null,
    stopped: null,
    handoff: { change: "same", certain: true },
  });
  expect(replayed.outcome.replayed).toBe(replayed.outcome.recorded);
  expect(replayed.entries).toEqual(recording.entries);
  expect(replayed.known).toBe(recording.entries.length);
}

describe("on its own version", () => {
  test("any conversation gives its own log again", () => {
    const [record, again] = [recorder(shop), replayer({ flow: shop })];
    fc.assert(
      fc.property(fc.array(randomStep, { maxLength: 12 }), fc.constantFrom(null, maya), (steps, customer) => {
        const recording = record(steps, customer);
        expectNoDifference(recording, again(recording));
      }),
      { numRuns: 150 },
    );
  });

  test("random conversations with random flows give their own logs again", () => {
    expect(proveOwnVersion(60).failed).toEqual([]);
  });

  test.each(templates.map(({ file }) => file))("the scenarios of %s give no difference", (file) => {
    const read = readFlowFile(readFileSync(new URL(`../examples/${file}`, import.meta.url), "utf8"));
    if (!read.ok) throw new Error(read.message);
    const [run, again] = [scenarioRunner({ flow: read.flow }), replayer({ flow: read.flow })];
    expect(read.flow.scenarios.length).toBeGreaterThan(0);
    for (const scenario of read.flow.scenarios) {
      // with a policy off, it is not this version that held the conversation
      if (scenario.policiesOff) continue;
      const { id, customer } = scenario;
      const recording = recordingOf(run(scenario).play, { id, customer, seed: id });
      expectNoDifference(recording, again(recording));
    }
  });

  test("the example conversations give no difference", () => {
    const here = new URL("../examples/", import.meta.url);
    const read = readFlowFile(readFileSync(new URL("order-status.flow.json", here), "utf8"));
    if (!read.ok) throw new Error(read.message);
    const chat = open({ flow: read.flow, articles, store, customer: null, now });
    const again = replayer({ flow: read.flow });
    const lines = readFileSync(new URL("conversations/order-status.jsonl", here), "utf8").trim().split("\n");
    for (const line of lines) {
      const { id, customer = null, turns } = JSON.parse(line);
      const play = turns.reduce(
        (at: Play, { text }: { text: string }) => send(at, text),
        reopen(chat, customer, now),
      );
      const recording = recordingOf(play, { id, customer });
      expectNoDifference(recording, again(recording));
    }
  });
});
