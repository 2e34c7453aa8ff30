import type { Node } from "../flow.ts";
import type { AnyKind } from "../kind.ts";
import { abSplit } from "./ab-split/index.ts";
import { action } from "./action/index.ts";
import { aiResolve } from "./ai-resolve/index.ts";
import { ask } from "./ask/index.ts";
import { businessHours } from "./business-hours/index.ts";
import { choose } from "./choose/index.ts";
import { close } from "./close/index.ts";
import { condition } from "./condition/index.ts";
import { entry } from "./entry/index.ts";
import { exceptionGate } from "./exception-gate/index.ts";
import { fetchOrder } from "./fetch-order/index.ts";
import { fetchSubscription } from "./fetch-subscription/index.ts";
import { handoff } from "./handoff/index.ts";
import { httpRequest } from "./http-request/index.ts";
import { intentRouter } from "./intent-router/index.ts";
import { keywordGate } from "./keyword-gate/index.ts";
import { loopDetector } from "./loop-detector/index.ts";
import { note } from "./note/index.ts";
import { returnNode } from "./return/index.ts";
import { runFlow } from "./run-flow/index.ts";
import { say } from "./say/index.ts";
import { sentimentGate } from "./sentiment-gate/index.ts";
import { setVariable } from "./set-variable/index.ts";
import { start } from "./start/index.ts";
import { survey } from "./survey/index.ts";
import { tag } from "./tag/index.ts";
import { wait } from "./wait/index.ts";

/** Every kind of node, in the palette's order. A new kind is one folder and one line here. */
export const kinds: AnyKind[] = [
  start,
  say,
  ask,
  choose,
  aiResolve,
  sentimentGate,
  loopDetector,
  intentRouter,
  exceptionGate,
  keywordGate,
  condition,
  businessHours,
  abSplit,
  fetchOrder,
  fetchSubscription,
  action,
  httpRequest,
  setVariable,
  tag,
  wait,
  runFlow,
  entry,
  returnNode,
  handoff,
  survey,
  close,
  note,
];

const byName = new Map(kinds.map((kind) => [kind.kind, kind]));

/** The kind of a node; undefined when this build does not know it (a newer file, say). */
export function kindOf(node: Pick<Node, "kind">): AnyKind | undefined {
  return byName.get(node.kind);
}
