import { z } from "zod";
import type { Signal, Span } from "../signal.ts";
import { type Question, toldSchemas } from "./question.ts";
import type { Redacted } from "./redact.ts";
import type { Refinable, Refinement } from "./refinable.ts";

export type Opinions = Pick<Refinement, "values"> & { refused: Partial<Record<Refinable, string>> };

/**
 * What counts of a model's answer, signal by signal: a value in its range, whose evidence stands in what was sent. Null where
 * the answer is none at all: not an object, or about something that was not asked.
 */
export function opinionsIn(answer: unknown, { about, intents, sent }: Question): Opinions | null {
  const read = z.record(z.string(), z.unknown()).safeParse(answer);
  const asked = new Set<string>(about);
  if (!read.success || Object.keys(read.data).some((name) => !asked.has(name))) return null;
  const schemas = toldSchemas(intents);
  const values: Record<string, Signal<unknown>> = {};
  const refused: Opinions["refused"] = {};
  for (const name of about) {
    const said = schemas[name].safeParse(read.data[name]);
    const span = said.success ? evidenceIn(sent, said.data.evidence) : null;
    if (!said.success) refused[name] = Object.hasOwn(read.data, name) ? "out of range" : "not answered";
    else if (!span) refused[name] = "evidence that the customer did not write";
    else values[name] = { value: said.data.value, confidence: rounded(said.data.confidence), spans: [span] };
  }
  // each name has its own type of value, which its schema has just made sure of
  return { values: values as Opinions["values"], refused };
}

/** Where the words stand in the message; letters or digits have to be among them. */
function evidenceIn(sent: Redacted, evidence: string): Span | null {
  const words = evidence.trim();
  const start = /[\p{L}\p{N}\p{Extended_Pictographic}]/u.test(words) ? sent.text.indexOf(words) : -1;
  return start < 0 ? null : sent.original({ start, end: start + words.length });
}

function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}
