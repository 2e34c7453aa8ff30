import { useState } from "react";
import { Button } from "../../ui/button.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { Problem } from "../../ui/problem.tsx";
import type { PolicyDesk } from "./use-policy-desk.ts";

/** The last look at what changes before it holds for customers. */
export function PutLiveDialog({ desk }: { desk: PolicyDesk }) {
  const [busy, setBusy] = useState(false);
  const put = async () => {
    setBusy(true);
    await desk.put();
    setBusy(false);
  };
  return (
    <Dialog
      open={desk.asking}
      onClose={desk.cancel}
      title="Put the policies live"
      description="Every conversation follows them from its next message on, also those under way: within seconds."
      acts={
        <>
          <Button onClick={desk.cancel}>Cancel</Button>
          <Button look="primary" busy={busy} disabled={!desk.changed} onClick={() => void put()}>
            Put live now
          </Button>
        </>
      }
    >
      {desk.refusal && <Problem>{desk.refusal}</Problem>}
      {desk.sentences.length > 0 ? (
        <ul className="flex list-disc flex-col gap-1 pl-4">
          {desk.sentences.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      ) : (
        <p>Nothing differs from what is live.</p>
      )}
    </Dialog>
  );
}
