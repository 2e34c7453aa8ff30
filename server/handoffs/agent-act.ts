import type { Outcome } from "#flows/record.ts";
import type { App } from "../app.ts";
import { type Advanced, advance } from "../conversations/advance.ts";
import { conversationOf } from "../conversations/conversations.ts";
import { runtimeOf } from "../conversations/runtime.ts";
import { writeSeen } from "./presence.store.ts";

/** What an agent does in a conversation; each is a turn like any other, so it has its place in the one order. */
export type AgentAct =
  | { does: "claim" }
  | { does: "reply"; text: string; clientId: string }
  | { does: "giveBack" }
  | { does: "close"; outcome: Outcome; note?: string | undefined };

interface Agent {
  id: string;
  name: string;
}

export async function agentAct(
  app: App,
  workspaceId: string,
  id: string,
  agent: Agent,
  act: AgentAct,
): Promise<Advanced> {
  const conversation = await conversationOf(app, id);
  if (conversation?.workspaceId !== workspaceId) {
    return {
      ok: false,
      code: "not found",
      message: "This conversation is not here: it may have been removed.",
    };
  }
  await writeSeen(app.db.pool, workspaceId, agent.id);
  const runtime = runtimeOf(app);
  const line = { workspaceId, actor: agent, subject: `conversation ${id}` };
  switch (act.does) {
    case "claim":
      return advance(runtime, id, { eventId: null, incoming: { type: "claim", agent } });
    case "reply":
      return advance(runtime, id, {
        eventId: `agent:${agent.id}:${act.clientId}`,
        incoming: { type: "agentMessage", agent, text: act.text },
      });
    case "giveBack":
      return advance(runtime, id, {
        eventId: null,
        incoming: { type: "giveBack", agent },
        audit: { ...line, act: "gave back" },
      });
    case "close": {
      const { outcome, note } = act;
      return advance(runtime, id, {
        eventId: null,
        incoming: { type: "close", agent },
        resolution: outcome,
        audit: { ...line, act: "closed", data: { outcome, ...(note ? { note } : {}) } },
      });
    }
  }
}
