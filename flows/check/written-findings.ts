import type { Flow, Policy } from "../flow.ts";
import type { Finding } from "./finding.ts";
import { type Places, placesOf } from "./places.ts";
import { duplicates } from "./structure/duplicates.ts";
import { edgeFindings } from "./structure/edges.ts";
import { ownIntentsUnknown } from "./structure/own-intents.ts";
import { policyScopes } from "./structure/policies.ts";
import { runFindings } from "./structure/runs.ts";
import { settingsFindings } from "./structure/settings.ts";
import { sheetTypes } from "./structure/sheet-types.ts";
import { sheetFindings } from "./structure/sheets.ts";
import { textFindings } from "./structure/texts.ts";

/** What is wrong as it is written, wherever conversations go. No message is read for it, so it needs none of the signals' weights. */
export function writtenFindings(
  flow: Flow,
  workspacePolicies: Policy[],
  ownIntents: string[] | null,
  places: Places = placesOf(flow),
): Finding[] {
  const { types, findings: clashes } = sheetTypes(flow, places);
  return [
    ...sheetFindings(flow),
    ...duplicates(flow),
    ...settingsFindings(flow),
    ...edgeFindings(flow, places),
    ...runFindings(flow, places),
    ...textFindings(flow, places, types),
    ...(ownIntents ? ownIntentsUnknown(flow, ownIntents) : []),
    ...policyScopes(flow, workspacePolicies),
    ...clashes,
  ];
}
