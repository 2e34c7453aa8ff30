import type { Article } from "../answer/article.ts";
import { demoStore } from "../demo-store/demo-store.ts";
import type { DemoStore } from "../demo-store/store.ts";
import { articles as exampleArticles } from "../examples/articles.ts";
import type { Flow, Policy } from "../flow.ts";
import { defaultPolicies } from "../policies.ts";
import { policiesInForce } from "../policies-in-force.ts";
import type { Ears } from "../signals/ears.ts";
import { assertionInWords } from "./assertion-in-words.ts";
import { checkAssertion } from "./check-assertion.ts";
import { courseOf } from "./course-of.ts";
import { type Coverage, coverageOf } from "./coverage-of.ts";
import { open, type Play, reopen } from "./play.ts";
import { playStep } from "./play-step.ts";
import type { Assertion, Scenario } from "./scenario.ts";

export interface ScenarioRun {
  scenario: Scenario;
  ok: boolean;
  /** What did not hold, each with a sentence; without an assertion, what could not be played as it is written. */
  failed: { assertion: Assertion | null; sentence: string }[];
  play: Play;
  coverage: Coverage;
}

export interface Setting {
  flow: Flow;
  /** The knowledge base; the example shop's where none is given. */
  articles?: Article[];
  /** The shop at a scenario's beginning; a demo store of that instant where none is given. */
  store?: (at: string) => DemoStore;
  /** The workspace's policies, tried before the flow's own. */
  policies?: Policy[];
  /** What the workspace taught Baton to hear. */
  ears?: Ears | null;
}

/** Plays a scenario on its virtual clock and holds its assertions against what came of it. */
export function runScenario(scenario: Scenario, setting: Setting): ScenarioRun {
  return scenarioRunner(setting)(scenario);
}

/** Compiles the flow once for all scenarios with the same policies off. Throws where it cannot be compiled: check it first. */
export function scenarioRunner(setting: Setting): (scenario: Scenario) => ScenarioRun {
  const { flow, store = freshStore, policies = [] } = setting;
  const stageOf = stages(setting);
  stageOf([]);
  return (scenario) => {
    const at = new Date(scenario.at).toISOString();
    const { stubs, channel = "sandbox", policiesOff = [] } = scenario;
    const shop = { ...stageOf(policiesOff), store: store(at), stubs, channel };
    const { play, impossible } = playSteps(reopen(shop, scenario.customer, at, scenario.id), scenario);
    const course = courseOf(play, flow, policies);
    const failed = scenario.asserts.flatMap((assertion) => {
      const instead = checkAssertion(assertion, course);
      if (instead === null) return [];
      return [{ assertion, sentence: `${assertionInWords(assertion, course.names)}, but ${instead}.` }];
    });
    const wrong = [...unknownPolicies(scenario, setting), ...impossible];
    const all = [...wrong.map((sentence) => ({ assertion: null, sentence })), ...failed];
    return { scenario, ok: all.length === 0, failed: all, play, coverage: coverageOf(flow, [play]) };
  };
}

/** The flow ready to be played, for each set of policies that are off; every set is compiled once. */
function stages({
  flow,
  articles = exampleArticles,
  policies = [],
  ears = null,
}: Setting): (off: string[]) => Play {
  const opened = new Map<string, Play>();
  const now = "2026-01-01T00:00:00.000Z";
  const made = (off: string[]) => {
    const on = (policy: Policy) => !off.includes(policy.id);
    const left = { ...flow, policies: flow.policies.filter(on) };
    const around = { articles, policies: policies.filter(on), ears };
    return open({ flow: left, ...around, store: noShop, customer: null, now });
  };
  return (off) => {
    const key = [...new Set(off)].toSorted().join(" ");
    const stage = opened.get(key) ?? made(off);
    opened.set(key, stage);
    return stage;
  };
}

/**
 * A policy that is off and is none at all: the scenario no longer tests what it says. A default one is off as well where a
 * file is tested without a workspace.
 */
function unknownPolicies({ policiesOff = [] }: Scenario, { flow, policies = [] }: Setting): string[] {
  const known = new Set(policiesInForce(flow, [...policies, ...defaultPolicies]).map(({ id }) => id));
  return [...new Set(policiesOff)]
    .filter((id) => !known.has(id))
    .map((id) => `The policy “${id}” is to be off, but there is no such policy.`);
}

function playSteps(play: Play, { steps }: Scenario): { play: Play; impossible: string[] } {
  const impossible: string[] = [];
  let at = play;
  for (const [index, step] of steps.entries()) {
    const played = playStep(at, step);
    if (played.ok) at = played.play;
    else impossible.push(`Step ${index + 1} could not happen: ${played.message}.`);
  }
  return { play: at, impossible };
}

function freshStore(at: string): DemoStore {
  return demoStore({ seed: 1, now: at });
}

const noShop: DemoStore = {
  name: "",
  customers: [],
  orders: [],
  subscriptions: [],
  refunds: [],
  receipts: [],
};
