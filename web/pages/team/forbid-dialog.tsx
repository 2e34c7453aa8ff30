import { useMutation, useQueryClient } from "@tanstack/react-query";
import { api } from "../../api.ts";
import { Button } from "../../ui/button.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { Problem } from "../../ui/problem.tsx";

/** Asks once before flows cannot reach a server any more. */
export function ForbidDialog({ host, onClose }: { host: string; onClose: () => void }) {
  const cache = useQueryClient();
  const forbid = useMutation(
    api.connections.forbid.mutationOptions({
      onSuccess: onClose,
      onSettled: () => void cache.invalidateQueries(api.connections.list.pathFilter()),
    }),
  );
  return (
    <Dialog
      open
      onClose={onClose}
      title={`Remove ${host}?`}
      description="Requests of running flows to it fail from then on. You can allow it again."
      acts={
        <>
          <Button onClick={onClose}>Keep it</Button>
          <Button look="danger" busy={forbid.isPending} onClick={() => forbid.mutate({ host })}>
            Remove
          </Button>
        </>
      }
    >
      {forbid.isError && <Problem>Not removed. {forbid.error.message}</Problem>}
    </Dialog>
  );
}
