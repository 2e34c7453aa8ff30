import type { Flow } from "../../flow.ts";
import { kindOf } from "../../kinds/index.ts";
import type { Change, ChangeOf, Part } from "../change.ts";
import { listed, named } from "./names.ts";
import { quotedList, without } from "./quoted-list.ts";
import type { Sentence } from "./sentence.ts";
import type { Telling } from "./sentences-of.ts";

/** What became of subflows, and which nodes went into them or came out. */
export function subflowSentences(telling: Telling): Sentence[] {
  const { after, changes } = telling;
  const moves = changes.filter((change) => change.type === "node taken elsewhere");
  const sheets = [...new Set(moves.map((move) => move.after))];
  const taken = sheets.map((sheet) => takenTo(sheet, moves, telling));
  const done = new Set(taken.flatMap((sentence) => sentence.changes));
  const left = changes.filter((change) => !done.has(change));
  return [...taken, ...left.flatMap((change) => alone(change, left, after))];
}

function takenTo(
  sheet: string | null,
  moves: ChangeOf<"node taken elsewhere">[],
  { after, changes }: Telling,
): Sentence {
  const here = moves.filter((move) => move.after === sheet);
  const nodes = here.map(({ id }) => id);
  const names = listed(nodes.map((id) => named(after, id)));
  const made = changes.filter((change) => change.type === "subflow added" && change.subflow.id === sheet);
  const place =
    sheet === null ? "the main flow" : `the ${made.length > 0 ? "new " : ""}subflow ${quoted(after, sheet)}`;
  const frame = made.length > 0 ? frameOf(sheet ?? "", changes) : [];
  return { text: `Took ${names} to ${place}`, changes: [...here, ...made, ...frame], nodes };
}

function alone(change: Change, changes: Change[], after: Flow): Sentence[] {
  const sentence = (text: string, more: Change[] = []): Sentence => ({
    text,
    changes: [change, ...more],
    nodes: [],
  });
  switch (change.type) {
    case "subflow added":
      return [sentence(`Added the subflow “${change.subflow.name}”`, frameOf(change.subflow.id, changes))];
    case "subflow removed": {
      const gone = insideOf(change.subflow.id, changes);
      const count = gone.filter(({ type }) => type === "node removed").length;
      const nodes = count > 0 ? ` with its ${count === 1 ? "node" : `${count} nodes`}` : "";
      return [sentence(`Removed the subflow “${change.subflow.name}”${nodes}`, gone)];
    }
    case "subflow changed":
      return change.parts.map((part) =>
        sentence(
          part.name === "name"
            ? `The subflow “${part.before}” is now called “${part.after}”`
            : `The subflow ${quoted(after, change.id)} ${variablesChange(part)}`,
        ),
      );
    default:
      return [];
  }
}

/** “now also takes “order” and no longer takes “email””. */
function variablesChange({ name, before, after }: Part): string {
  const takes = name === "inputs" ? "takes" : "gives back";
  const [was, is] = [namesIn(before), namesIn(after)];
  const [more, less] = [without(is, was), without(was, is)];
  const told = [
    ...(more.length > 0 ? [`now also ${takes} ${quotedList(more)}`] : []),
    ...(less.length > 0 ? [`no longer ${takes} ${quotedList(less)}`] : []),
  ];
  return told.join(" and ") || `names in another order what it ${takes}`;
}

function namesIn(value: Part["before"]): string[] {
  return Array.isArray(value) ? value.map(String) : [];
}

/** The beginning and the end that came with a subflow, and their edges. */
function frameOf(subflow: string, changes: Change[]): Change[] {
  const ends = changes.filter((change) => {
    if (change.type !== "node added" || change.node.in !== subflow) return false;
    const kind = kindOf(change.node);
    return kind !== undefined && (kind.begins || kind.endsSubflow);
  });
  const ids = new Set(ends.flatMap((change) => (change.type === "node added" ? [change.node.id] : [])));
  const edges = changes.filter(
    (change) => change.type === "edge added" && ids.has(change.edge.from) && ids.has(change.edge.to),
  );
  return [...ends, ...edges];
}

/** The nodes that went with a subflow, and their edges. */
function insideOf(subflow: string, changes: Change[]): Change[] {
  const nodes = changes.filter((change) => change.type === "node removed" && change.node.in === subflow);
  const ids = new Set(nodes.flatMap((change) => (change.type === "node removed" ? [change.node.id] : [])));
  const edges = changes.filter((change) => change.type === "edge removed" && ids.has(change.edge.from));
  return [...nodes, ...edges];
}

function quoted(flow: Flow, id: string): string {
  return `“${flow.subflows.find((subflow) => subflow.id === id)?.name ?? id}”`;
}
