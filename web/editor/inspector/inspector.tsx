import { useMemo } from "react";
import type { Finding } from "#flows/check/finding.ts";
import { configure, rename } from "#flows/edit/nodes.ts";
import type { Flow, Node } from "#flows/flow.ts";
import { kindOf } from "#flows/kinds/index.ts";
import { Field } from "../../ui/field.tsx";
import { Mark } from "../../ui/mark.tsx";
import { TextInput } from "../../ui/text-input.tsx";
import type { EditingAct } from "../editing.ts";
import { KindIcon } from "../kind-icon.tsx";
import { BringInline } from "./bring-inline.tsx";
import { errorsOf } from "./errors-of.ts";
import { ExitList } from "./exit-list.tsx";
import { FieldEditor } from "./field-editor.tsx";
import type { Choices } from "./fields/field-props.ts";
import { shownFields } from "./shown-fields.ts";
import { TryMessage } from "./try-message.tsx";

interface InspectorProps {
  flow: Flow;
  node: Node;
  findings: Finding[];
  choices: Choices;
  act: (act: EditingAct) => void;
}

/** The settings of the selected node: a form made from what its kind says. */
export function Inspector({ flow, node, findings, choices, act }: InspectorProps) {
  const kind = kindOf(node);
  const edit = (run: string, change: (flow: Flow) => Flow) =>
    act({ type: "edit", change, run: `${node.id} ${run}` });
  const problems = useMemo(() => kindOf(node)?.problems(node.config) ?? [], [node]);
  const loose = findings.filter(({ rule }) => rule !== "settings" && rule !== "unconnected exit");
  return (
    <form
      aria-label={`Settings of ${node.title}`}
      className="flex flex-col gap-4 p-4"
      onSubmit={(event) => event.preventDefault()}
      onBlur={() => act({ type: "settle" })}
    >
      <header className="flex items-center gap-2">
        <span className="text-soft">
          <KindIcon icon={kind?.icon} />
        </span>
        <div className="min-w-0">
          <h2 className="font-semibold text-base">{kind?.title ?? "Unknown kind"}</h2>
        </div>
      </header>
      {kind && <p className="-mt-3 text-soft">{kind.description}</p>}
      {loose.map((finding) => (
        <p key={finding.message} className="flex items-start gap-1.5 text-xs">
          <Mark meaning={finding.severity === "error" ? "hot" : "watch"} />
          <span>{finding.message}</span>
        </p>
      ))}
      <Field label="Title">
        {(control) => (
          <TextInput
            {...control}
            maxLength={120}
            value={node.title}
            onChange={(event) => edit("title", (now) => rename(now, node.id, event.target.value))}
          />
        )}
      </Field>
      {shownFields(kind?.fields ?? [], node.config).map((field) => (
        <FieldEditor
          key={field.name}
          field={field}
          value={node.config[field.name]}
          node={node}
          {...errorsOf(problems, field.name)}
          choices={choices}
          set={(value, also = (now) => now) =>
            edit(field.name, (now) => configure(also(now), node.id, { ...node.config, [field.name]: value }))
          }
        />
      ))}
      <BringInline flow={flow} node={node} act={act} />
      <TryMessage node={node} />
      <ExitList flow={flow} node={node} findings={findings} act={act} />
    </form>
  );
}
