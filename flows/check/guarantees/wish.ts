import type { Test } from "../../condition.ts";
import type { Policy } from "../../flow.ts";
import type { Graph, State, Step } from "../graph.ts";
import { messageWays } from "../message-ways.ts";
import { nodesOn, type Path, pathTo, wayBetween, wayTo } from "../path.ts";
import type { Violation, Way } from "../violation.ts";

export const wish = "I want to talk to a human";

/**
 * States in which the customer may ask for a human and not get one. A policy that a wish alone is enough for holds in
 * every state; without one, each state that hears must lead to a human before the customer's next turn.
 */
export function unheardWishes(graph: Graph, policies: Policy[]): Violation[] {
  if (policies.some(honoursWishes)) return [];
  const honoured = honouring(graph);
  const deaf = graph.states.filter(
    (state) =>
      state.place.hears &&
      !state.aside &&
      !state.place.kind.reachesHuman &&
      !isHonoured(graph, state, honoured),
  );
  const [first] = deaf;
  if (!first) return [];
  const untried = new Set(deaf);
  const next = (left: Graph): Way | null => {
    const state = [...untried].find((one) => wayTo(one)(left));
    if (!state) return null;
    untried.delete(state);
    const { path } = wayTo(state)(left) ?? { path: [] };
    const lost = ignoring(graph, state, honoured);
    return {
      path: [...path, ...lost],
      wish: { text: wish, ...(lost.length > 0 ? { at: path.length } : {}) },
    };
  };
  const nodes = [...new Set(deaf.map(({ place }) => place.node.id))];
  const others = nodes.length > 1 ? ` (and at ${nodes.length - 1} more)` : "";
  const way = next(graph) ?? { path: pathTo(graph, first) };
  return [
    {
      ...way,
      reroute: next,
      finding: {
        severity: "error",
        rule: "unheard wish",
        nodes,
        path: nodesOn(graph, way.path),
        message: `A customer who asks for a person at “${first.place.node.title}”${others} does not reach one: add an escalation policy for it.`,
      },
    },
  ];
}

/** Where a wish that leads on from a state goes astray: up to where somebody waits, or it is over. None where it stays. */
function ignoring(graph: Graph, state: State, honoured: boolean[]): Path {
  const { stays, exits } = messageWays(state.place);
  const astray = ({ from, to, exit }: Step) =>
    !honoured[to.at] && (from !== state || exit?.wish || exits.includes(exit?.id ?? ""));
  if (stays && !graph.out[state.at]?.some(({ exit }) => exit?.wish)) return [];
  const rests = ({ place, at }: State) => place.hears || (graph.out[at]?.length ?? 0) === 0;
  return wayBetween(graph, state, rests, astray) ?? [];
}

/** Whether a wish for a human is enough for a policy, wherever it is heard. */
export function honoursWishes({ enabled, when, scope }: Policy): boolean {
  if (!enabled || scope.channels.length + scope.intents.length + scope.tags.length > 0) return false;
  if (when.tests.length === 0) return false;
  return when.match === "any" ? when.tests.some(isWish) : when.tests.every(isWish);
}

function isWish({ left, op, right, messages = 1, slope }: Test): boolean {
  if (left !== "signals.wantsHuman" || messages > 1 || slope || typeof right !== "number") return false;
  return (op === ">=" && right <= 0.5) || (op === ">" && right < 0.5);
}

/** Whether a wish that is heard while the conversation rests here reaches a human. */
function isHonoured(graph: Graph, { at, place }: State, honoured: boolean[]): boolean {
  const steps = graph.out[at] ?? [];
  const led = steps.filter(({ exit }) => exit?.wish);
  if (led.length > 0) return led.every(({ to }) => honoured[to.at]);
  const { stays, exits } = messageWays(place);
  if (stays || exits.length === 0) return false;
  return exits.every((id) => steps.some(({ exit, to }) => exit?.id === id && honoured[to.at]));
}

/** The states that a wish, once said, leads on to a human from, whichever exits are taken, before anybody waits again. */
function honouring(graph: Graph): boolean[] {
  const honoured = graph.states.map(() => false);
  const into = graph.states.map((): State[] => []);
  const open = graph.states.map((state) => {
    const steps = onward(graph, state);
    for (const { to } of steps) into[to.at]?.push(state);
    return steps.length;
  });
  const queue = graph.states.filter(({ place }) => place.kind.reachesHuman);
  for (const { at } of queue) honoured[at] = true;
  for (const state of queue) {
    for (const before of into[state.at] ?? []) {
      open[before.at] = (open[before.at] ?? 0) - 1;
      if (open[before.at] !== 0 || honoured[before.at]) continue;
      honoured[before.at] = true;
      queue.push(before);
    }
  }
  return honoured;
}

/** The ways on from a state that is entered with a wish just said; none where it may wait, or where one leads nowhere. */
function onward(graph: Graph, { at, place }: State): Step[] {
  const steps = graph.out[at] ?? [];
  const led = steps.filter(({ exit }) => exit?.wish);
  if (led.length > 0 && messageWays(place).atOnce.some((id) => led.some(({ exit }) => exit?.id === id)))
    return led;
  const open = place.exits.some(({ id, required }) => required && !place.to.has(id));
  return place.hears || place.kind.reachesHuman || open ? [] : steps;
}
