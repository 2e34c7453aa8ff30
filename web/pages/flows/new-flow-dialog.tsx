import { useMutation, useQueryClient } from "@tanstack/react-query";
import { api } from "../../api.ts";
import { Button } from "../../ui/button.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { Field } from "../../ui/field.tsx";
import { Problem } from "../../ui/problem.tsx";
import { TextInput } from "../../ui/text-input.tsx";

interface NewFlowDialogProps {
  open: boolean;
  onClose: () => void;
  onCreated: (id: string) => void;
}

/** Asks for a new flow's name. */
export function NewFlowDialog({ open, onClose, onCreated }: NewFlowDialogProps) {
  const cache = useQueryClient();
  const create = useMutation(
    api.flows.create.mutationOptions({
      onSuccess: async ({ id }) => {
        await cache.invalidateQueries(api.flows.list.queryFilter());
        onCreated(id);
      },
    }),
  );
  return (
    <Dialog open={open} onClose={onClose} title="New flow">
      <form
        className="flex flex-col gap-3"
        onSubmit={(event) => {
          event.preventDefault();
          const name = String(new FormData(event.currentTarget).get("name")).trim();
          if (name) create.mutate({ name });
        }}
      >
        <Field label="Name" help="What it is for, e.g. “Order status and returns”.">
          {(control) => <TextInput {...control} name="name" required maxLength={120} autoFocus />}
        </Field>
        {create.isError && (
          <Problem>The flow was not created: the server could not be reached. Try again.</Problem>
        )}
        <div className="flex justify-end gap-2">
          <Button onClick={onClose}>Cancel</Button>
          <Button type="submit" look="primary" busy={create.isPending}>
            Create flow
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
