import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { everybody } from "../../editor/rollout/audience.ts";
import type { RolloutRead, VersionListed } from "../../outputs.ts";
import { Button } from "../../ui/button.tsx";
import { toast } from "../../ui/toasts.tsx";
import { ReleaseDialog } from "../rollout/release-dialog.tsx";
import { restoreVersion } from "./restore-version.ts";

interface VersionActsProps {
  flowId: string;
  version: VersionListed;
  rollout: RolloutRead;
}

/** What a lead can do with the version that is looked at. */
export function VersionActs({ flowId, version, rollout }: VersionActsProps) {
  const navigate = useNavigate();
  const [busy, setBusy] = useState(false);
  const [releasing, setReleasing] = useState(false);
  const { id: versionId, number } = version;
  const given = [rollout.live, rollout.trial].some((one) => one?.versionId === versionId);
  const restore = async () => {
    setBusy(true);
    const answer = await restoreVersion(flowId, version);
    setBusy(false);
    toast(answer);
    if (answer.meaning === "calm") await navigate({ to: "/flows/$flowId", params: { flowId } });
  };
  return (
    <>
      {!given && <Button onClick={() => setReleasing(true)}>Give it to customers…</Button>}
      <Button look="primary" busy={busy} onClick={() => void restore()}>
        Restore version {number} as the draft
      </Button>
      {releasing && (
        <ReleaseDialog
          flowId={flowId}
          rollout={rollout}
          version={{ versionId, number }}
          first={everybody}
          onClose={() => setReleasing(false)}
        />
      )}
    </>
  );
}
