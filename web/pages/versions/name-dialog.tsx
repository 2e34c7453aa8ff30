import { useState } from "react";
import { api, client, queryClient } from "../../api.ts";
import type { VersionListed } from "../../outputs.ts";
import { Button } from "../../ui/button.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { Field } from "../../ui/field.tsx";
import { Problem } from "../../ui/problem.tsx";
import { TextInput } from "../../ui/text-input.tsx";

interface NameDialogProps {
  flowId: string;
  version: VersionListed;
  onClose: () => void;
}

/** Asks what a version is to be called. */
export function NameDialog({ flowId, version, onClose }: NameDialogProps) {
  const [name, setName] = useState(version.name ?? "");
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<string | null>(null);
  const submit = async () => {
    setBusy(true);
    const naming = { id: flowId, versionId: version.id, name: name.trim() };
    const answer = await client.flows.nameVersion
      .mutate(naming)
      .catch(() => ({ ok: false, message: broken }));
    setBusy(false);
    if (!answer.ok) return setRefusal("message" in answer ? answer.message : broken);
    await Promise.all([
      queryClient.invalidateQueries(api.flows.pathFilter()),
      queryClient.invalidateQueries(api.rollout.pathFilter()),
    ]);
    onClose();
  };
  return (
    <Dialog open onClose={onClose} title={`Name version ${version.number}`}>
      <form
        className="flex flex-col gap-3"
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <Field
          label="Name"
          help="It stands beside the number, wherever the version is named. Empty takes it away."
        >
          {(control) => (
            <TextInput
              {...control}
              value={name}
              maxLength={60}
              placeholder="Before Christmas"
              onChange={(event) => setName(event.target.value)}
              autoFocus
            />
          )}
        </Field>
        {refusal && <Problem>{refusal}</Problem>}
        <div className="flex justify-end gap-2">
          <Button onClick={onClose}>Cancel</Button>
          <Button type="submit" look="primary" busy={busy}>
            Keep the name
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

const broken = "The name was not kept: the server could not be reached. Try again.";
