import { randomUUID } from "node:crypto";
import type { App } from "../app.ts";
import { openShop } from "../demo/open-shop.ts";
import { EmailTaken, type NewPerson } from "./make-person.store.ts";
import { hasRealWorkspace, type openInvitation, userByEmail } from "./people.store.ts";
import { makeFirstWorkspace, makeInvited, removeFirstWorkspace } from "./workspace.store.ts";

/** The first real workspace with its owner; later ones are not for strangers to make. */
export async function createWorkspace(app: App, given: NewPerson & { workspace: string }) {
  if (await hasRealWorkspace(app.db)) return CLOSED;
  if (await userByEmail(app.db, given.email)) return TAKEN;
  const { name, email, workspace } = given;
  const passwordHash = await hashOf(app, given.password);
  const made = await orTaken(
    makeFirstWorkspace(app.db, { name, email, passwordHash, workspace, slug: slugOf(workspace) }),
  );
  if (made === null) return CLOSED;
  if ("status" in made) return made;
  try {
    // until a shop is connected, everything can be tried on the demo shop's customers, orders and articles
    await openShop(app.db, made.workspaceId, new Date().toISOString());
  } catch (error) {
    await removeFirstWorkspace(app.db, made);
    throw error;
  }
  return { userId: made.userId };
}

/** The link is the proof: whoever holds it joins under the address that was invited. */
export async function joinWorkspace(
  app: App,
  id: string,
  { email, role, workspace }: OpenInvitation,
  { name, password }: Omit<NewPerson, "email">,
) {
  if (await userByEmail(app.db, email)) return TAKEN;
  const passwordHash = await hashOf(app, password);
  const made = await orTaken(
    makeInvited(
      app.db,
      { id, workspaceId: workspace.id, role: role ?? "agent" },
      { name, email, passwordHash },
    ),
  );
  if (made === null) return INVITATION_OVER;
  return typeof made === "string" ? { userId: made } : made;
}

export type Refusal = { status: number; code: string; message: string };
type OpenInvitation = NonNullable<Awaited<ReturnType<typeof openInvitation>>>;

export const INVITATION_OVER: Refusal = {
  status: 404,
  code: "invitation_over",
  message: "This invitation has been used or has expired: ask for a new one.",
};
const CLOSED: Refusal = {
  status: 403,
  code: "workspace_exists",
  message: "This Baton has a workspace already: ask one of its owners for an invitation.",
};
const TAKEN: Refusal = {
  status: 409,
  code: "email_taken",
  message: "Somebody with this e-mail is here already: sign in instead.",
};

async function hashOf(app: App, password: string): Promise<string> {
  return (await app.auth.$context).password.hash(password);
}

async function orTaken<T>(making: Promise<T>): Promise<T | Refusal> {
  try {
    return await making;
  } catch (error) {
    if (error instanceof EmailTaken) return TAKEN;
    throw error;
  }
}

function slugOf(name: string): string {
  const plain = name
    .toLowerCase()
    .normalize("NFKD")
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");
  return `${plain || "workspace"}-${randomUUID().slice(0, 8)}`;
}
