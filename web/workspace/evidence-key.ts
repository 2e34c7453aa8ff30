import type { Evidence } from "#flows/brief/brief.ts";
import type { Pointed } from "./evidence-light.tsx";

/** Names what a sentence rests on, so that a sentence and its source find each other on the screen. */
export function evidenceKey(evidence: Evidence): string {
  if ("message" in evidence) return messageKey(evidence.message);
  if ("call" in evidence) return callKey(evidence.call);
  if ("node" in evidence) return nodeKey(evidence.node);
  return recordKey(evidence.record, evidence.id);
}

/** What a sentence points at. */
export function pointedBy(evidence: Evidence[]): Pointed {
  const pointed = new Map(evidence.map((one) => [evidenceKey(one), [] as { start: number; end: number }[]]));
  for (const one of evidence) if ("message" in one && one.span) pointed.get(evidenceKey(one))?.push(one.span);
  return pointed;
}

export const messageKey = (seq: number) => `message ${seq}`;
export const callKey = (seq: number) => `call ${seq}`;
export const nodeKey = (id: string) => `node ${id}`;
export const recordKey = (record: "order" | "customer", id: string) => `${record} ${id}`;
