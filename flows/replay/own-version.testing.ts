import { type Chance, chance } from "../demo-store/chance.ts";
import { articles } from "../examples/articles.ts";
import type { Flow } from "../flow.ts";
import { kindOf } from "../kinds/index.ts";
import { machineOf } from "../machine.ts";
import { defaultPolicies } from "../policies.ts";
import type { Proved } from "../proofs/proved.ts";
import { randomFlow } from "../proofs/random-flow.ts";
import { sameJson } from "../same-json.ts";
import { open, type Play, reopen } from "../scenario/play.ts";
import { playStep } from "../scenario/play-step.ts";
import type { ScenarioStep, Stub, Stubs } from "../scenario/scenario.ts";
import { recordingOf } from "./recording.ts";
import { now, shop, store } from "./recordings.testing.ts";
import { replay } from "./replay.ts";

const steps = 20;
/** Opened once for all: each flow is put in. */
const chat = open({ flow: shop, articles, store, customer: null, now });

/** Random conversations with random flows, replayed on their own version, give their own logs again. */
export function proveOwnVersion(cases: number, seed = 1): Proved {
  const failed: string[] = [];
  for (let number = seed; number < seed + cases; number += 1) {
    const difference = ownDifference(number);
    if (difference) failed.push(`seed ${number}: ${difference}`);
  }
  return { cases, failed };
}

/** The first thing in which the replay's log differs from the record; null where there is none. */
export function ownDifference(seed: number): string | null {
  const luck = chance(seed);
  const flow: Flow = { ...randomFlow(luck), policies: luck.maybe(0.5) ? defaultPolicies : [] };
  const stubs = stubsBy(luck, flow);
  let play = reopen({ ...chat, machine: machineOf(flow), stubs }, null, now, String(seed));
  for (let count = 0; count < steps; count += 1) {
    const played = playStep(play, stepBy(luck, flow, play));
    if (played.ok) play = played.play;
  }
  const recording = recordingOf(play, { id: String(seed), customer: null, seed: String(seed) });
  const { entries, stopped } = replay(recording, { flow });
  const place = recording.entries.findIndex((entry, index) => !same(entry, entries[index]));
  if (place >= 0)
    return `${JSON.stringify(recording.entries[place])} became ${JSON.stringify(entries[place])}`;
  if (entries.length > recording.entries.length) return "the replay goes on";
  return stopped ? `it stopped (${stopped.why})` : null;
}

/** As they would be kept: what is undefined is not there. */
function same(one: object, other: object | undefined): boolean {
  return other !== undefined && sameJson(JSON.parse(JSON.stringify(one)), JSON.parse(JSON.stringify(other)));
}

/** What calls end as, for every node: four times something that it takes, or a mishap. */
function stubsBy(luck: Chance, flow: Flow): Stubs {
  const answers = (id: string): Stub[] => [
    ...takesOf(flow, id).flatMap((one) => ("call" in one ? [one.call] : [])),
    { status: "failed" },
    { status: "unknown" },
  ];
  const four = (id: string) => Array.from({ length: 4 }, () => luck.pick(answers(id)));
  return Object.fromEntries(flow.nodes.map(({ id }) => [id, four(id)]));
}

function stepBy(luck: Chance, flow: Flow, { conversation: { node } }: Play): ScenarioStep {
  const fitting = node ? takesOf(flow, node) : [];
  const messages = fitting.flatMap((one) => ("message" in one ? [one.message] : []));
  const minutes = fitting.flatMap((one) => ("minutes" in one ? [one.minutes] : []));
  return luck.pick<ScenarioStep>([
    { say: luck.pick([...messages, "hello", "it is order 1042", "yes", "no", "that is bad"]) },
    { say: luck.pick([...messages, "maya.reyes@example.com", "2", "I want to talk to a human", "thanks"]) },
    { wait: luck.pick([...minutes, 0, 5, 60, 1440]) },
    { queue: "care", is: luck.pick(["open", "nobody available", "outside hours"] as const) },
    { agent: luck.pick(["accepts", "returns", "closes"] as const) },
    { agentSays: "Let me look." },
  ]);
}

function takesOf(flow: Flow, id: string) {
  const node = flow.nodes.find((one) => one.id === id);
  const exits = (node && kindOf(node)?.exits(node.config)) ?? [];
  return exits.flatMap(({ takes }) => takes);
}
