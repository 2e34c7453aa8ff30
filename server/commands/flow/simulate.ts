import { parseArgs } from "node:util";
import { z } from "zod";
import { checkFlow } from "#flows/check/check-flow.ts";
import { beginning, type Stage, stageFor } from "#flows/check/example/stage.ts";
import { demoStore } from "#flows/demo-store/demo-store.ts";
import { articles } from "#flows/examples/articles.ts";
import type { Flow, Policy } from "#flows/flow.ts";
import { defaultPolicies } from "#flows/policies.ts";
import { open } from "#flows/scenario/play.ts";
import { UserError } from "../../user-error.ts";
import { playSteps } from "./play-steps.ts";
import { playTurns } from "./play-turns.ts";
import { print } from "./print.ts";
import { readEars } from "./read-ears.ts";
import { readFlow, readText } from "./read-flow.ts";
import { readPolicies } from "./read-policies.ts";
import { readStubs } from "./read-stubs.ts";

const shopSeed = 7;

/**
 * Plays conversations through a flow in memory: one line each; holds when every one played. Two kinds of lines:
 *
 * - `{id, customer?, turns: [{role, text, wait?}]}`: what customers wrote somewhere. Played as in a new workspace, under the default policies,
 *   with the example shop's articles, always from the same instant, so the same files give the same lines. What a workspace
 *   hears of its own comes with `--ears`, policies of its own with `--policies`.
 * - `{steps, at?, seed?, customer?, stubs?, id?}`: a test conversation, its steps as a scenario has them; what else a line
 *   holds is passed over. Played as `flow check` looks at a flow, under its own policies and those of `--policies` alone, so that this walks:
 *   `flow check FILE | jq -c '.counterexample // empty' > M.jsonl; flow simulate FILE --messages M.jsonl`
 */
export function simulate(args: string[]): boolean {
  const { values, positionals } = parseArgs({
    args,
    options: {
      messages: { type: "string" },
      stubs: { type: "string" },
      ears: { type: "string" },
      policies: { type: "string" },
    },
    allowPositionals: true,
  });
  if (!values.messages) throw new UserError("Name the conversations: --messages FILE.jsonl.");
  const read = readFlow(positionals);
  if (!read.ok) throw new UserError(read.message);
  const play = playerOf(read.flow, values);
  let failed = 0;
  for (const line of readText(values.messages)
    .split("\n")
    .filter((text) => text.trim() !== "")) {
    failed += playLine(play, line) ? 0 : 1;
  }
  if (failed > 0) console.error(`Could not be played: ${failed}.`);
  return failed === 0;
}

type Player = (line: Record<string, unknown>) => object;

function playerOf(flow: Flow, files: { stubs?: string; ears?: string; policies?: string }): Player {
  const stubs = files.stubs ? readStubs(files.stubs, flow) : {};
  const { ears } = readEars(files.ears, flow);
  const own = readPolicies(files.policies);
  const stage = stageOf(flow, own ?? []);
  const store = demoStore({ seed: shopSeed, now: beginning });
  const around = { articles, store, customer: null, now: beginning, stubs, ears };
  const prepared = open({ flow, policies: own ?? defaultPolicies, ...around });
  return (line) => ("steps" in line ? playSteps(flow, stage, stubs, line) : playTurns(prepared, line));
}

function stageOf(flow: Flow, policies: Policy[]): Stage {
  const stage = stageFor(flow, policies);
  if (stage) return stage;
  const finding = checkFlow(flow).find(({ severity }) => severity === "error");
  throw new UserError(finding?.message ?? `“${flow.name}” cannot be played.`);
}

const Line = z.looseObject({ id: z.unknown().optional() });

function playLine(play: Player, text: string): boolean {
  let id: unknown = null;
  try {
    const line = Line.parse(JSON.parse(text));
    id = line.id ?? null;
    print(play(line));
    return true;
  } catch (error) {
    print({ id, error: error instanceof z.ZodError ? z.prettifyError(error) : (error as Error).message });
    return false;
  }
}
