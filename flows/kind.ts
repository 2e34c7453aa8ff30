import type { z } from "zod";
import type { Condition } from "./condition.ts";
import type { Node } from "./flow.ts";
import type { Hours } from "./hours.ts";
import type { EventName, StateConfig, TransitionConfig, Ways } from "./machine-config.ts";
import type { QueueState, Stub } from "./scenario/scenario.ts";
import { fieldIssueInWords } from "./text/issue-in-words.ts";
import { valueAt } from "./value-at.ts";

/** One thing that happens to a node at work. Checks put example conversations together from these. */
export type Stimulus =
  | { message: string }
  /** Whatever the customer wrote last, or a variable holds: the rule holds, or it does not. */
  | { rule: Condition; holds: boolean }
  | { call: Stub }
  | { minutes: number }
  | { queue: string; is: QueueState }
  | { agent: "accepts" | "returns" | "closes" }
  /** The clock stands inside hours, or outside them. */
  | { hours: Hours; open: boolean }
  /** A part of the customers comes by here. */
  | { share: string };

/** A way out of a node. An exit keeps its id when it is relabelled, so that edges survive. */
export interface Exit {
  id: string;
  label: string;
  /** Must lead somewhere before the flow can be published; what happens at others is the kind's own affair. */
  required: boolean;
  /** Going on as hoped ("Answered", "Calm"): never why a human was needed, and where a path goes on by itself. */
  usual?: boolean;
  /**
   * What the node always waits for before it leaves this way. Not given where it may go at once, or after a call: then
   * the customer does not come between, and a circle through it runs by itself.
   */
  after?: "message" | "time" | "agent";
  /** What makes the node leave this way, in order, from the moment it is entered. */
  takes: Stimulus[];
  /** A wish for a human leads out this way, whenever it is heard here. */
  wish?: boolean;
  /** At the latest on this visit to the node it is the only way out, so that a circle through the node ends. */
  boundedBy?: number;
}

/** Where a kind stands in the palette. */
export const groups = ["Talk", "Understand", "Act", "Step aside"] as const;
export type Group = (typeof groups)[number];

interface FieldBase {
  /** The config's key. */
  name: string;
  label: string;
  help?: string;
  /** Only of interest while another field is itself, and has one of these values. */
  shown?: { field: string; is: string[] };
}

/** Where a kind may stand: in the main flow, in subflows, or in both. */
export type Place = "main" | "subflow" | "both";

/** A form field as data: the inspector renders it, no kind brings a component of its own. */
export type Field =
  | (FieldBase & { type: "text" | "template"; placeholder?: string; long?: boolean })
  | (FieldBase & { type: "number" | "slider"; min: number; max: number; step: number; unit?: string })
  /** `{ name, value }[]`; the values are templates, or names of variables. */
  | (FieldBase & { type: "pairs"; variables?: true })
  | (FieldBase & { type: "select"; options: { value: string; label: string }[] })
  | (FieldBase & {
      type:
        | "toggle"
        | "condition"
        | "variable"
        | "queue"
        | "articles"
        /** A subflow's id. */
        | "subflow"
        /** Words and phrases: `string[]`. */
        | "list"
        /** `{ id, label }[]`: buttons. */
        | "choices"
        /** `{ id, label, intents }[]` */
        | "routes"
        /** `{ id, label, share }[]`; shares are per cent. */
        | "shares"
        /** `Hours` of `hours.ts`. */
        | "hours";
    });

/** What the value of a variable is, as far as its setter knows. */
export type ValueType =
  | "text"
  | "number"
  | "yes or no"
  | "instant"
  | "list"
  | "order"
  | "subscription"
  | "anything";

/** A variable that a node sets when it is left through one of `exits` (all exits when not given). */
export interface Sets {
  variable: string;
  label: string;
  type?: ValueType;
  exits?: string[];
}

/** A question that a node puts to the customer. */
export interface Asks {
  variable: string;
  /** Asked even where the answer is known already. */
  always: boolean;
}

