import { z } from "zod";
import { Condition } from "./condition.ts";
import { NodeId, VariableName } from "./node-id.ts";
import { Scenario } from "./scenario/scenario.ts";

export const Node = z.strictObject({
  id: NodeId,
  kind: z.string().min(1).max(40),
  title: z.string().max(120),
  /** What the kind's own schema says; checked by `checkFlow`, since a draft may be unfinished. */
  config: z.record(z.string(), z.json()),
  /** The subflow that it is part of; the main flow when not given. */
  in: NodeId.optional(),
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
  /** Told instead when nobody is there; the conversation then waits in the queue. Empty leaves it to the node's exit. */
  nobodyAvailable: z.string().max(2000),
  /** Told instead outside the queue's hours; as above. */
  outsideHours: z.string().max(2000),
  /** The CX lead's own guideline for the agent's tone; may be empty. */
  guideline: z.string().max(1000),
});
export type HandoffPlan = z.infer<typeof HandoffPlan>;

/** Where a policy counts; an empty list counts everywhere. */
export const Scope = z.strictObject({
  channels: z.array(z.string().min(1).max(40)).max(20),
  /** Intents of the message at hand, by id. */
  intents: z.array(z.string().min(1).max(64)).max(60),
  /** Tags of the customer or of the conversation; one of them is enough. */
  tags: z.array(z.string().min(1).max(64)).max(60),
});
export type Scope = z.infer<typeof Scope>;

/** An always-on escalation rule, apart from any path. The workspace's come before the flow's; the first that holds wins. */
export const Policy = z.strictObject({
  id: NodeId,
  title: z.string().min(1).max(120),
  enabled: z.boolean(),
  when: Condition,
  scope: Scope,
  handoff: HandoffPlan,
});
export type Policy = z.infer<typeof Policy>;

/** A part of a flow that *Run flow* runs, with variables of its own. Its nodes name it with `in`. */
export const Subflow = z.strictObject({
  id: NodeId,
  name: z.string().min(1).max(120),
  /** Variables that whoever runs it gives. */
  inputs: z.array(VariableName).max(20),
  /** Variables that it gives back. */
  outputs: z.array(VariableName).max(20),
});
export type Subflow = z.infer<typeof Subflow>;

export const Position = z.strictObject({ x: z.number(), y: z.number() });

export const mostPolicies = 200;

export const Flow = z.strictObject({
  schema: z.literal(2),
  name: z.string().min(1).max(120),
  nodes: z.array(Node).max(2000),
  edges: z.array(Edge).max(8000),
  subflows: z.array(Subflow).max(100),
  /** In the order in which they are tried. */
  policies: z.array(Policy).max(mostPolicies),
  /** Test conversations that are kept with the flow. */
  scenarios: z.array(Scenario).max(500),
  /** Where nodes lie on the canvas. Kept apart: moving a node changes nothing that runs. */
  layout: z.record(NodeId, Position),
});
export type Flow = z.infer<typeof Flow>;
