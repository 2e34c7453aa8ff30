import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Ending, steps, story } from "./story.ts";

const dataDir = mkdtempSync(join(tmpdir(), "baton-story-"));
let calm: Ending;
beforeAll(async () => {
  calm = await story(dataDir);
}, 60_000);
afterAll(() => rmSync(dataDir, { recursive: true, force: true }));

test("undisturbed, the customer is handed off, answered by the agent and hears nothing more of the bot", () => {
  expect(calm).toMatchObject({ owner: "closed", outcome: "handed_off", handoffs: 1, briefed: true });
  const afterHandoff = ["customer: hello??", "agent: Hi Priya, I am on it.", "customer: ok thank you"];
  expect(calm.messages.slice(-3)).toEqual(afterHandoff);
});

test("the story ends the same with kill -9 of the server between every two steps", async () => {
  expect(await story(dataDir, { killBefore: steps.slice(1) })).toEqual(calm);
});

test("and when the server dies with a step half taken in, which is then sent again", async () => {
  expect(await story(dataDir, { killDuring: ["prove", "reply"] })).toEqual(calm);
});
