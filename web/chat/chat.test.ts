import { expect, test, vi } from "vitest";
import { type Channel, ChannelError, type Taken } from "./channel.ts";
import { Chat } from "./chat.ts";
import type { ChatMessage } from "./chat-message.ts";
import { remembered } from "./remembered.ts";

/** A shop in memory that takes each message id in once and answers with its echo. */
function shop() {
  const log: ChatMessage[] = [];
  const taken = new Map<string, Taken>();
  const trouble: (() => void)[] = [];
  const write = (role: ChatMessage["role"], text: string) => {
    const message = { seq: log.length + 1, role, text, at: "2026-11-22T10:00:00Z" };
    log.push(message);
    return message;
  };
  const service: Channel = {
    look: async () => {},
    start: async () => ({ conversationId: "c1", token: "t" }),
    send: async (_, { id, text }) => {
      const before = trouble.shift();
      if (before && taken.size % 2 === 0) before();
      const known = taken.get(id);
      const answer = known ?? {
        seq: write("customer", text).seq,
        messages: [write("bot", `You said ${text}`)],
        state: { owner: "bot", outcome: "open" },
      };
      taken.set(id, answer);
      if (before) before();
      return answer;
    },
    messages: async (_, after) => log.filter(({ seq }) => seq > after),
    news: async function* () {
      await new Promise(() => {});
    },
  };
  return { service, log, trouble, write };
}

function open(service: Channel, memory = remembered("demo", null)) {
  let ids = 0;
  const wait = () => new Promise<void>((resolve) => setTimeout(resolve, 1));
  return new Chat({
    channel: service,
    memory,
    newId: () => `m${++ids}`,
    now: () => "2026-11-22T10:00:00Z",
    wait,
  });
}

const texts = (it: ReturnType<typeof open>) => it.state().messages.map(({ text }) => text);

test("messages said in a burst arrive once and in order, whatever the line loses", async () => {
  const { service, log, trouble } = shop();
  const it = open(service);
  it.connect();
  await it.start({});
  const cut = () => {
    throw new ChannelError(0, "No connection.");
  };
  trouble.push(cut, cut, cut);
  for (const text of ["one", "two", "three"]) it.say(text);
  await vi.waitFor(() => expect(it.state().outbox).toEqual([]));
  expect(log.filter(({ role }) => role === "customer").map(({ text }) => text)).toEqual([
    "one",
    "two",
    "three",
  ]);
  expect(texts(it)).toEqual(["one", "You said one", "two", "You said two", "three", "You said three"]);
});

test("a page closed while a message was on its way sends it after the next opening", async () => {
  const { service, log } = shop();
  const memory = remembered("demo", null);
  const first = open({ ...service, send: () => new Promise(() => {}) }, memory);
  const hangUp = first.connect();
  await first.start({});
  first.say("still there?");
  hangUp();
  const second = open(service, memory);
  second.connect();
  await vi.waitFor(() => expect(second.state().outbox).toEqual([]));
  expect(log[0]?.text).toBe("still there?");
});

test("a refused message says why, goes back into the box, and loses nothing typed since", async () => {
  const { service } = shop();
  const send = async () => {
    throw new ChannelError(413, "That message is too long.");
  };
  const it = open({ ...service, send });
  it.connect();
  await it.start({});
  it.say("a very long story");
  it.type("and more");
  await vi.waitFor(() => expect(it.state().outbox[0]?.state).toBe("refused"));
  const [item] = it.state().outbox;
  expect(item?.problem).toBe("That message is too long.");
  if (item) it.takeBack(item);
  expect(it.state()).toMatchObject({ outbox: [], unsent: "a very long story\nand more" });
});

test("a closed conversation keeps the words that came too late for the next one", async () => {
  const { service } = shop();
  const send = async () => {
    throw new ChannelError(409, "This conversation is closed.");
  };
  const it = open({ ...service, send });
  it.connect();
  await it.start({});
  it.say("one more thing");
  await vi.waitFor(() => expect(it.state().phase).toBe("closed"));
  it.startAnew();
  expect(it.state()).toMatchObject({ phase: "start", ticket: null, unsent: "one more thing" });
});

test("opening without a connection keeps the page and says so", async () => {
  const { service } = shop();
  const start = async () => {
    throw new ChannelError(0, "No connection.");
  };
  const it = open({ ...service, start });
  await it.start({ name: "Maya" });
  expect(it.state()).toMatchObject({ phase: "start", problem: expect.stringContaining("Nothing is lost") });
});

test("a signed word that the shop does not accept leaves a way to start without it", async () => {
  const { service } = shop();
  const start = async (customer: { token?: string }) => {
    if (customer.token) throw new ChannelError(401, "This token is not signed by this shop.");
    return { conversationId: "c1", token: "t" };
  };
  const it = open({ ...service, start });
  await it.start({ token: "forged" });
  expect(it.state()).toMatchObject({ phase: "start", unconfirmed: true });
  await it.start({});
  expect(it.state().phase).toBe("open");
});

test("an answer to the conversation that was left does not reach the next one", async () => {
  const { service } = shop();
  let answer = (_: Taken) => {};
  const send = () => new Promise<Taken>((resolve) => (answer = resolve));
  const it = open({ ...service, send });
  it.connect();
  await it.start({});
  it.say("too late");
  it.startAnew();
  const messages = [{ seq: 2, role: "bot" as const, text: "late answer", at: "" }];
  answer({ seq: 1, messages, state: { owner: "bot", outcome: "open" } });
  await new Promise((resolve) => setTimeout(resolve, 5));
  expect(it.state()).toMatchObject({ phase: "start", messages: [], outbox: [], unsent: "too late" });
});

test("a message whose line was taken down and up again meanwhile still arrives, once", async () => {
  const { service, log } = shop();
  const it = open(service);
  const hangUp = it.connect();
  await it.start({});
  it.say("anybody?");
  hangUp();
  it.connect();
  await vi.waitFor(() => expect(it.state().outbox).toEqual([]));
  expect(log.filter(({ role }) => role === "customer")).toHaveLength(1);
  expect(texts(it)).toEqual(["anybody?", "You said anybody?"]);
});

test("where no shop answers it is said before anybody starts, and a bad line is not taken for it", async () => {
  const refused = (status: number) => async () => {
    throw new ChannelError(status, "");
  };
  const phaseAfter = async (status: number) => {
    const it = open({ ...shop().service, look: refused(status) });
    it.connect();
    await new Promise((resolve) => setTimeout(resolve, 5));
    return it.state().phase;
  };
  expect(await Promise.all([404, 0, 500].map(phaseAfter))).toEqual(["absent", "start", "start"]);
});
