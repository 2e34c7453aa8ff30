/** A message on its way. It keeps its id through every attempt, so that the server takes it in once. */
export interface Outgoing {
  id: string;
  text: string;
  /** `refused`: trying again would not help. */
  state: "waiting" | "sending" | "refused";
  attempts: number;
  /** Why it did not go, in words. */
  problem: string | null;
  /** The last `seq` that stood here when it was sent. */
  after: number;
}

export const outbox = { add, sending, parked, failed, refused, settled, next, retryAfterMs, unseen };

function add(box: Outgoing[], message: { id: string; text: string }): Outgoing[] {
  return [...box, { ...message, state: "waiting", attempts: 0, problem: null, after: 0 }];
}

function sending(box: Outgoing[], id: string, after: number): Outgoing[] {
  return change(box, id, (item) => ({ ...item, state: "sending", attempts: item.attempts + 1, after }));
}

function parked(box: Outgoing[], id: string): Outgoing[] {
  return change(box, id, (item) => ({ ...item, state: "waiting" }));
}

function failed(box: Outgoing[], id: string, problem: string): Outgoing[] {
  return change(box, id, (item) => ({ ...item, state: "waiting", problem }));
}

function refused(box: Outgoing[], id: string, problem: string): Outgoing[] {
  return change(box, id, (item) => ({ ...item, state: "refused", problem }));
}

function settled(box: Outgoing[], id: string): Outgoing[] {
  return box.filter((item) => item.id !== id);
}

/** One at a time and in order: a later message never overtakes one that still waits. */
function next(box: Outgoing[]): Outgoing | null {
  const open = box.find((item) => item.state !== "refused");
  return open?.state === "waiting" ? open : null;
}

/** Without those that the stream has already brought back, a moment before their own answer. */
function unseen(box: Outgoing[], messages: { seq: number; role: string; text: string }[]): Outgoing[] {
  const back =
    (item: Outgoing) =>
    ({ seq, role, text }: { seq: number; role: string; text: string }) =>
      item.attempts > 0 && role === "customer" && seq > item.after && text === item.text;
  return box.filter((item) => !messages.some(back(item)));
}

/** 1 s, 2 s, 4 s … 30 s, or what the server asked for. */
function retryAfterMs(attempts: number, asked: number | null): number {
  return asked ?? Math.min(30_000, 1000 * 2 ** Math.max(0, attempts - 1));
}

function change(box: Outgoing[], id: string, to: (item: Outgoing) => Outgoing): Outgoing[] {
  return box.map((item) => (item.id === id ? to(item) : item));
}
