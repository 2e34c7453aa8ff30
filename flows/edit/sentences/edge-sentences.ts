import type { Change } from "../change.ts";
import { listedWhens, named, spaced, whenOf } from "./names.ts";
import type { Sentence } from "./sentence.ts";
import type { Telling } from "./sentences-of.ts";

/** “*Fetch order* now leads to *Say sorry* when it fails”: edges of one node that go the same way together. */
export function edgeSentences({ before, after, changes }: Telling): Sentence[] {
  const groups = new Map<string, Led[]>();
  for (const led of changes.flatMap(ledBy)) {
    const key = [led.from, led.was, led.is].join(" ");
    groups.set(key, [...(groups.get(key) ?? []), led]);
  }
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    if (!first) return [];
    const { from, was, is } = first;
    const flow = is === null ? before : after;
    const whens = group.map((led) => whenOf(flow, led));
    const when = whens.every(Boolean) ? spaced(listedWhens(whens)) : "";
    const subject = named(flow, from);
    const text =
      is === null
        ? `${subject} no longer leads to ${named(before, was ?? "")}${when}`
        : `${subject} now leads to ${named(after, is)}${when}${was === null ? "" : `, instead of ${named(before, was)}`}`;
    return [
      { text, changes: group.map(({ change }) => change), nodes: [from, ...(is === null ? [] : [is])] },
    ];
  });
}

interface Led {
  change: Change;
  from: string;
  exit: string;
  was: string | null;
  is: string | null;
}

function ledBy(change: Change): Led[] {
  switch (change.type) {
    case "edge added": {
      const { from, exit, to } = change.edge;
      return [{ change, from, exit, was: null, is: to }];
    }
    case "edge removed": {
      const { from, exit, to } = change.edge;
      return [{ change, from, exit, was: to, is: null }];
    }
    case "edge led elsewhere":
      return [{ change, from: change.from, exit: change.exit, was: change.before, is: change.after }];
    default:
      return [];
  }
}
