import { asOne, endsBurst } from "./burst.ts";
import { heardLimit } from "./context.ts";
import { begin, isCalling, isMerging, type Step, step } from "./machine.ts";
import { openingVars } from "./opening-vars.ts";
import { pressed } from "./signals/pressed.ts";
import { readSignals } from "./signals/read-signals.ts";
import { refined } from "./signals/refining/refined.ts";
import type { Incoming, Person, Turn } from "./turn.ts";
import { TurnRecord } from "./turn-record.ts";

type Refusal = Omit<Extract<Turn, { ok: false }>, "ok"> | undefined;

/** A turn while it is being made: what each thing that can reach a conversation does. */
export class TurnDraft extends TurnRecord {
  take(incoming: Incoming): Refusal {
    switch (incoming.type) {
      case "begin":
        return this.begin(incoming);
      case "message":
        return this.hear(incoming);
      case "result":
        return this.answer(incoming);
      case "due":
        return this.due(incoming.token);
      case "quiet":
        return this.fallQuiet(incoming.message);
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
      case "park":
        return this.park(incoming);
      case "move":
        return this.move(incoming);
    }
  }

  private begin({ channel, customer, seed }: Extract<Incoming, { type: "begin" }>): Refusal {
    const known = customer?.verified ? customer.email?.toLowerCase() : undefined;
    const vars = openingVars(channel, customer);
    this.apply(begin(this.machine, { vars, seed: known || seed }, this.world));
    return;
  }

  private hear({ text, signals: known, refinement }: Extract<Incoming, { type: "message" }>): Refusal {
    const { owner, snapshot, held } = this.conversation;
    if (owner === "closed")
      return { code: "closed", message: "This conversation is closed. Start a new one." };
    const seq = this.log({ kind: "message", role: "customer", text });
    const before = [...(snapshot?.context.heard ?? []), ...held];
    const read = known ?? readSignals(text, before.slice(-heardLimit), this.world.ears);
    const isPressed = snapshot?.context.offered.includes(text) ?? false;
    const told = refinement && !isPressed ? refined(read, refinement) : undefined;
    const signals = isPressed ? pressed(read) : (told?.signals ?? read);
    this.log({ kind: "signals", message: seq, signals, ...(told && { model: told.model }) });
    const message = { seq, text, signals };
    if (owner !== "bot") return;
    const offered = this.tell({ type: "offer", message, waiting: held });
    if (this.conversation.owner !== "bot") return;
    const waiting = [...held, message];
    const gathering = offered.merging && !isPressed && !endsBurst(waiting);
    if (!offered.calling && !gathering && held.length === 0) {
      this.tell({ type: "message", message });
      return;
    }
    // held back, the flow has not heard it yet: what is under way is still about the message before
    this.conversation = { ...this.conversation, snapshot, held: waiting, gathering };
    if (gathering) this.quiet = seq;
    else if (!offered.calling) this.hearHeld(offered);
  }

  private due(token: number): Refusal {
    const { owner, gathering } = this.conversation;
    if (owner !== "bot") return;
    // a customer who has written already has replied in time
    if (gathering) this.endBurst();
    this.tell({ type: "due", token });
    return;
  }

  private fallQuiet(message: number): Refusal {
    const { gathering, held } = this.conversation;
    if (gathering && held.at(-1)?.seq === message) this.endBurst();
    return;
  }

  /** It may have been moved meanwhile, to a version that does not merge. */
  private endBurst(): void {
    this.conversation = { ...this.conversation, gathering: false };
    const { snapshot } = this.conversation;
    if (!snapshot || isCalling(this.machine, snapshot)) return;
    this.hearHeld({ calling: false, merging: isMerging(this.machine, snapshot) });
  }

  /** What was held back is heard, until a call is under way again: one by one, or together where bursts are merged. */
  private hearHeld({ calling, merging }: Pick<Step, "calling" | "merging">): void {
    let busy = calling;
    while (!busy && this.conversation.owner === "bot") {
      const [first, ...others] = this.conversation.held;
      if (!first) return;
      const heard = this.conversation.snapshot?.context.heard ?? [];
      const message = merging ? asOne([first, ...others], heard, this.world.ears) : first;
      this.conversation = { ...this.conversation, held: merging ? [] : others };
      if (merging && others.length > 0) {
        const messages = [first, ...others].map(({ seq }) => seq);
        this.log({ kind: "burst", messages, signals: message.signals });
      }
      this.tell({ type: "hear", message });
      busy = this.tell({ type: "message", message }).calling;
    }
  }

  private answer({ type: _, ...result }: Extract<Incoming, { type: "result" }>): Refusal {
    this.log({ kind: "answered", ...result });
    if (this.conversation.owner !== "bot" || result.late) return;
    const { call, status, output } = result;
    const stepped = this.tell(
      status === "done" ? { type: "done", call, output: output ?? null } : { type: status, call },
    );
    if (!this.conversation.gathering) this.hearHeld(stepped);
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
    if (!this.conversation.snapshot) {
      const message = "The flow cannot go on with this conversation: close it when you are done.";
      return { code: "broken", message };
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

  private park({ event, title, stateless }: Extract<Incoming, { type: "park" }>): Refusal {
    const { owner, node } = this.conversation;
    if (owner === "closed") return { code: "closed", message: "This conversation is closed." };
    if (stateless) this.conversation = { ...this.conversation, snapshot: null };
    if (event.type === "message") this.log({ kind: "message", role: "customer", text: event.text });
    if (event.type === "result") {
      const { type: _, ...result } = event;
      this.log({ kind: "answered", ...result });
    }
    if (owner === "bot") this.rescue({ by: "broken", id: node ?? "flow", title });
    return;
  }

  private move(incoming: Extract<Incoming, { type: "move" }>): Refusal {
    const { by, from, to, snapshot, reminders, handOver } = incoming;
    if (this.conversation.owner === "closed")
      return { code: "closed", message: "This conversation is closed." };
    this.log({ kind: "moved", from, to, by: by.name });
    this.apply({ snapshot, emitted: reminders, calling: false, merging: false });
    if (handOver) this.rescue(handOver);
    return;
  }
}
