import { z } from "zod";
import { ActName } from "../effects.ts";
import { NodeId } from "../node-id.ts";

const status = z.enum(["done", "failed", "unknown"]);

/** What a call answers instead of the demo store. */
export const Stub = z.strictObject({
  status,
  output: z.json().optional(),
  reason: z.string().max(500).optional(),
});
export type Stub = z.infer<typeof Stub>;

/**
 * What the calls of a node answer, by node id: always the same, or one after the other (the last one stays).
 * A node without a stub asks the demo store and the embedded answerer.
 */
export const Stubs = z.record(NodeId, z.union([Stub, z.array(Stub).min(1).max(50)]));
export type Stubs = z.infer<typeof Stubs>;

/** Who chats; a verified e-mail is a signed identity. */
export const Visitor = z.strictObject({
  name: z.string().max(120).optional(),
  email: z.string().max(254).optional(),
  verified: z.boolean(),
  tags: z.array(z.string().max(64)).max(50).optional(),
  language: z.string().max(35).optional(),
});
export type Visitor = z.infer<typeof Visitor>;

/** The state that a queue is in. */
export const QueueState = z.enum(["open", "nobody available", "outside hours"]);
export type QueueState = z.infer<typeof QueueState>;

/** One thing that happens in a test conversation. */
export const ScenarioStep = z.union([
  z.strictObject({ say: z.string().min(1).max(8000) }),
  /** Minutes that go by. */
  z.strictObject({ wait: z.number().min(0).max(525_600) }),
  /** The clock jumps to an instant, ISO 8601. */
  z.strictObject({ clock: z.iso.datetime({ offset: true }) }),
  z.strictObject({ queue: z.string().min(1).max(64), is: QueueState }),
  z.strictObject({ agent: z.enum(["accepts", "returns", "closes"]) }),
  z.strictObject({ agentSays: z.string().min(1).max(8000) }),
]);
export type ScenarioStep = z.infer<typeof ScenarioStep>;

/** What must be true at the end; each reads as a sentence (`assertion-in-words.ts`). */
export const Assertion = z.union([
  /** The conversation's outcome. */
  z.strictObject({ endsAs: z.enum(["open", "resolved", "handed_off", "abandoned"]) }),
  /** The node at work at the end. */
  z.strictObject({ endsIn: NodeId }),
  z.strictObject({ visits: NodeId }),
  z.strictObject({ neverVisits: NodeId }),
  /** A node was left through an exit. */
  z.strictObject({ leaves: NodeId, through: z.string().min(1).max(64) }),
  /** The bot or the system said something that holds these words, whatever their case. */
  z.strictObject({ says: z.string().min(1).max(500) }),
  z.strictObject({ neverSays: z.string().min(1).max(500) }),
  /** Something like it was said: most of its words that carry meaning, in one message. */
  z.strictObject({ saysLike: z.string().min(1).max(500) }),
  /** Handed off because of a node or a policy, by its id. */
  z.strictObject({ handsOffBecause: NodeId }),
  z.strictObject({ handsOffTo: z.string().min(1).max(64) }),
  /** At the latest with this customer message, from 1. */
  z.strictObject({ handsOffBy: z.number().int().min(1).max(500) }),
  /** Not before this customer message, if at all. */
  z.strictObject({ handsOffNotBefore: z.number().int().min(1).max(500) }),
  z.strictObject({ handsOffAs: z.enum(["low", "normal", "high", "urgent"]) }),
  z.strictObject({ neverHandsOff: z.literal(true) }),
  /** A question was put for this variable. */
  z.strictObject({ asksFor: z.string().min(1).max(64) }),
  /** No question was put for this variable; a node that had the answer already puts none. */
  z.strictObject({ neverAsksFor: z.string().min(1).max(64) }),
  /** A button of this label was offered. */
  z.strictObject({ offers: z.string().min(1).max(120) }),
  /** An answer rested on this article (by slug) or order (by number). */
  z.strictObject({ cites: z.string().min(1).max(120) }),
  /** It was done in the shop, and accepted. */
  z.strictObject({ does: ActName }),
  /** It was not even tried. */
  z.strictObject({ neverDoes: ActName }),
  z.strictObject({ variable: z.string().min(1).max(120), is: z.json() }),
  z.strictObject({ tagged: z.string().min(1).max(64) }),
]);
export type Assertion = z.infer<typeof Assertion>;

/** A saved test conversation. */
export const Scenario = z.strictObject({
  id: NodeId,
  title: z.string().min(1).max(160),
  /** Must pass before the flow is published. */
  required: z.boolean(),
  customer: Visitor.nullable(),
  /** Where the customer writes, as the scope of a policy names it; the sandbox when not given. */
  channel: z.string().min(1).max(40).optional(),
  /** Policies, by id, that are off in it: shows what the flow does by itself where one of them would step aside first. */
  policiesOff: z.array(NodeId).max(200).optional(),
  /** The virtual clock at its beginning, ISO 8601. */
  at: z.iso.datetime({ offset: true }),
  steps: z.array(ScenarioStep).max(500),
  stubs: Stubs,
  asserts: z.array(Assertion).min(1).max(50),
});
export type Scenario = z.infer<typeof Scenario>;
