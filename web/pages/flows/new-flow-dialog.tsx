import { useState } from "react";
import { type Template, templates } from "#flows/examples/templates.ts";
import { Button } from "../../ui/button.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { Field } from "../../ui/field.tsx";
import { Problem } from "../../ui/problem.tsx";
import { TextInput } from "../../ui/text-input.tsx";
import { TemplateChoice } from "./template-choice.tsx";
import { templateFlow } from "./template-flow.ts";
import { useCreateFlow } from "./use-create-flow.ts";

interface NewFlowDialogProps {
  open: boolean;
  onClose: () => void;
  onCreated: (id: string) => void;
}

/** Asks what a new flow is called and what it begins from. */
export function NewFlowDialog({ open, onClose, onCreated }: NewFlowDialogProps) {
  return (
    <Dialog open={open} onClose={onClose} wide title="New flow">
      <NewFlowForm onClose={onClose} onCreated={onCreated} />
    </Dialog>
  );
}

function NewFlowForm({ onClose, onCreated }: Omit<NewFlowDialogProps, "open">) {
  const [template, setTemplate] = useState<Template | null>(null);
  const [name, setName] = useState("");
  const create = useCreateFlow(onCreated);
  const choose = (next: Template | null) => {
    // a name that was typed stays
    if (name === "" || name === template?.name) setName(next?.name ?? "");
    setTemplate(next);
  };
  const submit = async () => {
    const flow = template ? await templateFlow(template) : undefined;
    if (name.trim()) create.mutate({ name: name.trim(), ...(flow && { flow }) });
  };
  return (
    <form
      className="flex flex-col gap-3"
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <Field label="Name" help="What it is for, e.g. “Order status and returns”.">
        {(control) => (
          <TextInput
            {...control}
            value={name}
            onChange={(event) => setName(event.target.value)}
            required
            maxLength={120}
            autoFocus
          />
        )}
      </Field>
      <fieldset className="flex flex-col gap-1">
        <legend className="pb-1 font-medium">Begin from</legend>
        <div className="grid grid-cols-3 gap-2 max-md:grid-cols-2">
          {[null, ...templates].map((one) => (
            <TemplateChoice
              key={one?.file ?? "empty"}
              template={one}
              chosen={template === one}
              onChoose={() => choose(one)}
            />
          ))}
        </div>
      </fieldset>
      {create.isError && (
        <Problem>The flow was not created: the server could not be reached. Try again.</Problem>
      )}
      <div className="sticky -bottom-3 -mx-4 -mb-3 flex justify-end gap-2 border-t bg-raised px-4 py-3">
        <Button onClick={onClose}>Cancel</Button>
        <Button type="submit" look="primary" busy={create.isPending}>
          Create flow
        </Button>
      </div>
    </form>
  );
}
