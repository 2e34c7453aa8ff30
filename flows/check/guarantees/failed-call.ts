import type { Exit, Stimulus } from "../../kind.ts";
import type { Graph, State, Step } from "../graph.ts";
import { nodesOn, type Path, pathTo, wayBetween, wayTo } from "../path.ts";
import { endsQuietly, isQuiet } from "../quiet.ts";
import { reaching } from "../reaching.ts";
import type { Violation } from "../violation.ts";
import { leadingTo } from "./endless-circle.ts";
import { isWayOut } from "./way-out.ts";

/**
 * Outside calls that fail, or never tell, and leave the customer alone: that lead nowhere (not to a person, not to an
 * end, not back to the customer), or to an end without a word.
 */
export function lostCalls(graph: Graph): Violation[] {
  const leads = leadingTo(graph, ({ place }) => isWayOut(place) || place.hears);
  const silent = graph.states.some(endsQuietly) ? reaching(graph, endsQuietly, isQuiet) : [];
  const told = new Set<string>();
  return graph.states
    .filter(({ aside }) => !aside)
    .flatMap((state) =>
      state.place.exits.filter(isFailure).flatMap((exit): Violation[] => {
        const step = graph.out[state.at]?.find((one) => one.exit === exit);
        const name = `${state.place.node.id}.${exit.id}`;
        const nowhere = !step || !leads(step);
        if (!(nowhere || silent[step.to.at]) || told.has(name)) return [];
        told.add(name);
        return [nowhere ? leadsNowhere(graph, state, exit, step) : endsInSilence(graph, step, exit)];
      }),
    );
}

function leadsNowhere(graph: Graph, state: State, exit: Exit, step: Step | undefined): Violation {
  const answer = exit.takes.find(isFailedCall);
  const { title } = state.place.node;
  return {
    ...lost(
      graph,
      [...pathTo(graph, state), ...(step ? [step] : [])],
      state,
      exit,
      `When “${title}” ends as “${exit.label}”, nobody hears of it: lead it to a person, or tell the customer and go on.`,
    ),
    ...(!step && answer && { ending: { node: state.place.node.id, stub: answer.call } }),
    reroute: (left) => {
      const way = wayTo(state)(left);
      if (!way || (step && !left.out[state.at]?.includes(step))) return null;
      return { path: [...way.path, ...(step ? [step] : [])] };
    },
  };
}

function endsInSilence(graph: Graph, step: Step, exit: Exit): Violation {
  const { from } = step;
  const path = [...pathTo(graph, from), step, ...(silence(graph, step) ?? [])];
  const [title, end] = [from, path.at(-1)?.to].map((state) => state?.place.node.title);
  return {
    ...lost(
      graph,
      path,
      from,
      exit,
      `When “${title}” ends as “${exit.label}”, the conversation ends at “${end}” without a word: tell the customer, or lead it to a person.`,
    ),
    reroute: (left) => {
      const way = left.out[from.at]?.includes(step) ? wayTo(from)(left) : null;
      const rest = silence(left, step);
      return way && rest && { path: [...way.path, step, ...rest] };
    },
  };
}

/** From where a step leads, without a word, to an end; null where there is no such way. */
function silence(graph: Graph, { to }: Step): Path | null {
  return endsQuietly(to) ? [] : wayBetween(graph, to, endsQuietly, isQuiet);
}

function lost(graph: Graph, path: Path, { place }: State, { id }: Exit, message: string) {
  const nodes = [place.node.id];
  return {
    path,
    finding: { severity: "error", rule: "lost call", nodes, exit: id, path: nodesOn(graph, path), message },
  } satisfies Pick<Violation, "path" | "finding">;
}

function isFailure({ takes }: Exit): boolean {
  return takes.some(isFailedCall);
}

function isFailedCall(stimulus: Stimulus): stimulus is Extract<Stimulus, { call: unknown }> {
  return "call" in stimulus && stimulus.call.status !== "done";
}
