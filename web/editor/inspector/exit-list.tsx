import type { Finding } from "#flows/check/finding.ts";
import { connect, disconnect } from "#flows/edit/edges.ts";
import type { Flow, Node } from "#flows/flow.ts";
import { kindOf } from "#flows/kinds/index.ts";
import { Field } from "../../ui/field.tsx";
import { Select } from "../../ui/select.tsx";
import type { EditingAct } from "../editing.ts";

interface ExitListProps {
  flow: Flow;
  node: Node;
  findings: Finding[];
  act: (act: EditingAct) => void;
}

/** Where each exit leads: the same as drawing edges, without a mouse. */
export function ExitList({ flow, node, findings, act }: ExitListProps) {
  const exits = kindOf(node)?.exits(node.config) ?? [];
  if (exits.length === 0) return null;
  const targets = flow.nodes
    .filter((other) => other.id !== node.id && other.in === node.in && mayBeLedTo(other))
    .map((other) => ({ value: other.id, label: other.title }));
  return (
    <fieldset className="flex flex-col gap-2 border-t pt-3">
      <legend className="sr-only">Exits</legend>
      <h3 className="font-medium">Where it leads</h3>
      {exits.map((exit) => {
        const to = flow.edges.find((edge) => edge.from === node.id && edge.exit === exit.id)?.to ?? "";
        const lead = (target: string) =>
          act({
            type: "edit",
            change: (now) =>
              target
                ? connect(now, { from: node.id, exit: exit.id, to: target })
                : disconnect(now, { from: node.id, exit: exit.id }),
          });
        return (
          <Field
            key={exit.id}
            label={<span className="font-normal text-soft">{exit.label}</span>}
            error={findings.find((finding) => "exit" in finding && finding.exit === exit.id)?.message}
          >
            {(control) => (
              <Select {...control} value={to} placeholder="Not connected" options={targets} onPick={lead} />
            )}
          </Field>
        );
      })}
    </fieldset>
  );
}

function mayBeLedTo(node: Node): boolean {
  const kind = kindOf(node);
  return !kind?.begins && !kind?.remark;
}
