import { rescue, states } from "./compile.ts";
import { type Emitted, type Event, type Machine, nodeAtWork, type Step, step } from "./machine.ts";
import type { Cause, Entry, Happening, Outcome, Owner } from "./record.ts";
import { thresholds } from "./signals/thresholds.ts";
import type { Conversation, Person } from "./turn.ts";
import type { World } from "./world.ts";

/** The conversation as a turn leaves it, and what the turn adds to its log: the one way to write either. */
export class TurnRecord {
  entries: Entry[] = [];
  deadlines: { token: number; node: string; afterMs: number }[] = [];
  /** The message after which a quiet is waited for. */
  quiet: number | null = null;
  conversation: Conversation;
  protected readonly machine: Machine;
  protected readonly world: World;

  constructor(machine: Machine, conversation: Conversation, world: World) {
    this.machine = machine;
    this.conversation = conversation;
    this.world = world;
  }

  protected tell(event: Event): Step {
    const { snapshot } = this.conversation;
    if (!snapshot) throw new Error("The conversation has not begun.");
    return this.apply(step(this.machine, snapshot, event, this.world));
  }

  protected apply(stepped: Step): Step {
    const { snapshot } = stepped;
    this.conversation = { ...this.conversation, snapshot, node: nodeAtWork(snapshot) };
    for (const emitted of stepped.emitted) this.record(emitted);
    if (snapshot.value === states.end && this.conversation.owner === "bot") this.ended("abandoned");
    return stepped;
  }

  /** The fence: while a person has the conversation, the flow may only note, and speak as the system. */
  private record(emitted: Emitted): void {
    const fenced = this.conversation.owner !== "bot";
    switch (emitted.kind) {
      case "remind":
        this.deadlines.push({ token: emitted.token, node: emitted.node, afterMs: emitted.afterMs });
        return;
      case "asked":
        if (!fenced) this.log(emitted);
        return;
      case "closed":
        if (!fenced) this.ended(emitted.outcome);
        return;
      case "message":
        this.log(fenced && emitted.role === "bot" ? { ...emitted, role: "system" } : emitted);
        return;
      case "handoff":
        if (fenced) return;
        this.log(emitted);
        this.conversation = { ...this.conversation, outcome: "handed_off" };
        this.pass("queue");
        return;
      default:
        this.log(emitted);
    }
  }

  protected log(happening: Happening): number {
    const seq = this.conversation.seq + 1;
    this.conversation = { ...this.conversation, seq };
    this.entries.push({ ...happening, seq, at: this.world.now });
    return seq;
  }

  protected pass(owner: Owner, by?: Person, more: { closing?: true } = {}): void {
    this.log({ kind: "owner", owner, ...(by ? { by: by.name } : {}), ...more });
    const { epoch } = this.conversation;
    this.conversation = {
      ...this.conversation,
      held: [], // whoever has it now reads for themselves
      gathering: false,
      owner,
      epoch: epoch + 1,
      assignee: owner === "agent" ? (by?.id ?? null) : owner === "closed" ? this.conversation.assignee : null,
    };
  }

  protected end(outcome: Outcome, by?: Person): void {
    const final = this.outcome(outcome);
    this.log({ kind: "closed", outcome: final, ...(by ? { by: by.name } : {}) });
    this.conversation = { ...this.conversation, outcome: final };
    this.pass("closed", by);
  }

  /** The flow has come to its end; a customer who wrote meanwhile and was not heard is not dropped with it. */
  private ended(outcome: Outcome): void {
    const { held, node, snapshot } = this.conversation;
    if (held.every(({ signals }) => signals.settled.value >= thresholds.settled)) {
      this.end(outcome);
      return;
    }
    const title = snapshot?.context.decided?.title ?? "The flow";
    const exitLabel = "Closed before everything was heard";
    this.rescue({ by: "dead end", id: node ?? "flow", title, exitLabel });
  }

  /** To a person, without the machine: whatever the flow would do next. */
  protected rescue(cause: Cause): void {
    this.record({ kind: "handoff", cause, plan: rescue });
    this.log({ kind: "message", role: "system", text: rescue.say });
  }

  /** Once a person has had it, it stays handed off, however it ends. */
  private outcome(wanted: Outcome): Outcome {
    const { outcome } = this.conversation;
    return outcome === "open" ? wanted : outcome;
  }
}
