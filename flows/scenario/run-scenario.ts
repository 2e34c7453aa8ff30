import type { Article } from "../answer/article.ts";
import { demoStore } from "../demo-store/demo-store.ts";
import type { DemoStore } from "../demo-store/store.ts";
import { articles as exampleArticles } from "../examples/articles.ts";
import type { Flow, Policy } from "../flow.ts";
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
  /** What did not hold, each with a sentence; without an assertion, a step that could not happen. */
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
}

/** Plays a scenario on its virtual clock and holds its assertions against what came of it. */
export function runScenario(scenario: Scenario, setting: Setting): ScenarioRun {
  return scenarioRunner(setting)(scenario);
}

/** Compiles the flow once for many scenarios. Throws where it cannot be compiled: check it first. */
export function scenarioRunner(setting: Setting): (scenario: Scenario) => ScenarioRun {
  const { flow, articles = exampleArticles, store = freshStore, policies = [] } = setting;
  const now = "2026-01-01T00:00:00.000Z";
  const prepared = open({ flow, articles, store: noShop, customer: null, now, policies });
  return (scenario) => {
    const at = new Date(scenario.at).toISOString();
    const shop = { ...prepared, store: store(at), stubs: scenario.stubs };
    const { play, impossible } = playSteps(reopen(shop, scenario.customer, at, scenario.id), scenario);
    const course = courseOf(play, flow, policies);
    const failed = scenario.asserts.flatMap((assertion) => {
      const instead = checkAssertion(assertion, course);
      if (instead === null) return [];
      return [{ assertion, sentence: `${assertionInWords(assertion, course.names)}, but ${instead}.` }];
    });
    const all = [...impossible.map((sentence) => ({ assertion: null, sentence })), ...failed];
    return { scenario, ok: all.length === 0, failed: all, play, coverage: coverageOf(flow, [play]) };
  };
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
