import type { Refinement } from "#flows/signals/refining/refinable.ts";
import type { Refiner } from "../ai/refiner.ts";
import { type Advanced, advance } from "./advance.ts";
import { seqOfEvent } from "./conversation.store.ts";
import type { Conversation } from "./conversation.ts";
import { Mailbox } from "./mailbox.ts";
import type { Runtime } from "./runtime.ts";

/** What a customer wrote, under the id that they gave it. */
export interface Written {
  id: string;
  text: string;
}

/**
 * Takes a customer's message in. Where a model is to be asked about it, that comes first: before the turn, under no lock, for
 * 1.5 seconds at most. A server without a provider goes straight on.
 */
export function hear(runtime: Runtime, conversation: Conversation, written: Written): Promise<Advanced> {
  const { refining } = runtime;
  return refining
    ? refining.hear(runtime, conversation, written)
    : take(runtime, conversation, written, undefined);
}

function take(
  runtime: Runtime,
  { id }: Conversation,
  { id: name, text }: Written,
  refinement: Refinement | undefined,
): Promise<Advanced> {
  const type = "message";
  const incoming = refinement ? ({ type, text, refinement } as const) : ({ type, text } as const);
  return advance(runtime, id, { eventId: eventOf(name), incoming });
}

function eventOf(name: string): string {
  return `customer:${name}`;
}

/** Messages that a model is being asked about: those of one conversation are taken in as they came, whichever is known first. */
export class Refining {
  readonly line = new Mailbox();
  readonly #refine: Refiner;
  #underway = new Map<string, Promise<Refinement | undefined>>();

  constructor(refine: Refiner) {
    this.#refine = refine;
  }

  async hear(runtime: Runtime, conversation: Conversation, written: Written): Promise<Advanced> {
    const asking = this.#ask(runtime, conversation, written);
    const { turn } = await this.line.run(conversation.id, async () => {
      const refinement = await asking;
      // begun here and not waited for: the mailbox keeps the order from now on
      return { turn: take(runtime, conversation, written, refinement) };
    });
    return turn;
  }

  /** Whoever sends the same again while it is asked about is not asked about twice. */
  #ask(runtime: Runtime, conversation: Conversation, written: Written): Promise<Refinement | undefined> {
    const key = `${conversation.id} ${written.id}`;
    const known = this.#underway.get(key);
    if (known) return known;
    const asking = this.#askOnce(runtime, conversation, written)
      .catch((error) => {
        runtime.report(error, `refining of ${conversation.id}`);
        return undefined;
      })
      .finally(() => this.#underway.delete(key));
    this.#underway.set(key, asking);
    return asking;
  }

  /** Only about what the flow has yet to act on: not once people have it, of a button that was pressed, or a second time. */
  async #askOnce(
    runtime: Runtime,
    conversation: Conversation,
    { id, text }: Written,
  ): Promise<Refinement | undefined> {
    const { workspaceId } = conversation;
    const ears = await runtime.ears(workspaceId);
    if (!ears || ears.refined.length === 0) return undefined;
    const { owner, snapshot } = (runtime.cache.get(conversation.id) ?? conversation).state;
    if (owner !== "bot" || snapshot?.context.offered.includes(text)) return undefined;
    if ((await seqOfEvent(runtime.db.pool, conversation.id, eventOf(id))) !== null) return undefined;
    return this.#refine({ workspaceId, text, about: ears.refined, own: ears.names });
  }
}
