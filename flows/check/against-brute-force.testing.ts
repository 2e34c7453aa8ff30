import { chance } from "../demo-store/chance.ts";
import { demoStore } from "../demo-store/demo-store.ts";
import type { Flow } from "../flow.ts";
import type { Proved } from "../proofs/proved.ts";
import { randomAsking } from "../proofs/random-asking.ts";
import { randomFlow } from "../proofs/random-flow.ts";
import { open, type Play, send } from "../scenario/play.ts";
import { playStep } from "../scenario/play-step.ts";
import { brokenByBruteForce } from "./brute-force.testing.ts";
import { sentences } from "./example/sentences.ts";
import { wish } from "./guarantees/wish.ts";
import { type Guarantee, guarantees } from "./guarantees.ts";

export interface Compared extends Proved {
  /** Guarantees that were shown not to hold, and those of them whose conversation was found and played again. */
  broken: number;
  walked: number;
}

/**
 * The checker against brute force on random small flows: it proves what brute force finds no fault with, finds what brute
 * force finds, and each conversation that it shows really takes its way. `seed` makes them others.
 */
export function comparedWithBruteForce(cases: number, seed = 1): Compared {
  const compared: Compared = { cases: 0, failed: [], broken: 0, walked: 0 };
  for (let at = 0; compared.cases < cases; at += 1) {
    const luck = chance(seed * 1_000_000 + at);
    const options = { size: 5, unconnected: at % 2 ? 0.04 : 0, nested: at % 5 === 4 };
    const flow = at % 3 === 2 ? randomAsking(luck) : randomFlow(luck, options);
    const broken = brokenByBruteForce(flow);
    if (!broken) continue;
    compared.cases += 1;
    for (const guarantee of guarantees(flow)) {
      const say = (what: string) => compared.failed.push(`flow ${at}, ${guarantee.id}: ${what}`);
      if (guarantee.id === "wish") {
        if (guarantee.proved && !honoursInPlay(flow, at)) say("proved, and not honoured in play");
      } else if (guarantee.proved === broken.has(guarantee.id)) {
        say(
          guarantee.proved
            ? "proved, and broken by brute force"
            : "shown not to hold, and brute force finds nothing",
        );
      }
      if (guarantee.proved) continue;
      compared.broken += 1;
      if (!guarantee.counterexample?.walked) continue;
      compared.walked += 1;
      const astray = strays(flow, guarantee);
      if (astray) say(astray);
    }
  }
  return compared;
}

/** Plays a counterexample again from what it tells alone; a sentence where it goes another way. */
function strays(flow: Flow, guarantee: Guarantee): string | null {
  if (guarantee.proved || !guarantee.counterexample) return null;
  const { counterexample } = guarantee;
  const { at, customer, seed, stubs, steps } = counterexample;
  const store = demoStore({ seed: 7, now: at });
  const opened = open({ flow, articles: [], store, customer, now: at, stubs, seed });
  const play = steps.reduce((before, step) => {
    const played = playStep(before, step);
    return played.ok ? played.play : before;
  }, opened);
  const left = play.entries.flatMap((entry) =>
    entry.kind === "left" ? [`${entry.node}.${entry.exit}`] : [],
  );
  const wanted = counterexample.exits.map(({ node, exit }) => `${node}.${exit}`);
  const followed = subsequent(wanted, left);
  if (!followed) return `its conversation takes ${left.join(" ")} and not ${wanted.join(" ")}`;
  if (guarantee.id === "wish" && play.conversation.outcome === "handed_off") return "the wish was honoured";
  return null;
}

/** Whether all that is wanted happened in that order, with nothing between but what an agent's taking over does. */
function subsequent(wanted: string[], happened: string[]): boolean {
  let at = 0;
  for (const one of happened) {
    if (one === wanted[at]) at += 1;
    else if (at < wanted.length && !happened.some((other) => other.endsWith(".accepted"))) return false;
  }
  return at === wanted.length;
}

/** Plays a few conversations by chance, and asks for a human wherever they rest. */
function honoursInPlay(flow: Flow, seed: number): boolean {
  const luck = chance(seed);
  const now = "2026-11-20T10:00:00.000Z";
  const store = demoStore({ seed: 7, now });
  const statuses = ["done", "failed", "unknown"] as const;
  const stubs = Object.fromEntries(
    flow.nodes.map(({ id }) => [id, { status: luck.pick(statuses), output: {} }]),
  );
  let play: Play = open({ flow, articles: [], store, customer: null, now, stubs });
  // a flow that calls without end is broken off within a call, where a message would wait for the answer
  const rests = () => play.conversation.owner === "bot" && play.entries.at(-1)?.kind !== "asked";
  for (let turn = 0; turn < 6 && rests(); turn += 1) {
    if (send(play, wish).conversation.outcome !== "handed_off") return false;
    play = send(play, luck.pick(sentences));
  }
  return true;
}
