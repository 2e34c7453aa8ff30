import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "@playwright/test";
import { type ModelServer, startModelServer } from "../../server/ai/model-server.testing.ts";
import { expectAccessible } from "../expect-accessible.ts";
import { customer, enter, inboxRow, say } from "../people.ts";
import { type Served, serve } from "../serve.ts";

const polite = "Lovely, now the third kettle in a row has come in pieces, I do admire your consistency";
let model: ModelServer;
let server: Served;
const data = mkdtempSync(join(tmpdir(), "baton-refined-"));

test.beforeAll(async () => {
  model = await startModelServer();
  const evidence = "the third kettle in a row has come in pieces";
  model.manners.set(polite, { object: { sentiment: { value: -0.85, confidence: 0.9, evidence } } });
  server = await serve("server/commands/start.ts", ["--without-web"], {
    PORT: "0",
    DATA_DIR: data,
    LOG_LEVEL: "warn",
    AI_PROVIDER: "openai-compatible",
    AI_BASE_URL: model.url,
    AI_MODEL: "small-1",
  });
});

test.afterAll(async () => {
  await server?.stop();
  await model?.stop();
  rmSync(data, { recursive: true, force: true });
});

test("a lead lets a model refine the mood, and an agent sees what it heard, from which words, instead of what", async ({
  browser,
}) => {
  const at = { baseURL: server.url };
  const lead = await enter(browser, "CX lead", at);
  await lead.getByRole("link", { name: "Signals" }).click();
  await lead.getByRole("switch", { name: "Sentiment" }).click();
  await expectAccessible(lead, "what a model may refine");
  await lead.getByRole("button", { name: "Put live" }).click();
  await expect(lead.getByText(/Live since /)).toBeVisible();
  await lead.getByRole("link", { name: "Flows" }).click();
  await lead
    .getByRole("link", { name: /Order status/ })
    .first()
    .click();
  await lead.getByRole("button", { name: "Try it" }).click();
  await expect(lead.getByText("In live conversations a model refines sentiment")).toBeVisible();

  const maya = await customer(browser, "Maya", at);
  await say(maya, polite);
  await expect(maya.getByRole("log", { name: "Conversation" })).toContainText(/colleague|team|person/i);
  expect(model.received.map(({ message }) => message)).toEqual([polite]);

  const agent = await enter(browser, "Agent", at);
  await inboxRow(agent, "Maya").click();
  const timeline = agent.getByRole("list", { name: "Timeline" });
  await expect(timeline.getByText(/Refined by small-1 in .*: sentiment −0\.85 instead of/)).toBeVisible();
  await expectAccessible(agent, "a refined message");
});
