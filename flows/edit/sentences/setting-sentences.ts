import type { Flow, Node } from "../../flow.ts";
import type { Told } from "../../kind.ts";
import { kindOf } from "../../kinds/index.ts";
import type { Change, ChangeOf, Part } from "../change.ts";
import { same } from "../same.ts";
import { kindTitle, named, nameOf, nodeIn } from "./names.ts";
import { sameMeaning } from "./rule-change.ts";
import type { Sentence } from "./sentence.ts";
import type { Telling } from "./sentences-of.ts";
import { settingChange } from "./value-in-words.ts";

/** What changed in nodes that stayed: “Hands off after 2 loops instead of 3”. */
export function settingSentences({ before, after, changes }: Telling): Sentence[] {
  const remade = new Set(changes.flatMap((change) => (change.type === "kind changed" ? [change.id] : [])));
  const alone = changes.filter((change) => change.type !== "node retitled" || !remade.has(change.id));
  return alone.flatMap((change): Sentence[] =>
    textsOf(change, before, after).map((text) => ({
      text,
      // a title that was given with the kind changes with it
      changes: [
        change,
        ...changes.filter((one) => change.type === "kind changed" && titleOf(one, change.id)),
      ],
      nodes: nodesOf(change),
    })),
  );
}

function titleOf(change: Change, id: string): boolean {
  return change.type === "node retitled" && change.id === id;
}

function nodesOf(change: Change): string[] {
  return "id" in change ? [change.id] : [];
}

function textsOf(change: Change, before: Flow, after: Flow): string[] {
  switch (change.type) {
    case "node retitled":
      return [`*${change.before || "A node"}* is now called *${change.after}*`];
    case "kind changed":
      return [
        `${named(before, change.id)} is now ${renamed(change.id, before, after)}of the kind “${kindTitle(change.after)}” instead of “${kindTitle(change.before)}”`,
      ];
    case "node configured":
      return configured(change, before, after);
    default:
      return [];
  }
}

function renamed(id: string, before: Flow, after: Flow): string {
  const [was, is] = [named(before, id), named(after, id)];
  return was === is ? "" : `${is}, `;
}

function configured(change: ChangeOf<"node configured">, before: Flow, after: Flow): string[] {
  const [was, is] = [nodeIn(before, change.id), nodeIn(after, change.id)];
  const kind = is && kindOf(is);
  if (!was || !is || !kind) return [`${nameOf(is)} has other settings`];
  const told = kind.tells(was.config, is.config);
  const done = new Set(told.flatMap(({ fields }) => fields));
  const left = change.fields.filter(({ name }) => !done.has(name));
  const fit = [was, is].every(({ config }) => kind.problems(config).length === 0);
  const [read, reads] = [kind.asRead(was.config), kind.asRead(is.config)];
  return [
    ...told.map((one) => toldOf(one, is, after)),
    ...left.map((part) => {
      const field = kind.fields.find(({ name }) => name === part.name);
      if (!field) return `${nameOf(is)} has other settings`;
      // a setting of before there was this choice, and its default
      if (fit && same(read[part.name], reads[part.name]))
        return `${nameOf(is)}: “${field.label}” ${sameMeaning}`;
      if (field.type === "subflow") return `${nameOf(is)} ${runsChange(part, before, after)}`;
      const change = settingChange(field, part);
      return kind.fields.length === 1 && field.type === "condition"
        ? `${nameOf(is)} ${change}`
        : `${nameOf(is)}: “${field.label}” ${change}`;
    }),
  ];
}

/** “now runs the subflow “Returns” instead of “Refunds””. */
function runsChange(part: Part, before: Flow, after: Flow): string {
  const called = (flow: Flow, id: Part["before"]) => {
    const name = flow.subflows.find((subflow) => subflow.id === id)?.name;
    return name ? `the subflow “${name}”` : "no subflow";
  };
  return `now runs ${called(after, part.after)} instead of ${called(before, part.before)}`;
}

function toldOf({ words, exit }: Told, node: Node, after: Flow): string {
  if (exit === undefined) return `${nameOf(node)} ${words}`;
  const alone = after.nodes.filter(({ kind }) => kind === node.kind).length === 1;
  const deed = deedOf(node, exit, after);
  return alone
    ? `${deed} ${words}`
    : `${nameOf(node)}: ${deed.charAt(0).toLowerCase()}${deed.slice(1)} ${words}`;
}

/** What happens through an exit. */
function deedOf(node: Node, exit: string, flow: Flow): string {
  const edge = flow.edges.find((one) => one.from === node.id && one.exit === exit);
  const target = edge && nodeIn(flow, edge.to);
  const kind = target && kindOf(target);
  if (kind?.reachesHuman) return "Hands off";
  if (kind?.closes) return "Closes the conversation";
  if (target) return `Goes on to ${nameOf(target)}`;
  const label =
    kindOf(node)
      ?.exits(node.config)
      .find(({ id }) => id === exit)?.label ?? exit;
  return `Leaves through “${label}”`;
}
