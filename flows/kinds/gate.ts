import type { Condition } from "../condition.ts";
import { type AnyKind, defineKind, type Kind } from "../kind.ts";

type Told =
  | "kind"
  | "title"
  | "icon"
  | "description"
  | "config"
  | "defaults"
  | "fields"
  | "summary"
  | "tells";

interface Gate<Settings> extends Pick<Kind<Settings>, Told> {
  /** What decides; without a node, what its exits can tell of before it stands in a flow. */
  rule: (settings: Settings, node?: string) => Condition;
  /** The exit where the rule holds. */
  holds: { id: string; label: string };
  /** The exit where it does not, going on as hoped. */
  otherwise: { id: string; label: string };
  /** On which visit at the latest the rule holds. */
  boundedBy?: (settings: Settings) => number;
}

/** A kind that leaves one way where a rule holds, and another where it does not; either way the rule is the reason. */
export function defineGate<Settings>(gate: Gate<Settings>): AnyKind {
  const { rule, holds, otherwise, boundedBy, ...told } = gate;
  return defineKind<Settings>({
    ...told,
    group: "Understand",
    exits: (settings) => [
      {
        ...holds,
        required: true,
        takes: [{ rule: rule(settings), holds: true }],
        ...(boundedBy ? { boundedBy: boundedBy(settings) } : {}),
      },
      { ...otherwise, required: true, usual: true, takes: [{ rule: rule(settings), holds: false }] },
    ],
    templates: () => [],
    rules: (settings) => [rule(settings)],
    sets: () => [],
    compile: ({ id, config }, { leave }) => {
      const decides = rule(config, id);
      return {
        always: [
          leave(holds.id, { rule: decides, guard: { type: "when", params: { rule: decides } } }),
          leave(otherwise.id, { rule: decides }),
        ],
      };
    },
  });
}
