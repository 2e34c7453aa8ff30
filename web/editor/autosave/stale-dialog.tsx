import { Button } from "../../ui/button.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import type { Theirs } from "./saving.ts";

interface StaleDialogProps {
  theirs: Theirs;
  onReload: () => void;
  onKeepCopy: () => void;
  busy: boolean;
}

/** Somebody else saved first: nothing is overwritten, the reader chooses. */
export function StaleDialog({ theirs, onReload, onKeepCopy, busy }: StaleDialogProps) {
  return (
    <Dialog
      open
      onClose={onReload}
      title={`${theirs.by} changed this flow while you were editing`}
      acts={
        <>
          <Button onClick={onKeepCopy} busy={busy}>
            Keep mine as a copy
          </Button>
          <Button look="primary" onClick={onReload}>
            Open theirs
          </Button>
        </>
      }
    >
      <p>
        Your last edits were not saved, and nothing of theirs was overwritten. You can keep your version as a
        new flow, or open theirs; yours then stays one undo away.
      </p>
    </Dialog>
  );
}
