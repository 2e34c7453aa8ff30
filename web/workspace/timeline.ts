import type { Flow } from "#flows/flow.ts";
import { kindOf } from "#flows/kinds/index.ts";
import type { Entry } from "#flows/record.ts";
import { pathInWords } from "#flows/text/condition-in-words.ts";
import { tagsInWords } from "../ui/tags-in-words.ts";
import { ruleInWords } from "./rule-in-words.ts";

type Of<Kind extends Entry["kind"]> = Extract<Entry, { kind: Kind }>;

/** One line of what the flow did, in words. */
export interface Step {
  seq: number;
  node: string;
  words: string;
}

/** What stands in a timeline: entries of the log, with the flow's own steps folded between them. */
export type TimelineItem =
  | { kind: "message"; seq: number; message: Of<"message">; measured: Of<"signals"> | null }
  | { kind: "steps"; seq: number; steps: Step[] }
  | { kind: "call"; seq: number; asked: Of<"asked">; answered: Of<"answered"> | null }
  | { kind: "found"; seq: number; asked: Of<"asked"> | null; found: Of<"answered"> }
  | { kind: "handoff"; seq: number; handoff: Of<"handoff"> }
  | { kind: "owner"; seq: number; change: Of<"owner"> }
  | { kind: "acted"; seq: number; acted: Of<"acted"> }
  | { kind: "moved"; seq: number; moved: Of<"moved"> }
  | { kind: "closed"; seq: number; closed: Of<"closed"> };

/** The log as people read it: what was said and done, the machine's steps folded in words. */
export function timeline(entries: Entry[], flow: Flow): TimelineItem[] {
  const items: TimelineItem[] = [];
  for (const entry of entries) {
    const step = stepOf(entry, flow);
    const last = items.at(-1);
    if (step && last?.kind === "steps") last.steps.push(step);
    else if (step) items.push({ kind: "steps", seq: entry.seq, steps: [step] });
    else {
      const item = itemOf(entry, entries);
      if (item) items.push(item);
    }
  }
  return items;
}

function itemOf(entry: Entry, entries: Entry[]): TimelineItem | null {
  switch (entry.kind) {
    case "message":
      return { kind: "message", seq: entry.seq, message: entry, measured: measuredOn(entry.seq, entries) };
    case "asked":
      return { kind: "call", seq: entry.seq, asked: entry, answered: answerTo(entry.call, entries) };
    case "handoff":
      return { kind: "handoff", seq: entry.seq, handoff: entry };
    case "owner":
      return saidAlready(entry, entries) ? null : { kind: "owner", seq: entry.seq, change: entry };
    case "acted":
      return { kind: "acted", seq: entry.seq, acted: entry };
    case "moved":
      return { kind: "moved", seq: entry.seq, moved: entry };
    case "closed":
      return { kind: "closed", seq: entry.seq, closed: entry };
    case "answered":
      return entry.late
        ? { kind: "found", seq: entry.seq, asked: askedAs(entry.call, entries), found: entry }
        : null;
    case "signals":
    case "burst":
    case "entered":
    case "left":
    case "set":
    case "tagged":
      return null;
  }
}

function stepOf(entry: Entry, flow: Flow): Step | null {
  if (entry.kind === "left") {
    const words = `${titleOf(flow, entry.node)} → ${exitLabel(flow, entry.node, entry.exit)}`;
    const found = entry.because ? ruleInWords(entry.because) : "";
    return { seq: entry.seq, node: entry.node, words: found ? `${words}: ${found}` : words };
  }
  if (entry.kind === "tagged") return { seq: entry.seq, node: entry.node, words: tagsInWords(entry) };
  if (entry.kind !== "set" || entry.value === null || typeof entry.value === "object") return null;
  return { seq: entry.seq, node: entry.node, words: `Noted ${pathInWords(entry.variable)}: ${entry.value}` };
}

function titleOf(flow: Flow, id: string): string {
  const node = flow.nodes.find((one) => one.id === id);
  return node?.title || (node && kindOf(node)?.title) || "A node that is no longer in the flow";
}

function exitLabel(flow: Flow, id: string, exit: string): string {
  const node = flow.nodes.find((one) => one.id === id);
  const exits = node ? kindOf(node)?.exits(node.config) : undefined;
  return exits?.find((one) => one.id === exit)?.label ?? exit;
}

function measuredOn(message: number, entries: Entry[]): Of<"signals"> | null {
  const found = entries.find((entry) => entry.kind === "signals" && entry.message === message);
  return found?.kind === "signals" ? found : null;
}

function askedAs(call: number, entries: Entry[]): Of<"asked"> | null {
  const found = entries.find((entry) => entry.kind === "asked" && entry.call === call);
  return found?.kind === "asked" ? found : null;
}

function answerTo(call: number, entries: Entry[]): Of<"answered"> | null {
  const found = entries.find((entry) => entry.kind === "answered" && entry.call === call);
  return found?.kind === "answered" ? found : null;
}

/** A handoff and an end change the owner too, and have a line of their own. */
function saidAlready({ seq, owner }: Of<"owner">, entries: Entry[]): boolean {
  const before = entries.find((entry) => entry.seq === seq - 1);
  return (
    (owner === "queue" && before?.kind === "handoff") || (owner === "closed" && before?.kind === "closed")
  );
}
