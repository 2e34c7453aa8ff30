import { TRPCClientError } from "@trpc/client";

/** Whether the server said that there is nothing under this id: asking again would not help. */
export function isAbsent(error: unknown): boolean {
  const code: unknown = error instanceof TRPCClientError ? error.data?.code : undefined;
  return code === "NOT_FOUND" || code === "BAD_REQUEST";
}
