import type { Flow } from "#flows/flow.ts";
import { kindOf } from "#flows/kinds/index.ts";
import type { Entry } from "#flows/record.ts";
import type { Signals } from "#flows/signals/signal.ts";
import { conditionInWords } from "#flows/text/condition-in-words.ts";
import { tagsInWords } from "../ui/tags-in-words.ts";
import { type Told, variableInWords } from "./value-in-words.ts";

type Of<Kind extends Entry["kind"]> = Extract<Entry, { kind: Kind }>;

/** A line of a sandbox chat: what was said, and why the flow did what it did. */
export type Line =
  | { kind: "customer"; seq: number; text: string; signals: Signals | null; index: number }
  | { kind: "reply"; seq: number; message: Of<"message"> }
  | { kind: "step"; seq: number; node: string; words: string; why: string }
  | { kind: "call"; seq: number; words: string; status: Of<"answered">["status"] }
  | { kind: "set"; seq: number; told: Told[] }
  | { kind: "handoff"; seq: number; handoff: Of<"handoff"> }
  /** Somebody else has it now, or it is marked in some way. */
  | { kind: "notice"; seq: number; words: string }
  | { kind: "closed"; seq: number; words: string };

/** Reads a chat's log as lines; customer messages are counted from 0. */
export function linesOf(entries: Entry[], flow: Flow): Line[] {
  const signals = new Map(
    entries.flatMap((entry) => (entry.kind === "signals" ? [[entry.message, entry.signals] as const] : [])),
  );
  let index = -1;
  return entries.flatMap((entry): Line[] => {
    const { seq } = entry;
    switch (entry.kind) {
      case "message":
        if (entry.role !== "customer") return [{ kind: "reply", seq, message: entry }];
        index += 1;
        return [{ kind: "customer", seq, text: entry.text, signals: signals.get(seq) ?? null, index }];
      case "left":
        return [step(entry, flow)];
      case "answered":
        return [{ kind: "call", seq, words: titleOf(flow, entry.node), status: entry.status }];
      case "set":
        return [{ kind: "set", seq, told: variableInWords(entry.variable, entry.value) }];
      case "handoff":
        return [{ kind: "handoff", seq, handoff: entry }];
      case "closed":
        return [{ kind: "closed", seq, words: closedWords[entry.outcome] }];
      case "owner":
        return ownerWords[entry.owner] ? [{ kind: "notice", seq, words: ownerWords[entry.owner] }] : [];
      case "tagged":
        return [{ kind: "notice", seq, words: tagsInWords(entry) }];
      default:
        return [];
    }
  });
}

const closedWords: Record<Of<"closed">["outcome"], string> = {
  resolved: "Closed as resolved.",
  handed_off: "Closed by the agent.",
  abandoned: "Closed as abandoned.",
  open: "Closed.",
};

/** A handoff and an end have a line of their own. */
const ownerWords: Record<Of<"owner">["owner"], string> = {
  agent: "An agent has taken it.",
  bot: "Back with the flow.",
  queue: "",
  closed: "",
};

function step(entry: Of<"left">, flow: Flow): Line {
  const node = flow.nodes.find((candidate) => candidate.id === entry.node);
  const exits = (node && kindOf(node)?.exits(node.config)) ?? [];
  const exit = exits.find((candidate) => candidate.id === entry.exit)?.label ?? entry.exit;
  const why = entry.because ? conditionInWords(entry.because.rule) : "";
  return {
    kind: "step",
    seq: entry.seq,
    node: entry.node,
    words: `${titleOf(flow, entry.node)}: ${exit}`,
    why,
  };
}

function titleOf(flow: Flow, id: string): string {
  return flow.nodes.find((node) => node.id === id)?.title ?? "A node that is no longer there";
}

/** The variables as they stand, newest value of each, in the order in which they were first set. */
export function variablesSet(entries: Entry[]): Told[] {
  const values = new Map<string, Told>();
  for (const entry of entries) {
    if (entry.kind !== "set") continue;
    for (const told of variableInWords(entry.variable, entry.value)) values.set(told.path, told);
  }
  return [...values.values()];
}
