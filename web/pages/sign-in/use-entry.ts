import { useNavigate, useSearch } from "@tanstack/react-router";
import { useState } from "react";
import type { Refusal } from "../../auth.ts";

/** Runs an act that lets somebody in, then goes to where they wanted; keeps what went wrong. */
export function useEntry() {
  const navigate = useNavigate();
  const wanted = useSearch({ strict: false }).to;
  const [busy, setBusy] = useState<string | null>(null);
  const [refusal, setRefusal] = useState<Refusal>(null);
  const enter = async (name: string, act: () => Promise<Refusal>) => {
    setBusy(name);
    const refused = await act().catch(
      () => "The server could not be reached. Check your connection and try again.",
    );
    setBusy(null);
    setRefusal(refused);
    if (refused === null) await navigate({ to: wanted ?? "/" });
  };
  return { busy, refusal, enter };
}
