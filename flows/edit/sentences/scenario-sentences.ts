import type { Flow } from "../../flow.ts";
import { assertionInWords } from "../../scenario/assertion-in-words.ts";
import { namesOf } from "../../scenario/names.ts";
import type { Scenario, ScenarioStep } from "../../scenario/scenario.ts";
import type { Change, ChangeOf } from "../change.ts";
import { same } from "../same.ts";
import { listed } from "./names.ts";
import type { Sentence } from "./sentence.ts";
import type { Telling } from "./sentences-of.ts";

/** What changed, where saying so is enough. */
const parts: Record<string, string> = {
  customer: "who chats",
  channel: "the channel it comes by",
  policiesOff: "which policies are off in it",
  at: "when it begins",
  stubs: "what calls answer",
};

/** What became of the test conversations. */
export function scenarioSentences({ before, after, changes }: Telling): Sentence[] {
  return changes.flatMap((change) =>
    told(change, before, after).map((text) => ({ text, changes: [change], nodes: [] })),
  );
}

function told(change: Change, before: Flow, after: Flow): string[] {
  switch (change.type) {
    case "scenario added":
      return [`Added the scenario “${change.scenario.title}”`];
    case "scenario removed":
      return [`Removed the scenario “${change.scenario.title}”`];
    case "scenario changed": {
      const [was, is] = [before, after].map((flow) => flow.scenarios.find(({ id }) => id === change.id));
      return was && is ? changed(change, was, is, [before, after]) : [];
    }
    default:
      return [];
  }
}

function changed(
  change: ChangeOf<"scenario changed">,
  was: Scenario,
  is: Scenario,
  flows: [Flow, Flow],
): string[] {
  const scenario = `The scenario “${is.title}”`;
  const others = change.parts.flatMap(({ name }) => parts[name] ?? []);
  const texts = [
    ...(was.title === is.title ? [] : [`The scenario “${was.title}” is now called “${is.title}”`]),
    ...(same(was.steps, is.steps) ? [] : [`${scenario} ${stepsChange(was.steps, is.steps)}`]),
    ...(same(was.asserts, is.asserts) ? [] : [`${scenario} ${assertsChange(was, is, flows)}`]),
    ...(others.length > 0 ? [`${scenario}: ${listed(others)} changed`] : []),
    ...(was.required === is.required
      ? []
      : [`${scenario} ${is.required ? "now has" : "no longer has"} to pass before publishing`]),
  ];
  return texts.length > 0 ? texts : [`${scenario} changed`];
}

/** “now also plays the customer’s “Hello” and no longer plays a wait of 5 minutes”. */
function stepsChange(was: ScenarioStep[], is: ScenarioStep[]): string {
  const [added, gone] = [missingIn(was, is), missingIn(is, was)];
  const words = (steps: ScenarioStep[]) =>
    steps.length > 2 ? `${steps.length} steps` : listed(steps.map(stepInWords));
  const said = [
    ...(added.length > 0 ? [`now also plays ${words(added)}`] : []),
    ...(gone.length > 0 ? [`no longer plays ${words(gone)}`] : []),
  ];
  return said.join(" and ") || "plays its steps in another order";
}

function stepInWords(step: ScenarioStep): string {
  if ("say" in step) return `the customer's “${step.say}”`;
  if ("wait" in step) return `a wait of ${step.wait} ${step.wait === 1 ? "minute" : "minutes"}`;
  if ("clock" in step) return `the clock at ${step.clock}`;
  if ("queue" in step) return `the queue “${step.queue}” as ${step.is}`;
  if ("agent" in step)
    return `that the agent ${step.agent}${step.agent === "accepts" ? "" : " the conversation"}`;
  return `the agent's “${step.agentSays}”`;
}

function assertsChange(was: Scenario, is: Scenario, [before, after]: [Flow, Flow]): string {
  const words = (scenario: Scenario, flow: Flow) =>
    scenario.asserts.map((one) => lowered(assertionInWords(one, namesOf(flow))));
  const [expected, expects] = [words(was, before), words(is, after)];
  const [added, gone] = [missingIn(expected, expects), missingIn(expects, expected)];
  const said = [
    ...(added.length > 0 ? [`now expects that it ${listed(added)}`] : []),
    ...(gone.length > 0 ? [`no longer expects that it ${listed(gone)}`] : []),
  ];
  return said.join(", and ") || "expects the same in another order or by other names";
}

/** What the second list has beyond the first, counting what is there more than once. */
function missingIn<One>(list: One[], other: One[]): One[] {
  const left = [...list];
  return other.filter((one) => {
    const at = left.findIndex((known) => same(known, one));
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}

function lowered(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
