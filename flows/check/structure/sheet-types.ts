import type { Flow } from "../../flow.ts";
import type { ValueType } from "../../kind.ts";
import type { Finding } from "../finding.ts";
import { memoryOf } from "../memory.ts";
import type { Places } from "../places.ts";

/** The variables of a flow or subflow, with what they hold. */
export type Types = Record<string, ValueType>;

/** The types of each sheet's variables (by subflow; the main flow is undefined), and those that two nodes set as different things. */
export function sheetTypes(
  flow: Flow,
  { byId }: Places,
): { types: Map<string | undefined, Types>; findings: Finding[] } {
  const setters = new Map<string | undefined, Map<string, Map<ValueType, string>>>();
  const note = (sheet: string | undefined, variable: string, type: ValueType, node: string) => {
    const variables = setters.get(sheet) ?? new Map<string, Map<ValueType, string>>();
    setters.set(sheet, variables);
    const types = variables.get(variable) ?? new Map<ValueType, string>();
    variables.set(variable, types);
    if (!types.has(type)) types.set(type, node);
  };
  for (const { id, inputs } of flow.subflows) for (const input of inputs) note(id, input, "anything", "");
  for (const place of byId.values()) {
    for (const { variable, type = "anything" } of memoryOf(place).sets)
      note(place.node.in, variable, type, place.node.id);
  }
  const findings: Finding[] = [];
  const types = new Map(
    [...setters].map(([sheet, variables]) => [
      sheet,
      Object.fromEntries(
        [...variables].map(([variable, found]) => {
          const told = [...found].filter(([type]) => type !== "anything");
          if (told.length > 1) findings.push(clash(variable, told));
          return [variable, found.size === 1 ? (told[0]?.[0] ?? "anything") : "anything"] as const;
        }),
      ),
    ]),
  );
  return { types, findings };
}

function clash(variable: string, found: [ValueType, string][]): Finding {
  const types = found.map(([type]) => type);
  const message = `${variable} is set as ${types.join(" and as ")}: give one of them a name of its own.`;
  return {
    severity: "warning",
    rule: "clashing types",
    nodes: found.map(([, node]) => node),
    variable,
    types,
    message,
  };
}
