import { randomUUID } from "node:crypto";
import { newFlow } from "#flows/edit/new-flow.ts";
import type { App } from "./app.ts";
import type { Role } from "./team/roles.ts";
import { makePerson } from "./testing.ts";

/** One of everything in somebody else's workspace; every name and text in it contains FOREIGN. */
export async function foreignRows(app: App): Promise<ForeignRows> {
  const workspace = await app.db.prisma.workspace.create({
    data: { name: "FOREIGN shop", slug: randomUUID() },
  });
  const workspaceId = workspace.id;
  const userId = await makePerson(app, workspaceId, "owner", "FOREIGN owner");
  const { prisma } = app.db;
  const body = JSON.parse(JSON.stringify(newFlow("FOREIGN flow")));
  const flow = await prisma.flow.create({ data: { workspaceId, name: "FOREIGN flow", draft: body } });
  const version = await prisma.version.create({
    data: { flowId: flow.id, hash: "h", number: 1, authorName: "FOREIGN author", body },
  });
  const queue = await prisma.queue.create({ data: { workspaceId, key: "care", name: "FOREIGN queue" } });
  await prisma.article.create({
    data: { workspaceId, slug: "a", title: "FOREIGN article", body: "FOREIGN text" },
  });
  const conversation = await prisma.conversation.create({
    data: {
      workspaceId,
      flowId: flow.id,
      versionId: version.id,
      customerName: "FOREIGN customer",
      tokenHash: "h",
      owner: "queue",
      queueId: queue.id,
      seq: 1,
    },
  });
  const conversationId = conversation.id;
  const entries = [{ kind: "message", role: "customer", text: 1 }];
  await prisma.turn.create({ data: { conversationId, eventId: "customer:1", last: 1, entries } });
  await prisma.messageText.create({ data: { conversationId, turn: 1, bodies: ["FOREIGN message"] } });
  const effect = `${workspaceId}|${conversation.id}|1|1|live`;
  await prisma.effect.create({
    data: {
      key: effect,
      workspaceId,
      conversationId: conversation.id,
      call: 1,
      type: "act",
      input: { act: "refund order", target: "FOREIGN order" },
      epoch: 0,
      status: "unknown",
      doneAt: new Date(),
    },
  });
  const host = {
    host: "foreign.example.com",
    callsPerMinute: 1,
    callsAtOnce: 1,
    addedByName: "FOREIGN owner",
  };
  await prisma.allowedHost.create({ data: { workspaceId, ...host } });
  await prisma.circuit.create({
    data: { workspaceId, connector: "foreign.example.com", failures: 1, reason: "FOREIGN reason" },
  });
  const order = { number: "7001", customerId: "c", placedAt: new Date(), data: { note: "FOREIGN order" } };
  await prisma.storeOrder.create({ data: { workspaceId, ...order } });
  const member = await prisma.member.findFirstOrThrow({ where: { workspaceId } });
  const invitation = await prisma.invitation.create({
    data: {
      workspaceId,
      email: "FOREIGN@example.com",
      role: "agent",
      status: "pending",
      expiresAt: new Date(Date.now() + 86_400_000),
      inviterId: userId,
    },
  });
  return {
    conversation: conversation.id,
    flow: flow.id,
    version: version.id,
    member: member.id,
    invitation: invitation.id,
    queue: queue.id,
    order: "7001",
    effect,
    host: host.host,
    draft: body,
  };
}

export type ForeignRows = Record<
  "conversation" | "flow" | "version" | "member" | "invitation" | "queue" | "order" | "effect" | "host",
  string
> & {
  draft: unknown;
};

export type Sample = {
  /** A valid input; every id in it belongs to the other workspace. */
  input?: (theirs: ForeignRows) => unknown;
  /**
   * What a member of another workspace gets for it. "not found" is the rule for whatever takes an id; "refused" for what
   * answers a person's mistake as data; "nothing of theirs" for what takes no id, or takes one only to filter by.
   */
  answers: "not found" | "refused" | "nothing of theirs";
};

const revision = { revision: 0, baseRevision: 0 };

