import type { Flow } from "../../flow.ts";
import type { Change, ChangeOf } from "../change.ts";
import { listed, named } from "./names.ts";
import type { Sentence } from "./sentence.ts";
import type { Telling } from "./sentences-of.ts";
import { listChange } from "./value-in-words.ts";

/** What became of subflows, and which nodes went into them or came out. */
export function subflowSentences({ before, after, changes }: Telling): Sentence[] {
  const moves = changes.filter((change) => change.type === "node taken elsewhere");
  const sheets = [...new Set(moves.map((move) => move.after))];
  const taken = sheets.map((sheet) => takenTo(sheet, moves, { before, after, changes }));
  const done = new Set(taken.flatMap((sentence) => sentence.changes));
  const left = changes.filter((change) => !done.has(change));
  return [...taken, ...left.flatMap((change) => alone(change, after))];
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
  return { text: `Took ${names} to ${place}`, changes: [...here, ...made], nodes };
}

function alone(change: Change, after: Flow): Sentence[] {
  const sentence = (text: string): Sentence[] => [{ text, changes: [change], nodes: [] }];
  switch (change.type) {
    case "subflow added":
      return sentence(`Added the subflow “${change.subflow.name}”`);
    case "subflow removed":
      return sentence(`Removed the subflow “${change.subflow.name}”`);
    case "subflow changed":
      return sentence(
        change.parts
          .map((part) =>
            part.name === "name"
              ? `The subflow “${part.before}” is now called “${part.after}”`
              : `The subflow ${quoted(after, change.id)} now ${part.name === "inputs" ? "takes" : "gives back"} other variables: ${listChange(part)}`,
          )
          .join("; "),
      );
    default:
      return [];
  }
}

function quoted(flow: Flow, id: string): string {
  return `“${flow.subflows.find((subflow) => subflow.id === id)?.name ?? id}”`;
}
