import { useMemo, useState } from "react";
import type { Article } from "#flows/answer/article.ts";
import { demoStore } from "#flows/demo-store/demo-store.ts";
import type { Flow } from "#flows/flow.ts";
import type { QueueState, Stub } from "#flows/scenario/scenario.ts";
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
} from "./sandbox-state.ts";
import { partsOf } from "./visitors.ts";

/** Made like the demo shop, so that both know the same people and orders. */
const shop = 7;

/** A chat with a draft, entirely in this browser and on made-up data: nothing real can be reached from here. */
export function useSandbox(draft: Flow, articles: Article[], queues: string[]) {
  const [began] = useState(() => new Date().toISOString());
  const store = useMemo(() => demoStore({ seed: shop, now: began }), [began]);
  const parts = useMemo(() => partsOf(store), [store]);
  const [partId, setPartId] = useState(parts[1]?.id ?? "");
  const part = parts.find(({ id }) => id === partId) ?? parts[0];
  const customer = part?.visitor ?? null;
  const opening = (flow: Flow, visitor = customer) => ({
    flow,
    articles,
    store,
    customer: visitor,
    now: began,
  });
  const [flow, setFlow] = useState(draft);
  const [state, setState] = useState(() => openSandbox(opening(draft)));
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
    /** The draft has changed since. */
    outdated: !sameJson(meaning(flow), meaning(draft)),
    start: () => {
      setFlow(draft);
      setState(setQueues(openSandbox(opening(draft)), queues, queueState));
    },
    playAs: (id: string) => {
      setPartId(id);
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
