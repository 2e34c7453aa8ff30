import { useMutation, useQueryClient } from "@tanstack/react-query";
import { api } from "../../api.ts";

/** Creates a flow in the workspace, and tells its id. */
export function useCreateFlow(onCreated: (id: string) => void) {
  const cache = useQueryClient();
  return useMutation(
    api.flows.create.mutationOptions({
      onSuccess: async ({ id }) => {
        await cache.invalidateQueries(api.flows.list.queryFilter());
        onCreated(id);
      },
    }),
  );
}
