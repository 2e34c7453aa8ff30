import { useMutation, useQueryClient } from "@tanstack/react-query";
import { api } from "../api.ts";
import { toast } from "../ui/toasts.tsx";

/** Takes a conversation; when somebody else was first, says who. */
export function useClaim() {
  const cache = useQueryClient();
  return useMutation(
    api.handoffs.claim.mutationOptions({
      onSuccess: (claimed, { id }) => {
        if (!claimed.ok)
          toast({ meaning: "info", words: `${claimed.by} was first and has this conversation.` });
        void cache.invalidateQueries(api.handoffs.get.queryFilter({ id }));
        void cache.invalidateQueries(api.inbox.list.pathFilter());
      },
      onError: (error) => toast({ meaning: "hot", words: `Not claimed. ${error.message}` }),
    }),
  );
}
