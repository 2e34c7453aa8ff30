import type { Chance } from "../demo-store/chance.ts";
import type { Edge, Flow, Node } from "../flow.ts";
import { kindOf } from "../kinds/index.ts";
import { randomFlow } from "./random-flow.ts";

const only = ["ask", "choose", "fetchOrder", "handoff", "runFlow", "setVariable"];
const answers = ["email", "order number", "text"];
const names = ["email", "orderNumber", "found"];

/** A flow by chance that asks for few things in many places, and hands them into subflows and out of them. */
export function randomAsking(chance: Chance): Flow {
  const flow = randomFlow(chance, { size: 6, unconnected: 0, only });
  const nodes = flow.nodes.map((node, at) =>
    node.in && node.in !== flow.nodes[at + 1]?.in ? ending(chance, node) : asking(chance, node),
  );
  return { ...flow, nodes, edges: nodes.flatMap((node) => edgesFrom(chance, node, nodes)) };
}

/** The last node of a subflow, as its end. */
function ending(chance: Chance, node: Node): Node {
  return { ...node, kind: "return", config: { result: chance.maybe(0.8) ? "done" : "notDone" } };
}

/** On to the next of the sheet as a rule, so that conversations come by many of them. */
function edgesFrom(chance: Chance, node: Node, nodes: Node[]): Edge[] {
  const sheet = nodes.filter((other) => other.in === node.in);
  const next = sheet[sheet.indexOf(node) + 1];
  return (kindOf(node)?.exits(node.config) ?? []).map(({ id }) => {
    const to = next && chance.maybe(0.7) ? next : chance.pick(sheet.slice(1));
    return { from: node.id, exit: id, to: to.id };
  });
}

function asking(chance: Chance, node: Node): Node {
  const change = (config: Node["config"]) => ({ ...node, config: { ...node.config, ...config } });
  const reading = () =>
    chance.pick(["Which one?", "Not {{email}}?", "Another than {{orderNumber}}?", "{{given}}?"]);
  if (node.kind === "ask")
    return change({
      answer: chance.pick(answers),
      variable: chance.pick(names),
      question: reading(),
      lookBack: chance.maybe(0.5),
    });
  if (node.kind === "choose") return change({ variable: chance.pick(names), question: reading() });
  if (node.kind !== "runFlow") return node;
  const handed = { name: chance.pick(["given", "email"]), value: `{{${chance.pick(names)}}}` };
  const outputs = names.filter(() => chance.maybe(0.5)).map((value) => ({ name: chance.pick(names), value }));
  return change({ inputs: chance.maybe(0.5) ? [handed] : [], outputs, depth: chance.whole(1, 2) });
}
