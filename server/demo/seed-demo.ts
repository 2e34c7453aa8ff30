import { readFileSync } from "node:fs";
import { demoStore } from "#flows/demo-store/demo-store.ts";
import { migrate } from "#flows/migrate/migrate.ts";
import type { App } from "../app.ts";
import { openFlow } from "../authoring/open-flow.ts";
import { runtimeOf } from "../conversations/runtime.ts";
import { UserError } from "../user-error.ts";
import {
  demoChannel,
  insertDemo,
  insertPeople,
  oneAtATime,
  readWorkspaces,
  removeHalfDemo,
} from "./demo.store.ts";
import { demoPeople } from "./demo-people.ts";
import { openShop, shopSeed } from "./open-shop.ts";
import { pastConversations } from "./past-conversations.ts";
import { playConversation, type Stage } from "./play-conversation.ts";

/**
 * Opens the demo workspace in an empty installation: a shop, its team, a published flow and a week of conversations,
 * all held through the same turns as live ones. Does nothing where a workspace exists already.
 */
export function seedDemo(app: App, now = new Date().toISOString()): Promise<void> {
  return oneAtATime(app.db, async () => {
    const workspaces = await readWorkspaces(app.db);
    const half = workspaces.find(({ demo, whole }) => demo && !whole);
    if (half) await removeHalfDemo(app.db, half.id);
    else if (workspaces.length > 0) return;
    await open(app, now);
  });
}

async function open(app: App, now: string): Promise<void> {
  const workspaceId = await insertDemo(app.db, "Tarn & Kettle");
  await openShop(app.db, workspaceId, now);
  const people = await insertPeople(app.db, workspaceId, demoPeople);
  const lead = people.find(({ role }) => role === "lead");
  const entrance = await openFlow(app.db, {
    workspaceId,
    flow: orderStatus(),
    note: "First version",
    author: { id: lead?.id ?? null, name: lead?.name ?? "" },
    channelKey: demoChannel,
  });
  const agents = people.filter(({ role }) => role === "agent");
  // as if somebody had been there all week
  const runtime = {
    ...runtimeOf(app),
    changed: () => {},
    standings: async () => ({}),
  };
  await playAll({ runtime, entrance: { ...entrance, workspaceId, channelKey: demoChannel }, agents, now });
}

async function playAll(stage: Stage): Promise<void> {
  const waiting = pastConversations(demoStore({ seed: shopSeed, now: stage.now })).entries();
  const player = async () => {
    for (const [place, past] of waiting) await playConversation(stage, past, place);
  };
  await Promise.all(Array.from({ length: 6 }, player));
}

function orderStatus() {
  const file = new URL("../../flows/examples/order-status.flow.json", import.meta.url);
  const migrated = migrate(JSON.parse(readFileSync(file, "utf8")));
  if (!migrated.ok) throw new Error(migrated.message);
  return migrated.flow;
}

/** Where commands work: the workspace that people made, else the demo. */
export async function homeWorkspace(app: App): Promise<string> {
  const workspaces = await readWorkspaces(app.db);
  const home = workspaces.find(({ demo }) => !demo) ?? workspaces[0];
  if (!home) throw new UserError("There is no workspace yet: npm start makes one.");
  return home.id;
}
