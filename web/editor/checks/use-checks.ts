import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import type { Finding } from "#flows/check/finding.ts";
import type { Guarantee } from "#flows/check/guarantees.ts";
import type { Flow, Policy } from "#flows/flow.ts";
import { byNode } from "../canvas/canvas-nodes.ts";
import type { CheckAnswered, CheckAsked } from "./check-worker.ts";

/** What the checks say of a flow. */
export interface Checks {
  findings: Finding[];
  findingsByNode: Map<string, Finding[]>;
  guarantees: Guarantee[];
  /** Of the flow as it stands; false while something newer is still to be looked at. */
  current: boolean;
}

/** Long enough that no flow is sent to be checked between two keys. */
const restMs = 200;

/** Checks a flow whenever the hand rests; where nodes lie does not matter. Waits until the workspace's policies are known. */
export function useChecks(flow: Flow, policies: Policy[] | undefined, intents: string[] | null): Checks {
  const [checked, setChecked] = useState<Checked>(unchecked);
  const { nodes, edges, subflows, scenarios, policies: own } = flow;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the parts of the flow that mean something
  const asked = useMemo(
    () => ({ flow, policies, intents }),
    [nodes, edges, subflows, scenarios, own, policies, intents],
  );
  const check = useChecker(setChecked);
  useEffect(() => {
    const { flow, policies, intents } = asked;
    if (!policies) return;
    const timer = setTimeout(() => check(asked, { flow, policies, intents }), restMs);
    return () => clearTimeout(timer);
  }, [asked, check]);
  const { findings, guarantees: found } = checked;
  const findingsByNode = useMemo(() => byNode(findings), [findings]);
  return { findings, findingsByNode, guarantees: found, current: checked.asked === asked };
}

/** Has flows checked in a worker of its own; an answer to an earlier question than the last is not told. */
function useChecker(tell: (checked: Checked) => void) {
  const worker = useRef<Worker>(null);
  const last = useRef<{ number: number; asked: object | null }>({ number: 0, asked: null });
  useEffect(() => {
    const started = new Worker(new URL("./check-worker.ts", import.meta.url), { type: "module" });
    started.onmessage = ({ data }: MessageEvent<CheckAnswered>) => {
      const { number, asked } = last.current;
      if (data.asked === number) tell({ asked, findings: data.findings, guarantees: data.guarantees });
    };
    worker.current = started;
    return () => started.terminate();
  }, [tell]);
  return useCallback((asked: object, what: Omit<CheckAsked, "asked">) => {
    last.current = { number: last.current.number + 1, asked };
    const question: CheckAsked = { asked: last.current.number, ...what };
    worker.current?.postMessage(question);
  }, []);
}

interface Checked extends Pick<Checks, "findings" | "guarantees"> {
  asked: object | null;
}

const unchecked: Checked = { asked: null, findings: [], guarantees: [] };
