import type { z } from "zod";
import type { Condition } from "./condition.ts";
import type { Node } from "./flow.ts";
import type { Leave, StateConfig } from "./machine-config.ts";

/** A way out of a node. An exit keeps its id when it is relabelled, so that edges survive. */
export interface Exit {
  id: string;
  label: string;
  /** Must lead somewhere before the flow can be published; others end the conversation's path quietly. */
  required: boolean;
  /** Going on as hoped ("Answered", "Calm"): never why a human was needed, and where a path goes on by itself. */
  usual?: boolean;
}

/** Where a kind stands in the palette. */
export const groups = ["Talk", "Understand", "Act", "Step aside"] as const;
export type Group = (typeof groups)[number];

interface FieldBase {
  /** The config's key. */
  name: string;
  label: string;
  help?: string;
}

/** A form field as data: the inspector renders it, no kind brings a component of its own. */
export type Field =
  | (FieldBase & { type: "text" | "template"; placeholder?: string; long?: boolean })
  | (FieldBase & { type: "number" | "slider"; min: number; max: number; step: number; unit?: string })
  | (FieldBase & { type: "select"; options: { value: string; label: string }[] })
  | (FieldBase & { type: "toggle" | "condition" | "variable" | "queue" | "articles" });

/** A variable that a node sets when it is left through one of `exits` (all exits when not given). */
export interface Sets {
  variable: string;
  label: string;
  exits?: string[];
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
  /** The state that the node becomes. `leave` gives the transition through an exit. */
  compile: (node: Compiled<Config>, leave: Leave) => StateConfig;
  /** True for the one kind a conversation begins in. */
  begins?: boolean;
  /** True where a human takes over: what the guarantees call a way out. */
  reachesHuman?: boolean;
}

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
  reachesHuman: boolean;
  /** What is wrong with a config, by field; empty when it fits. */
  problems: (config: Node["config"]) => { field: string; message: string }[];
  exits: (config: Node["config"]) => Exit[];
  summary: (config: Node["config"]) => string;
  templates: (config: Node["config"]) => string[];
  rules: (config: Node["config"]) => Condition[];
  sets: (config: Node["config"]) => Sets[];
  compile: (node: Node, leave: Leave) => StateConfig;
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
  return {
    kind: kind.kind,
    title: kind.title,
    group: kind.group,
    icon: kind.icon,
    description: kind.description,
    defaults: kind.defaults as Node["config"],
    fields: kind.fields,
    begins: kind.begins ?? false,
    reachesHuman: kind.reachesHuman ?? false,
    problems: (config) => problems(kind.config.safeParse(config)),
    exits: (config) => kind.exits(parsed(config)),
    summary: (config) => kind.summary(parsed(config)),
    templates: (config) => kind.templates(parsed(config)),
    rules: (config) => kind.rules(parsed(config)),
    sets: (config) => kind.sets(parsed(config)),
    compile: (node, leave) => kind.compile({ ...node, config: kind.config.parse(node.config) }, leave),
  };
}

function problems(result: z.ZodSafeParseResult<unknown>): { field: string; message: string }[] {
  if (result.success) return [];
  return result.error.issues.map((issue) => ({ field: issue.path.join("."), message: issue.message }));
}
