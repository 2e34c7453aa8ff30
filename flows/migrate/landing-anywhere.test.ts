import { expect, test } from "vitest";
import { type Chance, chance } from "../demo-store/chance.ts";
import { randomEdit } from "../edit/random-edit.testing.ts";
import { removeAndHeal } from "../edit/remove-and-heal.ts";
import type { Flow } from "../flow.ts";
import { type Machine, machineOf } from "../machine.ts";
import { randomTold, randomWorld } from "../proofs/random-event.ts";
import { randomFlow } from "../proofs/random-flow.ts";
import type { Entry } from "../record.ts";
import { type Conversation, fresh, type Incoming, turn } from "../turn.ts";
import { landing } from "./landing.ts";
import { moveSide } from "./move-side.ts";

const ana = { id: "ana", name: "Ana" };
const names = { from: { number: 1, hash: "a" }, to: { number: 2, hash: "b" } };

const machines = new WeakMap<Flow, Machine>();

function machineFor(flow: Flow): Machine {
  const machine = machines.get(flow) ?? machineOf(flow);
  machines.set(flow, machine);
  return machine;
}

/** A conversation that chance plays: each event is one that might reach it where it stands. */
class Played {
  at: Conversation = fresh;
  private asked: Extract<Entry, { kind: "asked" }> | null = null;
  private readonly luck: Chance;

  constructor(luck: Chance) {
    this.luck = luck;
  }

  take(flow: Flow, incoming: Incoming): Entry[] {
    const taken = turn(machineFor(flow), this.at, incoming, randomWorld(this.luck));
    if (!taken.ok) return [];
    this.at = JSON.parse(JSON.stringify(taken.conversation));
    for (const entry of taken.entries) if (entry.kind === "asked") this.asked = entry;
    return taken.entries;
  }

  walk(flow: Flow, events: number): void {
    for (let count = 0; count < events; count += 1) {
      const incoming = this.incoming(flow);
      if (incoming) this.take(flow, incoming);
    }
  }

  private incoming(flow: Flow): Incoming | null {
    const node = flow.nodes.find(({ id }) => id === this.at.node);
    const told = randomTold(this.luck, node);
    switch (told.tell) {
      case "message":
        return { type: "message", text: told.text };
      case "due":
        return { type: "due", token: this.at.snapshot?.context.token ?? 0 };
      case "result": {
        if (!this.asked) return null;
        const { call, node: asker, name } = this.asked;
        return { type: "result", call, node: asker, name, status: told.status, output: told.output };
      }
      case "accepted":
        return { type: "claim", agent: ana };
      default:
        return { type: told.tell === "returned" ? "giveBack" : "close", agent: ana };
    }
  }
}

const seeds = Array.from({ length: 150 }, (_, seed) => seed);

test("wherever a conversation stands, it fits the version that it is in, and nothing of it changes", () => {
  for (const seed of seeds) {
    const luck = chance(seed);
    const flow = randomFlow(luck);
    const played = new Played(luck);
    played.take(flow, { type: "begin", channel: "web", customer: null, seed: "s" });
    played.walk(flow, luck.whole(0, 12));
    const side = moveSide(flow);
    const landed = landing(played.at, { from: side, to: side, world: randomWorld(luck), handOver: false });
    if (played.at.owner === "closed") continue;
    expect(landed, `seed ${seed}`).toMatchObject({ ok: true, reminders: [], handOver: null });
    if (landed.ok && played.at.owner === "bot") expect(landed.snapshot).toEqual(played.at.snapshot);
  }
}, 60_000);

test("whatever the edits between two versions, what lands can go on with whatever comes", () => {
  const counts = { moved: 0, handedOver: 0, refused: 0 };
  for (const seed of seeds) {
    const luck = chance(seed);
    const before = randomFlow(luck);
    const played = new Played(luck);
    played.take(before, { type: "begin", channel: "web", customer: null, seed: "s" });
    played.walk(before, luck.whole(1, 3));
    const edited = Array.from({ length: luck.whole(1, 5) }).reduce<Flow>(
      (flow, _, step) => randomEdit(flow, luck, step).flow,
      before,
    );
    const { node } = played.at;
    const after = publishable(node !== null && luck.maybe(0.8) ? removeAndHeal(edited, [node]) : edited);
    if (!after || played.at.owner === "closed") continue;
    const handOver = luck.pick([false, false, false, "misfits", "all"] as const);
    const move = { from: moveSide(before), to: moveSide(after), world: randomWorld(luck), handOver };
    const landed = landing(played.at, move);
    if (!landed.ok) {
      counts.refused += 1;
      expect(handOver, `seed ${seed}`).toBe(false);
      continue;
    }
    const { ok: _, ...there } = landed;
    const [entry] = played.take(after, { type: "move", by: ana, ...names, ...there });
    expect(entry, `seed ${seed}`).toMatchObject({ kind: "moved" });
    if (there.handOver) expect(played.at, `seed ${seed}`).toMatchObject({ owner: "queue", node: null });
    counts[there.handOver ? "handedOver" : "moved"] += 1;
    played.walk(after, 12);
  }
  expect(Math.min(...Object.values(counts))).toBeGreaterThan(5);
}, 60_000);

/** A flow that compiles; null for a draft that does not. */
function publishable(flow: Flow): Flow | null {
  try {
    machineFor(flow);
    return flow;
  } catch {
    return null;
  }
}
