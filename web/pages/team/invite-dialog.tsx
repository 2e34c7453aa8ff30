import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { api } from "../../api.ts";
import { Button } from "../../ui/button.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { Field } from "../../ui/field.tsx";
import { Problem } from "../../ui/problem.tsx";
import { Select } from "../../ui/select.tsx";
import { TextInput } from "../../ui/text-input.tsx";
import { CopyLink } from "./copy-link.tsx";

const roles = [
  { value: "lead", label: "CX lead: draws and publishes flows" },
  { value: "tester", label: "Tester: talks to drafts in the sandbox" },
  { value: "agent", label: "Agent: receives handoffs" },
  { value: "owner", label: "Owner: all of it, and the team" },
] as const;
type Invited = (typeof roles)[number]["value"];

/** Makes a link by which one person may join. */
export function InviteDialog({ open, onClose }: { open: boolean; onClose: () => void }) {
  const [role, setRole] = useState<Invited>("agent");
  const invite = useMutation(api.team.invite.mutationOptions());
  const close = () => {
    invite.reset();
    onClose();
  };
  return (
    <Dialog open={open} onClose={close} title="Invite somebody">
      {invite.data ? (
        <CopyLink link={`${window.location.origin}${invite.data.path}`} onDone={close} />
      ) : (
        <form
          className="flex flex-col gap-3"
          onSubmit={(event) => {
            event.preventDefault();
            invite.mutate({ email: String(new FormData(event.currentTarget).get("email")), role });
          }}
        >
          <Field label="E-mail" help="Only this address can use the link.">
            {(control) => <TextInput {...control} name="email" type="email" required autoFocus />}
          </Field>
          <Field label="Role">
            {(control) => (
              <Select
                {...control}
                value={role}
                options={[...roles]}
                onPick={(next) => setRole(next as Invited)}
              />
            )}
          </Field>
          {invite.isError && <Problem>{invite.error.message}</Problem>}
          <div className="flex justify-end gap-2">
            <Button onClick={close}>Cancel</Button>
            <Button type="submit" look="primary" busy={invite.isPending}>
              Make the link
            </Button>
          </div>
        </form>
      )}
    </Dialog>
  );
}
