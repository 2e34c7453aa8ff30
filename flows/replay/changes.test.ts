import { describe, expect, test } from "vitest";
import type { Flow, Node } from "../flow.ts";
import { machineOf } from "../machine.ts";
import { defaultPolicies } from "../policies.ts";
import type { Entry } from "../record.ts";
import type { ScenarioStep } from "../scenario/scenario.ts";
import { fresh, type Incoming, turn } from "../turn.ts";
import type { Recording } from "./recording.ts";
import { recorder, shop } from "./recordings.testing.ts";
import { replay } from "./replay.ts";

const record = recorder(shop);
const says = (...texts: string[]): ScenarioStep[] => texts.map((say) => ({ say }));

/** The shop's flow with other settings of a node. */
function changed(id: string, config: Node["config"], flow: Flow = shop): Flow {
  const nodes = flow.nodes.map((node) =>
    node.id === id ? { ...node, config: { ...node.config, ...config } } : node,
  );
  return { ...flow, nodes };
}

/** The shop's flow with another limit of its policy “Very upset”. */
function upsetAt(right: number): Flow {
  const when = { match: "all" as const, tests: [{ left: "signals.sentiment", op: "<" as const, right }] };
  const policies = defaultPolicies.map((policy) =>
    policy.id === "very-upset" ? { ...policy, when } : policy,
  );
  return { ...shop, policies };
}

function handoff(recording: Recording, flow: Flow) {
  const { change, certain } = replay(recording, { flow }).handoff;
  return { change, certain };
}

describe("a handoff", () => {
  const patient = record(says("hello", "that is bad", "1042", "maya.reyes@example.com"));
  const pressed = record(says("hello", "that is bad", "this is annoying"));

  test("that was none comes newly", () => {
    expect(handoff(patient, upsetAt(-0.45))).toEqual({ change: "newly", certain: true });
  });

  test("that comes with an earlier message is earlier, and known to be", () => {
    const { handoff } = replay(pressed, { flow: upsetAt(-0.45) });
    expect(handoff).toMatchObject({
      change: "earlier",
      certain: true,
      recorded: { turn: 3, cause: { id: "very-upset" }, queue: "care" },
      replayed: { turn: 2, cause: { id: "very-upset" }, queue: "care" },
    });
  });

  test("that no longer comes where it came is told, and that it is later only as to be expected", () => {
    const { policies } = upsetAt(-0.95);
    const off = policies.filter(({ id }) => id !== "stays-frustrated");
    const brief = record(says("hello", "this is annoying"));
    expect(replay(brief, { flow: { ...shop, policies: off } }).handoff).toMatchObject({
      recorded: { turn: 2 },
      replayed: null,
      change: "no longer",
      certain: true,
    });
    const insisting = record(
      says("hello", "unacceptable, that is bad", "this is annoying", "I want to talk to a human"),
    );
    expect(insisting.entries.some(({ kind }) => kind === "handoff")).toBe(true);
    expect(handoff(insisting, { ...shop, policies: off })).toMatchObject({ change: "later" });
  });

  test("by a deadline is earlier or later by its minutes", () => {
    const giveUp = (minutes: number): Flow => {
      const edges = shop.edges.map((edge) => (edge.exit === "noReply" ? { ...edge, to: "gone" } : edge));
      return changed("number", { noReplyMinutes: minutes }, { ...shop, edges });
    };
    const silent = recorder(giveUp(30))([...says("hello"), { wait: 90 }]);
    expect(handoff(silent, giveUp(30))).toEqual({ change: "same", certain: true });
    expect(handoff(silent, giveUp(20))).toEqual({ change: "earlier", certain: true });
  });
});

test("a handoff that its policy no longer makes may still come with the same message: that is not certain", () => {
  const policies = defaultPolicies.filter(({ id }) => id !== "wants-a-human");
  const recording = record(says("hello", "1042", "I want to talk to a human, maya.reyes@example.com"));
  expect(replay(recording, { flow: { ...shop, policies } })).toMatchObject({
    stopped: { why: "no answer", node: "fetch", turn: 3 },
    handoff: { change: "no longer", certain: false },
  });
});

