import type { FastifyInstance, FastifyReply } from "fastify";
import { z } from "zod";
import type { App } from "../app.ts";
import { databaseGone } from "../database/away.ts";
import { sayAway } from "../error-answers.ts";
import { demoIsOpen } from "./first-start.ts";
import { createWorkspace, INVITATION_OVER, joinWorkspace, type Refusal } from "./join.ts";
import { demoPerson, hasRealWorkspace, openInvitation } from "./people.store.ts";
import { sendWebResponse, webRequest } from "./web-request.ts";

/** What sets or needs cookies outside tRPC: better-auth's own routes and the doors of the first start. */
export function teamRoutes(app: App, server: FastifyInstance): void {
  server.all("/api/auth/*", async (request, reply) => {
    const response = await app.auth.handler(webRequest(request));
    if (response.status === 500 && (await databaseGone(app.db.pool))) return sayAway(reply);
    return sendWebResponse(response, reply);
  });

  server.get("/api/team/first-start", async (request) => ({
    demo: (await demoIsOpen(app, request)) && (await demoPerson(app.db, "lead")) !== undefined,
    createWorkspace: !(await hasRealWorkspace(app.db)),
  }));

  server.post("/api/team/demo", async (request, reply) => {
    const { role } = z.object({ role: z.enum(["lead", "tester", "agent"]) }).parse(request.body);
    const userId = (await demoIsOpen(app, request)) ? await demoPerson(app.db, role) : undefined;
    if (!userId)
      return refuse(reply, { status: 403, code: "demo_closed", message: "The demo is not open here." });
    return openSession(app, reply, userId);
  });

  server.post("/api/team/workspace", async (request, reply) => {
    const made = await createWorkspace(app, newWorkspace.parse(request.body));
    return "userId" in made ? openSession(app, reply, made.userId) : refuse(reply, made);
  });

  server.get<{ Params: { id: string } }>("/api/team/invitations/:id", async (request, reply) => {
    const invitation = await openInvitation(app.db, request.params.id);
    if (!invitation) return refuse(reply, INVITATION_OVER);
    const { email, role, workspace, inviter } = invitation;
    return { email, role, workspace: workspace.name, inviter: inviter.name };
  });

  server.post<{ Params: { id: string } }>("/api/team/invitations/:id/join", async (request, reply) => {
    const invitation = await openInvitation(app.db, request.params.id);
    if (!invitation) return refuse(reply, INVITATION_OVER);
    const joined = await joinWorkspace(app, request.params.id, invitation, newPerson.parse(request.body));
    return "userId" in joined ? openSession(app, reply, joined.userId) : refuse(reply, joined);
  });
}

const newPerson = z.object({ name: z.string().trim().min(1).max(80), password: z.string().min(10).max(128) });
const newWorkspace = newPerson.extend({ email: z.email(), workspace: z.string().trim().min(1).max(80) });

async function openSession(app: App, reply: FastifyReply, userId: string) {
  return sendWebResponse(await app.auth.api.openSession({ body: { userId }, asResponse: true }), reply);
}

function refuse(reply: FastifyReply, { status, code, message }: Refusal) {
  return reply.code(status).send({ error: { code, message } });
}
