import { createAuthClient } from "better-auth/client";
import { organizationClient } from "better-auth/client/plugins";
import { queryClient } from "./api.ts";
import { sessionQuery } from "./session.ts";

/** better-auth's client; a workspace is what it calls an organization. */
const auth = createAuthClient({ plugins: [organizationClient()] });

/** What went wrong, in a sentence to show beside the form; null when nothing did. */
export type Refusal = string | null;

/** Leaves, and forgets all that was loaded. */
export async function signOut(): Promise<void> {
  await auth.signOut();
  window.location.assign("/sign-in");
}

export async function signIn(email: string, password: string): Promise<Refusal> {
  const { error } = await auth.signIn.email({ email, password });
  return error ? sentence(error.status, error.message) : welcome();
}

/** Enters the demo workspace as one of its people. */
export function enterDemo(role: "lead" | "tester" | "agent"): Promise<Refusal> {
  return enter("/api/team/demo", { role });
}

/** Makes the first workspace and its owner. */
export function createWorkspace(given: Record<string, string>): Promise<Refusal> {
  return enter("/api/team/workspace", given);
}

/** Joins with a new account, under the address that was invited. */
export function joinWorkspace(invitationId: string, given: Record<string, string>): Promise<Refusal> {
  return enter(`/api/team/invitations/${invitationId}/join`, given);
}

/** Joins with the account that is signed in. */
export async function acceptInvitation(invitationId: string): Promise<Refusal> {
  const { error } = await auth.organization.acceptInvitation({ invitationId });
  return error ? sentence(error.status, error.message) : welcome();
}

async function enter(path: string, body: Record<string, string>): Promise<Refusal> {
  const response = await fetch(path, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(body),
  });
  if (response.ok) return welcome();
  const told = (await response.json().catch(() => null)) as { error?: { message?: string } } | null;
  return sentence(response.status, told?.error?.message);
}

async function welcome(): Promise<null> {
  queryClient.clear();
  await queryClient.fetchQuery({ ...sessionQuery, staleTime: 0 });
  return null;
}

function sentence(status: number, message: string | undefined): string {
  if (status === 429) return "Too many tries. Wait a minute and try again.";
  if (!message) return "That did not work. Try again.";
  return /[.!?]$/.test(message) ? message : `${message}.`;
}
