import { chance } from "../demo-store/chance.ts";
import { begin, type Emitted, type Event, machineOf, nodeAtWork, type Snapshot, step } from "../machine.ts";
import { signalsOf } from "../testing.ts";
import { type Heard, Interpreter } from "./interpreter.ts";
import type { Proved } from "./proved.ts";
import { randomTold, randomWorld, type Told } from "./random-event.ts";
import { randomFlow } from "./random-flow.ts";

const vars = { channel: "test", language: null, customer: { name: "Maya", verified: false, tags: [] } };
const events = 50;

/** The compiled machine and the interpreter tell the same story of random flows and fifty random events each. */
export function proveTraces(cases: number, seed = 1): Proved {
  const failed: string[] = [];
  for (let number = 0; number < cases; number += 1) {
    const difference = differenceOf(seed + number);
    if (difference) failed.push(`seed ${seed + number}: ${difference}`);
  }
  return { cases, failed };
}

/** The first line in which the two stories differ; null where there is none. */
export function differenceOf(seed: number): string | null {
  const luck = chance(seed);
  const flow = randomFlow(luck);
  const machine = machineOf(flow);
  let world = randomWorld(luck);
  let { snapshot, emitted } = begin(machine, { vars, seed: String(seed) }, world);
  const paper = new Interpreter(flow, vars, String(seed), world);
  const compiled = linesOf(emitted);
  for (let count = 1; count <= events; count += 1) {
    const told = randomTold(
      luck,
      flow.nodes.find(({ id }) => id === nodeAtWork(snapshot)),
    );
    world = randomWorld(luck);
    for (const event of eventsOf(told, count, snapshot)) {
      ({ snapshot, emitted } = step(machine, snapshot, event, world));
      compiled.push(...linesOf(emitted));
    }
    const heard = heardOf(told, count);
    if (heard) paper.tell(heard, world);
    const place = compiled.findIndex((line, index) => line !== paper.trace[index]);
    if (place >= 0 || compiled.length !== paper.trace.length) {
      const at = place >= 0 ? place : compiled.length;
      return `after ${count} events the machine “${compiled[at]}”, on paper “${paper.trace[at]}”`;
    }
  }
  return null;
}

/** A stale answer or deadline is told to the machine alone: on paper nobody hears of it. */
function heardOf(told: Told, count: number): Heard | null {
  if (told.tell === "message") {
    return {
      tell: "message",
      message: { seq: count, text: told.text, signals: signalsOf(told.signals, told.sure) },
    };
  }
  return "stale" in told && told.stale ? null : told;
}

function eventsOf(told: Told, count: number, { context }: Snapshot): Event[] {
  switch (told.tell) {
    case "message": {
      const message = { seq: count, text: told.text, signals: signalsOf(told.signals, told.sure) };
      return [
        { type: "offer", message, waiting: [] },
        { type: "message", message },
      ];
    }
    case "result": {
      const call = told.stale ? context.call - 1 : context.call;
      return told.status === "done"
        ? [{ type: "done", call, output: told.output }]
        : [{ type: told.status, call }];
    }
    case "due":
      return [{ type: "due", token: told.stale ? context.token - 1 : context.token }];
    default:
      return [{ type: told.tell }];
  }
}

function linesOf(emitted: Emitted[]): string[] {
  return emitted.flatMap((one) => {
    switch (one.kind) {
      case "entered":
        return [`entered ${one.node}`];
      case "left":
        return [`left ${one.node} ${one.exit}`];
      case "asked":
        return [`asked ${one.name}`];
      case "set":
        return [`set ${one.variable} ${JSON.stringify(one.value)}`];
      case "message":
        return one.node ? [`said by ${one.node}`] : [];
      case "handoff":
        return [`handed off because of ${one.cause.id}`];
      case "closed":
        return [`closed as ${one.outcome}`];
      case "remind":
        return [`waits ${one.afterMs / 60_000} minutes`];
      case "tagged":
        return [`tagged ${[...one.add, "without", ...one.remove].join(" ")}`];
      default:
        return [];
    }
  });
}
