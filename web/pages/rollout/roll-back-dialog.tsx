import { client } from "../../api.ts";
import { UnderWayFields } from "../../editor/rollout/under-way-fields.tsx";
import type { RolloutRead } from "../../outputs.ts";
import { versionInWords } from "../versions/version-in-words.ts";
import { ActDialog } from "./act-dialog.tsx";
import { carryOn } from "./carry-on.ts";
import { useUnderWay } from "./use-under-way.ts";

interface RollBackDialogProps {
  flowId: string;
  rollout: RolloutRead;
  to: { versionId: string; number: number; name: string | null };
  onClose: () => void;
}

/** Asks once before an earlier version is what everybody gets again. */
export function RollBackDialog({ flowId, rollout, to, onClose }: RollBackDialogProps) {
  const underWay = useUnderWay({ flowId, to: to.versionId, open: true });
  const back = to.number < (rollout.live?.number ?? 0);
  return (
    <ActDialog
      title={back ? `Roll back to ${versionInWords(to)}?` : `Make ${versionInWords(to)} live?`}
      description={`Every new conversation begins on it, from the next one on.${
        rollout.trial ? ` The trial of ${versionInWords(rollout.trial)} ends.` : ""
      } Your draft stays as it is.`}
      act={back ? `Roll back to version ${to.number}` : `Make version ${to.number} live`}
      run={async (onProgress) => {
        const { versionId, number } = to;
        const answer = await client.rollout.rollBack.mutate({ id: flowId, versionId, seen: rollout.count });
        if (!answer.ok) return answer;
        const carried = await carryOn({ flowId, versionId, carry: underWay.carry, onProgress });
        return { ok: true, words: `Version ${number} is live.${carried}` };
      }}
      onClose={onClose}
    >
      <UnderWayFields {...underWay} />
    </ActDialog>
  );
}
