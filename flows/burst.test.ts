import { expect, test } from "vitest";
import { machineOf } from "./machine.ts";
import { landing } from "./migrate/landing.ts";
import { moveSide } from "./migrate/move-side.ts";
import { defaultPolicies } from "./policies.ts";
import type { Entry } from "./record.ts";
import { flowOf, testWorld } from "./testing.ts";
import { fresh, type Incoming, turn } from "./turn.ts";

type Nodes = Parameters<typeof flowOf>[0];

const merging = (nodes: Nodes, edges: string[]) =>
  flowOf([["start", "start", { mergeBursts: true }], ...nodes], edges);

/** Echoes whatever was heard last. */
const echo = merging(
  [
    [
      "ask",
      "ask",
      { question: "What?", answer: "text", variable: "more", lookBack: false, noReplyMinutes: 5 },
    ],
    ["say", "say", { text: "You said: {{more}}" }],
    ["late", "close", { say: "Nobody there." }],
  ],
  ["start.next → ask", "ask.answered → say", "ask.noReply → late", "say.next → ask"],
);

const looking = merging(
  [
    ["fetch", "fetchOrder", { number: "1042", email: "maya.reyes@example.com" }],
    ["ask", "ask", { question: "What else?", answer: "text", variable: "more", lookBack: false }],
    ["say", "say", { text: "You said: {{more}}" }],
  ],
  [
    "start.next → fetch",
    ...["found", "missing", "failed", "unknown"].map((exit) => `fetch.${exit} → ask`),
    "ask.answered → say",
    "say.next → ask",
  ],
);

const found: Incoming = {
  type: "result",
  call: 1,
  node: "fetch",
  name: "fetchOrder",
  status: "done",
  output: { found: true, order: { status: "shipped" } },
};

function chat(flow: ReturnType<typeof flowOf>) {
  let [side, machine] = [moveSide(flow), machineOf(flow)];
  const log: Entry[] = [];
  let at = fresh;
  let quiets: number[] = [];
  const take = (incoming: Incoming) => {
    const taken = turn(machine, at, incoming, testWorld);
    if (!taken.ok) throw new Error(taken.message);
    at = JSON.parse(JSON.stringify(taken.conversation));
    log.push(...taken.entries);
    if (taken.quiet !== null) quiets = [...quiets, taken.quiet];
    return taken;
  };
  take({ type: "begin", channel: "web", customer: null, seed: "" });
  return {
    take,
    log,
    now: () => at,
    moveTo: (other: typeof flow) => {
      const to = moveSide(other);
      const landed = landing(at, { from: side, to, world: testWorld, handOver: false });
      if (!landed.ok) throw new Error(landed.misfit.why);
      const { ok: _, ...there } = landed;
      [side, machine] = [to, machineOf(other)];
      const names = { from: { number: 1, hash: "a" }, to: { number: 2, hash: "b" } };
      take({ type: "move", by: { id: "ana", name: "Ana" }, ...names, ...there });
    },
    quiets: () => quiets,
    write: (text: string) => take({ type: "message", text }),
    /** The quiet after the last message that waits. */
    quiet: () => take({ type: "quiet", message: at.held.at(-1)?.seq ?? 0 }),
    said: () =>
      log.flatMap((entry) => (entry.kind === "message" && entry.role !== "customer" ? [entry.text] : [])),
  };
}

test("a burst is heard as one text after the quiet, and each message has its place in the log", () => {
  const { write, quiet, said, log, now } = chat(echo);
  write("hello");
  quiet();
  write("My order");
  write("1042");
  expect(said()).toEqual(["What?"]);
  expect(now()).toMatchObject({ gathering: true, held: [{ text: "My order" }, { text: "1042" }] });
  quiet();
  expect(said()).toEqual(["What?", "You said: My order\n1042", "What?"]);
  expect(now()).toMatchObject({ gathering: false, held: [] });
  const written = log.flatMap((entry) =>
    entry.kind === "message" && entry.role === "customer" ? [entry] : [],
  );
  expect(written.map(({ text }) => text)).toEqual(["hello", "My order", "1042"]);
  expect(log.find((entry) => entry.kind === "burst")).toMatchObject({
    messages: written.slice(1).map(({ seq }) => seq),
  });
});

test("the quiet after a message that others followed is over for nobody, and that after the last fires once", () => {
  const { write, take, said, quiets } = chat(echo);
  write("one");
  write("two");
  const [early = 0, late = 0] = quiets();
  take({ type: "quiet", message: early });
  expect(said()).toEqual([]);
  take({ type: "quiet", message: late });
  take({ type: "quiet", message: late });
  expect(said()).toEqual(["What?"]);
});

test("a single message is heard as it is, without a note of a burst", () => {
  const { write, quiet, log, said } = chat(echo);
  write("hello");
  quiet();
  expect(said()).toEqual(["What?"]);
  expect(log.some((entry) => entry.kind === "burst")).toBe(false);
});

test("a policy steps in at once, with all of the burst before it", () => {
  const { write, now, log } = chat({ ...echo, policies: defaultPolicies });
  write("My order never came");
  write("get me a real person please");
  expect(now()).toMatchObject({ owner: "queue", held: [], gathering: false });
  expect(log.filter((entry) => entry.kind === "handoff")).toHaveLength(1);
});

