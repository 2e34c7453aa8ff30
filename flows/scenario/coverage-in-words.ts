import type { Flow } from "../flow.ts";
import type { Coverage, Covered } from "./coverage-of.ts";
import { namesOf } from "./names.ts";

/** What a suite has exercised, in a sentence each: “14 of 17 exits; not yet: “Ask e-mail” through “No reply””. */
export function coverageInWords({ nodes, exits, policies }: Coverage, flow: Flow): string[] {
  const names = namesOf(flow);
  return [
    sentence("nodes", nodes, (id) => `“${names.node(id)}”`),
    sentence("exits", exits, ({ from, exit }) => `“${names.node(from)}” through “${names.exit(from, exit)}”`),
    sentence("policies", policies, (id) => `“${names.cause(id)}”`),
  ].filter((line) => line !== null);
}

function sentence<Part>(what: string, { taken, missed }: Covered<Part>, name: (part: Part) => string) {
  const all = taken.length + missed.length;
  if (all === 0) return null;
  const rest = missed.length > 0 ? `; not yet: ${missed.map(name).join(", ")}` : "";
  return `${taken.length} of ${all} ${what}${rest}.`;
}
