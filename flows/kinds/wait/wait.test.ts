import { expect, test } from "vitest";
import { demoStore } from "../../demo-store/demo-store.ts";
import { officeHours } from "../../hours.ts";
import { wait as later, open, send } from "../../scenario/play.ts";
import { flowOf } from "../../testing.ts";
import { playNode } from "../playing.ts";
import { wait } from "./index.ts";

const sunday = { now: "2026-11-22T23:00:00.000Z", queues: {} };

test.each([
  [45, "minutes", 45 * 60_000],
  [2, "hours", 7_200_000],
  [3, "days", 259_200_000],
])("%i %s set a deadline, and it goes on when that is due", (amount, unit, afterMs) => {
  const waiting = playNode("wait", { amount, unit }, ["hi"]);
  expect(waiting.emitted).toContainEqual({ kind: "remind", token: 1, node: "node", afterMs });
  expect(waiting.left).toBeUndefined();
  expect(playNode("wait", { amount, unit }, ["hi", "due"]).left?.exit).toBe("done");
});

test("whoever writes meanwhile is heard at once", () => {
  expect(playNode("wait", {}, ["hi", "are you there?"]).left?.exit).toBe("message");
});

test("until hours begin: outside them it waits for the very instant", () => {
  const waiting = playNode("wait", { for: "hours" }, ["hi"], {}, { world: sunday });
  expect(waiting.emitted).toContainEqual({ kind: "remind", token: 1, node: "node", afterMs: 10 * 3_600_000 });
  expect(playNode("wait", { for: "hours" }, ["hi", "due"], {}, { world: sunday }).left?.exit).toBe("done");
  expect(playNode("wait", { for: "hours" }, ["hi", "hello?"], {}, { world: sunday }).left?.exit).toBe(
    "message",
  );
});

test("until hours begin: within them it goes on at once, and sets no deadline", () => {
  const played = playNode("wait", { for: "hours" }, ["hi"]);
  expect(played.left?.exit).toBe("done");
  expect(played.emitted.some((one) => one.kind === "remind")).toBe(false);
});

test("a customer who writes on Sunday night is told so on Monday at nine", () => {
  const flow = flowOf(
    [
      ["start", "start", { greeting: "" }],
      ["night", "wait", { for: "hours" }],
      ["morning", "close", { say: "Good morning!" }],
    ],
    ["start.next → night", "night.done → morning", "night.message → morning"],
  );
  const opened = open({
    flow,
    articles: [],
    store: demoStore({ seed: 1, now: sunday.now }),
    customer: null,
    now: sunday.now,
  });
  const asked = later(send(opened, "anybody there?"), 24 * 3_600_000);
  expect(asked.entries.find((entry) => entry.kind === "message" && entry.role === "bot")).toMatchObject({
    text: "Good morning!",
    at: "2026-11-23T09:00:00.000Z",
  });
});

test("it says in its line how long", () => {
  expect(wait.summary({ ...wait.defaults, amount: 1, unit: "hours" })).toBe("For 1 hour");
  expect(wait.summary({ ...wait.defaults, for: "hours", hours: officeHours })).toBe(
    "Until open: Mon–Fri 9–18, Lisbon",
  );
});

test("hours that never begin are refused", () => {
  const hours = { ...officeHours, week: [] };
  expect(wait.problems({ ...wait.defaults, for: "hours", hours })).toEqual([
    { field: "hours", message: "Give at least one time of the week." },
  ]);
  expect(wait.problems({ ...wait.defaults, hours })).toEqual([]);
});
