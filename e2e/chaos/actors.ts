import type { Advanced, Arrival } from "#server/conversations/advance.ts";
import type { Sent, Told } from "./history.ts";
import { longestTalk, type Script, words } from "./script.ts";

/** What reaches a process. */
export type Deliver = (process: number, arrival: Arrival) => Promise<Advanced>;
let clock = 0;

/** One after the other, each perhaps at both processes at once; greets first, since the first message only begins. */
export async function customerOf(
  { customer, merging }: Script,
  deliver: Deliver,
  { sent, says: setsOut }: Told & { says: (count: number) => void },
): Promise<void> {
  let cutsShort = true;
  // what is heard as one with a wait's beginning is no answer to it, so that cutting it short would come later than is known
  const keepsWaits = (at: number) => !merging || at === customer.length - 1;
  const wishes = customer.map((one, at) =>
    keepsWaits(at) || one.says !== "later" ? one : { ...one, says: "note" as const },
  );
  for (const { says, at, again } of [{ says: "note" as const, at: 0, again: false }, ...wishes]) {
    const reference = `#${sent.length}#`;
    // what wakes the flow, or may cut a wait short, is heard for that alone
    const said: Sent = {
      text: `${words[says]} ${reference}`,
      reference: cutsShort ? null : reference,
      at: ++clock,
      acknowledged: [],
    };
    cutsShort = says === "later";
    if (says === "later") said.reference = null;
    setsOut(sent.length);
    sent.push(said);
    const send = async (process: number) => {
      const incoming = { type: "message", text: said.text } as const;
      const taken = await deliver(process, { eventId: `customer:${reference}`, incoming });
      if (taken.ok) said.acknowledged.push({ seq: taken.seq, at: ++clock });
    };
    await Promise.all([send(at), ...(again ? [send(1 - at)] : [])]);
  }
  for (let count = 0; count < longestTalk; count++) setsOut(count);
}

export async function agentOf(
  { agent: acts }: Script,
  deliver: Deliver,
  { agents, begins }: Told & { begins: Promise<unknown> | undefined },
): Promise<void> {
  const agent = { id: "amira", name: "Amira" };
  await begins;
  for (const { does, at } of acts) {
    if (does === "reply") {
      const said: Sent = { text: "I am on it.", reference: null, at: ++clock, acknowledged: [] };
      agents.push(said);
      const incoming = { type: "agentMessage", agent, text: said.text } as const;
      const taken = await Promise.all([0, 1].map((one) => deliver(one, { eventId: "agent:1", incoming })));
      for (const one of taken) if (one.ok) said.acknowledged.push({ seq: one.seq, at: ++clock });
    } else {
      await deliver(at, { eventId: null, incoming: { type: does, agent } });
    }
  }
}

export async function timerOf({ timer }: Script, deliver: Deliver): Promise<void> {
  for (const { token, at } of timer) {
    await deliver(at, { eventId: `due:${token}`, incoming: { type: "due", token } });
  }
}

export async function sweeperOf(
  { sweeps, merging }: Script,
  sweep: (process: number) => Promise<unknown>,
): Promise<void> {
  if (!merging) return;
  for (const { at } of sweeps) await sweep(at);
}
