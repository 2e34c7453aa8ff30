import { randomUUID } from "node:crypto";
import type { App } from "../app.ts";
import { openShop } from "../demo/open-shop.ts";
import { hasRealWorkspace, type openInvitation, userByEmail } from "./people.store.ts";

/** The first real workspace with its owner; later ones are not for strangers to make. */
export async function createWorkspace(app: App, given: NewPerson & { email: string; workspace: string }) {
  if (await hasRealWorkspace(app.db)) return CLOSED;
  if (await userByEmail(app.db, given.email)) return TAKEN;
  const { user } = await app.auth.api.signUpEmail({ body: given });
  const workspace = await app.auth.api.createOrganization({
    body: { name: given.workspace, slug: slugOf(given.workspace), userId: user.id },
  });
  // until a shop is connected, everything can be tried on the demo shop's customers, orders and articles
  if (workspace) await openShop(app.db, workspace.id, new Date().toISOString());
  return { userId: user.id };
}

/** The link is the proof: whoever holds it joins under the address that was invited. */
export async function joinWorkspace(app: App, id: string, invitation: OpenInvitation, given: NewPerson) {
  const { email, role, workspace } = invitation;
  if (await userByEmail(app.db, email)) return TAKEN;
  const { user } = await app.auth.api.signUpEmail({ body: { ...given, email } });
  await app.db.prisma.$transaction([
    app.db.prisma.member.create({
      data: { workspaceId: workspace.id, userId: user.id, role: role ?? "agent" },
    }),
    app.db.prisma.invitation.update({ where: { id }, data: { status: "accepted" } }),
  ]);
  return { userId: user.id };
}

export type Refusal = { status: number; code: string; message: string };
type NewPerson = { name: string; password: string };
type OpenInvitation = NonNullable<Awaited<ReturnType<typeof openInvitation>>>;

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

function slugOf(name: string): string {
  const plain = name
    .toLowerCase()
    .normalize("NFKD")
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");
  return `${plain || "workspace"}-${randomUUID().slice(0, 8)}`;
}
