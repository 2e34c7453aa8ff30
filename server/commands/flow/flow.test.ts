import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { createMachine } from "xstate";
import { implementations } from "#flows/machine.ts";
import { defaultPolicies } from "#flows/policies.ts";
import type { Scenario } from "#flows/scenario/scenario.ts";

const command = new URL("../flow.ts", import.meta.url).pathname;
const example = new URL("../../../flows/examples/order-status.flow.json", import.meta.url).pathname;
const folder = mkdtempSync(join(tmpdir(), "flow-command-"));
afterAll(() => rmSync(folder, { recursive: true }));

function flow(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [command, ...args], { encoding: "utf8" });
  const lines = stdout
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line));
  return { status, lines, stderr };
}

function file(name: string, value: unknown): string {
  const path = join(folder, name);
  writeFileSync(path, typeof value === "string" ? value : JSON.stringify(value));
  return path;
}

test("compile prints one machine config that XState loads", () => {
  const { status, lines } = flow("compile", example);
  expect(status).toBe(0);
  expect(lines).toHaveLength(1);
  expect(createMachine(lines[0]).provide(implementations as never).states.start).toBeDefined();
});

test("a second file is refused instead of left out", () => {
  const { status, lines, stderr } = flow("check", example, "another.flow.json");
  expect({ status, lines }).toEqual({ status: 1, lines: [] });
  expect(stderr).toContain("one flow file at a time: another.flow.json");
});

describe("test", () => {
  const late: Scenario = {
    id: "late",
    title: "A late parcel",
    required: true,
    customer: null,
    at: "2026-11-19T14:05:00.000Z",
    steps: [{ say: "where is order 1042? maya.reyes@example.com" }, { say: "that helps, thank you" }],
    stubs: {},
    asserts: [{ endsAs: "resolved" }, { neverAsksFor: "orderNumber" }],
  };
  const withScenarios = (scenarios: Scenario[]) =>
    file("tested.flow.json", { ...JSON.parse(readFileSync(example, "utf8")), scenarios });

  test("prints a line for each scenario, and what they exercise to stderr", () => {
    const { status, lines, stderr } = flow("test", withScenarios([late]));
    expect(lines).toEqual([{ scenario: "A late parcel", ok: true, failed: [] }]);
    expect(stderr).toMatch(/^\d+ of \d+ nodes; not yet: “/);
    expect(status).toBe(0);
  });

  test("fails when one fails, and says what happened instead", () => {
    const wrong: Scenario = { ...late, id: "wrong", title: "Wrong", asserts: [{ handsOffTo: "care" }] };
    const { status, lines } = flow("test", withScenarios([late, wrong]));
    expect(lines[1]).toEqual({
      scenario: "Wrong",
      ok: false,
      failed: ["Hands off to “care”, but it never handed off; it ended in “Solved”, resolved."],
    });
    expect(status).toBe(1);
  });

  test("says so where a flow has none", () => {
    const { status, lines, stderr } = flow("test", withScenarios([]));
    expect({ status, lines, stderr }).toEqual({
      status: 0,
      lines: [],
      stderr: "“Order status and returns” has no scenarios yet.\n",
    });
  });
});

describe("simulate", () => {
  const turns = [
    { role: "customer", text: "where is order 1042? maya.reyes@example.com" },
    { role: "agent", text: "not of interest" },
    { role: "customer", text: "I want to talk to a human", wait: 5 },
  ];
  const messages = () => file("messages.jsonl", JSON.stringify({ id: "one", turns }));

  test("plays the customer's turns, under the default policies also where a flow has none", () => {
    const bare = file("bare.flow.json", { ...JSON.parse(readFileSync(example, "utf8")), policies: [] });
    const { status, lines } = flow("simulate", bare, "--messages", messages());
    expect(status).toBe(0);
    expect(lines).toMatchObject([
      {
        id: "one",
        outcome: "handed_off",
        handoff: { turn: 2, cause: { by: "policy", id: "wants-a-human" } },
      },
    ]);
    expect(lines[0].turns).toHaveLength(2);
  });

  test("answers calls by stubs, one after the other", () => {
    const stubs = file("stubs.json", { fetch: [{ status: "unknown", reason: "Timed out." }] });
    const { lines } = flow("simulate", example, "--messages", messages(), "--stubs", stubs);
    expect(lines[0].turns[0].effects[0]).toMatchObject({ node: "fetch", status: "unknown" });
  });

  test.each([
    ["{", "is not JSON"],
    [{ fetch: { status: "great" } }, "holds no stubs at fetch"],
    [{ nowhere: { status: "failed" } }, "has a stub for “nowhere”, which is no node of"],
  ])("refuses wrong stubs with a sentence: %j", (value, sentence) => {
    const { status, stderr } = flow(
      "simulate",
      example,
      "--messages",
      messages(),
      "--stubs",
      file("wrong.json", value),
    );
    expect(stderr).toContain(sentence);
    expect(stderr).not.toContain("    at ");
    expect(status).toBe(1);
  });
});

