import { randomUUID } from "node:crypto";
import { EventEmitter } from "node:events";
import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";

/**
 * Wakes whoever shows something that has just changed, in this process and the others on the same database.
 * A wake-up carries no content and may get lost: the one woken reads what is new by sequence, and every two seconds
 * `look` finds for all of them together what they have missed.
 */
export async function startLive(url: string, look: Look = async () => []): Promise<Live> {
  const emitter = new EventEmitter().setMaxListeners(0);
  const watched = new Set<Partial<Change>>();
  const over = new AbortController();
  const wire = await connectWire(url, (change) => emitter.emit("change", change));
  const live: Live = {
    changed: (conversationId, workspaceId) => announce({ conversationId, workspaceId }),
    announce,
    subscribe(filter, onChange, signal) {
      const listener = (change: Change) => matches(filter, change) && onChange();
      const mine = { ...filter };
      watched.add(mine);
      emitter.on("change", listener);
      const leave = () => {
        watched.delete(mine);
        emitter.off("change", listener);
      };
      if (signal.aborted) leave();
      else signal.addEventListener("abort", leave, { once: true });
    },
    async *watch(filter, signal) {
      let woken: () => void = () => {};
      let dirty = true;
      live.subscribe(
        filter,
        () => {
          dirty = true;
          woken();
        },
        signal,
      );
      signal.addEventListener("abort", () => woken(), { once: true });
      while (!signal.aborted) {
        if (dirty) {
          dirty = false;
          yield;
        } else {
          await new Promise<void>((resolve) => {
            woken = resolve;
          });
        }
      }
    },
    stop: () => {
      over.abort();
      return wire.close();
    },
  };
  void lookOften();
  return live;

  async function lookOften(): Promise<void> {
    while (!over.signal.aborted) {
      await sleep(LOOK_MS, undefined, { signal: over.signal, ref: false }).catch(() => {});
      if (watched.size === 0 || over.signal.aborted) continue;
      const missed = await look([...watched]).catch(() => []); // the database is away: the next look finds it
      for (const change of missed) emitter.emit("change", change);
    }
  }

  function announce(change: Change): void {
    emitter.emit("change", change);
    wire.send(change);
  }
}

/** What changed: a conversation, or a `topic` of the workspace ("flows", "queues", …). */
export type Change = { workspaceId: string; conversationId?: string; topic?: string };

/** Which of the watched has changed since it was looked the last time. */
type Look = (watched: Partial<Change>[]) => Promise<Change[]>;

export type Live = {
  /** Call it after the commit, never inside the transaction. */
  changed: (conversationId: string, workspaceId: string) => void;
  announce: (change: Change) => void;
  /** Calls `onChange` for every change that fits all fields of the filter, until aborted. */
  subscribe: (filter: Partial<Change>, onChange: () => void, signal: AbortSignal) => void;
  /** The same as a loop: yields at once, then whenever there may be something new; bursts come as one. */
  watch: (filter: Partial<Change>, signal: AbortSignal) => AsyncGenerator<void, void, void>;
  stop: () => Promise<void>;
};

const LOOK_MS = 2000;
const COALESCE_MS = 20;
const CHANNEL = "baton_live";
/** Postgres refuses a payload of 8000 bytes. */
const CHANGES_PER_PAYLOAD = 60;

function matches(filter: Partial<Change>, change: Change): boolean {
  return (
    (filter.workspaceId === undefined || filter.workspaceId === change.workspaceId) &&
    (filter.conversationId === undefined || filter.conversationId === change.conversationId) &&
    (filter.topic === undefined || filter.topic === change.topic)
  );
}

/** One connection of its own that both listens and notifies: at most once per 20 ms, outside every transaction. */
async function connectWire(url: string, onChange: (change: Change) => void): Promise<Wire> {
  const me = randomUUID();
  const outbox = new Map<string, Change>();
  let closed = false;
  let timer: NodeJS.Timeout | undefined;
  let sending = Promise.resolve();
  let client = await listen();

  async function listen(): Promise<pg.Client> {
    const next = new pg.Client({ connectionString: url, application_name: "baton live" });
    next.on("error", () => {});
    next.on("notification", (message) => {
      const { from, changes } = JSON.parse(message.payload ?? "{}") as { from: string; changes: Change[] };
      if (from !== me) changes.forEach(onChange);
    });
    await next.connect();
    await next.query(`LISTEN ${CHANNEL}`);
    // only now: one that never came up ends too, and whoever tries to connect tries again already
    next.on("end", () => void reconnect());
    return next;
  }

  async function reconnect(): Promise<void> {
    while (!closed) {
      await sleep(500);
      try {
        client = await listen();
        return;
      } catch {
        // the database is away: what was missed is found once it is back
      }
    }
  }

  async function flush(): Promise<void> {
    timer = undefined;
    const changes = [...outbox.values()];
    outbox.clear();
    for (let start = 0; start < changes.length; start += CHANGES_PER_PAYLOAD) {
      const payload = JSON.stringify({
        from: me,
        changes: changes.slice(start, start + CHANGES_PER_PAYLOAD),
      });
      // one after the other: a connection takes no second query while the first one runs
      sending = sending.then(() => notify(payload));
    }
    await sending;
  }

  async function notify(payload: string): Promise<void> {
    await client.query("SELECT pg_notify($1, $2)", [CHANNEL, payload]).catch(() => {});
  }

  return {
    send(change) {
      outbox.set(`${change.workspaceId} ${change.conversationId} ${change.topic}`, change);
      timer ??= setTimeout(() => void flush(), COALESCE_MS);
    },
    async close() {
      closed = true;
      clearTimeout(timer);
      if (outbox.size > 0) await flush();
      await sending;
      await client.end();
    },
  };
}

type Wire = { send: (change: Change) => void; close: () => Promise<void> };