/** What a node runs: a subflow, and how many runs of it may be under way inside each other. */
export interface Runs {
  subflow: string;
  depth: number;
  /** The inputs that it gives, as templates. */
  inputs: { name: string; value: string }[];
  /** The outputs that it wants (`name`), and the variables that they become (`value`). */
  outputs: { name: string; value: string }[];
}

/**
 * A change of settings, told as what the node now does: “now goes to Refunds instead of Care”. With an exit, the words
 * tell when it is taken: “after 2 loops instead of 3”.
 */
export interface Told {
  /** The settings that this tells of; the others are told by their fields. */
  fields: string[];
  words: string;
  exit?: string;
}

/** The questions that every kind of node answers; shared code asks them and never tests `node.kind`. */
export interface Kind<Config> {
  kind: string;
  title: string;
  group: Group;
  /** A lucide icon's name, in kebab case. */
  icon: string;
  /** One sentence for the palette. */
  description: string;
  config: z.ZodType<Config>;
  /** Settings of a node just added; must fit `config`. */
  defaults: NoInfer<Config>;
  fields: Field[];
  exits: (config: Config) => Exit[];
  /** Its settings in plain words, one line. */
  summary: (config: Config) => string;
  /** The texts of the config that are templates; the variables they read are checked. */
  templates: (config: Config) => string[];
  /** The conditions that a message or a variable is held against, so that previews and checks can show them. */
  rules: (config: Config) => Condition[];
  sets: (config: Config) => Sets[];
  /** The server that it sends to, as `host` or `host:port`; null where none is named. */
  reaches?: (config: Config) => string | null;
  /** What a change of its settings means, where that is said better than field by field. */
  tells?: (before: Config, after: Config) => Told[];
  asks?: (config: Config) => Asks | null;
  /** The subflow that it runs; null where none is chosen yet. */
  runs?: (config: Config) => Runs | null;
  /** The exit of whoever runs the subflow that this node ends; only for the kind that ends subflows. */
  ends?: (config: Config) => string;
  /** The state that the node becomes. */
  compile: (node: Compiled<Config>, ways: Ways) => StateConfig;
  /** What it listens to wherever the conversation has got to since. */
  everywhere?: (node: Compiled<Config>, ways: Ways) => Everywhere;
  /** True for the kind that a conversation begins in, and for the one that a subflow begins in. */
  begins?: boolean;
  /** Whether the flow that begins with it hears a burst of messages as one. */
  mergesBursts?: (config: Config) => boolean;
  /** "both" when not given. */
  place?: Place;
  /** True where a human takes over: what the guarantees call a way out. */
  reachesHuman?: boolean;
  /** True where a conversation ends. */
  closes?: boolean;
  /** True for a remark on the canvas: nothing leads to it, and it does nothing. */
  remark?: boolean;
}

export type Everywhere = Partial<Record<EventName, TransitionConfig[]>>;

/** A node whose config has been parsed by its kind. */
export type Compiled<Config> = Omit<Node, "config"> & { config: Config };

/** A kind as shared code sees it: configs go in as they stand in the flow, and are parsed on the way. */
export interface AnyKind {
  kind: string;
  title: string;
  group: Group;
  icon: string;
  description: string;
  defaults: Node["config"];
  fields: Field[];
  begins: boolean;
  place: Place;
  reachesHuman: boolean;
  closes: boolean;
  remark: boolean;
  /** Whether it ends a subflow. */
  endsSubflow: boolean;
  /** What is wrong with a config, by field; empty when it fits. */
  problems: (config: Node["config"]) => { field: string; message: string }[];
  /** Of those, what no form could have written: a name that it does not know, or a value of another type. */
  misfits: (config: Node["config"]) => z.core.$ZodIssue[];
  /** The config as its schema reads it, keys in the schema's order; the defaults where it does not fit. */
  asRead: (config: Node["config"]) => Node["config"];
  exits: (config: Node["config"]) => Exit[];
  summary: (config: Node["config"]) => string;
  templates: (config: Node["config"]) => string[];
  rules: (config: Node["config"]) => Condition[];
  sets: (config: Node["config"]) => Sets[];
  reaches: (config: Node["config"]) => string | null;
  /** Empty where either config does not fit, and for kinds that leave it to their fields. */
  tells: (before: Node["config"], after: Node["config"]) => Told[];
  asks: (config: Node["config"]) => Asks | null;
  runs: (config: Node["config"]) => Runs | null;
  ends: (config: Node["config"]) => string | null;
  mergesBursts: (config: Node["config"]) => boolean;
  compile: (node: Node, ways: Ways) => StateConfig;
  everywhere: (node: Node, ways: Ways) => Everywhere;
}