describe("a workspace's policies", () => {
  const bare = file("left.flow.json", {
    ...JSON.parse(readFileSync(example, "utf8")),
    policies: [],
    scenarios: [],
  });
  const given = (...titles: string[]) =>
    file(
      "policies.json",
      defaultPolicies.filter(({ title }) => titles.includes(title)),
    );

  test("are what a flow that has none is checked under, once they are named", () => {
    const alone = flow("check", bare);
    expect(alone).toMatchObject({ status: 1, lines: [{ rule: "unheard wish" }] });
    expect(alone.stderr).toContain("--policies policies.json");
    const around = flow("check", bare, "--policies", given("Asks for a human"));
    expect(around).toEqual({ status: 0, lines: [], stderr: "" });
  });

  test("are played instead of the default ones", () => {
    const asks = file("human.jsonl", {
      id: "1",
      turns: [{ role: "customer", text: "I want to talk to a human" }],
    });
    const played = (...titles: string[]) =>
      flow("simulate", bare, "--messages", asks, "--policies", given(...titles)).lines[0];
    expect(played("Asks for a human").handoff).toMatchObject({ cause: { id: "wants-a-human" } });
    expect(played("Very upset").handoff?.cause).not.toMatchObject({ by: "policy" });
  });

  test("are refused in a sentence where a file holds none", () => {
    const { status, stderr } = flow("check", bare, "--policies", file("none.json", [{ id: 1 }]));
    expect(status).toBe(1);
    expect(stderr).toContain("holds no policies of a workspace's");
  });
});

describe("a workspace's own ears", () => {
  const asks = [
    "do you rent out tents",
    "can i hire a tent",
    "how much is it to rent skis",
    "rental prices please",
  ];
  const own = {
    intents: [{ name: "Rental", examples: [...asks, "i want to rent a kayak", "tent hire for a week"] }],
    lists: [{ name: "Wholesale", phrases: ["bulk order*"] }],
  };
  const example = JSON.parse(
    readFileSync(new URL("../../../flows/examples/out-of-hours.flow.json", import.meta.url), "utf8"),
  );
  const policy = {
    ...example.policies[0],
    id: "rental",
    title: "Asks about rental",
    when: { match: "all", tests: [{ left: "signals.intent", op: "is", right: "own:Rental" }] },
  };
  const going = file("rental.flow.json", {
    ...example,
    scenarios: [],
    policies: [policy, ...example.policies],
  });
  const messages = file("asks.jsonl", {
    id: "1",
    turns: [{ role: "customer", text: "Hello, can I rent a tent for two weeks?" }],
  });

  test("are not heard without a file, and that is told", () => {
    const { status, stderr } = flow("check", going);
    expect(status).toBe(0);
    expect(stderr).toContain("goes by intents of the workspace's own (“Rental”)");
    const { lines } = flow("simulate", going, "--messages", messages);
    expect(lines[0].turns[0].signals.intent).not.toBe("own:Rental");
  });

  test("are heard from the file that is named, and a check knows what the workspace has", () => {
    const ears = file("ears.json", own);
    const { lines } = flow("simulate", going, "--messages", messages, "--ears", ears);
    expect(lines[0]).toMatchObject({
      handoff: { turn: 1, cause: { title: "Asks about rental" } },
      turns: [{ signals: { intent: "own:Rental" } }],
    });
    expect(flow("check", going, "--ears", ears)).toMatchObject({ status: 0, stderr: "" });
    const other = file("other.json", { ...own, intents: [{ ...own.intents[0], name: "Repairs" }] });
    const { status, lines: findings } = flow("check", going, "--ears", other);
    expect(status).toBe(1);
    expect(findings).toMatchObject([{ rule: "unknown intent" }]);
  });

  test("a scenario of the flow is judged by them", () => {
    const scenario: Scenario = {
      id: "rental",
      title: "Asks about rental",
      required: true,
      customer: null,
      at: "2026-11-19T14:05:00.000Z",
      steps: [{ say: "can I rent a tent for two weeks?" }],
      stubs: {},
      asserts: [{ handsOffBecause: "rental" }],
    };
    const tested = file("tested-ears.flow.json", {
      ...JSON.parse(readFileSync(going, "utf8")),
      scenarios: [scenario],
    });
    expect(flow("test", tested).lines[0].ok).toBe(false);
    expect(flow("test", tested, "--ears", file("ears.json", own)).lines[0]).toMatchObject({ ok: true });
  });

  test("a file of something else is refused in a sentence", () => {
    const { status, stderr } = flow("check", going, "--ears", file("none.json", { intents: 7 }));
    expect(status).toBe(1);
    expect(stderr).toContain("holds no signals of a workspace's");
  });
});
