import { quietMs } from "../burst.ts";
import type { CallName } from "../effects.ts";
import type { Flow } from "../flow.ts";
import type { Machine } from "../machine.ts";
import type { Entry } from "../record.ts";
import { type Conversation, fresh, type Incoming, turn } from "../turn.ts";
import { type Difference, firstDifference, type Seen, seenIn } from "./first-difference.ts";
import { queuesAt } from "./queues-at.ts";
import {
  type Answered,
  type Asked,
  matchingCall,
  type RecordedCall,
  recordedCalls,
} from "./recorded-answers.ts";
import type { Recording } from "./recording.ts";
import { type Stimulus, stimuliOf } from "./stimuli-of.ts";

/** Why a replay could not follow the record any further. */
export type Why =
  | { why: "no answer"; node: string; name: CallName }
  /** On record a person took part where the replay has none, or the other way round. */
  | { why: "a person" }
  /** The customer wrote on where the replay had closed. */
  | { why: "closed" };

export type Stop = Why & { turn: number; at: string };

/** A deadline that is this late may have come second to what happened meanwhile; the record decides. */
const lateness = 5_000;

/** One recording on its way through a flow. */
export class Replaying {
  conversation: Conversation = fresh;
  entries: Entry[] = [];
  differs: Difference | null = null;
  stopped: Stop | null = null;
  /** Entries of the replay up to which all that the customer saw is as recorded. */
  known = 0;
  /** The place in the record that this goes up to (exclusive). */
  knownTo = Number.POSITIVE_INFINITY;
  private readonly machine: Machine;
  private readonly recording: Recording;
  private readonly stimuli: Stimulus[];
  private readonly seen: Seen[];
  private readonly queues: ReturnType<typeof queuesAt>;
  /** Recorded calls that have not been used yet. */
  private calls: RecordedCall[];
  /** The replay's calls under way, by the number of the recorded call that answers each. */
  private readonly underWay = new Map<number, Asked>();
  private deadline: { token: number; due: string } | null = null;
  /** When the burst under way is over, unless the customer writes on. */
  private quiet: { message: number; due: string } | null = null;
  private turn = 0;
  private at: Stimulus;
  private next = 0;

  constructor(machine: Machine, flow: Flow, recording: Recording) {
    this.machine = machine;
    this.recording = recording;
    this.stimuli = stimuliOf(recording.entries);
    this.seen = seenIn(recording.entries);
    this.queues = queuesAt(recording.entries, flow);
    this.calls = recordedCalls(recording.entries);
    this.at = this.stimuli[0] ?? { type: "begin", seq: 0, at: "" };
  }

  run(): this {
    for (const [index, stimulus] of this.stimuli.entries()) {
      this.next = this.stimuli[index + 1]?.seq ?? Number.POSITIVE_INFINITY;
      if (!this.follow(stimulus)) return this;
    }
    if (this.quiet) this.passQuiet(this.quiet.due);
    this.compare(Number.POSITIVE_INFINITY);
    if (!this.differs && !this.stopped) this.known = this.entries.length;
    return this;
  }

  /** False where the replay ends here. */
  private follow(stimulus: Stimulus): boolean {
    this.passQuiet(stimulus.at);
    // between a message and the answers to what it asked, the customer has no say
    if (stimulus.type !== "answer") this.compare(stimulus.seq);
    this.at = stimulus;
    this.passTime(stimulus);
    return this.deliver(stimulus);
  }

  /** Deadlines that come due on the way fire at their own instant; the one that the record shows, at its. */
  private passTime({ at, type, seq }: Stimulus): void {
    while (this.deadline) {
      const { due, token } = this.deadline;
      const late = Date.parse(at) - Date.parse(due);
      const recorded = type === "clock" && Math.abs(late) < lateness;
      if (!recorded && late < lateness) return;
      this.deadline = null;
      this.take({ type: "due", token }, recorded ? at : due);
      if (!recorded) this.compare(seq);
    }
  }

  private passQuiet(until: string): void {
    if (!this.quiet || this.quiet.due > until) return;
    const { message, due } = this.quiet;
    this.quiet = null;
    this.take({ type: "quiet", message }, due);
  }

