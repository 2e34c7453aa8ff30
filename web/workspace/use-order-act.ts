import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useRef, useState } from "react";
import type { Receipt } from "#flows/demo-store/store.ts";
import { api } from "../api.ts";
import { toast } from "../ui/toasts.tsx";

type Acted = { ok: true; receipt: Receipt } | { ok: false; message: string };

/**
 * Does something to an order under one key for as long as its dialog is open: pressed again after a lost answer, it is
 * still done once. Pressed twice, it is asked and told once.
 */
export function useOrderAct(
  conversationId: string,
  onDone: () => void,
  run: (key: string) => Promise<Acted>,
) {
  const cache = useQueryClient();
  const [key] = useState(() => crypto.randomUUID());
  // a second click comes before the button is drawn as disabled
  const underWay = useRef(false);
  const act = useMutation({
    mutationFn: () => run(key),
    onSuccess: (acted) => {
      void cache.invalidateQueries(api.handoffs.get.queryFilter({ id: conversationId }));
      if (!acted.ok) return;
      toast({ meaning: "calm", words: acted.receipt.says });
      onDone();
    },
    onSettled: (acted) => {
      underWay.current = acted?.ok === true;
    },
  });
  const runOnce = () => {
    if (underWay.current) return;
    underWay.current = true;
    act.mutate();
  };
  return { isPending: act.isPending, run: runOnce, problem: problemOf(act.data, act.error) };
}

function problemOf(acted: Acted | undefined, error: Error | null): string | null {
  if (acted && !acted.ok) return `Not done. ${acted.message}`;
  if (!error) return null;
  return `It is not known whether this was done. ${error.message} Pressing again is safe: it happens once.`;
}
