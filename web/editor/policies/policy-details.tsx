import { useState } from "react";
import type { PolicyFinding } from "#flows/check/policy-findings.ts";
import { Condition } from "#flows/condition.ts";
import { HandoffPlan, type Policy } from "#flows/flow.ts";
import type { Field as KindField } from "#flows/kind.ts";
import { kinds } from "#flows/kinds/index.ts";
import { Field } from "../../ui/field.tsx";
import { TextInput } from "../../ui/text-input.tsx";
import { FieldEditor } from "../inspector/field-editor.tsx";
import type { Choices } from "../inspector/fields/field-props.ts";
import { ScopeFields } from "./scope-fields.tsx";

interface PolicyDetailsProps {
  policy: Policy;
  findings: PolicyFinding[];
  choices: Choices;
  onChange: (change: Partial<Omit<Policy, "id">>) => void;
}

const rule: KindField = { name: "when", label: "If", type: "condition" };
/** What is said in a handoff, as its node asks for it; a policy has no exits to leave anything to. */
const words = (kinds.find((kind) => kind.reachesHuman)?.fields ?? []).flatMap((field): KindField[] => {
  if (field.type !== "template" && field.type !== "text") return [];
  const { help: _, ...rest } = field;
  return [field.type === "template" ? { ...rest, help: "Empty says nothing." } : rest];
});

/** All of a policy that its sentence does not hold. */
export function PolicyDetails({ policy, findings, choices, onChange }: PolicyDetailsProps) {
  const { id, title, when, scope, handoff } = policy;
  const node = { id, kind: "policy", title, config: handoff };
  const shared = { node, choices, errorAt: () => undefined };
  const errorIn = (text: string) =>
    findings.find((finding) => "template" in finding && finding.template === text)?.message;
  return (
    <div className="flex flex-col gap-4 border-t pt-3">
      <div className="grid gap-4 @xl:grid-cols-2">
        <TitleField title={title} onChange={(next) => onChange({ title: next })} />
        <FieldEditor
          {...shared}
          field={rule}
          value={JSON.parse(JSON.stringify(when))}
          error={when.tests.length === 0 ? "Without a rule it never holds: add one." : undefined}
          set={(value) => onChange({ when: Condition.parse(value) })}
        />
      </div>
      <ScopeFields scope={scope} onChange={(next) => onChange({ scope: next })} />
      <div className="grid gap-4 @xl:grid-cols-2">
        {words.map((field) => {
          const value = new Map(Object.entries(handoff)).get(field.name) ?? "";
          return (
            <FieldEditor
              {...shared}
              key={field.name}
              field={field}
              value={value}
              error={errorIn(value)}
              set={(next) => {
                const plan = HandoffPlan.safeParse({ ...handoff, [field.name]: next });
                if (plan.success) onChange({ handoff: plan.data });
              }}
            />
          );
        })}
      </div>
    </div>
  );
}

/** A name may be empty while it is being written; the last one that was not is kept. */
function TitleField({ title, onChange }: { title: string; onChange: (title: string) => void }) {
  const [typed, setTyped] = useState<string | null>(null);
  const empty = typed !== null && typed.trim() === "";
  return (
    <Field label="Name" error={empty ? `A policy needs a name; it stays “${title}”.` : undefined}>
      {(control) => (
        <TextInput
          {...control}
          maxLength={120}
          value={typed ?? title}
          onChange={(event) => {
            setTyped(event.target.value);
            if (event.target.value.trim()) onChange(event.target.value);
          }}
          onBlur={() => setTyped(null)}
        />
      )}
    </Field>
  );
}
