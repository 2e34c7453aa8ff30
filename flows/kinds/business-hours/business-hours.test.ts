import { expect, test } from "vitest";
import { playNode } from "../playing.ts";
import { businessHours } from "./index.ts";

const at = (now: string) => playNode("businessHours", {}, ["hi"], {}, { world: { now, queues: {} } });

test("within the hours it leaves through Open, and keeps nothing", () => {
  const played = at("2026-11-20T10:00:00.000Z");
  expect(played.left?.exit).toBe("open");
  expect(played.vars.opensAt).toBeUndefined();
});

test("outside them it leaves through Closed, and keeps when they begin again", () => {
  const played = at("2026-11-20T18:00:00.000Z");
  expect(played.left?.exit).toBe("closed");
  expect(played.vars.opensAt).toBe("2026-11-23T09:00:00.000Z");
});

test("it says in its line when you are open", () => {
  expect(businessHours.summary(businessHours.defaults)).toBe("Open Mon–Fri 9–18, Lisbon");
});

test("a time zone that there is not is refused", () => {
  const hours = { timeZone: "Europe/Atlantis", week: [], holidays: [] };
  expect(businessHours.problems({ ...businessHours.defaults, hours })).toEqual([
    { field: "hours.timeZone", message: "This is not a time zone: write one like Europe/Lisbon." },
  ]);
});
