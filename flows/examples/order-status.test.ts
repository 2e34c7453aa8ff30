import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { checkFlow } from "../check/check-flow.ts";
import { demoStore } from "../demo-store/demo-store.ts";
import { readFlowFile } from "../file/flow-file.ts";
import { open, reopen, send } from "../scenario/play.ts";
import type { Visitor } from "../scenario/scenario.ts";
import { articles } from "./articles.ts";

interface Written {
  id: string;
  expect: { outcome: "resolved" } | { outcome: "handed_off"; byTurn: number };
  customer?: Visitor;
  turns: { text: string }[];
}

const here = new URL(".", import.meta.url);
const read = readFlowFile(readFileSync(new URL("order-status.flow.json", here), "utf8"));
const conversations: Written[] = readFileSync(new URL("conversations/order-status.jsonl", here), "utf8")
  .trim()
  .split("\n")
  .map((line) => JSON.parse(line));

test("the flow has nothing to find fault with", () => {
  expect(read.ok && checkFlow(read.flow)).toEqual([]);
});

test.each(["2026-11-19T14:05:00.000Z", "2026-11-22T20:15:00.000Z"])(
  "of the 24 conversations written before it, at least 20 end as a good team would want, at %s",
  (now) => {
    if (!read.ok) throw new Error(read.message);
    const store = demoStore({ seed: 1, now });
    const chat = open({ flow: read.flow, articles, store, customer: null, now });
    const otherwise = conversations.filter((written) => {
      let play = reopen(chat, written.customer ?? null, now);
      let handedOffAt = 0;
      written.turns.forEach(({ text }, index) => {
        play = send(play, text);
        if (handedOffAt === 0 && play.conversation.outcome === "handed_off") handedOffAt = index + 1;
      });
      const { expect: wanted } = written;
      if (wanted.outcome !== play.conversation.outcome) return true;
      return wanted.outcome === "handed_off" && handedOffAt > wanted.byTurn;
    });
    expect(conversations).toHaveLength(24);
    expect(otherwise.map(({ id }) => id).slice(4)).toEqual([]);
  },
);
