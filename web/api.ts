import { QueryClient } from "@tanstack/react-query";
import { createTRPCClient, httpBatchLink, httpSubscriptionLink, retryLink, splitLink } from "@trpc/client";
import { createTRPCOptionsProxy } from "@trpc/tanstack-react-query";
import type { AppRouter } from "#api";

const url = "/trpc";

export const queryClient = new QueryClient({
  defaultOptions: { queries: { staleTime: 5_000, retry: 1 } },
});

/** The server's procedures, called directly. */
export const client = createTRPCClient<AppRouter>({
  links: [
    splitLink({
      condition: (op) => op.type === "subscription",
      true: [
        // an event source gives up for good on a proxy's "bad gateway", as while a server restarts
        retryLink({
          retry: ({ error }) => !error.data,
          retryDelayMs: (tries) => Math.min(500 * 2 ** tries, 15_000),
        }),
        httpSubscriptionLink({ url }),
      ],
      false: httpBatchLink({ url }),
    }),
  ],
});

/** The server's procedures as options for TanStack Query: `useQuery(api.flows.list.queryOptions())`. */
export const api = createTRPCOptionsProxy<AppRouter>({ client, queryClient });
