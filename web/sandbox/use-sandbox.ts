import { useMemo, useState } from "react";
import type { Article } from "#flows/answer/article.ts";
import type { Counterexample } from "#flows/check/counterexample.ts";
import { demoStore } from "#flows/demo-store/demo-store.ts";
import type { Flow, Policy } from "#flows/flow.ts";
import type { QueueState, Stub } from "#flows/scenario/scenario.ts";
import type { Ears } from "#flows/signals/ears.ts";
import { sameJson } from "../ui/same-json.ts";
import {
  type AgentAct,
  agentActs,
  answerWith,
  current,
  openSandbox,
  passTime,
  restart,
  say,
  setQueues,
  takeBack,
  walkSteps,
} from "./sandbox-state.ts";
import { type Part, partsOf } from "./visitors.ts";

interface Sandbox {
  draft: Flow;
  articles: Article[];
  /** The workspace's, tried before the flow's own. */
  policies: Policy[];
  queues: string[];
  /** What the workspace taught Baton to hear. */
  ears: Ears | null;
  /** A conversation that is walked on opening. */
  example: Counterexample | null;
}

/** Made like the demo shop, so that both know the same people and orders. */
const shop = 7;

/** A chat with a draft, entirely in this browser and on made-up data: nothing real can be reached from here. */
export function useSandbox({ draft, articles, policies, queues, ears, example }: Sandbox) {
  const [began] = useState(() => example?.at ?? new Date().toISOString());
  const [walking, setWalking] = useState(example !== null);
  const store = useMemo(() => demoStore({ seed: shop, now: began }), [began]);
  const parts = useMemo(() => partsOf(store), [store]);
  const [partId, setPartId] = useState(() => (example ? partIn(parts, example) : (parts[1]?.id ?? "")));
  const part = parts.find(({ id }) => id === partId) ?? parts[0];
  const customer = part?.visitor ?? null;
  const opening = (flow: Flow, visitor = customer) => ({
    flow,
    articles,
    store,
    policies,
    customer: visitor,
    now: began,
    ears,
  });
  const [flow, setFlow] = useState(draft);
  const [state, setState] = useState(() => {
    if (!example) return openSandbox(opening(draft));
    // as the checks played it: what calls answer stands in the example, and no article is found
    const { customer: visitor, stubs, seed, steps } = example;
    return walkSteps(
      openSandbox({ ...opening(draft, visitor), articles: [], stubs, seed, ears: null }),
      steps,
    );
  });
  const play = current(state);
  const queueState = play?.queues[queues[0] ?? ""]?.state ?? "open";

  return {
    parts,
    part,
    play,
    store,
    problem: state.problem,
    /** The flow that the chat runs on: the draft as it was when the chat began. */
    flow,
    /** It still is the conversation that it opened with. */
    walking,
    /** The draft has changed since. */
    outdated: !sameJson(meaning(flow), meaning(draft)),
    start: () => {
      setFlow(draft);
      setWalking(false);
      setState(setQueues(openSandbox(opening(draft)), queues, queueState));
    },
    playAs: (id: string) => {
      setPartId(id);
      setWalking(false);
      setState(restart(state, parts.find((candidate) => candidate.id === id)?.visitor ?? null, began));
    },
    send: (text: string) => setState(say(state, text)),
    takeBack: (message: number) => setState(takeBack(state, message)),
    pass: (ms: number) => setState(passTime(state, ms)),
    agentActs: (act: AgentAct) => setState(agentActs(state, act)),
    queueState,
    setQueues: (is: QueueState) => setState(setQueues(state, queues, is)),
    answerWith: (node: string, stub: Stub | null) => setState(answerWith(state, node, stub)),
  };
}

export type SandboxChat = ReturnType<typeof useSandbox>;

/** What runs of a flow; where nodes lie does not count. */
function meaning({ nodes, edges, subflows, policies }: Flow) {
  return [nodes, edges, subflows, policies];
}

/** Who chats in an example: a customer of the shop, or the stranger. */
function partIn(parts: Part[], { customer }: Counterexample): string {
  return parts.find(({ visitor }) => visitor && visitor.email === customer?.email)?.id ?? "";
}
