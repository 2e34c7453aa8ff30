import type { Flow, Node } from "../../flow.ts";
import { kindOf, kinds } from "../../kinds/index.ts";
import type { Finding } from "../finding.ts";
import { nearest } from "../nearest.ts";

/** Kinds that nobody knows, and settings that do not fit their kind, field by field. */
export function settingsFindings(flow: Flow): Finding[] {
  return flow.nodes.flatMap((node): Finding[] => {
    const kind = kindOf(node);
    if (!kind) return [unknownKind(node)];
    return kind.problems(node.config).map(({ field, message }) => ({
      severity: "error",
      rule: "settings",
      nodes: [node.id],
      field,
      message: `“${node.title}”: ${message}`,
    }));
  });
}

function unknownKind({ id, kind, title }: Node): Finding {
  const known = kinds.map((candidate) => candidate.kind);
  const meant = nearest(kind, known);
  const message = `“${title}” is of the kind “${kind}”, which is not known${meant ? `: did you mean “${meant}”?` : "."}`;
  return { severity: "error", rule: "unknown kind", nodes: [id], kind, meant, message };
}
