import { states } from "./compile.ts";
import { heardLimit } from "./context.ts";
import { begin, type Emitted, type Event, type Machine, nodeAtWork, type Step, step } from "./machine.ts";
import { openingVars } from "./opening-vars.ts";
import type { Entry, Happening, Outcome, Owner } from "./record.ts";
import { pressed } from "./signals/pressed.ts";
import { readSignals } from "./signals/read-signals.ts";
import type { Conversation, Incoming, Person, Turn } from "./turn.ts";
import type { World } from "./world.ts";

type Refusal = Omit<Extract<Turn, { ok: false }>, "ok"> | undefined;

/** A turn while it is being made: the conversation so far, and what it adds to the log. */
export class TurnDraft {
  entries: Entry[] = [];
  deadlines: { token: number; node: string; afterMs: number }[] = [];
  conversation: Conversation;
  private readonly machine: Machine;
  private readonly world: World;

  constructor(machine: Machine, conversation: Conversation, world: World) {
    this.machine = machine;
    this.conversation = conversation;
    this.world = world;
  }

  take(incoming: Incoming): Refusal {
    switch (incoming.type) {
      case "begin":
        return this.begin(incoming);
      case "message":
        return this.hear(incoming);
      case "result":
        return this.answer(incoming);
      case "due":
        if (this.conversation.owner === "bot") this.tell({ type: "due", token: incoming.token });
        return;
      case "claim":
        return this.claim(incoming.agent);
      case "agentMessage":
        return this.reply(incoming.agent, incoming.text);
      case "acted":
        return this.noteAct(incoming);
      case "giveBack":
        return this.giveBack(incoming.agent);
      case "close":
        return this.close(incoming.agent);
    }
  }

  private begin({ channel, customer, seed }: Extract<Incoming, { type: "begin" }>): Refusal {
    const known = customer?.verified ? customer.email?.toLowerCase() : undefined;
    const vars = openingVars(channel, customer);
    this.apply(begin(this.machine, { vars, seed: known || seed }, this.world));
    return;
  }

  private hear({ text, signals: known }: Extract<Incoming, { type: "message" }>): Refusal {
    const { owner, snapshot, held } = this.conversation;
    if (owner === "closed")
      return { code: "closed", message: "This conversation is closed. Start a new one." };
    const seq = this.log({ kind: "message", role: "customer", text });
    const before = [...(snapshot?.context.heard ?? []), ...held];
    const read = known ?? readSignals(text, before.slice(-heardLimit));
    const signals = snapshot?.context.offered.includes(text) ? pressed(read) : read;
    this.log({ kind: "signals", message: seq, signals });
    const message = { seq, text, signals };
    if (owner !== "bot") return;
    const offered = this.tell({ type: "offer", message, waiting: held });
    if (this.conversation.owner !== "bot") return;
    // held back, the flow has not heard it yet: what is under way is still about the message before
    if (offered.calling) this.conversation = { ...this.conversation, snapshot, held: [...held, message] };
    else this.tell({ type: "message", message });
  }

  private answer({ type: _, ...result }: Extract<Incoming, { type: "result" }>): Refusal {
    this.log({ kind: "answered", ...result });
    if (this.conversation.owner !== "bot") return;
    const { call, status, output } = result;
    let stepped = this.tell(
      status === "done" ? { type: "done", call, output: output ?? null } : { type: status, call },
    );
    while (!stepped.calling && this.conversation.owner === "bot" && this.conversation.held.length > 0) {
      const [message, ...held] = this.conversation.held;
      this.conversation = { ...this.conversation, held };
      if (!message) return;
      this.tell({ type: "hear", message });
      stepped = this.tell({ type: "message", message });
    }
    return;
  }

  private claim(agent: Person): Refusal {
    const { owner, assignee } = this.conversation;
    if (owner === "agent" && assignee === agent.id) return;
    if (owner === "agent") return { code: "taken", message: "Somebody else has this conversation." };
    if (owner === "closed") return { code: "closed", message: "This conversation is closed." };
    this.pass("agent", agent);
    if (this.conversation.snapshot) this.tell({ type: "accepted" });
    return;
  }

