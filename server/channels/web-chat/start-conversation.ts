import { z } from "zod";
import type { App } from "../../app.ts";
import { pickVersion } from "../../authoring/rollout.ts";
import { cleanText } from "../../clean-text.ts";
import { customerProfile } from "../../connectors/demo-store/demo-store.ts";
import { begin } from "../../conversations/begin.ts";
import type { Customer } from "../../conversations/conversation.ts";
import { runtimeOf } from "../../conversations/runtime.ts";
import { uuidV7 } from "../../conversations/uuid-v7.ts";
import { issueSentence } from "../../issue-sentence.ts";
import { readEntrance } from "./channel.store.ts";
import { asChatError, ChatError, cannotBegin } from "./chat-error.ts";
import { verifyCustomer } from "./customer-token.ts";

const short = z.string().max(320).transform(cleanText);
const Body = z.strictObject({
  customer: z
    .strictObject({
      token: z.string().max(4096).optional(),
      email: z.preprocess((email) => email || undefined, z.email().max(320).optional()),
      name: short.optional(),
    })
    .nullish(),
  flow: short.optional(),
});

/** Begins a conversation with the channel's flow, on the version that is this customer's now. */
export async function startConversation(
  app: App,
  channelKey: string,
  body: unknown,
): Promise<{ conversationId: string; token: string }> {
  const parsed = Body.safeParse(body ?? {});
  if (!parsed.success) throw new ChatError(400, "bad_request", issueSentence(parsed.error));
  const { flow = null } = parsed.data;
  const entrance = await readEntrance(app.db.pool, channelKey, flow);
  if (!entrance) throw new ChatError(404, "not_found", await whyNoEntrance(app, channelKey, flow));
  const { key, workspaceId, flowId } = entrance;
  const customer = await customerOf(app, workspaceId, parsed.data.customer ?? {});
  const runtime = runtimeOf(app);
  const id = uuidV7(Date.parse(runtime.now()));
  const version = pickVersion(entrance, { flowId, conversationId: id, customer });
  if (!version) throw new ChatError(404, "not_found", nothingPublished);
  const profile = customer.verified
    ? await customerProfile(app.db.pool, workspaceId, customer.email ?? "")
    : null;
  const { versionId, versionHash } = version;
  const where = { id, workspaceId, flowId, versionId, versionHash, channelKey: key };
  try {
    const { token } = await begin(runtime, { ...where, customer, profile });
    return { conversationId: id, token };
  } catch (error) {
    if (asChatError(error)) throw error;
    runtime.report(error, `beginning of ${id}`);
    throw cannotBegin;
  }
}

async function whyNoEntrance(app: App, channelKey: string, flow: string | null): Promise<string> {
  if (flow !== null && (await readEntrance(app.db.pool, channelKey, null)))
    return `There is no published flow "${flow}" behind this channel.`;
  return nothingPublished;
}

const nothingPublished = "There is no published flow behind this channel.";

/** Only a signature says who somebody is: a typed e-mail is kept for the agent to see, and proves nothing. */
async function customerOf(
  app: App,
  workspaceId: string,
  {
    token,
    name,
    email,
  }: { token?: string | undefined; name?: string | undefined; email?: string | undefined },
): Promise<Customer> {
  if (token === undefined) return { ref: null, name: name ?? null, email: email ?? null, verified: false };
  const identity = await verifyCustomer(app.secret, workspaceId, token);
  if (!identity)
    throw new ChatError(401, "bad_token", "The customer's token is not signed by this shop, or has run out.");
  return {
    ref: identity.sub,
    name: identity.name ?? name ?? null,
    email: identity.email.toLowerCase(),
    verified: true,
  };
}
