import { expect, test } from "vitest";
import { Mailbox } from "./mailbox.ts";

test("work on one conversation runs in the order in which it came, also past a failure", async () => {
  const mailbox = new Mailbox();
  const order: string[] = [];
  const slow = mailbox.run("a", async () => {
    await new Promise((resolve) => setTimeout(resolve, 10));
    order.push("slow");
  });
  const broken = mailbox.run("a", async () => {
    order.push("broken");
    throw new Error("no");
  });
  const last = mailbox.run("a", async () => order.push("last"));
  const other = mailbox.run("b", async () => order.push("other"));
  await Promise.allSettled([slow, broken, last, other]);
  expect(order).toEqual(["other", "slow", "broken", "last"]);
});

test("a conversation that nobody works on is forgotten", async () => {
  const mailbox = new Mailbox();
  const work = mailbox.run("a", async () => {});
  expect(mailbox.depth("a")).toBe(1);
  await work;
  expect(mailbox.depth("a")).toBe(0);
});
