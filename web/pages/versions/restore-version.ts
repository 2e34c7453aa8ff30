import { client } from "../../api.ts";
import type { VersionListed } from "../../outputs.ts";
import type { Toast } from "../../ui/toasts.tsx";

/** Makes a version the draft again, over the draft as it stands now; tells how it went. */
export async function restoreVersion(flowId: string, version: VersionListed): Promise<Toast> {
  try {
    const { revision } = await client.flows.get.query({ id: flowId });
    const answer = await client.flows.restore.mutate({
      id: flowId,
      versionId: version.id,
      baseRevision: revision,
    });
    if (!answer.ok) {
      return {
        meaning: "watch",
        words: `${answer.by} changed the draft this very moment: look at it, then restore.`,
      };
    }
    return {
      meaning: "calm",
      words: `Version ${version.number} is the draft again. Customers see it once you publish.`,
    };
  } catch {
    return {
      meaning: "hot",
      words: "It was not restored: the server could not be reached. Nothing was changed.",
    };
  }
}
