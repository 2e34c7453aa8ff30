import { z } from "zod";
import { Condition } from "./condition.ts";

/** Ids are state ids of the compiled machine too, so they hold no dot, space or `#`. */
export const NodeId = z
  .string()
  .regex(/^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$/, "An id has 1 to 64 letters, digits, hyphens or underscores.");

export const Node = z.strictObject({
  id: NodeId,
  kind: z.string().min(1).max(40),
  title: z.string().max(120),
  /** What the kind's own schema says; checked by `checkFlow`, since a draft may be unfinished. */
  config: z.record(z.string(), z.json()),
});
export type Node = z.infer<typeof Node>;

/** An exit leads to at most one node, so `from` and `exit` together are the edge's identity. */
export const Edge = z.strictObject({ from: NodeId, exit: z.string().min(1).max(64), to: NodeId });
export type Edge = z.infer<typeof Edge>;

export const Priority = z.enum(["low", "normal", "high", "urgent"]);
export type Priority = z.infer<typeof Priority>;

export const Warmth = z.enum(["warm", "neutral", "formal"]);
export type Warmth = z.infer<typeof Warmth>;

/** How a handoff is made: where to, how urgent, what the customer is told, what the agent should know of tone. */
export const HandoffPlan = z.strictObject({
  queue: z.string().min(1).max(64),
  priority: Priority,
  warmth: Warmth,
  /** Told to the customer, in the CX lead's words; empty means nothing is said. */
  say: z.string().max(2000),
  /** The CX lead's own guideline for the agent's tone; may be empty. */
  guideline: z.string().max(1000),
});
export type HandoffPlan = z.infer<typeof HandoffPlan>;

/** An always-on escalation rule, apart from any path. */
export const Policy = z.strictObject({
  id: NodeId,
  title: z.string().min(1).max(120),
  enabled: z.boolean(),
  when: Condition,
  handoff: HandoffPlan,
});
export type Policy = z.infer<typeof Policy>;

export const Position = z.strictObject({ x: z.number(), y: z.number() });

export const Flow = z.strictObject({
  schema: z.literal(1),
  name: z.string().min(1).max(120),
  nodes: z.array(Node).max(2000),
  edges: z.array(Edge).max(8000),
  policies: z.array(Policy).max(200),
  /** Where nodes lie on the canvas. Kept apart: moving a node changes nothing that runs. */
  layout: z.record(NodeId, Position),
});
export type Flow = z.infer<typeof Flow>;
