import { TRPCClientError } from "@trpc/client";
import { expect, test } from "vitest";
import { isAbsent } from "./is-absent.ts";

const answered = (code: string) =>
  TRPCClientError.from({ error: { message: "", code: -32_000, data: { code } } });

test("an unknown and a malformed id are both nothing to try again", () => {
  expect(["NOT_FOUND", "BAD_REQUEST"].map((code) => isAbsent(answered(code)))).toEqual([true, true]);
});

test("a lost connection and a server in trouble are worth another try", () => {
  expect([new Error("fetch failed"), answered("INTERNAL_SERVER_ERROR")].map(isAbsent)).toEqual([
    false,
    false,
  ]);
});