test("what comes after a deadline that the record does not show is only to be expected", () => {
  const edges = shop.edges.map((edge) => {
    if (edge.exit !== "noReply") return edge;
    return { ...edge, to: edge.from === "number" ? "mail" : "gone" };
  });
  const flow = changed(
    "number",
    { noReplyMinutes: 10 },
    changed("mail", { noReplyMinutes: 5 }, { ...shop, edges }),
  );
  const silent = record([...says("hello"), { wait: 90 }]);
  expect(replay(silent, { flow })).toMatchObject({
    differs: { turn: 1, replayed: { text: "Which e-mail?", at: "2026-11-19T14:15:00.000Z" } },
    handoff: { replayed: { turn: 1, at: "2026-11-19T14:20:00.000Z" }, change: "newly", certain: false },
  });
});

test("an answer that came earlier on record is there at once", () => {
  const edges = shop.edges.map((edge) => {
    if (edge.from === "mail" && edge.exit === "answered") return { ...edge, to: "more" };
    if (edge.from === "more") return { ...edge, to: "fetch" };
    return edge.from === "found" ? { ...edge, to: "done" } : edge;
  });
  const recording = record(says("hello", "1042", "maya.reyes@example.com", "no"));
  const { entries, stopped } = replay(recording, { flow: { ...shop, edges } });
  expect(stopped).toBeNull();
  expect(entries.some((entry) => entry.kind === "message" && /^Order 1042 is/.test(entry.text))).toBe(true);
});

describe("the first point where the customer would have seen something else", () => {
  const recording = record(says("hello", "1042", "maya.reyes@example.com", "no"));

  test("is a text that differs, with both texts and the message that it came after", () => {
    const { differs, known, entries } = replay(recording, {
      flow: changed("mail", { question: "Your e-mail, please?" }),
    });
    expect(differs).toMatchObject({
      turn: 2,
      recorded: { text: "Which e-mail?" },
      replayed: { text: "Your e-mail, please?" },
    });
    expect(entries.slice(0, known).filter(({ kind }) => kind === "message")).toHaveLength(5);
  });

  test("is a text too many, or one that is missing", () => {
    const greeted = replay(recording, { flow: changed("start", { greeting: "" }) });
    expect(greeted.differs).toMatchObject({ turn: 0, recorded: { text: "Hello!" }, replayed: null });
    const silent = recorder(changed("start", { greeting: "" }))(says("hello"));
    expect(replay(silent, { flow: shop }).differs).toMatchObject({ turn: 0, recorded: null });
  });

  test("is not a change that nobody sees", () => {
    const retitled = { ...shop, nodes: shop.nodes.map((node) => ({ ...node, title: `${node.title}!` })) };
    expect(replay(recording, { flow: retitled }).differs).toBeNull();
    expect(replay(recording, { flow: changed("gone", { priority: "urgent" }) }).differs).toBeNull();
  });

  test("leaves what follows as no more than to be expected", () => {
    const upset = record(says("hello", "1042", "this is annoying"));
    const asked = changed("number", { question: "Which order is it?" });
    expect(handoff(upset, asked)).toEqual({ change: "same", certain: false });
  });
});