test("where no policy looks for it, a wish for a human ends the burst at once", () => {
  const { write, said } = chat(echo);
  write("hello");
  write("I want to talk to a human");
  expect(said()).toEqual(["What?"]);
});

test("a pressed button is heard at once", () => {
  const choosing = merging(
    [
      [
        "pick",
        "choose",
        {
          question: "Which?",
          choices: [
            { id: "a", label: "Tea" },
            { id: "b", label: "Coffee" },
          ],
        },
      ],
      ["done", "close", { say: "Tea it is." }],
    ],
    ["start.next → pick", "pick.a → done"],
  );
  const { write, quiet, said } = chat(choosing);
  write("hi");
  quiet();
  write("Tea");
  expect(said()).toEqual(["Which?", "Tea it is."]);
});

test("more than a burst can be is heard without waiting for quiet", () => {
  const { write, now } = chat(echo);
  for (let index = 0; index < 20; index++) write(`line ${index}`);
  expect(now()).toMatchObject({ held: [], gathering: false, node: "ask" });
});

test("what came while a call was under way is heard once it has ended, and only when the burst is over", () => {
  const { write, quiet, take, said, now } = chat(looking);
  write("hello");
  quiet();
  write("are you");
  write("there?");
  take(found);
  expect(said()).toEqual(["What else?"]);
  expect(now().held).toHaveLength(2);
  quiet();
  expect(said()).toEqual(["What else?", "You said: are you\nthere?", "What else?"]);
});

test("a quiet that is over while a call is under way is heard with the call's answer", () => {
  const { write, quiet, take, said, now } = chat(looking);
  write("hello");
  quiet();
  write("are you there?");
  quiet();
  expect(now()).toMatchObject({ gathering: false, held: [{ text: "are you there?" }] });
  take(found);
  expect(said()).toEqual(["What else?", "You said: are you there?", "What else?"]);
});

test("a customer whose message is still waited on has replied: the flow's own time-out comes to nothing", () => {
  const { write, quiet, take, said, now } = chat(echo);
  write("hello");
  quiet();
  const token = now().snapshot?.context.token ?? 0;
  write("I am here");
  take({ type: "due", token });
  expect(said()).toEqual(["What?", "You said: I am here", "What?"]);
  expect(now().owner).toBe("bot");
});

test("an agent who takes over in the middle of a burst has it all, and the flow never hears of it", () => {
  const { write, take, now, quiets } = chat(echo);
  write("hello");
  take({ type: "claim", agent: { id: "ana", name: "Ana" } });
  expect(now()).toMatchObject({ owner: "agent", held: [], gathering: false });
  take({ type: "quiet", message: quiets()[0] ?? 0 });
  take({ type: "giveBack", agent: { id: "ana", name: "Ana" } });
  write("and now?");
  expect(now().held.map(({ text }) => text)).toEqual(["and now?"]);
});

/** Made before there was a choice. */
function unmerging(flow: typeof echo): typeof echo {
  const nodes = flow.nodes.map((node) =>
    node.id === "start" ? { ...node, config: { greeting: "" } } : node,
  );
  return { ...flow, nodes };
}

test("a burst in a conversation that is moved to a version without them is heard message by message", () => {
  for (const ending of ["quiet", "another message", "due"]) {
    const { write, quiet, take, moveTo, said, log, now } = chat(echo);
    write("hello");
    quiet();
    write("My order");
    write("1042");
    const token = now().snapshot?.context.token ?? 0;
    moveTo(unmerging(echo));
    expect(now()).toMatchObject({ gathering: true, held: [{ text: "My order" }, { text: "1042" }] });
    if (ending === "quiet") quiet();
    if (ending === "another message") write("please");
    if (ending === "due") take({ type: "due", token });
    const heard = ["My order", "1042", ...(ending === "another message" ? ["please"] : [])];
    expect(said(), ending).toEqual(["What?", ...heard.flatMap((text) => [`You said: ${text}`, "What?"])]);
    expect(now()).toMatchObject({ gathering: false, held: [] });
    expect(log.some((entry) => entry.kind === "burst")).toBe(false);
  }
});

test("what is left of such a burst once the first message has led to a call is heard after its answer", () => {
  const again = { ...looking, edges: looking.edges.filter(({ from }) => from !== "say") };
  again.edges.push({ from: "say", exit: "next", to: "fetch" });
  const { write, quiet, take, moveTo, said, now } = chat(again);
  write("hello");
  quiet();
  take(found);
  write("one");
  write("two");
  moveTo(unmerging(again));
  quiet();
  expect(now()).toMatchObject({ gathering: false, held: [{ text: "two" }] });
  take({ ...found, call: 2 });
  expect(said()).toEqual(["What else?", "You said: one", "What else?", "You said: two"]);
});

test("flows that were made before there was a choice hear each message by itself", () => {
  const { write, said, quiets } = chat(unmerging(echo));
  write("hello");
  write("1042");
  expect(said()).toEqual(["What?", "You said: 1042", "What?"]);
  expect(quiets()).toEqual([]);
});
