import { useEffect, useState } from "react";
import { type Around, type PublishGate, publishGate } from "#flows/check/publish-gate.ts";
import type { Flow } from "#flows/flow.ts";

/** The gate as the server will apply it, once the dialog stands; null while the scenarios run. */
export function useGate(
  flow: Flow,
  { policies, articles, servers, intents, ears }: Around,
): PublishGate | null {
  const [found, setFound] = useState<{ flow: Flow; gate: PublishGate } | null>(null);
  useEffect(() => {
    const timer = setTimeout(() =>
      setFound({ flow, gate: publishGate(flow, { policies, articles, servers, intents, ears }) }),
    );
    return () => clearTimeout(timer);
  }, [flow, policies, articles, servers, intents, ears]);
  return found?.flow === flow ? found.gate : null;
}
