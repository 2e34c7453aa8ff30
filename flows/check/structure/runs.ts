import type { Flow, Node } from "../../flow.ts";
import type { Runs } from "../../kind.ts";
import type { Finding } from "../finding.ts";
import type { Places } from "../places.ts";

/** Nodes that run a subflow which is not there, or give it and want of it what it does not know. */
export function runFindings(flow: Flow, { byId }: Places): Finding[] {
  const subflows = new Map(flow.subflows.map((subflow) => [subflow.id, subflow]));
  const runsSubflows = (node: Node, field: string) =>
    byId.get(node.id)?.kind.fields.some(({ name, type }) => name === field && type === "subflow");
  return [...byId.values()].flatMap(({ node, kind }): Finding[] => {
    const runs = kind.runs(node.config);
    const field = Object.keys(node.config).find((name) => runsSubflows(node, name));
    if (!runs) return field ? [noSubflow(node, "", "does not say which subflow it runs: choose one.")] : [];
    const subflow = subflows.get(runs.subflow);
    if (!subflow) return [noSubflow(node, runs.subflow, "runs a subflow that is not there: choose another.")];
    return inputsAndOutputs(node, runs, subflow);
  });
}

function noSubflow({ id, title }: Node, subflow: string, what: string): Finding {
  const message = `“${title}” ${what}`;
  return { severity: "error", rule: "unknown subflow", nodes: [id], subflow, message };
}

function inputsAndOutputs(node: Node, runs: Runs, subflow: Flow["subflows"][number]): Finding[] {
  const common = { severity: "error" as const, nodes: [node.id], subflow: subflow.id };
  const [title, name] = [`“${node.title}”`, `“${subflow.name}”`];
  const given = runs.inputs.map((input) => input.name);
  const missing = subflow.inputs.filter((input) => !given.includes(input));
  const unknown = given.filter((input) => !subflow.inputs.includes(input));
  const wanted = runs.outputs.map((output) => output.name);
  const unheardOf = wanted.filter((output) => !subflow.outputs.includes(output));
  return [
    ...missing.map((variable): Finding => {
      const message = `${title} does not give ${name} its input ${variable}: fill it in.`;
      return { ...common, rule: "missing input", variable, message };
    }),
    ...unknown.map((variable): Finding => {
      const message = `${title} gives ${name} ${variable}, which is not an input of it: remove it.`;
      return { ...common, rule: "unknown input", variable, message };
    }),
    ...unheardOf.map((variable): Finding => {
      const message = `${title} wants ${variable} of ${name}, which is not an output of it: remove it.`;
      return { ...common, rule: "unknown output", variable, message };
    }),
  ];
}
