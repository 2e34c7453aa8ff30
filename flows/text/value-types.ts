import { OrderFacts, SubscriptionFacts } from "../effects.ts";
import type { ValueType } from "../kind.ts";
import { QueueState } from "../scenario/scenario.ts";
import { intents } from "../signals/intents.ts";
import type { Emotion, SignalName } from "../signals/signal.ts";
import { entry, type Typed, typesOf } from "./types-of.ts";

/**
 * What a path of a condition or a template holds; null for one that there is not. Variables are told with the types that
 * their nodes set; parts of those whose inside nobody knows may be anything.
 */
export function typeOf(path: string, variables: Record<string, ValueType> = {}): Typed | null {
  const [root = "", ...keys] = path.split(".");
  if (root === "visits") return keys.length === 1 ? { type: "number" } : null;
  const parts = partsOf(root, variables);
  if (!parts) return null;
  const known = keys.map((key) => (/^\d+$/.test(key) ? entry : key)).join(".");
  if (Object.hasOwn(parts, known)) return parts[known] ?? null;
  return inside(parts, known);
}

/** A list's length and its entries have types that no record tells. */
function inside(parts: Parts, path: string): Typed | null {
  const cut = path.lastIndexOf(".");
  const around = parts[path.slice(0, Math.max(0, cut))];
  if (around?.type === "list" && path.endsWith("length")) return { type: "number" };
  if (around?.type === "list" && path.endsWith(entry)) return { type: "anything" };
  return parts[""]?.type === "anything" ? { type: "anything" } : null;
}

/** The paths that a condition or a template may read, for whoever offers them or looks for what was meant. */
export function knownPaths(variables: Record<string, ValueType> = {}): string[] {
  const roots = new Set([...Object.keys(given), ...Object.keys(variables)]);
  return [...roots].flatMap((root) =>
    Object.entries(partsOf(root, variables) ?? {}).flatMap(([part, { type }]) => {
      if (part.includes(entry) || (type === "record" && part === "")) return [];
      return [part === "" ? root : `${root}.${part}`];
    }),
  );
}

/** By path within a variable; the variable itself is at "". */
type Parts = Record<string, Typed>;

function partsOf(root: string, variables: Record<string, ValueType>): Parts | null {
  const set = Object.hasOwn(variables, root) && !measured.includes(root) ? variables[root] : undefined;
  if (set !== undefined) return ofVariable(set);
  return Object.hasOwn(given, root) ? (given[root] ?? null) : null;
}

/** What no variable can stand before. */
const measured = ["signals", "message", "visits"];

function ofVariable(type: ValueType): Parts {
  if (type === "order" || type === "subscription") return given[type] ?? {};
  return { "": { type } };
}

const moods = ["angry", "anxious", "disappointed", "confused", "neutral", "pleased"] as const;

const signals = {
  sentiment: { type: "number" },
  emotion: { type: "emotion", values: moods satisfies readonly Emotion[] },
  intent: { type: "intent", values: [...intents.map(({ id }) => id), "none"] },
  "intent.confidence": { type: "number" },
  wantsHuman: { type: "number" },
  supervisor: { type: "number" },
  loop: { type: "number" },
  exception: { type: "number" },
  severalMatters: { type: "number" },
  unserved: { type: "number" },
  urgency: { type: "number" },
  keywords: { type: "text" },
  settled: { type: "number" },
  language: { type: "text" },
} satisfies Record<SignalName | "intent.confidence", Typed>;

/** Known without any node's doing. An order and a subscription have the parts that the shop tells of them. */
const given: Record<string, Parts> = {
  signals,
  message: { text: { type: "text" } },
  customer: {
    "": { type: "record" },
    id: { type: "text" },
    name: { type: "text" },
    firstName: { type: "text" },
    email: { type: "text" },
    saidEmail: { type: "text" },
    verified: { type: "yes or no" },
    tags: { type: "list" },
    language: { type: "text" },
    vip: { type: "yes or no" },
  },
  channel: { "": { type: "text" } },
  language: { "": { type: "text" } },
  tags: { "": { type: "list" } },
  order: { "": { type: "record" }, ...typesOf(OrderFacts) },
  subscription: { "": { type: "record" }, ...typesOf(SubscriptionFacts) },
  /** In the texts of a handoff alone. */
  queue: {
    "": { type: "record" },
    state: { type: "choice", values: QueueState.options },
    waiting: { type: "number" },
    waitMinutes: { type: "number" },
    opensAt: { type: "instant" },
  },
};
