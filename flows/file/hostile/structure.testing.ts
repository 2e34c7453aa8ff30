import type { Json } from "../../json.ts";
import { type HostileFile, sound, withValue } from "./sound.testing.ts";

/** Files whose parts do not fit together. */
export function misbuiltFiles(): HostileFile[] {
  return [...badIds(), ...doubledIds(), ...unknownKinds(), ...wrongSchemas(), ...looseEnds()];
}

function badIds(): HostileFile[] {
  const ids = [
    "",
    "a.b",
    "a b",
    "#a",
    "$end",
    "-a",
    "a/b",
    "../../etc/passwd",
    "<img src=x>",
    "a".repeat(65),
    "ä",
    "a\nb",
    "' OR 1=1",
  ];
  const variables = ["1st", "a-b", "a.b", "", "a b", "x".repeat(41)];
  return [
    ...ids.map((id) => ({
      name: `a node with the id ${JSON.stringify(id)}`,
      text: withValue(["nodes", 3, "id"], id),
      says: /id: An id has 1 to 64/,
    })),
    ...ids.map((id) => ({
      name: `a place for the id ${JSON.stringify(id)}`,
      text: withValue(["layout", id], { x: 0, y: 0 }),
      says: /layout.*An id has 1 to 64/is,
    })),
    ...variables.map((name) => ({
      name: `an input called ${JSON.stringify(name)}`,
      text: withValue(["subflows", 0, "inputs"], [name]),
      says: /inputs.*A variable's name/,
    })),
  ];
}

function doubledIds(): HostileFile[] {
  const twice = (list: string): HostileFile => {
    const flow = JSON.parse(sound()) as Record<string, Json[]>;
    const text = JSON.stringify({ ...flow, [list]: [...(flow[list] ?? []), flow[list]?.[0]] });
    return {
      name: `a doubled id in ${list}`,
      text,
      says: new RegExp(`Two ${list} .*: (give|remove) one of them`),
    };
  };
  return ["nodes", "edges", "subflows", "policies", "scenarios"].map(twice);
}

function unknownKinds(): HostileFile[] {
  const kinds: [string, RegExp][] = [
    ["sya", /did you mean “say”\?/],
    ["Say", /did you mean “say”\?/],
    ["handof", /did you mean “handoff”\?/],
    ["sentimentgate", /did you mean “sentimentGate”\?/],
    ["fetch-order", /did you mean “fetchOrder”\?/],
    ["conditon", /did you mean “condition”\?/],
    ["toString", /“toString”, which is not known/],
    ["hasOwnProperty", /“hasOwnProperty”, which is not known/],
    ["quantumOracle", /“quantumOracle”, which is not known/],
  ];
  return kinds.map(([kind, says]) => ({
    name: `the kind ${kind}`,
    text: withValue(["nodes", 0, "kind"], kind),
    says,
  }));
}

function wrongSchemas(): HostileFile[] {
  const schemas: Json[] = [0, -1, 1.5, 3, 99, "2", null, true, [2], { v: 2 }];
  return [
    ...schemas.map((schema) => ({
      name: `schema ${JSON.stringify(schema)}`,
      text: withValue(["schema"], schema),
      says: /schema/,
    })),
    { name: "no schema", text: withValue(["schema"], undefined), says: /does not say its schema/ },
    {
      name: "a schema-1 file with nodes that are numbers",
      text: JSON.stringify({ schema: 1, name: "x", nodes: [1], edges: [], policies: [], layout: {} }),
      says: /Node 1: it is a number/,
    },
    {
      name: "a schema-1 file with a policy that is a text",
      text: JSON.stringify({ schema: 1, name: "x", nodes: [], edges: [], policies: ["x"], layout: {} }),
      says: /Policy 1: it is a text/,
    },
  ];
}

function looseEnds(): HostileFile[] {
  const edge = (change: Json, name: string, says: RegExp): HostileFile => ({
    name,
    text: withValue(["edges", 0], change),
    says,
  });
  return [
    edge(
      { from: "ghost", exit: "next", to: "end" },
      "an edge from nowhere",
      /there is no node “ghost”\. Remove the edge/,
    ),
    edge(
      { from: "ask", exit: "answered", to: "ghost" },
      "an edge to nowhere",
      /there is no node “ghost”\. Remove the edge/,
    ),
    edge(
      { from: "ask", exit: "answred", to: "end" },
      "an edge through a misspelt exit",
      /did you mean “answered”\?/,
    ),
    edge(
      { from: "ask", exit: "teleport", to: "end" },
      "an edge through an exit that is not there",
      /has no exit “teleport”: remove the edge/,
    ),
    {
      name: "an edge across sheets",
      text: withValue(["nodes", 1, "in"], "part"),
      says: /leads out of one subflow into another part/,
    },
    {
      name: "a node in no known subflow",
      text: withValue(["nodes", 3, "in"], "nowhere"),
      says: /there is no such subflow/,
    },
    {
      name: "a place for no node",
      text: withValue(["layout", "ghost"], { x: 0, y: 0 }),
      says: /places “ghost”, and there is no such node/,
    },
    {
      name: "a main sheet by name",
      text: withValue(["nodes", 3, "in"], null),
      says: /in: it is nothing \(null\) and should be a text/,
    },
  ];
}