describe("a replay stops", () => {
  test("where the record has no answer to a call, and says which", () => {
    const recording = record(says("hello", "1042", "maya.reyes@example.com"));
    const { stopped, handoff } = replay(recording, { flow: changed("fetch", { number: "1043" }) });
    expect(stopped).toMatchObject({ why: "no answer", node: "fetch", name: "fetchOrder", turn: 3 });
    expect(handoff).toMatchObject({ change: "unknown", certain: false });
  });

  test("but policies still hear what the customer wrote, as to be expected", () => {
    const recording = record(says("hello", "1042", "maya.reyes@example.com", "you are useless, what a scam"));
    expect(handoff(recording, changed("fetch", { number: "1043" }))).toEqual({
      change: "same",
      certain: false,
    });
  });

  test("where a person took part who would not have been there", () => {
    const recording = record([
      ...says("hello", "this is annoying"),
      { agent: "accepts" },
      { agentSays: "Hi, Ana here." },
    ]);
    const { stopped, entries } = replay(recording, { flow: upsetAt(-0.95) });
    expect(stopped).toMatchObject({ why: "a person", turn: 2 });
    expect(entries.some((entry) => entry.kind === "message" && entry.role === "agent")).toBe(false);
  });

  test("where the customer wrote on after its end", () => {
    const edges = shop.edges.map((edge) =>
      edge.from === "number" && edge.exit === "answered" ? { ...edge, to: "done" } : edge,
    );
    const recording = record(says("hello", "1042", "maya.reyes@example.com"));
    const { stopped, outcome } = replay(recording, { flow: { ...shop, edges } });
    expect(stopped).toMatchObject({ why: "closed", turn: 3 });
    expect(outcome).toEqual({ recorded: "open", replayed: "resolved" });
  });
});

test("what was only read answers another node that reads the same", () => {
  const nodes = shop.nodes.map((node) => (node.id === "fetch" ? { ...node, id: "look-up" } : node));
  const edges = shop.edges.map(({ from, exit, to }) => ({
    from: from === "fetch" ? "look-up" : from,
    exit,
    to: to === "fetch" ? "look-up" : to,
  }));
  const recording = record(says("hello", "1042", "maya.reyes@example.com"));
  expect(replay(recording, { flow: { ...shop, nodes, edges } })).toMatchObject({
    differs: null,
    stopped: null,
  });
});

test("the same signals are heard as were logged, whatever would be read today", () => {
  const recording = record(says("hello", "1042"));
  const entries = recording.entries.map((entry): Entry => {
    if (entry.kind !== "signals") return entry;
    return { ...entry, signals: { ...entry.signals, sentiment: { value: -0.9, confidence: 1, spans: [] } } };
  });
  const { handoff } = replay({ ...recording, entries }, { flow: shop });
  expect(handoff).toMatchObject({ change: "newly", replayed: { turn: 1, cause: { id: "very-upset" } } });
});

test("answers come when they came: a message in between is held, and policies hear it at once", () => {
  for (const text of ["and when will it be here?", "you are useless, what a scam"]) {
    const recording = slow(["hello", "1042", "maya.reyes@example.com", text]);
    expect(recording.entries.findLast(({ kind }) => kind === "answered")?.at).toBe(
      "2026-11-19T15:00:00.000Z",
    );
    const replayed = replay(recording, { flow: shop });
    expect(replayed.entries).toEqual(recording.entries);
    expect(replayed).toMatchObject({ differs: null, stopped: null });
  }
});

/** A conversation whose first call is answered only after its last message. */
function slow(texts: string[]): Recording {
  const machine = machineOf(shop);
  const entries: Entry[] = [];
  let at = fresh;
  const take = (incoming: Incoming, now: string) => {
    const taken = turn(machine, at, incoming, { now, queues: {} });
    if (!taken.ok) throw new Error(taken.message);
    at = taken.conversation;
    entries.push(...taken.entries);
  };
  take({ type: "begin", channel: "web chat", customer: null, seed: "s" }, "2026-11-19T14:00:00.000Z");
  texts.forEach((text, index) => {
    take({ type: "message", text }, `2026-11-19T14:0${index + 1}:00.000Z`);
  });
  const asked = entries.find((entry) => entry.kind === "asked");
  if (asked?.kind !== "asked") throw new Error("Nothing was asked.");
  const { call, node, name } = asked;
  const output = { found: false, order: null };
  take({ type: "result", call, node, name, status: "done", output }, "2026-11-19T15:00:00.000Z");
  return { id: "slow", channel: "web chat", customer: null, seed: "s", entries };
}
