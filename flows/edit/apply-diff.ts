import type { Flow, Node } from "../flow.ts";
import type { Change, Part } from "./change.ts";

/** Makes the changes of a diff to the flow that they were found in; the same order as in files, not in lists. */
export function applyDiff(before: Flow, changes: Change[]): Flow {
  return changes.reduce(applied, before);
}

function applied(flow: Flow, change: Change): Flow {
  switch (change.type) {
    case "flow renamed":
      return { ...flow, name: change.after };
    case "node added":
      return { ...flow, nodes: [...flow.nodes, change.node] };
    case "node removed":
      return { ...flow, nodes: without(flow.nodes, change.node.id) };
    case "node retitled":
      return withNode(flow, change.id, (node) => ({ ...node, title: change.after }));
    case "kind changed":
      return withNode(flow, change.id, (node) => ({ ...node, ...change.after }));
    case "node configured":
      return withNode(flow, change.id, (node) => ({ ...node, config: changed(node.config, change.fields) }));
    case "node taken elsewhere":
      return withNode(flow, change.id, ({ in: _, ...node }) =>
        change.after === null ? node : { ...node, in: change.after },
      );
    case "edge added":
      return { ...flow, edges: [...flow.edges, change.edge] };
    case "edge removed":
      return {
        ...flow,
        edges: flow.edges.filter((edge) => edge.from !== change.edge.from || edge.exit !== change.edge.exit),
      };
    case "edge led elsewhere":
      return {
        ...flow,
        edges: flow.edges.map((edge) =>
          edge.from === change.from && edge.exit === change.exit ? { ...edge, to: change.after } : edge,
        ),
      };
    case "laid out":
      return { ...flow, layout: laidOut(flow.layout, change.places) };
    default:
      return appliedAround(flow, change);
  }
}

type Around = Extract<Change, { type: `${"subflow" | "policy" | "policies" | "scenario"} ${string}` }>;

function appliedAround(flow: Flow, change: Around): Flow {
  switch (change.type) {
    case "subflow added":
      return { ...flow, subflows: [...flow.subflows, change.subflow] };
    case "subflow removed":
      return { ...flow, subflows: without(flow.subflows, change.subflow.id) };
    case "subflow changed":
      return { ...flow, subflows: withParts(flow.subflows, change) };
    case "policy added":
      return { ...flow, policies: [...flow.policies, change.policy] };
    case "policy removed":
      return { ...flow, policies: without(flow.policies, change.policy.id) };
    case "policy changed":
      return { ...flow, policies: withParts(flow.policies, change) };
    case "policies reordered": {
      const place = new Map(change.after.map((id, index) => [id, index]));
      const at = ({ id }: { id: string }) => place.get(id) ?? place.size;
      return { ...flow, policies: flow.policies.toSorted((a, b) => at(a) - at(b)) };
    }
    case "scenario added":
      return { ...flow, scenarios: [...flow.scenarios, change.scenario] };
    case "scenario removed":
      return { ...flow, scenarios: without(flow.scenarios, change.scenario.id) };
    case "scenario changed":
      return { ...flow, scenarios: withParts(flow.scenarios, change) };
  }
}

function withNode(flow: Flow, id: string, change: (node: Node) => Node): Flow {
  return { ...flow, nodes: flow.nodes.map((node) => (node.id === id ? change(node) : node)) };
}

function without<Thing extends { id: string }>(things: Thing[], id: string): Thing[] {
  return things.filter((thing) => thing.id !== id);
}

function withParts<Thing extends { id: string }>(
  things: Thing[],
  { id, parts }: { id: string; parts: Part[] },
): Thing[] {
  return things.map((thing) => (thing.id === id ? changed(thing, parts) : thing));
}

/** Parts come from records of the same type, so what they make is one again. */
function changed<Whole extends object>(whole: Whole, parts: Part[]): Whole {
  const names = new Set(parts.map(({ name }) => name));
  const kept = Object.entries(whole).filter(([name]) => !names.has(name));
  const made = parts
    .filter(({ after }) => after !== undefined)
    .map(({ name, after }) => [name, after] as const);
  return Object.fromEntries([...kept, ...made]) as Whole;
}

function laidOut(
  layout: Flow["layout"],
  places: Extract<Change, { type: "laid out" }>["places"],
): Flow["layout"] {
  const moved = new Set(places.map(({ id }) => id));
  return Object.fromEntries([
    ...Object.entries(layout).filter(([id]) => !moved.has(id)),
    ...places.flatMap(({ id, after }) => (after ? [[id, after] as const] : [])),
  ]);
}