  private deliver(stimulus: Stimulus): boolean {
    switch (stimulus.type) {
      case "begin": {
        const { channel, customer, seed } = this.recording;
        return this.take({ type: "begin", channel, customer, seed });
      }
      case "customer":
        return this.hear(stimulus);
      case "answer":
        return this.answer(stimulus.call);
      case "clock":
        return true;
      case "agent":
        return this.person({ type: "agentMessage", agent: person(stimulus.by), text: stimulus.text });
      default:
        return this.person({ type: stimulus.type, agent: person(stimulus.by) });
    }
  }

  private hear({ seq: _, at: __, type: ___, ...message }: Extract<Stimulus, { type: "customer" }>): boolean {
    this.turn += 1;
    const heard = this.take({ type: "message", ...message });
    return heard || this.stop({ why: "closed" });
  }

  /** A person takes part only where they did: with the conversation in the same hands as on record. */
  private person(incoming: Incoming): boolean {
    const same = this.conversation.owner === ownerBefore(this.recording.entries, this.at.seq);
    return (same && this.take(incoming)) || this.stop({ why: "a person" });
  }

  private answer(call: number): boolean {
    const asked = this.underWay.get(call);
    if (!asked) return true;
    this.underWay.delete(call);
    const recorded = this.recording.entries.find(({ seq }) => seq === this.at.seq);
    if (recorded?.kind === "answered") this.result(asked, recorded);
    return true;
  }

  private result({ call, node, name }: Asked, { status, output, reason }: Answered): void {
    this.take({
      type: "result",
      call,
      node,
      name,
      status,
      ...(output === undefined ? {} : { output }),
      ...(reason === undefined ? {} : { reason }),
    });
  }

  /** False where the conversation refuses it. */
  private take(incoming: Incoming, now = this.at.at): boolean {
    // what its consequences show of the queues was so at this instant
    const world = { now, queues: this.queues(this.next) };
    const taken = turn(this.machine, this.conversation, incoming, world);
    if (!taken.ok) return false;
    this.conversation = taken.conversation;
    this.entries.push(...taken.entries);
    const last = taken.deadlines.at(-1);
    if (last) this.deadline = { token: last.token, due: later(now, last.afterMs) };
    if (taken.quiet !== null) this.quiet = { message: taken.quiet, due: later(now, quietMs) };
    for (const entry of taken.entries) if (entry.kind === "asked") this.ask(entry);
    return true;
  }

  private ask(asked: Asked): void {
    const found = matchingCall(this.calls, asked);
    if (!found) {
      // the call stays under way: policies still hear what follows, the flow does not
      this.stop({ why: "no answer", node: asked.node, name: asked.name });
      return;
    }
    this.calls = this.calls.filter((call) => call !== found);
    const { answered } = found;
    if (!answered) return;
    if (answered.seq <= this.at.seq) this.result(asked, answered);
    else this.underWay.set(answered.call, asked);
  }

  /** Notes once where the replay and the record part; up to `seq` of the record. */
  private compare(seq: number): void {
    if (this.differs) return;
    const recorded = this.seen.filter((message) => message.seq < seq);
    const found = firstDifference(recorded, seenIn(this.entries));
    if (!found) return;
    this.differs = { turn: this.turn, ...found };
    this.part(seq);
  }

  private stop(why: Why): false {
    if (!this.stopped) {
      this.stopped = { ...why, turn: this.turn, at: this.at.at };
      this.part(this.at.seq);
    }
    return false;
  }

  private part(seq: number): void {
    if (this.knownTo !== Number.POSITIVE_INFINITY) return;
    this.knownTo = seq;
    this.known = this.entries.length;
  }
}

function ownerBefore(entries: Entry[], seq: number): Conversation["owner"] {
  const last = entries.findLast((entry) => entry.kind === "owner" && entry.seq < seq);
  return last?.kind === "owner" ? last.owner : "bot";
}

function person(name: string) {
  return { id: name, name };
}

function later(iso: string, ms: number): string {
  return new Date(Date.parse(iso) + ms).toISOString();
}