/** One line per procedure: router.test.ts fails for one that has none. */
export const samples: Record<string, Sample> = {
  "articles.list": { answers: "nothing of theirs" },
  "connections.list": { answers: "nothing of theirs" },
  "connections.allow": { input: () => ({ host: "api.example.com" }), answers: "nothing of theirs" },
  "connections.forbid": { input: ({ host }) => ({ host }), answers: "not found" },
  "conversations.list": { input: ({ flow }) => ({ flowId: flow }), answers: "nothing of theirs" },
  "conversations.get": { input: ({ conversation }) => ({ id: conversation }), answers: "not found" },
  "conversations.changes": {
    input: ({ conversation }) => ({ id: conversation, after: 0 }),
    answers: "not found",
  },
  "doubts.list": {
    input: ({ conversation }) => ({ conversationId: conversation }),
    answers: "nothing of theirs",
  },
  "doubts.settle": { input: ({ effect }) => ({ key: effect, happened: true }), answers: "not found" },
  "ears.read": { answers: "nothing of theirs" },
  "ears.save": {
    input: () => ({ baseRevision: 99, ears: { intents: [], lists: [] } }),
    answers: "refused",
  },
  "flows.list": { answers: "nothing of theirs" },
  "flows.create": { input: () => ({ name: "Mine" }), answers: "nothing of theirs" },
  "flows.get": { input: ({ flow }) => ({ id: flow }), answers: "not found" },
  "flows.save": { input: ({ flow, draft }) => ({ id: flow, ...revision, draft }), answers: "not found" },
  "flows.publish": { input: ({ flow }) => ({ id: flow, ...revision, note: "" }), answers: "not found" },
  "flows.versions": { input: ({ flow }) => ({ id: flow }), answers: "not found" },
  "flows.version": { input: ({ flow, version }) => ({ id: flow, versionId: version }), answers: "not found" },
  "flows.nameVersion": {
    input: ({ flow, version }) => ({ id: flow, versionId: version, name: "Mine" }),
    answers: "not found",
  },
  "flows.restore": {
    input: ({ flow, version }) => ({ id: flow, versionId: version, ...revision }),
    answers: "not found",
  },
  "handoffs.get": { input: ({ conversation }) => ({ id: conversation }), answers: "not found" },
  "handoffs.claim": { input: ({ conversation }) => ({ id: conversation }), answers: "not found" },
  "handoffs.reply": {
    input: ({ conversation }) => ({ id: conversation, text: "Hello", clientId: "1" }),
    answers: "not found",
  },
  "handoffs.close": {
    input: ({ conversation }) => ({ id: conversation, outcome: "resolved" }),
    answers: "not found",
  },
  "handoffs.giveBack": { input: ({ conversation }) => ({ id: conversation }), answers: "not found" },
  "inbox.list": { input: ({ queue }) => ({ view: queue }), answers: "nothing of theirs" },
  "inbox.changes": { answers: "nothing of theirs" },
  "policies.read": { answers: "nothing of theirs" },
  "policies.save": { input: () => ({ baseRevision: 99, policies: [] }), answers: "refused" },
  "policies.firings": { input: ({ flow }) => ({ flowId: flow, policies: [] }), answers: "not found" },
  "queues.list": { answers: "nothing of theirs" },
  "queues.setHours": { input: ({ queue }) => ({ id: queue, hours: null }), answers: "not found" },
  "rollout.get": { input: ({ flow }) => ({ id: flow }), answers: "not found" },
  "rollout.release": {
    input: ({ flow, version }) => ({ id: flow, versionId: version, seen: 0, audience: { share: 10 } }),
    answers: "not found",
  },
  "rollout.stop": {
    input: ({ flow, version }) => ({ id: flow, versionId: version, seen: 0 }),
    answers: "not found",
  },
  "rollout.rollBack": {
    input: ({ flow, version }) => ({ id: flow, versionId: version, seen: 0 }),
    answers: "not found",
  },
  "rollout.midFlow": { input: ({ flow }) => ({ id: flow, except: null }), answers: "not found" },
  "rollout.previewMove": { input: ({ flow, version }) => ({ id: flow, to: version }), answers: "not found" },
  "rollout.move": {
    input: ({ flow, version }) => ({ id: flow, versionId: version, handOver: false, after: null }),
    answers: "not found",
  },
  "store.refund": {
    input: ({ order }) => ({ orderNumber: order, key: "refund-once", amount: 100 }),
    answers: "refused",
  },
  "store.cancel": { input: ({ order }) => ({ orderNumber: order, key: "cancel-once" }), answers: "refused" },
  "team.me": { answers: "nothing of theirs" },
  "team.members": { answers: "nothing of theirs" },
  "team.invitations": { answers: "nothing of theirs" },
  "team.invite": {
    input: () => ({ email: `${randomUUID()}@example.com`, role: "agent" }),
    answers: "nothing of theirs",
  },
  "team.cancelInvitation": { input: ({ invitation }) => ({ id: invitation }), answers: "not found" },
  "team.setRole": { input: ({ member }) => ({ memberId: member, role: "agent" }), answers: "not found" },
  "team.signingSecret": { answers: "nothing of theirs" },
  "team.removeMember": { input: ({ member }) => ({ memberId: member }), answers: "not found" },
};

const everybody: readonly Role[] = ["owner", "lead", "tester", "agent"];
const leads: readonly Role[] = ["owner", "lead"];
const agents: readonly Role[] = ["owner", "lead", "agent"];
const owners: readonly Role[] = ["owner"];

/** Who may call what, written down a second time on purpose: a slip in a router is not its own proof. */
export const mayCall: Record<string, readonly Role[] | "anybody"> = {
  "articles.list": everybody,
  "connections.list": everybody,
  "connections.allow": leads,
  "connections.forbid": leads,
  "conversations.list": everybody,
  "conversations.get": everybody,
  "conversations.changes": everybody,
  "doubts.list": agents,
  "doubts.settle": agents,
  "ears.read": everybody,
  "ears.save": leads,
  "flows.list": everybody,
  "flows.create": leads,
  "flows.get": everybody,
  "flows.save": leads,
  "flows.publish": leads,
  "flows.versions": everybody,
  "flows.version": everybody,
  "flows.nameVersion": leads,
  "flows.restore": leads,
  "handoffs.get": agents,
  "handoffs.claim": agents,
  "handoffs.reply": agents,
  "handoffs.close": agents,
  "handoffs.giveBack": agents,
  "inbox.list": agents,
  "inbox.changes": agents,
  "policies.read": everybody,
  "policies.save": leads,
  "policies.firings": leads,
  "queues.list": everybody,
  "queues.setHours": leads,
  "rollout.get": everybody,
  "rollout.release": leads,
  "rollout.stop": leads,
  "rollout.rollBack": leads,
  "rollout.midFlow": leads,
  "rollout.previewMove": leads,
  "rollout.move": leads,
  "store.refund": agents,
  "store.cancel": agents,
  "team.me": "anybody",
  "team.members": everybody,
  "team.invitations": leads,
  "team.invite": leads,
  "team.cancelInvitation": leads,
  "team.setRole": owners,
  "team.signingSecret": owners,
  "team.removeMember": owners,
};
