import type { Condition } from "../condition.ts";
import type { Node } from "../flow.ts";
import { kindOf } from "../kinds/index.ts";
import { placesOf } from "../text/template.ts";

/** The variables that a node reads or asks for, by their first name: `order.status` reads `order`. */
export function variablesRead(node: Node): string[] {
  const kind = kindOf(node);
  if (!kind) return [];
  const asked = kind.asks(node.config);
  return [
    ...kind.templates(node.config).flatMap((template) => placesOf(template).map(({ path }) => rootOf(path))),
    ...kind.rules(node.config).flatMap(variablesTested),
    ...(asked ? [asked.variable] : []),
  ];
}

/** The variables that a condition reads. */
export function variablesTested({ tests }: Condition): string[] {
  return tests.map(({ left }) => rootOf(left));
}

/** The variables that a node sets. */
export function variablesSet(node: Node): string[] {
  return (
    kindOf(node)
      ?.sets(node.config)
      .map(({ variable }) => variable) ?? []
  );
}

/** Of those, what the shop tells of an order or a subscription: calls look at it without any text that says so. */
export function factsSet(node: Node): string[] {
  const sets = kindOf(node)?.sets(node.config) ?? [];
  return sets
    .filter(({ type }) => type === "order" || type === "subscription")
    .map(({ variable }) => variable);
}

function rootOf(path: string): string {
  return path.split(".")[0] ?? path;
}
