import type { Edge, Flow, Node } from "#flows/flow.ts";
import { kindOf } from "#flows/kinds/index.ts";
import { defaultPolicies } from "#flows/policies.ts";

/**
 * A flow of so many nodes, as a shop with many topics would have it: one branch a topic (a gate, a question, a look-up, a
 * condition, an answer, an action, a note), all of them in one circle that a loop detector bounds. Nothing is wrong with it.
 */
export function wideFlow(size: number): Flow {
  const flow = new Draft();
  flow.add("start", "start");
  flow.add("mood", "sentimentGate", { below: -0.5 });
  flow.add("care", "handoff");
  flow.add("end", "close");
  flow.add("more", "choose", { question: "Anything else?", variable: "more", choices: yesNo });
  flow.add("limit", "loopDetector", { rounds: 4 });
  flow.connect("start.next mood", "mood.frustrated care", "more.yes limit", "more.no end");
  flow.connect("more.notUnderstood care", "limit.looping care", "limit.fresh mood");
  let from = "mood.calm";
  for (let topic = 0; flow.nodes.length + perTopic < size; topic += 1) from = addTopic(flow, topic, from);
  while (flow.nodes.length < size) {
    const id = `say-${flow.nodes.length}`;
    flow.add(id, "say", { text: "Let me see." });
    flow.connect(`${from} ${id}`);
    from = `${id}.next`;
  }
  flow.connect(`${from} care`);
  return { ...flow.finished(), name: `${size} nodes` };
}

const perTopic = 7;
const yesNo = [
  { id: "yes", label: "Yes" },
  { id: "no", label: "No" },
];

/** One branch; gives the exit at which the next one begins. */
function addTopic(flow: Draft, topic: number, from: string): string {
  const [gate, ask, look, late, say, act, done] = ["gate", "ask", "look", "late", "say", "act", "done"].map(
    (name) => `${name}-${topic}`,
  ) as [string, string, string, string, string, string, string];
  const number = `number${topic % 40}`;
  flow.add(gate, "keywordGate", { phrases: [`topic ${topic}`], serious: false });
  flow.add(ask, "ask", { answer: "order number", variable: number });
  flow.add(look, "fetchOrder", { number: `{{${number}}}`, email: "{{customer.email}}" });
  flow.add(late, "condition", {
    rule: { match: "all", tests: [{ left: "order.daysLate", op: ">", right: 2 }] },
  });
  flow.add(say, "say", { text: `Order {{order.number}} is {{order.status}}, {{${number}}}.` });
  flow.add(act, "action", { act: "refund order", order: "{{order.number}}", email: "{{customer.email}}" });
  flow.add(done, "say", { text: "{{receipt}}" });
  flow.connect(
    `${from} ${gate}`,
    `${gate}.mentioned ${ask}`,
    `${ask}.answered ${look}`,
    `${ask}.notUnderstood care`,
  );
  flow.connect(
    `${look}.found ${late}`,
    ...["missing", "failed", "unknown"].map((exit) => `${look}.${exit} care`),
  );
  flow.connect(`${late}.yes ${act}`, `${late}.no ${say}`, `${say}.next more`, `${act}.done ${done}`);
  flow.connect(`${done}.next more`, ...["refused", "failed", "unknown"].map((exit) => `${act}.${exit} care`));
  return `${gate}.none`;
}

class Draft {
  readonly nodes: Node[] = [];
  private readonly edges: Edge[] = [];

  add(id: string, kind: string, config: Node["config"] = {}): void {
    this.nodes.push({ id, kind, title: id, config: { ...kindOf({ kind })?.defaults, ...config } });
  }

  /** Each as “node.exit target”. */
  connect(...lines: string[]): void {
    for (const line of lines) {
      const [source = "", to = ""] = line.split(" ");
      const [from = "", exit = ""] = source.split(".");
      this.edges.push({ from, exit, to });
    }
  }

  finished(): Flow {
    const { nodes, edges } = this;
    return {
      schema: 2,
      name: "Draft",
      nodes,
      edges,
      subflows: [],
      policies: defaultPolicies,
      scenarios: [],
      layout: {},
    };
  }
}
