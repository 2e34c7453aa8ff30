import { randomUUID } from "node:crypto";
import { setTimeout as passes } from "node:timers/promises";
import { expect, test } from "vitest";
import { noOwnEars, type OwnEars } from "#flows/signals/own-ears.ts";
import { flowOf } from "#flows/testing.ts";
import { advance } from "../conversations/advance.ts";
import { begin } from "../conversations/begin.ts";
import { entriesOf } from "../conversations/conversations.ts";
import { runtimeOf } from "../conversations/runtime.ts";
import { makeWorkspace, withApp } from "../testing.ts";
import { publishTestFlow } from "./testing.ts";

const given = withApp();

const taught: OwnEars = {
  ...noOwnEars,
  intents: [
    {
      id: "Rental",
      name: "Rental",
      examples: [
        "do you rent out tents",
        "can i hire a tent",
        "what does it cost to rent skis",
        "rental prices please",
        "i want to rent a kayak",
      ],
    },
  ],
  lists: [{ name: "Wholesale", phrases: ["bulk order*"] }],
};

const asking = flowOf(
  [
    ["start", "start", { greeting: "" }],
    ["ask", "ask", { question: "And?", answer: "text", variable: "topic", lookBack: false }],
  ],
  ["start.next → ask", "ask.answered → ask", "ask.noReply → ask", "ask.notUnderstood → ask"],
);

async function talking(workspaceId: string) {
  const { id: flowId, ...version } = await publishTestFlow(given.app.db, workspaceId, asking);
  const customer = { ref: null, name: "Maya", email: null, verified: false };
  const { conversation } = await begin(runtimeOf(given.app), { workspaceId, flowId, ...version, customer });
  return async (text: string) => {
    const incoming = { type: "message" as const, text };
    await advance(runtimeOf(given.app), conversation.id, { eventId: randomUUID(), incoming });
    const entries = await entriesOf(given.app, conversation.id);
    const signals = entries.findLast((entry) => entry.kind === "signals");
    if (signals?.kind !== "signals") throw new Error("Nothing was measured.");
    return { intent: signals.signals.intent.value, keywords: signals.signals.keywords.value };
  };
}

test("what a workspace teaches is heard in its conversations under way, and in no other workspace's", async () => {
  const [own, other] = [await makeWorkspace(given.app), await makeWorkspace(given.app)];
  const [say, elsewhere] = [await talking(own.id), await talking(other.id)];
  const text = "can i hire a tent for a bulk order";
  expect(await say(text)).toMatchObject({ keywords: "" });
  const lead = await own.caller("lead");
  expect(await lead.ears.save({ baseRevision: 0, ears: taught })).toMatchObject({ ok: true, revision: 1 });
  // a process may go by what it read two seconds before
  await passes(2_100);
  expect(await say(text)).toEqual({ intent: "own:Rental", keywords: "Wholesale (bulk order)" });
  expect(await elsewhere(text)).toMatchObject({ keywords: "" });
  expect(await (await other.caller("lead")).ears.read()).toMatchObject({
    revision: 0,
    ears: { intents: [] },
  });
});

test("whoever saves what was changed meanwhile is told what stands there, and by whom", async () => {
  const workspace = await makeWorkspace(given.app);
  const [lead, owner] = [await workspace.caller("lead"), await workspace.caller("owner")];
  await lead.ears.save({ baseRevision: 0, ears: taught });
  const empty = noOwnEars;
  const late = await owner.ears.save({ baseRevision: 0, ears: empty });
  expect(late).toMatchObject({
    ok: false,
    reason: "stale",
    now: { revision: 1, by: "Test lead", ears: taught },
  });
  expect(await owner.ears.save({ baseRevision: 1, ears: empty })).toMatchObject({ ok: true, revision: 2 });
  const audits = await given.app.db.prisma.audit.findMany({
    where: { workspaceId: workspace.id, act: "changed signals" },
    orderBy: { at: "asc" },
  });
  expect(audits.map(({ data }) => data)).toMatchObject([
    {
      sentences: [
        expect.stringContaining("“Rental” with 5 sentences"),
        expect.stringContaining("“Wholesale”"),
      ],
    },
    { sentences: ["Removed the intent “Rental”", "Removed the keyword list “Wholesale”"] },
  ]);
});

test("an intent of another name is the same one to flows and logs, and the audit tells of it", async () => {
  const workspace = await makeWorkspace(given.app);
  const lead = await workspace.caller("lead");
  await lead.ears.save({ baseRevision: 0, ears: taught });
  const [rental] = taught.intents;
  if (!rental) throw new Error("There is one.");
  const renamed = { ...taught, intents: [{ ...rental, name: "Hire" }] };
  expect(await lead.ears.save({ baseRevision: 1, ears: renamed })).toMatchObject({ ok: true });
  const say = await talking(workspace.id);
  expect(await say("can i hire a tent")).toMatchObject({ intent: "own:Rental" });
  const { data } = await given.app.db.prisma.audit.findFirstOrThrow({
    where: { workspaceId: workspace.id, act: "changed signals" },
    orderBy: { at: "desc" },
  });
  expect(data).toMatchObject({ sentences: ["“Rental” is now called “Hire”"] });
});

test("a tester and an agent read them and may not change them; what could not work is refused", async () => {
  const workspace = await makeWorkspace(given.app);
  for (const role of ["tester", "agent"] as const) {
    const caller = await workspace.caller(role);
    expect(await caller.ears.read()).toMatchObject({ revision: 0 });
    await expect(caller.ears.save({ baseRevision: 0, ears: taught })).rejects.toMatchObject({
      code: "FORBIDDEN",
    });
  }
  const lead = await workspace.caller("lead");
  const short = { ...taught, intents: [{ id: "Rental", name: "Rental", examples: ["rent"] }] };
  await expect(lead.ears.save({ baseRevision: 0, ears: short })).rejects.toMatchObject({
    code: "BAD_REQUEST",
  });
});
