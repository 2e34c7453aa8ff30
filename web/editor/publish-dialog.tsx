import { useMemo, useState } from "react";
import type { Around } from "#flows/check/publish-gate.ts";
import type { Flow } from "#flows/flow.ts";
import { useTodaysNames } from "../own-ears.ts";
import { Button } from "../ui/button.tsx";
import { Dialog } from "../ui/dialog.tsx";
import { Field } from "../ui/field.tsx";
import { Problem } from "../ui/problem.tsx";
import { TextArea } from "../ui/text-area.tsx";
import { ChangeList } from "./changes/change-list.tsx";
import { compared } from "./changes/compared.ts";
import { GateSection } from "./publish/gate-section.tsx";
import { useGate } from "./publish/use-gate.ts";
import { type Audience, everybody, refusedAudience } from "./rollout/audience.ts";
import { AudienceFields } from "./rollout/audience-fields.tsx";
import { type UnderWayChoice, UnderWayFields } from "./rollout/under-way-fields.tsx";

interface PublishDialogProps {
  draft: Flow;
  /** What customers have now; null where there is nothing yet. */
  live: Flow | null;
  around: Around;
  /** The number that the new version will have. */
  next: number;
  /** It is not known yet whether anything has changed. */
  comparing: boolean;
  /** The version that customers have already, where the draft says the same. */
  unchangedSince: { number: number; trial: boolean } | null;
  /** The number of the version on trial, which the new one ends. */
  onTrial: number | null;
  /** Who is under way, and what becomes of them. */
  underWay: UnderWayChoice;
  /** How many conversations have been moved, while they are. */
  moved: number | null;
  onPublish: (note: string, audience: Audience) => Promise<string | null>;
  /** Goes to a node that something is said of. */
  onShow: (node: string) => void;
  onClose: () => void;
}

/** The last look before a version goes live. */
export function PublishDialog(props: PublishDialogProps) {
  const { draft, live, around, next, comparing, unchangedSince, onTrial, underWay, moved } = props;
  const { onPublish, onShow, onClose } = props;
  const [note, setNote] = useState("");
  const [audience, setAudience] = useState<Audience>(everybody);
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<string | null>(null);
  const gate = useGate(draft, around);
  const today = useTodaysNames();
  const sentences = useMemo(
    () => live && compared(today(live), today(draft)).sentences,
    [today, live, draft],
  );
  const publish = async () => {
    setBusy(true);
    setRefusal(await onPublish(note.trim(), audience));
    setBusy(false);
  };
  if (unchangedSince) return <Unchanged {...unchangedSince} onClose={onClose} />;
  return (
    <Dialog
      open
      onClose={onClose}
      wide
      title={`Publish version ${next}`}
      description={`It counts from the next new conversation on.${onTrial === null ? "" : ` The trial of version ${onTrial} ends.`}`}
      acts={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button
            look="primary"
            busy={busy || comparing}
            disabled={!gate?.open || refusedAudience(audience) !== null}
            onClick={() => void publish()}
          >
            {moved === null ? `Publish version ${next}` : `${moved} moved…`}
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
      <AudienceFields audience={audience} shareable={live !== null} onChange={setAudience} />
      {audience.share === 100 && live && <UnderWayFields {...underWay} />}
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

function Unchanged({ number, trial, onClose }: { number: number; trial: boolean; onClose: () => void }) {
  return (
    <Dialog
      open
      onClose={onClose}
      title={`Nothing has changed since version ${number}`}
      acts={<Button onClick={onClose}>Back to the draft</Button>}
    >
      <p>
        {trial
          ? "This draft is on trial already. Under Versions you change who gets it, or stop it."
          : "Customers have this draft already. Once you change something, you can publish it."}
      </p>
    </Dialog>
  );
}
