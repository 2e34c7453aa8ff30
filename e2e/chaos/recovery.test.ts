import { expect, test } from "vitest";
import type { Entry } from "#flows/record.ts";
import { type Death, heldCall } from "./cluster.ts";
import { recoveries } from "./recovery.ts";
import { undisturbedBy } from "./standstill.ts";
import type { Said } from "./talk.ts";

const at = (ms: number) => new Date(ms).toISOString();

/** Said to north at 100, which asks for a call; answered at 9,000, when the call was. */
const said: Said = {
  text: "order #1.1#",
  reference: "#1.1#",
  at: 100,
  acknowledged: [{ seq: 1, at: 1_100 }],
  deliveries: [{ server: "north", at: 100, endedAt: 1_100 }],
  answeredAt: 9_000,
  excused: false,
};
const log = [
  { kind: "message", seq: 1, at: at(110), role: "customer", text: "order #1.1#" },
  { kind: "asked", seq: 2, at: at(110), call: 1 },
  { kind: "answered", seq: 3, at: at(8_950), call: 1 },
  { kind: "message", seq: 4, at: at(8_950), role: "bot", text: "Looked up: order #1.1#" },
] as unknown as Entry[];

function death(server: string, at: number, ...calls: number[]): Death {
  return { server, at, point: null, held: new Set(calls.map((call) => heldCall("c", call))) };
}

const callsOf = (...deaths: Death[]) => recoveries([{ id: "c", sent: [said] }], [log], deaths).calls;

test("a call's recovery counts from the last kill of a server that had it in hand, and from the first", () => {
  const hits = [death("north", 500, 1), death("south", 4_000, 1)];
  expect(callsOf(...hits)).toEqual([{ conversation: "c", at: 4_000, ms: 5_000, wholeMs: 8_500, hits }]);
});

test("kills of a server that did not have the call, or after its answer, shorten no recovery", () => {
  const [hit] = callsOf(death("north", 500, 1), death("south", 6_000, 2), death("north", 8_960, 1));
  expect(hit?.ms).toBe(8_500);
});

test("a message that waits behind a call recovers from nothing: its call is another's", () => {
  const text = "note #1.2#";
  const behind: Said = { ...said, text, reference: "#1.2#", deliveries: [] };
  const lines = [
    log[0],
    { kind: "message", seq: 2, at: at(200), role: "customer", text },
    log[2],
    { kind: "message", seq: 4, at: at(8_950), role: "bot", text: "Looked up: order #1.1#" },
    { kind: "message", seq: 5, at: at(8_950), role: "bot", text: "Noted: note #1.2#" },
  ] as Entry[];
  const deaths = [death("north", 500, 1)];
  const found = recoveries([{ id: "c", sent: [said, behind] }], [lines], deaths);
  expect(found.calls.map(({ ms }) => ms)).toEqual([8_500]);
  expect(found.turns).toEqual([]);
});

test("a call whose server lives recovers from nothing", () => {
  expect(callsOf(death("south", 500), death("north", 8_960, 1))).toEqual([]);
});

test("what was measured while the machine stood still tells nothing", () => {
  const measures = [
    { at: 0, ms: 900 },
    { at: 500, ms: 9_000 },
    { at: 9_100, ms: 10 },
  ];
  expect(undisturbedBy([{ from: 1_000, to: 9_000 }], measures)).toEqual([measures[0], measures[2]]);
});
