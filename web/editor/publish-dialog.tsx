import { useMemo, useState } from "react";
import type { Around } from "#flows/check/publish-gate.ts";
import type { Flow } from "#flows/flow.ts";
import { Button } from "../ui/button.tsx";
import { Dialog } from "../ui/dialog.tsx";
import { Field } from "../ui/field.tsx";
import { Problem } from "../ui/problem.tsx";
import { TextArea } from "../ui/text-area.tsx";
import { ChangeList } from "./changes/change-list.tsx";
import { compared } from "./changes/compared.ts";
import { GateSection } from "./publish/gate-section.tsx";
import { useGate } from "./publish/use-gate.ts";

interface PublishDialogProps {
  draft: Flow;
  /** What customers have now; null where there is nothing yet. */
  live: Flow | null;
  around: Around;
  /** The number that the new version will have. */
  next: number;
  /** It is not known yet whether anything has changed. */
  comparing: boolean;
  /** The number of the live version, where the draft says the same. */
  unchangedSince: number | null;
  onPublish: (note: string) => Promise<string | null>;
  /** Goes to a node that something is said of. */
  onShow: (node: string) => void;
  onClose: () => void;
}

/** The last look before a version goes live. */
export function PublishDialog(props: PublishDialogProps) {
  const { draft, live, around, next, comparing, unchangedSince, onPublish, onShow, onClose } = props;
  const [note, setNote] = useState("");
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<string | null>(null);
  const gate = useGate(draft, around);
  const sentences = useMemo(() => live && compared(live, draft).sentences, [live, draft]);
  const publish = async () => {
    setBusy(true);
    setRefusal(await onPublish(note.trim()));
    setBusy(false);
  };
  if (unchangedSince !== null) {
    return (
      <Dialog
        open
        onClose={onClose}
        title={`Nothing has changed since version ${unchangedSince}`}
        acts={<Button onClick={onClose}>Back to the draft</Button>}
      >
        <p>Customers have this draft already. Once you change something, you can publish it.</p>
      </Dialog>
    );
  }
  return (
    <Dialog
      open
      onClose={onClose}
      wide
      title={`Publish version ${next}`}
      description="New conversations follow it at once; those under way stay on the version they began with."
      acts={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button
            look="primary"
            busy={busy || comparing}
            disabled={!gate?.open}
            onClick={() => void publish()}
          >
            Publish version {next}
          </Button>
        </>
      }
    >
      <GateSection gate={gate} onShow={onShow} />
      {sentences && (
        <section aria-label="What changes" className="flex flex-col gap-1">
          <h3 className="font-medium">What changes</h3>
          <div className="-mx-2">
            <ChangeList sentences={sentences} />
          </div>
        </section>
      )}
      <Field label="Note" help="What changed and why; it stands in the list of versions.">
        {(control) => (
          <TextArea
            {...control}
            value={note}
            maxLength={500}
            onChange={(event) => setNote(event.target.value)}
          />
        )}
      </Field>
      {refusal && <Problem>{refusal}</Problem>}
    </Dialog>
  );
}
