import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { api } from "../../api.ts";
import type { Carry } from "../../editor/rollout/carry.ts";
import type { UnderWayChoice } from "../../editor/rollout/under-way-fields.tsx";

interface Asked {
  flowId: string;
  /** The version that they would go to; null for the draft. */
  to: string | null;
  /** Whether anybody looks at it. */
  open: boolean;
  first?: Carry;
}

/** Who is under way on other versions than this one, what a move would do, and what was chosen. */
export function useUnderWay({ flowId, to, open, first = "stay" }: Asked): UnderWayChoice {
  const [carry, onCarry] = useState<Carry>(first);
  const moving = carry === "move" || carry === "move, misfits to people";
  const standings = useQuery({
    ...api.rollout.midFlow.queryOptions({ id: flowId, except: to }),
    enabled: open,
  });
  const preview = useQuery({
    ...api.rollout.previewMove.queryOptions({ id: flowId, to }),
    enabled: open && moving,
  });
  const problem = standings.isError
    ? "Who is under way could not be found out: the server could not be reached."
    : preview.isError
      ? `What a move would do could not be found out. ${preview.error.message}`
      : null;
  return {
    standings: standings.data ?? null,
    preview: preview.data ?? null,
    problem,
    retry: () => void (standings.isError ? standings.refetch() : preview.refetch()),
    carry,
    onCarry,
  };
}
