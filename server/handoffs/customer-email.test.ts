import { expect, test } from "vitest";
import type { Entry } from "#flows/record.ts";
import { claims } from "./customer-email.ts";

const at = "2026-11-17T14:05:00.000Z";
const said = (seq: number, text: string): Entry => ({ seq, at, kind: "message", role: "customer", text });

test("what the customer wrote is claimed, the latest first, with the e-mail typed at the start last", () => {
  const entries = [said(1, "order 1042"), said(2, "or was it #1043? maya@example.com")];
  expect(claims(entries, "m.reyes@example.com")).toEqual({
    emails: ["maya@example.com", "m.reyes@example.com"],
    numbers: ["1043", "1042"],
  });
});

test("what the bot or an agent wrote is no claim of the customer's", () => {
  const bot: Entry = { seq: 1, at, kind: "message", role: "bot", text: "Is it order 1042, jon@example.com?" };
  expect(claims([bot], null)).toEqual({ emails: [], numbers: [] });
});
