import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { everybody } from "../../editor/rollout/audience.ts";
import type { RolloutRead, VersionListed } from "../../outputs.ts";
import { Button } from "../../ui/button.tsx";
import { toast } from "../../ui/toasts.tsx";
import { ReleaseDialog } from "../rollout/release-dialog.tsx";
import { NameDialog } from "./name-dialog.tsx";
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
  const [asking, setAsking] = useState<"name" | "release" | null>(null);
  const close = () => setAsking(null);
  const { id: versionId, number, name } = version;
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
      <Button onClick={() => setAsking("name")}>{name === null ? "Name it…" : "Rename it…"}</Button>
      {!given && <Button onClick={() => setAsking("release")}>Give it to customers…</Button>}
      <Button look="primary" busy={busy} onClick={() => void restore()}>
        Restore version {number} as the draft
      </Button>
      {asking === "name" && <NameDialog flowId={flowId} version={version} onClose={close} />}
      {asking === "release" && (
        <ReleaseDialog
          flowId={flowId}
          rollout={rollout}
          version={{ versionId, number, name }}
          first={everybody}
          onClose={close}
        />
      )}
    </>
  );
}
