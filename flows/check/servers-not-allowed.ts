import type { Flow } from "../flow.ts";
import { kindOf } from "../kinds/index.ts";
import type { Finding } from "./finding.ts";

/** A warning for each node that sends to a server which is not among the allowed: the request would fail every time. */
export function serversNotAllowed({ nodes }: Flow, allowed: string[]): Finding[] {
  return nodes.flatMap(({ id, kind, title, config }): Finding[] => {
    const server = kindOf({ kind })?.reaches(config) ?? null;
    if (server === null || allowed.includes(server)) return [];
    const message = `“${title}” asks ${server}, which your flows may not reach, so every request fails: allow it under Team.`;
    return [{ severity: "warning", rule: "server not allowed", nodes: [id], server, message }];
  });
}
