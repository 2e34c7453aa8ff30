import { expect, test } from "vitest";
import type { Entry, Happening } from "#flows/record.ts";
import type { Deed, Line, Sent, Told } from "./history.ts";
import { judge } from "./judge.ts";

const instant = (ms: number) => new Date(ms).toISOString();

/** Each entry in its place, a second after the one before. */
function logOf(...happenings: Happening[]): Entry[] {
  return happenings.map((happening, index) => ({
    ...happening,
    seq: index + 1,
    at: instant(1_000 * (index + 1)),
  }));
}

const customer = (text: string): Happening => ({ kind: "message", role: "customer", text });
const agent = (text: string): Happening => ({ kind: "message", role: "agent", text, by: "Amira" });
const bot = (text: string): Happening => ({ kind: "message", role: "bot", text });
const owner = (owner: "bot" | "queue" | "agent", by = "Amira"): Happening => ({ kind: "owner", owner, by });
const burst = (...messages: number[]) => ({ kind: "burst", messages, signals: {} }) as unknown as Happening;
const call = { call: 1, node: "parcelDo", name: "httpSend" } as const;
const asked: Happening = { kind: "asked", ...call, input: null };
const answered = (status: "done" | "failed"): Happening => ({
  kind: "answered",
  ...call,
  status,
  output: { status: 200 },
});
const handoff = {
  kind: "handoff",
  cause: { by: "node", id: "humanDo", title: "A person" },
} as unknown as Happening;

