import { useMutation, useQueryClient } from "@tanstack/react-query";
import { api } from "../api.ts";
import { toast } from "../ui/toasts.tsx";

/** Returns a conversation to the flow, which goes on with the customer. */
export function useGiveBack() {
  const cache = useQueryClient();
  return useMutation(
    api.handoffs.giveBack.mutationOptions({
      onSuccess: (_, { id }) => {
        void cache.invalidateQueries(api.handoffs.get.queryFilter({ id }));
        void cache.invalidateQueries(api.inbox.list.pathFilter());
        toast({
          meaning: "calm",
          words:
            "Back with the flow, which goes on with the customer. It can be handed off again at any time.",
        });
      },
      onError: (error) => toast({ meaning: "hot", words: `Not returned. ${error.message}` }),
    }),
  );
}
