import type { Json } from "../../json.ts";
import type { Stub, Stubs, Visitor } from "../../scenario/scenario.ts";
import { readPath } from "../../text/path.ts";
import type { Step } from "../graph.ts";
import { transitionsThrough } from "../laid-open.ts";
import { outputFor, setsThrough } from "../memory.ts";
import type { Path } from "../path.ts";
import type { Demand } from "./demands.ts";
import { fittingValue } from "./fitting-value.ts";

/** What is settled before an example is played. */
export interface Plan {
  customer: Visitor | null;
  stubs: Stubs;
  /** What the customer must answer, by step. */
  answers: Map<number, string>;
}

/** Stubs, customer and answers with which a path's rules decide as demanded; null where one cannot. */
export function planFor(path: Path, demands: Demand[], now: string): Plan | null {
  const places = new Map<string, { source: Source; wanted: Demand[] }>();
  for (const demand of demands) {
    const source = sourceOf(path, demand);
    if (source === "fixed") continue;
    const key = `${source.step} ${source.path}`;
    const found = places.get(key) ?? { source, wanted: [] };
    places.set(key, found);
    found.wanted.push(demand);
  }
  let customer: Json = null;
  const answers = new Map<number, string>();
  const outputs = new Map<number, Json>();
  for (const { source, wanted } of places.values()) {
    const { step, path: at } = source;
    const output = outputs.get(step) ?? stubAt(path, step)?.output ?? null;
    const usual = step < 0 ? null : readPath(output, at);
    const value = fittingValue(wanted, now, usual);
    if (value === undefined) return null;
    if (step < 0) customer = put(customer, at.split("."), value);
    else if (source.asked) {
      if (value !== null) answers.set(step, spoken(value));
    } else outputs.set(step, put(output, at.split("."), value));
  }
  return { customer: visitor(customer), answers, stubs: stubsOf(path, outputs) };
}

/** Where a tested value comes from: a step that sets it (−1 is who chats), and where in its output it lies. */
interface Source {
  step: number;
  path: string;
  asked: boolean;
}

/** Follows a variable back to what set it: through the outputs and inputs of subflows, too. */
function sourceOf(path: Path, { step, test }: Demand): Source | "fixed" {
  let [root = "", ...rest] = test.left.split(".");
  let frame = path[step]?.from.frame;
  for (let at = step - 1; at >= 0 && root !== "customer"; at -= 1) {
    const before = path[at];
    if (!before) break;
    if (before.to.frame === frame && before.from.frame !== frame) {
      const name = before.exit ? outputFor(before, root) : inputFor(before, root);
      if (name === undefined) return "fixed";
      if (name === null) continue;
      const inner = name.split(".");
      root = inner[0] ?? "";
      rest = [...inner.slice(1), ...rest];
      frame = before.from.frame;
    } else if (before.from.frame === frame && before.exit && setsThrough(before, root)) {
      return kept(before, at, root, rest);
    }
  }
  return root === "customer" ? { step: -1, path: rest.join("."), asked: false } : "fixed";
}

/** What an input of the frame that a step enters is filled with; undefined where that is more than a variable. */
function inputFor({ to }: Step, name: string): string | undefined {
  const value = to.frame.caller?.runs.inputs.find((input) => input.name === name)?.value;
  if (value === undefined) return name === "customer" ? name : undefined;
  return /^\s*\{\{\s*([\w.-]+)\s*\}\}\s*$/.exec(value)?.[1];
}

/** Where in what a step was answered a variable comes from. */
function kept({ place, exit }: Step, step: number, root: string, rest: string[]): Source | "fixed" {
  const [output] = transitionsThrough(place, exit?.id ?? "")
    .flatMap(({ actions = [] }) => actions)
    .flatMap((action) =>
      action.type === "storeOutput" && action.params.variable === root ? [action.params.path] : [],
    );
  if (output !== undefined) return { step, path: [output, ...rest].join("."), asked: false };
  const asked = exit?.takes.some((stimulus) => "message" in stimulus) && rest.length === 0;
  return asked ? { step, path: "", asked: true } : "fixed";
}

function stubAt(path: Path, step: number): Stub | undefined {
  const stimulus = path[step]?.exit?.takes.find((one) => "call" in one);
  return stimulus && "call" in stimulus ? stimulus.call : undefined;
}

/** One stub for each call on the way: a node that is come by twice answers twice. */
function stubsOf(path: Path, outputs: Map<number, Json>): Stubs {
  const lists = new Map<string, Stub[]>();
  path.forEach(({ place, exit }, step) => {
    const calls = (exit?.takes ?? []).flatMap((stimulus) => ("call" in stimulus ? [stimulus.call] : []));
    const output = outputs.get(step);
    const own = calls.map((call) => (output === undefined ? call : { ...call, output }));
    if (own.length > 0) lists.set(place.node.id, [...(lists.get(place.node.id) ?? []), ...own]);
  });
  return Object.fromEntries(
    [...lists].map(([node, list]) => [node, list.length === 1 && list[0] ? list[0] : list]),
  );
}

/** A copy of a value with another at a path. */
function put(value: Json, [key, ...rest]: string[], inner: Json): Json {
  if (key === undefined || key === "") return inner;
  const list = Array.isArray(value) || /^\d+$/.test(key);
  const copy = list
    ? [...(Array.isArray(value) ? value : [])]
    : { ...(value as Record<string, Json> | null) };
  const record = copy as Record<string, Json>;
  record[key] = put(record[key] ?? null, rest, inner);
  return copy;
}

function visitor(customer: Json): Visitor | null {
  const read = (name: string) => readPath(customer, name);
  if (customer === null) return null;
  const [name, email, language, tags] = [read("name"), read("email"), read("language"), read("tags")];
  return {
    verified: read("verified") === true || typeof email === "string",
    ...(typeof name === "string" ? { name } : {}),
    ...(typeof email === "string"
      ? { email }
      : read("verified") === true
        ? { email: "maya.reyes@example.com" }
        : {}),
    ...(typeof language === "string" ? { language } : {}),
    ...(tags === null ? {} : { tags: [tags].flat().map(String) }),
  };
}

function spoken(value: Json): string {
  if (typeof value === "boolean") return value ? "Yes" : "No";
  return typeof value === "string" && /^\d{4}-\d\d-\d\dT/.test(value) ? value.slice(0, 10) : String(value);
}