/**
 * Defines a kind of node. Questions put to a config that does not fit its schema are answered for the defaults,
 * so that an unfinished draft can still be drawn; `compile` refuses it instead (a ZodError).
 */
export function defineKind<Config>(kind: Kind<Config>): AnyKind {
  const parsed = (config: Node["config"]): Config => {
    const result = kind.config.safeParse(config);
    return result.success ? result.data : kind.defaults;
  };
  const fitting = (node: Node): Compiled<Config> => ({ ...node, config: kind.config.parse(node.config) });
  return {
    kind: kind.kind,
    title: kind.title,
    group: kind.group,
    icon: kind.icon,
    description: kind.description,
    defaults: kind.defaults as Node["config"],
    fields: kind.fields,
    begins: kind.begins ?? false,
    place: kind.place ?? "both",
    reachesHuman: kind.reachesHuman ?? false,
    closes: kind.closes ?? false,
    remark: kind.remark ?? false,
    endsSubflow: kind.ends !== undefined,
    problems: (config) => problems(kind.config.safeParse(config), config),
    misfits: (config) =>
      kind.config.safeParse(config).error?.issues.filter((issue) => misfits(issue, config)) ?? [],
    asRead: (config) => parsed(config) as Node["config"],
    exits: (config) => kind.exits(parsed(config)),
    summary: (config) => kind.summary(parsed(config)),
    templates: (config) => kind.templates(parsed(config)),
    rules: (config) => kind.rules(parsed(config)),
    sets: (config) => kind.sets(parsed(config)),
    reaches: (config) => kind.reaches?.(parsed(config)) ?? null,
    tells: (before, after) => {
      const [was, is] = [kind.config.safeParse(before), kind.config.safeParse(after)];
      return was.success && is.success ? (kind.tells?.(was.data, is.data) ?? []) : [];
    },
    asks: (config) => kind.asks?.(parsed(config)) ?? null,
    runs: (config) => kind.runs?.(parsed(config)) ?? null,
    ends: (config) => kind.ends?.(parsed(config)) ?? null,
    mergesBursts: (config) => kind.mergesBursts?.(parsed(config)) ?? false,
    compile: (node, ways) => kind.compile(fitting(node), ways),
    everywhere: (node, ways) => kind.everywhere?.(fitting(node), ways) ?? {},
  };
}

function problems(
  result: z.ZodSafeParseResult<unknown>,
  config: Node["config"],
): { field: string; message: string }[] {
  if (result.success) return [];
  return result.error.issues.map((issue) => ({
    field: issue.path.join("."),
    message: fieldIssueInWords(issue, config),
  }));
}

function misfits(issue: z.core.$ZodIssue, config: Node["config"]): boolean {
  if (issue.code === "unrecognized_keys") return true;
  const value = valueAt(config, issue.path);
  if (value === undefined) return false;
  if (issue.code === "invalid_type") return !(typeof value === "number" && issue.expected === "int");
  if (issue.code === "invalid_value") return typeof value !== typeof issue.values[0];
  if (issue.code === "invalid_union")
    return issue.errors.every((branch) =>
      branch.some(({ code, path }) => code === "invalid_type" && path.length === 0),
    );
  return false;
}
