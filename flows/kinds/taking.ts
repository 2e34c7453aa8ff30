import { type Condition, evaluate } from "../condition.ts";
import type { Node } from "../flow.ts";
import { isOpen } from "../hours.ts";
import type { Json } from "../json.ts";
import type { AnyKind, Field, Stimulus } from "../kind.ts";
import { readSignals } from "../signals/read-signals.ts";
import { silent } from "../signals/signal.ts";
import { signalsOf, testWorld } from "../testing.ts";
import { openQueue, type World } from "../world.ts";
import type { Told } from "./playing.ts";

/** A kind's defaults, and each of its settings that is a choice or a number moved, as far as they fit. */
export function variantsOf(kind: AnyKind): Node["config"][] {
  const moved = kind.fields.flatMap((field) =>
    valuesOf(field).map((value) => ({ ...kind.defaults, [field.name]: value })),
  );
  return [kind.defaults, ...moved.filter((config) => kind.problems(config).length === 0)];
}

function valuesOf(field: Field): Json[] {
  if (field.type === "select") return field.options.map(({ value }) => value);
  if (field.type === "toggle") return [true, false];
  return field.type === "number" ? [field.min, field.max] : [];
}

/** A scene in which stimuli happen to a node, to be played from the message that it is entered with. */
export interface Scene {
  told: Told[];
  vars: Record<string, Json>;
  world: World;
}

/** Puts stimuli on the stage. Those of the world hold from the beginning. */
export function sceneOf(stimuli: Stimulus[], begins: boolean): Scene {
  const scene: Scene = { told: begins ? [] : ["hi"], vars: {}, world: testWorld };
  for (const stimulus of stimuli) act(scene, stimulus);
  return scene;
}

function act(scene: Scene, stimulus: Stimulus): void {
  if ("message" in stimulus) scene.told.push(read(stimulus.message));
  else if ("minutes" in stimulus) scene.told.push("due");
  else if ("call" in stimulus) {
    const { status, output = null } = stimulus.call;
    scene.told.push({ call: status, output });
  } else if ("agent" in stimulus) scene.told.push({ agent: happened[stimulus.agent] });
  else if ("queue" in stimulus)
    scene.world = { ...scene.world, queues: { [stimulus.queue]: { ...openQueue, state: stimulus.is } } };
  else if ("hours" in stimulus) scene.world = { ...scene.world, now: instantOf(stimulus) };
  else if ("rule" in stimulus && stimulus.holds) holdRule(scene, stimulus.rule);
}

/** A message with what is really measured on it. */
function read(text: string): Told {
  const measured = Object.entries(readSignals(text, [])).map(([name, { value }]) => [name, value]);
  return { text, signals: Object.fromEntries(measured) };
}

const happened = { accepts: "accepted", returns: "returned", closes: "closed" } as const;

function instantOf({ hours, open }: Extract<Stimulus, { hours: unknown }>): string {
  const week = Array.from({ length: 7 * 24 }, (_, hour) =>
    new Date(Date.parse(testWorld.now) + hour * 3_600_000).toISOString(),
  );
  return week.find((now) => isOpen(hours, now) === open) ?? testWorld.now;
}

/** Makes the message that comes last, and the variables, such that a rule holds. */
function holdRule(scene: Scene, rule: Condition): void {
  const signals: Record<string, Json> = { ...silent };
  let text = "hi";
  for (const { left, op, right = null } of rule.match === "all" ? rule.tests : rule.tests.slice(0, 1)) {
    const first = Array.isArray(right) ? (right[0] ?? null) : right;
    const value = typeof first === "number" ? first + (nudges[op] ?? 0) : (first ?? "anything");
    if (left === "message.text") text = String(value);
    else if (left === "signals.intent.confidence")
      continue; // what a test tells is wholly sure
    else if (left.startsWith("signals.")) signals[left.slice("signals.".length)] = value;
    else scene.vars = { ...scene.vars, ...nested(left.split("."), value) };
  }
  const said = { text, signals: signals as Parameters<typeof signalsOf>[0] };
  const heard = [{ seq: 1, text, signals: signalsOf(said.signals) }];
  if (!evaluate(rule, { vars: scene.vars, heard, now: scene.world.now }).holds)
    throw new Error(`No example holds for ${JSON.stringify(rule)}.`);
  scene.told.splice(-1, 1, said);
}

const nudges: Record<string, number> = { "<": -0.01, ">": 1 };

function nested([name = "", ...rest]: string[], value: Json): Record<string, Json> {
  return { [name]: rest.length > 0 ? nested(rest, value) : value };
}
