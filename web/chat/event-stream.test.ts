import { expect, test } from "vitest";
import { eventStreamParser } from "./event-stream.ts";

test("an event cut into pieces anywhere is read whole", () => {
  const text = 'id: 7\nevent: message\ndata: {"seq":7}\n\nid: 8\ndata: a\ndata: b\n\n';
  const whole = eventStreamParser()(text);
  for (let cut = 1; cut < text.length; cut++) {
    const read = eventStreamParser();
    expect([...read(text.slice(0, cut)), ...read(text.slice(cut))]).toEqual(whole);
  }
  expect(whole).toEqual([
    { id: "7", event: "message", data: '{"seq":7}' },
    { id: "8", event: "message", data: "a\nb" },
  ]);
});

test("comments that keep the line open are no events", () => {
  expect(eventStreamParser()(": still here\n\n")).toEqual([]);
});

test("lines may end as Windows ends them, even between two pieces", () => {
  const read = eventStreamParser();
  expect(read("data: a\r")).toEqual([]);
  expect(read("\n\r\n")).toEqual([{ id: "", event: "message", data: "a" }]);
});
