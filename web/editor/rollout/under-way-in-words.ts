import type { MovePreview, UnderWay } from "../../outputs.ts";

/** "37 conversations under way on version 2: 12 at “Ask for order”, …" as its parts. */
export interface UnderWayTold {
  count: number;
  /** "version 2", where all of them are on it; else "other versions". */
  on: string;
  /** Of these, nobody has written for a day. */
  quiet: number;
  /** In the hands of people, or waiting for them. */
  withPeople: number;
  /** "12 at “Ask for order”", with the version where there are several; the largest first. */
  places: string[];
}

export function underWayInWords(standings: UnderWay): UnderWayTold {
  const sum = (of: (one: UnderWay[number]) => number) => standings.reduce((all, one) => all + of(one), 0);
  const several = new Set(standings.map(({ version }) => version)).size > 1;
  return {
    count: sum(({ conversations }) => conversations),
    on: several ? "other versions" : `version ${standings[0]?.version}`,
    quiet: sum(({ quiet }) => quiet),
    withPeople: sum(({ owner, conversations }) => (owner === "bot" ? 0 : conversations)),
    places: standings.map(
      ({ owner, title, version, conversations }) =>
        `${conversations} ${placeInWords(owner, title)}${several ? `, version ${version}` : ""}`,
    ),
  };
}

function placeInWords(owner: UnderWay[number]["owner"], title: string): string {
  if (owner === "agent") return "with your team";
  if (owner === "queue") return "in line for your team";
  return title ? `at “${title}”` : "between two steps";
}

/** What a move would do, in numbers, and why some cannot be moved. */
export interface MoveTold {
  fit: number;
  misfit: number;
  /** "3: “Ask for size” is not in it any more." */
  reasons: string[];
  /** False where there are more than were looked at. */
  complete: boolean;
}

export function moveInWords({ lines, complete }: MovePreview): MoveTold {
  const sum = (some: typeof lines) => some.reduce((all, { conversations }) => all + conversations, 0);
  const misfits = lines.filter(({ why }) => why !== null);
  return {
    fit: sum(lines.filter(({ why }) => why === null)),
    misfit: sum(misfits),
    reasons: misfits.map(({ conversations, why }) => `${conversations}: ${why}`),
    complete,
  };
}

/** "1 conversation", "37 conversations". */
export function conversations(count: number): string {
  return `${count} ${count === 1 ? "conversation" : "conversations"}`;
}
