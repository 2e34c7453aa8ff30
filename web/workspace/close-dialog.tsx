import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { api } from "../api.ts";
import { Button } from "../ui/button.tsx";
import { Dialog } from "../ui/dialog.tsx";
import { Field } from "../ui/field.tsx";
import { Problem } from "../ui/problem.tsx";
import { TextArea } from "../ui/text-area.tsx";
import { toast } from "../ui/toasts.tsx";

type CloseOutcome = "resolved" | "handed_off";

const outcomes: { value: CloseOutcome; label: string; help: string }[] = [
  { value: "resolved", label: "Resolved", help: "The customer has what they came for." },
  { value: "handed_off", label: "Goes on elsewhere", help: "Somebody follows up outside this conversation." },
];

/** Closes a conversation; asks only how it ended. */
export function CloseDialog({ id, onDone }: { id: string; onDone: () => void }) {
  const cache = useQueryClient();
  const [outcome, setOutcome] = useState<CloseOutcome>("resolved");
  const [note, setNote] = useState("");
  const close = useMutation(
    api.handoffs.close.mutationOptions({
      onSuccess: () => {
        void cache.invalidateQueries(api.handoffs.get.queryFilter({ id }));
        void cache.invalidateQueries(api.inbox.list.pathFilter());
        toast({ meaning: "calm", words: "Closed. The customer can start a new conversation at any time." });
        onDone();
      },
    }),
  );
  const submit = () => close.mutate({ id, outcome, ...(note.trim() && { note: note.trim() }) });
  return (
    <Dialog
      open
      onClose={onDone}
      title="Close this conversation"
      description="Nothing more can be written in it afterwards."
      acts={
        <>
          <Button onClick={onDone}>Keep it open</Button>
          <Button look="primary" busy={close.isPending} onClick={submit}>
            Close conversation
          </Button>
        </>
      }
    >
      <fieldset className="flex flex-col gap-2">
        <legend className="pb-1 font-medium">How did it end?</legend>
        {outcomes.map(({ value, label, help }) => (
          <label key={value} className="flex items-start gap-2">
            <input
              type="radio"
              name="outcome"
              className="mt-1 accent-accent"
              checked={outcome === value}
              onChange={() => setOutcome(value)}
            />
            <span>
              {label}
              <span className="block text-soft text-xs">{help}</span>
            </span>
          </label>
        ))}
      </fieldset>
      <Field label="Note for colleagues (optional)">
        {(control) => (
          <TextArea {...control} rows={2} value={note} onChange={(event) => setNote(event.target.value)} />
        )}
      </Field>
      {close.isError && <Problem>Not closed. {close.error.message} Your note is kept here.</Problem>}
    </Dialog>
  );
}
