import { z } from "zod";
import { secretOf } from "../channels/web-chat/customer-token.ts";
import { anybodyProcedure, found, leadProcedure, memberProcedure, ownerProcedure, router } from "../trpc.ts";
import { audit } from "./audit.store.ts";
import { byAuth } from "./by-auth.ts";
import { invitationsOf, membersOf, workspaceOf } from "./people.store.ts";
import { roles } from "./roles.ts";

/** Who is here, and who else may come in. */
export const teamRouter = router({
  /** Who is signed in, and where; null for a stranger, which is no error on the way to the sign-in page. */
  me: anybodyProcedure.query(
    async ({ ctx: { app, known } }) =>
      known && {
        user: known.user,
        role: known.role,
        workspace: await workspaceOf(app.db, known.workspaceId),
      },
  ),

  members: memberProcedure.query(({ ctx }) => membersOf(ctx.app.db, ctx.workspaceId)),

  invitations: leadProcedure.query(({ ctx }) => invitationsOf(ctx.app.db, ctx.workspaceId)),

  /** Baton sends no e-mail: the caller passes on the link `/join/<id>`. */
  invite: leadProcedure
    .input(z.object({ email: z.email(), role: z.enum(roles) }))
    .mutation(async ({ ctx, input }) => {
      const body = { ...input, organizationId: ctx.workspaceId, resend: true };
      const invitation = await byAuth(ctx.app.auth.api.createInvitation({ body, headers: ctx.headers }));
      return { id: invitation.id, path: `/join/${invitation.id}` };
    }),

  cancelInvitation: leadProcedure.input(z.object({ id: z.string() })).mutation(async ({ ctx, input }) => {
    const invitations = await invitationsOf(ctx.app.db, ctx.workspaceId);
    const invitation = found(
      invitations.find(({ id }) => id === input.id),
      "invitation",
    );
    const body = { invitationId: invitation.id };
    await byAuth(ctx.app.auth.api.cancelInvitation({ body, headers: ctx.headers }));
  }),

  setRole: ownerProcedure
    .input(z.object({ memberId: z.string(), role: z.enum(roles) }))
    .mutation(async ({ ctx, input }) => {
      const members = await membersOf(ctx.app.db, ctx.workspaceId);
      const member = found(
        members.find(({ id }) => id === input.memberId),
        "member",
      );
      const body = { memberId: member.id, role: input.role, organizationId: ctx.workspaceId };
      await byAuth(ctx.app.auth.api.updateMemberRole({ body, headers: ctx.headers }));
    }),

  removeMember: ownerProcedure.input(z.object({ memberId: z.string() })).mutation(async ({ ctx, input }) => {
    const members = await membersOf(ctx.app.db, ctx.workspaceId);
    const member = found(
      members.find(({ id }) => id === input.memberId),
      "member",
    );
    const body = { memberIdOrEmail: member.id, organizationId: ctx.workspaceId };
    await byAuth(ctx.app.auth.api.removeMember({ body, headers: ctx.headers }));
  }),

  /** What the shop signs its customers' tokens with (channels/web-chat/README.md). A mutation: reading it is audited. */
  signingSecret: ownerProcedure.mutation(async ({ ctx: { app, workspaceId, user } }) => {
    await audit(app.db.prisma, { workspaceId, actor: user, act: "read", subject: "signing secret" });
    return { secret: secretOf(app.secret, workspaceId) };
  }),
});
