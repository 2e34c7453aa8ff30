import { queryOptions, useSuspenseQuery } from "@tanstack/react-query";
import { client } from "./api.ts";
import type { Me } from "./outputs.ts";

export type RoleName = Me["role"];

const roleWords: Record<RoleName, string> = {
  owner: "Owner",
  lead: "CX lead",
  tester: "Tester",
  agent: "Agent",
};

/** A role as it is called on screen. */
export function roleInWords(role: string): string {
  return Object.hasOwn(roleWords, role) ? roleWords[role as RoleName] : role;
}

/** Who is signed in, and where; null for a stranger. */
export const sessionQuery = queryOptions({
  queryKey: ["session"],
  queryFn: () => client.team.me.query(),
  staleTime: Number.POSITIVE_INFINITY,
});

/** The person at work; only for pages inside the frame, which nobody reaches without a session. */
export function useMe(): Me {
  const { data } = useSuspenseQuery(sessionQuery);
  if (!data) throw new Error("A page of the frame was opened without a session.");
  return data;
}

/** May design, change and publish flows. */
export function leads(role: RoleName): boolean {
  return role === "owner" || role === "lead";
}
