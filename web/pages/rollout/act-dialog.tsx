import { useQueryClient } from "@tanstack/react-query";
import { type ReactNode, useState } from "react";
import { api } from "../../api.ts";
import { Button } from "../../ui/button.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { Problem } from "../../ui/problem.tsx";
import { toast } from "../../ui/toasts.tsx";

/** What happened, in a sentence; or why nothing did. */
export type Acted = { ok: true; words: string } | { ok: false; message: string };

interface ActDialogProps {
  title: string;
  description: string;
  /** What the button that does it says. */
  act: string;
  /** False while what is asked for is not complete. */
  ready?: boolean;
  /** Does it; tells how many conversations it has moved so far. */
  run: (onProgress: (done: number) => void) => Promise<Acted>;
  onClose: () => void;
  children?: ReactNode;
}

/** Asks once before something changes who gets which version. */
export function ActDialog({ title, description, act, ready = true, run, onClose, children }: ActDialogProps) {
  const cache = useQueryClient();
  const [done, setDone] = useState<number | null>(null);
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<string | null>(null);
  const go = async () => {
    setBusy(true);
    const acted = await run(setDone).catch(() => null);
    setBusy(false);
    setDone(null);
    await Promise.all([
      cache.invalidateQueries(api.rollout.pathFilter()),
      cache.invalidateQueries(api.flows.pathFilter()),
    ]);
    if (!acted?.ok) return setRefusal(acted?.message ?? broken);
    toast({ meaning: "calm", words: acted.words });
    onClose();
  };
  return (
    <Dialog
      open
      onClose={onClose}
      wide
      title={title}
      description={description}
      acts={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button look="primary" busy={busy} disabled={!ready} onClick={() => void go()}>
            {done === null ? act : `${done} done…`}
          </Button>
        </>
      }
    >
      {children}
      {refusal && <Problem>{refusal}</Problem>}
    </Dialog>
  );
}

const broken =
  "The server could not be reached. Look at who gets which version now, then try again: nothing is done twice.";
