import { agent, type Opening, open, type Play, reopen, send, setQueue, wait } from "#flows/scenario/play.ts";
import { playStep } from "#flows/scenario/play-step.ts";
import type { QueueState, ScenarioStep, Stub } from "#flows/scenario/scenario.ts";

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

/** A test conversation, each of whose messages can be taken back; a step that cannot happen is passed over. */
export function walkSteps(opened: SandboxState, steps: ScenarioStep[]): SandboxState {
  return steps.reduce((state, step) => {
    if ("say" in step) return say(state, step.say);
    return happen(state, (play) => {
      const played = playStep(play, step);
      return played.ok ? played.play : play;
    });
  }, opened);
}

/** Takes back the customer's message with this number (from 0) and all that followed; how the world is set up stays. */
export function takeBack(state: SandboxState, message: number): SandboxState {
  const { queues, stubs } = current(state) ?? {};
  const taken = { ...state, plays: state.plays.slice(0, message + 1) };
  return happen(taken, (play) => ({ ...play, ...(queues && { queues }), ...(stubs && { stubs }) }));
}

/** Something other than a customer's message happens to the chat as it stands. */
function happen(state: SandboxState, change: (play: Play) => Play): SandboxState {
  const play = current(state);
  return play ? { ...state, plays: [...state.plays.slice(0, -1), change(play)] } : state;
}

/** The clock moves on; what was waiting for it happens. */
export function passTime(state: SandboxState, ms: number): SandboxState {
  return happen(state, (play) => wait(play, ms));
}

export type AgentAct = Parameters<typeof agent>[1];

/** An agent takes the conversation, gives it back or closes it. */
export function agentActs(state: SandboxState, act: AgentAct): SandboxState {
  return happen(state, (play) => agent(play, act));
}

/** How these queues stand from now on. */
export function setQueues(state: SandboxState, queues: string[], is: QueueState): SandboxState {
  return happen(state, (play) => queues.reduce((now, queue) => setQueue(now, queue, is), play));
}

/** What a node's calls are answered from now on; null asks the demo shop again. */
export function answerWith(state: SandboxState, node: string, stub: Stub | null): SandboxState {
  return happen(state, (play) => {
    const { [node]: _, ...others } = play.stubs;
    return { ...play, stubs: stub ? { ...others, [node]: stub } : others };
  });
}

/** The same draft from the beginning. */
export function restart(state: SandboxState, customer: Opening["customer"], now: string): SandboxState {
  const play = current(state);
  return play ? { ...state, plays: [reopen(play, customer, now)] } : state;
}
