import type { Article } from "../answer/article.ts";
import type { Flow, Policy } from "../flow.ts";
import { type ScenarioRun, scenarioRunner } from "../scenario/run-scenario.ts";
import type { Ears } from "../signals/ears.ts";
import { checkFlow } from "./check-flow.ts";
import type { Finding } from "./finding.ts";
import { serversNotAllowed } from "./servers-not-allowed.ts";

/** Whether a flow may go live, and why not. */
export interface PublishGate {
  /** No error among the findings, and every required scenario passes. */
  open: boolean;
  /** What the checks say, errors first; a required scenario that fails is among them. */
  findings: Finding[];
  /** Each of the flow's scenarios, as it went; null where the flow is too broken to be played. */
  runs: ScenarioRun[] | null;
}

export interface Around {
  /** The workspace's policies, tried before the flow's own. */
  policies: Policy[];
  /** The workspace's knowledge base. */
  articles: Article[];
  /** The servers that its flows may reach; null while they are not known. */
  servers: string[] | null;
  /** The ids of its own intents; null while they are not known. */
  intents?: string[] | null | undefined;
  /** What it taught Baton to hear. */
  ears?: Ears | null | undefined;
}

/** The one gate that every way of publishing passes: on screen, by the server and on the command line. */
export function publishGate(
  flow: Flow,
  { policies, articles, servers, intents = null, ears = null }: Around,
): PublishGate {
  const findings = [
    ...checkFlow(flow, policies, intents),
    ...(servers ? serversNotAllowed(flow, servers) : []),
  ];
  if (findings.some(isError)) return { open: false, findings, runs: null };
  const run = scenarioRunner({ flow, policies, articles, ears });
  const runs = flow.scenarios.map(run);
  const failed = runs.filter(({ ok, scenario }) => !ok && scenario.required).map(failure);
  return { open: failed.length === 0, findings: [...failed, ...findings], runs };
}

function failure({ scenario, failed }: ScenarioRun): Finding {
  const why = failed.map(({ sentence }) => sentence).join(" ");
  return {
    severity: "error",
    rule: "failed scenario",
    nodes: [],
    scenario: scenario.id,
    message: `The scenario “${scenario.title}” must pass before publishing, and does not: ${why}`,
  };
}

function isError({ severity }: Finding): boolean {
  return severity === "error";
}
