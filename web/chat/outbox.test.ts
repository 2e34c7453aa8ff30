import { expect, test } from "vitest";
import { outbox } from "./outbox.ts";

const two = outbox.add(outbox.add([], { id: "a", text: "where is it" }), { id: "b", text: "hello?" });

test("messages go one at a time and in order", () => {
  expect(outbox.next(two)?.id).toBe("a");
  expect(outbox.next(outbox.sending(two, "a", 3))).toBeNull();
  expect(outbox.next(outbox.settled(outbox.sending(two, "a", 3), "a"))?.id).toBe("b");
});

test("a message that failed waits for its next attempt under the same id", () => {
  const again = outbox.failed(outbox.sending(two, "a", 3), "a", "No connection.");
  expect(outbox.next(again)).toMatchObject({ id: "a", attempts: 1, problem: "No connection." });
});

test("a refused message holds back nothing that comes after it", () => {
  expect(outbox.next(outbox.refused(two, "a", "Too long."))?.id).toBe("b");
});

test("attempts are spaced out, up to half a minute, unless the server says when", () => {
  expect([1, 2, 3, 9].map((n) => outbox.retryAfterMs(n, null))).toEqual([1000, 2000, 4000, 30_000]);
  expect(outbox.retryAfterMs(1, 7000)).toBe(7000);
});

test("a message that the stream brought back before its own answer is shown once", () => {
  const sent = outbox.sending(two, "a", 3);
  const back = [{ seq: 4, role: "customer", text: "where is it" }];
  expect(outbox.unseen(sent, back).map(({ id }) => id)).toEqual(["b"]);
  expect(outbox.unseen(sent, [{ seq: 2, role: "customer", text: "where is it" }])).toHaveLength(2);
});
