import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { api } from "../../api.ts";
import { conversations, underWayInWords } from "../../editor/rollout/under-way-in-words.ts";
import type { RolloutRead } from "../../outputs.ts";
import { Button } from "../../ui/button.tsx";
import { clock } from "../../ui/time.ts";
import { MoveDialog } from "../rollout/move-dialog.tsx";
import { ReleaseDialog } from "../rollout/release-dialog.tsx";
import { RollBackDialog } from "../rollout/roll-back-dialog.tsx";
import { stopTrial } from "../rollout/stop-trial.ts";
import { ShareBar } from "./share-bar.tsx";

interface RolloutPanelProps {
  flowId: string;
  rollout: RolloutRead;
  /** Whether whoever looks may change it. */
  leading: boolean;
}

/** Who gets which version at this moment, and what can be done about it at once. */
export function RolloutPanel({ flowId, rollout, leading }: RolloutPanelProps) {
  const [asking, setAsking] = useState<"share" | "rollback" | null>(null);
  const { live, previous, trial, begun } = rollout;
  const close = () => setAsking(null);
  return (
    <section aria-label="Who gets which version" className="flex flex-col gap-3 border-b p-4">
      <h2 className="font-semibold">Who gets which version</h2>
      <ul className="flex flex-col gap-3">
        {trial && (
          <ShareBar
            number={trial.number}
            name={trial.name}
            share={trial.share}
            more={testersInWords(trial.testCustomers)}
            begun={begunInWords(begun, trial.versionId)}
          >
            {leading && (
              <>
                <Button size="small" onClick={() => void stopTrial(flowId, rollout)}>
                  Stop
                </Button>
                <Button size="small" onClick={() => setAsking("share")}>
                  Change who gets it…
                </Button>
              </>
            )}
          </ShareBar>
        )}
        {live && (
          <ShareBar
            number={live.number}
            name={live.name}
            share={100 - (trial?.share ?? 0)}
            begun={begunInWords(begun, live.versionId)}
          >
            {leading && previous && (
              <Button size="small" onClick={() => setAsking("rollback")}>
                {previous.number < live.number ? "Roll back to" : "Put back"} version {previous.number}…
              </Button>
            )}
          </ShareBar>
        )}
      </ul>
      {!live && !trial && <p className="text-soft">Nobody gets anything of this flow now.</p>}
      {leading && live && !trial && <UnderWay flowId={flowId} live={live} />}
      {asking === "share" && trial && (
        <ReleaseDialog
          flowId={flowId}
          rollout={rollout}
          version={trial}
          first={{ share: trial.share, testCustomers: trial.testCustomers }}
          onClose={close}
        />
      )}
      {asking === "rollback" && previous && (
        <RollBackDialog flowId={flowId} rollout={rollout} to={previous} onClose={close} />
      )}
    </section>
  );
}

/** How many are in the middle of a conversation on other versions than the live one. */
function UnderWay({ flowId, live }: { flowId: string; live: NonNullable<RolloutRead["live"]> }) {
  const [moving, setMoving] = useState(false);
  const standings = useQuery({
    ...api.rollout.midFlow.queryOptions({ id: flowId, except: live.versionId }),
    refetchInterval: 15_000,
  });
  const count = standings.data ? underWayInWords(standings.data).count : 0;
  return (
    <>
      {count > 0 && (
        <p className="flex flex-col items-start gap-1.5 text-soft">
          {conversations(count)} under way on other versions than {live.number}.
          <Button size="small" onClick={() => setMoving(true)}>
            Move them…
          </Button>
        </p>
      )}
      {moving && <MoveDialog flowId={flowId} to={live} onClose={() => setMoving(false)} />}
    </>
  );
}

function testersInWords(testCustomers: string[]): string {
  if (testCustomers.length === 0) return "";
  return `Always: ${testCustomers.join(", ")}, where signed in`;
}

/** "12 of 130 conversations since 20:33": how they really began. */
function begunInWords({ since, versions }: RolloutRead["begun"], versionId: string): string {
  const when = since ? `since ${clock(since)}` : "in the last day";
  const total = versions.reduce((sum, { conversations: some }) => sum + some, 0);
  const on = versions.find((one) => one.versionId === versionId)?.conversations ?? 0;
  return total === 0 ? `No conversation began ${when}.` : `${on} of ${conversations(total)} ${when}`;
}
