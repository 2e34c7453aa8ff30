import { ChannelError, type Newcomer } from "./channel.ts";
import { type ChatState, chatState } from "./chat-state.ts";
import { deliver } from "./deliver.ts";
import type { Desk, World } from "./desk.ts";
import { listen } from "./listen.ts";
import { type Outgoing, outbox } from "./outbox.ts";

/** One customer's conversation: what is said, what is on its way, and the line to the shop. */
export class Chat {
  private current: ChatState;
  private readonly listeners = new Set<() => void>();
  private readonly desk: Desk;
  /** Aborts when the chat is left; null while nobody looks at it. */
  private line: AbortController | null = null;
  private delivering: AbortSignal | null = null;

  constructor(world: World) {
    this.current = chatState.takenUp(world.memory.read());
    this.desk = { world, state: this.state, set: this.set };
  }

  state = (): ChatState => this.current;

  subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  };

  /** Takes the line up; the function returned hangs up. */
  connect = (): (() => void) => {
    this.takeUpLine();
    if (this.current.phase === "start") void this.look();
    return () => this.line?.abort();
  };

  /** Says at once when no shop answers here, before anybody fills in a form; any other trouble is told on starting. */
  private look = async (): Promise<void> => {
    try {
      await this.desk.world.channel.look();
    } catch (error) {
      const absent = error instanceof ChannelError && error.status === 404;
      if (absent && this.current.phase === "start") this.set({ phase: "absent" });
    }
  };

  start = async (customer: Newcomer): Promise<void> => {
    this.set({ phase: "opening", problem: null });
    try {
      const ticket = await this.desk.world.channel.start(customer);
      this.set({ ...chatState.fresh(), ticket, phase: "open" });
      this.takeUpLine();
    } catch (error) {
      const status = error instanceof ChannelError ? error.status : 0;
      const unconfirmed = status === 401 || this.current.unconfirmed;
      this.set({ phase: "start", problem: startProblem(status), unconfirmed });
    }
  };

  say = (text: string): void => {
    const { newId } = this.desk.world;
    const { unsent } = this.current;
    // a button pressed leaves alone what was being written
    const left = unsent.trim() === text ? "" : unsent;
    this.set({ outbox: outbox.add(this.current.outbox, { id: newId(), text }), unsent: left });
    void this.send();
  };

  /** Takes a refused message back into the box, so that it can be changed. */
  takeBack = ({ id, text }: Outgoing): void => {
    const unsent = [text, this.current.unsent].filter(Boolean).join("\n");
    this.set({ outbox: outbox.settled(this.current.outbox, id), unsent });
  };

  type = (unsent: string): void => this.set({ unsent });

  /** Leaves this conversation; words that did not reach anybody stay in the box. */
  startAnew = (): void => {
    this.line?.abort();
    const unsent = [...this.current.outbox.map(({ text }) => text), this.current.unsent]
      .filter(Boolean)
      .join("\n");
    this.set({ ...chatState.fresh(), ticket: null, outbox: [], unsent });
  };

  private takeUpLine(): void {
    this.line?.abort();
    this.line = new AbortController();
    const { ticket, phase } = this.current;
    if (ticket && phase === "open") void listen(this.desk, ticket, this.line.signal);
    void this.send();
  }

  /** One delivery at a time on a line. */
  private async send(): Promise<void> {
    const signal = this.line?.signal;
    const { ticket } = this.current;
    if (!ticket || !signal || signal.aborted || this.delivering === signal) return;
    this.delivering = signal;
    await deliver(this.desk, ticket, signal);
    if (this.delivering === signal) this.delivering = null;
    // what the old line left unsure goes on the new one
    if (signal.aborted) void this.send();
  }

  private set = (change: Partial<ChatState>): void => {
    this.current = { ...this.current, ...change };
    const { ticket, outbox, unsent } = this.current;
    this.desk.world.memory.write({ ticket, outbox, unsent });
    for (const listener of this.listeners) listener();
  };
}

/** Why no conversation could be opened, in a customer's words. */
function startProblem(status: number): string {
  // the only proof of identity at the start is the shop's own token
  if (status === 401) return "The shop could not confirm who you are. You can start without that.";
  if (status === 404) return "This chat is not open. Please use the shop's other ways to get in touch.";
  return "The shop cannot be reached at the moment. Nothing is lost: start again in a moment.";
}
