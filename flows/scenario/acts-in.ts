import type { ActName } from "../effects.ts";
import type { Entry } from "../record.ts";
import { readPath } from "../text/path.ts";

/** Something that the flow tried to have done in the shop. */
export interface ShopAct {
  act: ActName;
  accepted: boolean;
  /** How it ended, in words: “it was refused: Too late.” */
  ended: string;
}

export function actsIn(entries: Entry[]): ShopAct[] {
  return entries.flatMap((asked) => {
    if (asked.kind !== "asked" || asked.name !== "act") return [];
    const answered = entries.find((entry) => entry.kind === "answered" && entry.call === asked.call);
    return [{ act: readPath(asked.input, "act") as ActName, ...endOf(answered) }];
  });
}

function endOf(answered: Entry | undefined): Pick<ShopAct, "accepted" | "ended"> {
  if (answered?.kind !== "answered") return { accepted: false, ended: "it has no answer yet" };
  const { status, output = null, reason } = answered;
  const accepted = status === "done" && readPath(output, "accepted") === true;
  if (accepted) return { accepted, ended: "it was done" };
  const words = reason ?? readPath(output, "words");
  const how =
    status === "unknown" ? "may or may not have been done" : status === "failed" ? "failed" : "was refused";
  return { accepted, ended: `it ${how}${words ? `: “${words}”` : ""}` };
}