function said(text: string, { at = 0, due = true, acknowledged = [] as Sent["acknowledged"] } = {}): Sent {
  return { text, reference: due ? (/#\d+#/.exec(text)?.[0] ?? null) : null, at, acknowledged };
}

function deed(asked: number, { at = 0, after, reference = "#1#" }: Partial<Deed> = {}): Deed {
  return { key: `w|c|${asked}|1`, reference, at, ...(after === undefined ? {} : { after }) };
}

function violationsIn(told: Partial<Told>, ledger: Deed[] = []): string[] {
  const whole: Told = { id: "c", sent: [], agents: [], streams: [], log: [], silent: [], ...told };
  return judge({ conversations: [whole], ledger }).violations.map(({ harm, says }) => `${harm}: ${says}`);
}

const note = said("note #1#", { acknowledged: [{ seq: 1, at: 1_100 }] });
const answeredNote = logOf(customer("note #1#"), bot("Noted: note #1#"));
const linesOf = (log: Entry[]): Line[] =>
  log.flatMap((entry) =>
    entry.kind === "message" ? [{ seq: entry.seq, role: entry.role, text: entry.text }] : [],
  );

test("nothing is held against what went well", () => {
  const streams = [{ lines: linesOf(answeredNote), gaveUp: false }];
  expect(violationsIn({ sent: [note], log: answeredNote, streams })).toEqual([]);
});

test("what was acknowledged and is not there is lost", () => {
  const acknowledged = [{ seq: 2, at: 1_100 }];
  expect(violationsIn({ sent: [{ ...note, acknowledged }], log: answeredNote })).toEqual([
    "lost: “note #1#” was acknowledged and is not there",
  ]);
});

test.each([
  { role: "customer", line: customer("hello") },
  { role: "agent", line: agent("hello") },
])("what $role said once stands once", ({ role, line }) => {
  const once = [said("hello", { due: false })];
  const told = role === "agent" ? { agents: once } : { sent: once };
  expect(violationsIn({ ...told, log: logOf(line, line) })).toEqual(["doubled: “hello” again at 2"]);
});

test("what the flow heard and never answered is lost", () => {
  expect(violationsIn({ sent: [note], log: logOf(customer("note #1#")) })).toEqual([
    "lost: “note #1#” is never answered",
  ]);
});

test("an answer is due to none that a person came to, nor to the first one after, alone or with what was heard with it", () => {
  const taken = logOf(customer("note #1#"), owner("agent"));
  const begun = logOf(owner("agent"), owner("bot"), customer("note #1#"));
  const together = logOf(owner("agent"), owner("bot"), customer("hi #2#"), customer("note #1#"), burst(3, 4));
  for (const log of [taken, begun, together]) {
    expect(violationsIn({ sent: [said("note #1#"), said("hi #2#")], log })).toEqual([]);
  }
});

test("an answer is due to what was heard with others to which one is due, and to none heard with a greeting", () => {
  const log = logOf(customer("hi #2#"), customer("note #1#"), burst(1, 2));
  expect(violationsIn({ sent: [said("hi #2#", { due: false }), said("note #1#")], log })).toEqual([]);
  expect(violationsIn({ sent: [said("hi #2#"), said("note #1#")], log })).toEqual([
    "lost: “hi #2#” is never answered",
    "lost: “note #1#” is never answered",
  ]);
});

test("an answer that comes twice is doubled", () => {
  const log = logOf(customer("note #1#"), bot("Noted: note #1#"), bot("Noted: note #1#"));
  expect(violationsIn({ sent: [note], log })).toEqual(["doubled: “note #1#” is answered again at 3"]);
});

test("a call that is answered twice is doubled", () => {
  const log = logOf(asked, answered("done"), answered("done"));
  expect(violationsIn({ log }, [deed(1)])).toEqual(["doubled: call 1 is answered again"]);
});

test.each([
  ["left out", [1, 3], [], 2],
  ["taken twice", [1, 1], [], 2],
  ["of a silent turn", [1, 3], [2], null],
])("a place that is %s", (_, places, silent, wrong) => {
  const log = places.map((seq): Entry => ({ ...bot("Hello."), seq, at: instant(0) }));
  const says = wrong === null ? [] : [`outOfOrder: the log's entry at ${wrong} is out of place`];
  expect(violationsIn({ log, silent })).toEqual(says);
});

test("what was said after an acknowledgement stands after what was acknowledged", () => {
  const first = said("one", { acknowledged: [{ seq: 2, at: 100 }] });
  const sent = [first, said("two", { at: 200 })];
  const agents = sent;
  const wrong = ["outOfOrder: “one” stands after “two”"];
  expect(violationsIn({ sent, log: logOf(customer("two"), customer("one")) })).toEqual(wrong);
  expect(violationsIn({ agents, log: logOf(agent("two"), agent("one")) })).toEqual(wrong);
});

test("answers come in the order of what they answer", () => {
  const sent = [said("note #1#"), said("note #2#")];
  const log = logOf(customer("note #1#"), customer("note #2#"), bot("Noted: #2#"), bot("Noted: #1#"));
  expect(violationsIn({ sent, log })).toEqual(["outOfOrder: “note #2#” is answered before its turn"]);
});

test("a screen tells what the log has, in its order, each line once", () => {
  const log = logOf(bot("one"), bot("two"));
  const [one, two] = linesOf(log) as [Line, Line];
  const heard = (...lines: Line[]) => violationsIn({ log, streams: [{ lines, gaveUp: false }] });
  expect(heard(one, two)).toEqual([]);
  expect(heard(one, { ...two, text: "three" })).toEqual([
    "lost: a listener heard “three” at 2, which the log has not",
  ]);
  expect(heard(one)).toEqual(["lost: a listener never heard line 2"]);
  expect(heard(one, two, two)).toEqual(["doubled: a listener heard line 2 twice"]);
  expect(heard(two, one)).toEqual(["outOfOrder: a listener heard line 1 after 2"]);
});

test("until a conversation is given back there is one handoff, and one agent", () => {
  expect(
    violationsIn({ log: logOf(handoff, owner("queue"), owner("agent"), owner("bot"), handoff) }),
  ).toEqual([]);
  expect(violationsIn({ log: logOf(handoff, owner("queue"), handoff) })).toEqual([
    "doubled: A person hands off again at 3",
  ]);
  expect(violationsIn({ log: logOf(owner("agent"), owner("agent", "Jonas")) })).toEqual([
    "doubled: Jonas takes it as well at 2",
  ]);
});

test("the flow says and asks nothing while somebody else has the conversation", () => {
  expect(violationsIn({ log: logOf(owner("agent"), bot("Hello."), asked) })).toEqual([
    "botAfterFence: “Hello.” at 2",
    "botAfterFence: httpSend asked at 3",
  ]);
});

test("the vendor does nothing twice, by its key or by what it is for", () => {
  const twice = (other: Deed) => violationsIn({}, [deed(1), other]);
  expect(twice(deed(2, { reference: "#2#" }))).toEqual([]);
  expect(twice(deed(1, { reference: "#2#" }))).toEqual(["effectsTwice: #2# (w|c|1|1) is done again"]);
  expect(twice(deed(2))).toEqual(["effectsTwice: #1# (w|c|2|1) is done again"]);
});

const fenced = "botAfterFence: #1# (w|c|1|1) is done although a person has the conversation";

test("where only the clock is known, a deed may come for three seconds after the fence", () => {
  const log = logOf(asked, owner("agent"));
  expect(violationsIn({ log }, [deed(1, { at: 5_000 })])).toEqual([]);
  expect(violationsIn({ log }, [deed(1, { at: 5_001 })])).toEqual([fenced]);
});

test("where the order is known, a deed was marked as sent before the fence, however soon it is done", () => {
  const log = logOf(asked, owner("agent"), owner("bot"));
  expect(violationsIn({ log }, [deed(1, { at: 9_000, after: 1 })])).toEqual([]);
  expect(violationsIn({ log }, [deed(1, { after: 2 })])).toEqual([fenced]);
  expect(violationsIn({ log }, [deed(1, { after: 3 })])).toEqual([fenced]);
});

test("the log tells of a call what the vendor's book says", () => {
  expect(violationsIn({ log: logOf(asked, answered("done")) })).toEqual([
    "lost: call 1 is told as done, and the vendor never did it",
  ]);
  expect(violationsIn({ log: logOf(asked, answered("failed")) }, [deed(1)])).toEqual([
    "lost: call 1 is told as failed, and the vendor did it",
  ]);
});
