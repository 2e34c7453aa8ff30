import { UnderWayFields } from "../../editor/rollout/under-way-fields.tsx";
import { underWayInWords } from "../../editor/rollout/under-way-in-words.ts";
import { versionInWords } from "../versions/version-in-words.ts";
import { ActDialog } from "./act-dialog.tsx";
import { moveAll, movedInWords } from "./move-all.ts";
import { useUnderWay } from "./use-under-way.ts";

interface MoveDialogProps {
  flowId: string;
  to: { versionId: string; number: number; name: string | null };
  onClose: () => void;
}

/** Moves whoever is under way on other versions to this one, after a look at what that does. */
export function MoveDialog({ flowId, to, onClose }: MoveDialogProps) {
  const { versionId } = to;
  const underWay = useUnderWay({ flowId, to: versionId, open: true, first: "move" });
  const { carry, preview, standings } = underWay;
  const known = carry === "hand over" || preview !== null;
  return (
    <ActDialog
      title={`Move conversations to ${versionInWords(to)}`}
      description="Each is moved by itself, and only if it still stands where it can go on."
      act={carry === "hand over" ? "Hand them over" : "Move them"}
      ready={known && standings !== null && underWayInWords(standings).count > 0}
      run={async (onProgress) => {
        const moved = await moveAll(flowId, versionId, carry === "stay" ? "move" : carry, onProgress);
        return { ok: true, words: movedInWords(moved) };
      }}
      onClose={onClose}
    >
      <UnderWayFields {...underWay} mayStay={false} />
    </ActDialog>
  );
}
