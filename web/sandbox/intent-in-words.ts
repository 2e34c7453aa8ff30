import { intentLabel } from "#flows/signals/intents.ts";

/** An intent as a CX lead reads it: "where an order is". */
export function intentInWords(id: string): string {
  const label = intentLabel(id);
  return label.charAt(0).toLowerCase() + label.slice(1);
}
