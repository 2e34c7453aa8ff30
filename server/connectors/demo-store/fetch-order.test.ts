import { randomUUID } from "node:crypto";
import { beforeEach, expect, test } from "vitest";
import type { CallScope } from "../../conversations/executor.ts";
import { connectDb } from "../../db.ts";
import { openShop } from "../../demo/open-shop.ts";
import { makeWorkspace, withApp } from "../../testing.ts";
import { fetchOrder } from "./fetch-order.ts";

const given = withApp();
const now = "2026-11-22T12:00:00.000Z";
const maya = "maya.reyes@example.com";
let workspaceId = "";

beforeEach(async () => {
  workspaceId = (await makeWorkspace(given.app)).id;
  await openShop(given.app.db, workspaceId, now);
});

/** Each claim in a conversation of its own, unless one is given. */
async function claim(email: string, number = "1042", about: object = {}, db = given.app.db) {
  const customer = { ref: null, name: null, email: null, verified: false };
  const conversation = { id: randomUUID(), workspaceId, customer, ...about };
  const scope = { conversation, key: "k", signal: new AbortController().signal, now };
  const answer = await fetchOrder(db)({ number, email, verified: false }, scope as unknown as CallScope);
  return answer.found;
}

const wrong = (count: number) => Array.from({ length: count }, (_, nth) => `guess-${nth}@example.com`);

test("a few mistyped addresses leave the right one found", async () => {
  for (const email of wrong(5)) expect(await claim(email)).toBe(false);
  expect(await claim(maya)).toBe(true);
});

test("who guesses an order's address from ever new conversations is not told when it is right", async () => {
  await Promise.all(wrong(40).map((email) => claim(email)));
  expect(await claim(maya)).toBe(false);
});

test("who guesses the numbers of an address is not told when one is right", async () => {
  for (let number = 5000; number < 5012; number++) await claim(maya, String(number));
  expect(await claim(maya)).toBe(false);
});

test("one conversation has six guesses, whatever they are about", async () => {
  const id = randomUUID();
  for (const [nth, email] of wrong(6).entries()) await claim(email, String(5000 + nth), { id });
  expect(await claim(maya, "1042", { id })).toBe(false);
  expect(await claim(maya)).toBe(true);
});

test("a shop that is guessed at all over answers typed claims no more, and signed ones still", async () => {
  await Promise.all(wrong(300).map((email, nth) => claim(email, String(5000 + nth))));
  expect(await claim(maya)).toBe(false);
  expect(await claim(maya, "1042", { customer: { email: maya, verified: true } })).toBe(true);
});

test("another process knows of the guesses, and after an hour they are forgotten", async () => {
  for (const email of wrong(12)) await claim(email);
  const other = connectDb(given.app.db.url);
  expect(await claim(maya, "1042", {}, other)).toBe(false);
  await other.pool.query("UPDATE store_wrong_claim SET since = since - interval '61 minutes'");
  expect(await claim(maya, "1042", {}, other)).toBe(true);
  const id = randomUUID();
  await claim("once@example.com", "5000", { id }, other); // forgets a thousand rows at most
  await claim("once@example.com", "5000", { id }, other);
  expect(await other.prisma.storeWrongClaim.count()).toBe(4);
  await other.close();
});