  private reply(agent: Person, text: string): Refusal {
    const { owner, assignee } = this.conversation;
    if (owner === "closed") return { code: "closed", message: "This conversation is closed." };
    if (owner !== "agent" || assignee !== agent.id) {
      return { code: "not yours", message: "Claim the conversation before you reply." };
    }
    this.log({ kind: "message", role: "agent", text, by: agent.name });
    return;
  }

  /** It was done elsewhere, by whoever may: whose conversation it is makes no difference to its having happened. */
  private noteAct({ type: _, agent, ...act }: Extract<Incoming, { type: "acted" }>): Refusal {
    this.log({ kind: "acted", by: agent.name, ...act });
    return;
  }

  private giveBack(agent: Person): Refusal {
    const { owner, assignee } = this.conversation;
    if (owner === "bot") return;
    if (owner === "closed") return { code: "closed", message: "This conversation is closed." };
    if (owner !== "agent" || assignee !== agent.id) {
      return { code: "not yours", message: "Claim the conversation before you give it back." };
    }
    this.conversation = { ...this.conversation, outcome: "open" };
    this.pass("bot", agent);
    this.tell({ type: "returned" });
    return;
  }

  /** The flow may have a path for afterwards, such as a survey; if not, that was it. */
  private close(agent: Person): Refusal {
    const { owner, assignee } = this.conversation;
    if (owner === "closed") return;
    if (owner !== "agent" || assignee !== agent.id) {
      return { code: "not yours", message: "Claim the conversation before you close it." };
    }
    const { snapshot } = this.conversation;
    const after = snapshot && step(this.machine, snapshot, { type: "closed" }, this.world);
    if (!after || after.emitted.length === 0) {
      this.end("handed_off", agent);
      return;
    }
    this.pass("bot", agent, { closing: true });
    this.apply(after);
    return;
  }

  private end(outcome: Outcome, by?: Person): void {
    const final = this.outcome(outcome);
    this.log({ kind: "closed", outcome: final, ...(by ? { by: by.name } : {}) });
    this.conversation = { ...this.conversation, outcome: final, held: [] };
    this.pass("closed", by);
  }

  /** Once a person has had it, it stays handed off, however it ends. */
  private outcome(wanted: Outcome): Outcome {
    const { outcome } = this.conversation;
    return outcome === "open" ? wanted : outcome;
  }

  private tell(event: Event): Step {
    const { snapshot } = this.conversation;
    if (!snapshot) throw new Error("The conversation has not begun.");
    return this.apply(step(this.machine, snapshot, event, this.world));
  }

  private apply(stepped: Step): Step {
    const { snapshot } = stepped;
    this.conversation = { ...this.conversation, snapshot, node: nodeAtWork(snapshot) };
    for (const emitted of stepped.emitted) this.record(emitted);
    if (snapshot.value === states.end && this.conversation.owner === "bot") this.end("abandoned");
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
        if (!fenced) this.end(emitted.outcome);
        return;
      case "message":
        this.log(fenced && emitted.role === "bot" ? { ...emitted, role: "system" } : emitted);
        return;
      case "handoff":
        if (fenced) return;
        this.log(emitted);
        this.conversation = { ...this.conversation, outcome: "handed_off", held: [] };
        this.pass("queue");
        return;
      default:
        this.log(emitted);
    }
  }

  private pass(owner: Owner, by?: Person, more: { closing?: true } = {}): void {
    this.log({ kind: "owner", owner, ...(by ? { by: by.name } : {}), ...more });
    const { epoch } = this.conversation;
    this.conversation = {
      ...this.conversation,
      owner,
      epoch: epoch + 1,
      assignee: owner === "agent" ? (by?.id ?? null) : owner === "closed" ? this.conversation.assignee : null,
    };
  }

  private log(happening: Happening): number {
    const seq = this.conversation.seq + 1;
    this.conversation = { ...this.conversation, seq };
    this.entries.push({ ...happening, seq, at: this.world.now });
    return seq;
  }
}
