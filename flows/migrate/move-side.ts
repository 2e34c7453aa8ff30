import { type Graph, graphOf, type State } from "../check/graph.ts";
import { placesOf } from "../check/places.ts";
import { reliedOn } from "../check/relied-on.ts";
import { sheetTypes, type Types } from "../check/structure/sheet-types.ts";
import { compile } from "../compile.ts";
import type { Frame } from "../context.ts";
import type { Flow, Node } from "../flow.ts";
import type { MachineConfig } from "../machine-config.ts";

/** A version as conversations are moved from it or to it: made once for all of them. */
export interface MoveSide {
  flow: Flow;
  config: MachineConfig;
  nodes: Map<string, Node>;
  /** What the variables of a subflow hold, or those of the main flow. */
  typesIn: (subflow: string | undefined) => Types;
  /** Variables that whoever stands at a node, in these subflows, is relied upon to have. */
  reliedOnAt: (node: string, frames: Frame[]) => string[];
}

/** Throws where the flow does not compile: only published versions and checked drafts are moved to. */
export function moveSide(flow: Flow): MoveSide {
  const places = placesOf(flow);
  let graph: Graph | undefined;
  const { types } = sheetTypes(flow, places);
  const known = new Map<string, string[]>();
  const lookUp = (node: string, frames: Frame[]) => {
    graph ??= graphOf(places);
    const found = graph.states.find((state) => state.place.node.id === node && within(state, frames));
    return found ? reliedOn(graph, found) : [];
  };
  return {
    flow,
    config: compile(flow),
    nodes: new Map(flow.nodes.map((node) => [node.id, node])),
    typesIn: (subflow) => types.get(subflow) ?? {},
    reliedOnAt: (node, frames) => {
      const key = JSON.stringify([node, ...frames.map((frame) => frame.node)]);
      const relied = known.get(key) ?? lookUp(node, frames);
      known.set(key, relied);
      return relied;
    },
  };
}

/** Whether a state lies in the subflows that were run by these nodes, the outermost first, and in the flow's own hands. */
function within({ frame, aside }: State, frames: Frame[]): boolean {
  const callers: string[] = [];
  for (let at = frame.caller; at; at = at.state.frame.caller) callers.unshift(at.state.place.node.id);
  return !aside && callers.length === frames.length && callers.every((node, at) => node === frames[at]?.node);
}
