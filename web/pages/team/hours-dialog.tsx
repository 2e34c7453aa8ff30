import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { Hours, officeHours } from "#flows/hours.ts";
import { api } from "../../api.ts";
import type { QueueListed } from "../../outputs.ts";
import { Button } from "../../ui/button.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { HoursEditor } from "../../ui/hours/hours-editor.tsx";
import { Problem } from "../../ui/problem.tsx";
import { toast } from "../../ui/toasts.tsx";
import { Toggle } from "../../ui/toggle.tsx";

interface HoursDialogProps {
  queue: QueueListed;
  onClose: () => void;
}

/** Changes when somebody is there for one queue. */
export function HoursDialog({ queue, onClose }: HoursDialogProps) {
  const cache = useQueryClient();
  const [always, setAlways] = useState(queue.hours === null);
  const [hours, setHours] = useState(queue.hours ?? officeHours);
  const issues = always ? [] : (Hours.safeParse(hours).error?.issues ?? []);
  const save = useMutation(
    api.queues.setHours.mutationOptions({
      onSuccess: () => {
        void cache.invalidateQueries(api.queues.list.pathFilter());
        toast({ meaning: "calm", words: `The hours of ${queue.name} hold from now on.` });
        onClose();
      },
    }),
  );
  return (
    <Dialog
      open
      onClose={onClose}
      title={`Hours of ${queue.name}`}
      description="They hold for handoffs from now on; who waits already keeps waiting."
      acts={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button
            look="primary"
            busy={save.isPending}
            disabled={issues.length > 0}
            onClick={() => save.mutate({ id: queue.id, hours: always ? null : hours })}
          >
            Save hours
          </Button>
        </>
      }
    >
      <div className="flex items-center justify-between gap-3">
        <label htmlFor="at-all-hours" className="font-medium">
          Somebody is there at all hours
        </label>
        <Toggle id="at-all-hours" on={always} onChange={setAlways} />
      </div>
      {!always && (
        <HoursEditor
          hours={hours}
          errorAt={(path) => issues.find((issue) => issue.path.join(".") === path)?.message}
          onChange={setHours}
        />
      )}
      {save.isError && <Problem>Not saved. {save.error.message} What you set is kept here.</Problem>}
    </Dialog>
  );
}
