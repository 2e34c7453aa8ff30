import { ownIntentsUnknown } from "#flows/check/structure/own-intents.ts";
import type { Flow } from "#flows/flow.ts";
import type { Ears } from "#flows/signals/ears.ts";
import { intentLabel } from "#flows/signals/intents.ts";
import { OwnEars } from "#flows/signals/own-ears.ts";
import { makeEars } from "#flows/signals/own-intents/make-ears.ts";
import { ownIntentIds } from "#flows/signals/own-names.ts";
import { issueSentence } from "../../issue-sentence.ts";
import { UserError } from "../../user-error.ts";
import { readJson } from "./read-json.ts";

/** What a command hears on top of what every shop hears. */
export interface Heard {
  ears: Ears | null;
  /** The ids of the workspace's own intents; null where nobody said which it has. */
  intents: string[] | null;
}

/**
 * The workspace's own intents and keyword lists in the file that `--ears` names, as `flow ears` prints them. Without one
 * nothing of a workspace's is heard, and a flow that goes by its intents is told how to have them.
 */
export function readEars(file: string | undefined, flow: Flow): Heard {
  if (file !== undefined) {
    const parsed = OwnEars.safeParse(readJson(file));
    if (!parsed.success)
      throw new UserError(
        `${file} holds no signals of a workspace's. ${issueSentence(parsed.error)} “flow ears” prints them.`,
      );
    return { ears: makeEars(parsed.data), intents: ownIntentIds(parsed.data) };
  }
  const unheard = ownIntentsUnknown(flow, []).flatMap((finding) =>
    "field" in finding && finding.field ? [intentLabel(finding.field)] : [],
  );
  if (unheard.length > 0) {
    const names = [...new Set(unheard)].map((name) => `“${name}”`).join(", ");
    console.error(
      `“${flow.name}” goes by intents of the workspace's own (${names}), which are not heard here. Name what it hears: flow ears > ears.json, then --ears ears.json.`,
    );
  }
  return { ears: null, intents: null };
}
