import { type Opening, open, type Play, reopen, send, wait } from "#flows/scenario/play.ts";

/** A chat with a draft: every state it went through, so that any message can be taken back. */
export interface SandboxState {
  /** The chat before each customer message, oldest first, and last as it stands. Empty while it cannot run. */
  plays: Play[];
  /** Why the draft cannot run, in a sentence. */
  problem: string | null;
}

/** Opens a chat; a draft that does not compile is told as a problem. */
export function openSandbox(opening: Opening): SandboxState {
  try {
    return { plays: [open(opening)], problem: null };
  } catch {
    return {
      plays: [],
      problem: "This draft cannot run yet: put right what the checks say, then start again.",
    };
  }
}

export function current(state: SandboxState): Play | undefined {
  return state.plays.at(-1);
}

/** The customer writes. */
export function say(state: SandboxState, text: string): SandboxState {
  const play = current(state);
  return play ? { ...state, plays: [...state.plays, send(play, text)] } : state;
}

/** Takes back the customer's message with this number (from 0) and all that followed. */
export function takeBack(state: SandboxState, message: number): SandboxState {
  return { ...state, plays: state.plays.slice(0, message + 1) };
}

/** The clock moves on; what was waiting for it happens. */
export function passTime(state: SandboxState, ms: number): SandboxState {
  const play = current(state);
  return play ? { ...state, plays: [...state.plays.slice(0, -1), wait(play, ms)] } : state;
}

/** The same draft from the beginning. */
export function restart(state: SandboxState, customer: Opening["customer"], now: string): SandboxState {
  const play = current(state);
  return play ? { ...state, plays: [reopen(play, customer, now)] } : state;
}
