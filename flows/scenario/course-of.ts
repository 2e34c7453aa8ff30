import { readable } from "../context.ts";
import type { Flow, Policy } from "../flow.ts";
import type { Json } from "../json.ts";
import { kindOf } from "../kinds/index.ts";
import type { Outcome } from "../record.ts";
import { readPath } from "../text/path.ts";
import { actsIn, type ShopAct } from "./acts-in.ts";
import { type HandedOff, handoffsIn } from "./handoffs-in.ts";
import { type Names, namesOf } from "./names.ts";
import type { Play } from "./play.ts";
import { saidIn } from "./said-in.ts";

/** What came of a test conversation: what its assertions are held against. */
export interface Course {
  names: Names;
  outcome: Outcome;
  /** The node at work at the end; null after a policy's handoff. */
  node: string | null;
  /** Ids of nodes, as they were entered. */
  visited: string[];
  left: { node: string; exit: string }[];
  /** What the bot and the system said. */
  said: string[];
  /** Labels of the buttons that were offered. */
  offered: string[];
  /** Articles and orders that answers rested on. */
  cited: string[];
  handoffs: HandedOff[];
  acts: ShopAct[];
  /** The questions that were really put for a variable. */
  questions: (variable: string) => string[];
  /** A variable at the end; that of a subflow under way before that of whoever runs it. */
  valueAt: (variable: string) => Json;
}

export function courseOf(
  { conversation, entries }: Play,
  flow: Flow,
  workspacePolicies: Policy[] = [],
): Course {
  const said = saidIn(entries);
  return {
    names: namesOf(flow, workspacePolicies),
    outcome: conversation.outcome,
    node: conversation.node,
    visited: entries.flatMap((entry) => (entry.kind === "entered" ? [entry.node] : [])),
    left: entries.flatMap((entry) => (entry.kind === "left" ? [{ node: entry.node, exit: entry.exit }] : [])),
    said: said.map(({ text }) => text),
    offered: said.flatMap(({ choices = [] }) => choices.map(({ label }) => label)),
    cited: said.flatMap(({ citations = [] }) => citations.map(({ id }) => id)),
    handoffs: handoffsIn(entries),
    acts: actsIn(entries),
    questions: (variable) => {
      const asking = new Set(flow.nodes.filter((node) => asksFor(node, variable)).map(({ id }) => id));
      return said.flatMap(({ node, text }) => (node !== undefined && asking.has(node) ? [text] : []));
    },
    valueAt: (variable) => endValue(conversation.snapshot?.context ?? null, variable),
  };
}

function asksFor(node: Flow["nodes"][number], variable: string): boolean {
  return kindOf(node)?.asks(node.config)?.variable === variable;
}

type Context = NonNullable<Play["conversation"]["snapshot"]>["context"];

function endValue(context: Context | null, variable: string): Json {
  if (!context) return null;
  const outer = context.frames.toReversed().map(({ vars }) => vars);
  const held = [readable(context), ...outer].map((vars) => readPath(vars, variable));
  return held.find((value) => value !== null) ?? null;
}
