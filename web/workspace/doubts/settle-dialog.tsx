import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { api } from "../../api.ts";
import type { Doubt } from "../../outputs.ts";
import { Button } from "../../ui/button.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { Field } from "../../ui/field.tsx";
import { Problem } from "../../ui/problem.tsx";
import { TextInput } from "../../ui/text-input.tsx";
import { toast } from "../../ui/toasts.tsx";

interface SettleDialogProps {
  doubt: Doubt;
  happened: boolean;
  onDone: () => void;
}

/** Takes in what a person has found out; it is noted with their name and cannot be taken back. */
export function SettleDialog({ doubt, happened, onDone }: SettleDialogProps) {
  const cache = useQueryClient();
  const [note, setNote] = useState("");
  const settle = useMutation(
    api.doubts.settle.mutationOptions({
      onSuccess: () => {
        toast({ meaning: "calm", words: "Noted in the history, with your name." });
        onDone();
      },
      onSettled: () => {
        void cache.invalidateQueries(api.doubts.list.pathFilter());
        void cache.invalidateQueries(api.handoffs.get.queryFilter({ id: doubt.conversationId }));
      },
    }),
  );
  const found = happened ? "It happened" : "It did not happen";
  return (
    <Dialog
      open
      onClose={onDone}
      title={`${found}: ${doubt.words}`}
      description={
        happened
          ? "You have seen it in the shop. The history and the brief will say so."
          : "You have looked, and it is not there. Whoever does it now does it for the first time."
      }
      acts={
        <>
          <Button onClick={onDone}>Cancel</Button>
          <Button
            look="primary"
            busy={settle.isPending}
            onClick={() => settle.mutate({ key: doubt.key, happened, note: note.trim() })}
          >
            {found}
          </Button>
        </>
      }
    >
      <Field
        label="What did you see? (optional)"
        help={happened ? "Such as the refund's number in the shop." : "Such as where you looked."}
      >
        {(control) => (
          <TextInput
            {...control}
            maxLength={500}
            value={note}
            onChange={(event) => setNote(event.target.value)}
          />
        )}
      </Field>
      {settle.isError && <Problem>Not noted. {settle.error.message}</Problem>}
    </Dialog>
  );
}
