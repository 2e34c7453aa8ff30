import { useState } from "react";
import { client } from "../../api.ts";
import { type Audience, refusedAudience } from "../../editor/rollout/audience.ts";
import { AudienceFields } from "../../editor/rollout/audience-fields.tsx";
import { audienceInWords } from "../../editor/rollout/audience-in-words.ts";
import { UnderWayFields } from "../../editor/rollout/under-way-fields.tsx";
import type { RolloutRead } from "../../outputs.ts";
import { versionInWords } from "../versions/version-in-words.ts";
import { ActDialog } from "./act-dialog.tsx";
import { carryOn } from "./carry-on.ts";
import { useUnderWay } from "./use-under-way.ts";

interface ReleaseDialogProps {
  flowId: string;
  rollout: RolloutRead;
  version: { versionId: string; number: number; name: string | null };
  /** Whom it goes to now, or would at first. */
  first: Audience;
  onClose: () => void;
}

/** Changes whom a published version goes to: more, fewer, or everybody. */
export function ReleaseDialog({ flowId, rollout, version, first, onClose }: ReleaseDialogProps) {
  const { versionId, number } = version;
  const { live, trial } = rollout;
  const [audience, setAudience] = useState(first);
  const everybody = audience.share === 100;
  const underWay = useUnderWay({ flowId, to: versionId, open: everybody });
  return (
    <ActDialog
      title={`Who gets ${versionInWords(version)}`}
      description={`It counts from the next new conversation on.${
        trial && trial.versionId !== versionId ? ` The trial of ${versionInWords(trial)} ends.` : ""
      }`}
      act={everybody ? `Make version ${number} live` : "Change who gets it"}
      ready={refusedAudience(audience) === null}
      run={async (onProgress) => {
        const change = { id: flowId, versionId, seen: rollout.count, audience };
        const answer = await client.rollout.release.mutate(change);
        if (!answer.ok) return answer;
        const carry = everybody ? underWay.carry : "stay";
        const carried = await carryOn({ flowId, versionId, carry, onProgress });
        return { ok: true, words: `Version ${number} goes to ${audienceInWords(audience)}.${carried}` };
      }}
      onClose={onClose}
    >
      <AudienceFields audience={audience} shareable={live !== null} onChange={setAudience} />
      {everybody && <UnderWayFields {...underWay} />}
    </ActDialog>
  );
}
