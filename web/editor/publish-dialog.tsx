import { useState } from "react";
import type { Finding } from "#flows/check/finding.ts";
import { Button } from "../ui/button.tsx";
import { Dialog } from "../ui/dialog.tsx";
import { Field } from "../ui/field.tsx";
import { Mark } from "../ui/mark.tsx";
import { Problem } from "../ui/problem.tsx";
import { TextArea } from "../ui/text-area.tsx";

interface PublishDialogProps {
  findings: Finding[];
  /** The number that the new version will have. */
  next: number;
  /** It is not known yet whether anything has changed. */
  comparing: boolean;
  /** The number of the live version, where the draft says the same. */
  unchangedSince: number | null;
  onPublish: (note: string) => Promise<string | null>;
  onShow: (finding: Finding) => void;
  onClose: () => void;
}

/** The last look before a version goes live. */
export function PublishDialog(props: PublishDialogProps) {
  const { findings, next, comparing, unchangedSince, onPublish, onShow, onClose } = props;
  const [note, setNote] = useState("");
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<string | null>(null);
  const blocked = findings.some((finding) => finding.severity === "error");
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
      title={`Publish version ${next}`}
      description="New conversations follow it at once; those under way stay on the version they began with."
      acts={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button look="primary" busy={busy || comparing} disabled={blocked} onClick={() => void publish()}>
            Publish version {next}
          </Button>
        </>
      }
    >
      {blocked && (
        <p className="flex items-center gap-1.5">
          <Mark meaning="hot" /> It cannot be published before this is put right:
        </p>
      )}
      {findings.length > 0 && (
        <ul className="flex flex-col">
          {findings.map((finding) => (
            <li key={finding.message}>
              <button
                type="button"
                className="flex w-full items-start gap-1.5 rounded-md px-2 py-1 text-left hover:bg-hover"
                onClick={() => onShow(finding)}
              >
                <Mark meaning={finding.severity === "error" ? "hot" : "watch"} className="mt-0.5" />
                {finding.message}
              </button>
            </li>
          ))}
        </ul>
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
