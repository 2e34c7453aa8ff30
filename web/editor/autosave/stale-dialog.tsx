import { Button } from "../../ui/button.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import type { Theirs } from "./saving.ts";

interface StaleDialogProps {
  theirs: Theirs;
  /** Saved by the reader, in another tab. */
  own: boolean;
  onReload: () => void;
  onKeepCopy: () => void;
  busy: boolean;
}

/** Somebody else saved first: nothing is overwritten, the reader chooses. */
export function StaleDialog({ theirs, own, onReload, onKeepCopy, busy }: StaleDialogProps) {
  return (
    <Dialog
      open
      onClose={onReload}
      title={
        own ? "You changed this flow in another tab" : `${theirs.by} changed this flow while you were editing`
      }
      acts={
        <>
          <Button onClick={onKeepCopy} busy={busy}>
            {own ? "Keep this one as a copy" : "Keep mine as a copy"}
          </Button>
          <Button look="primary" onClick={onReload}>
            {own ? "Open the other" : "Open theirs"}
          </Button>
        </>
      }
    >
      <p>
        {own
          ? "The last edits in this tab were not saved, and nothing of the other tab was overwritten. You can keep what you see as a new flow, or open what the other tab saved; this then stays one undo away."
          : "Your last edits were not saved, and nothing of theirs was overwritten. You can keep your version as a new flow, or open theirs; yours then stays one undo away."}
      </p>
    </Dialog>
  );
}
