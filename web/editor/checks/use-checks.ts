import { useEffect, useMemo, useState } from "react";
import { checkFlow } from "#flows/check/check-flow.ts";
import type { Finding } from "#flows/check/finding.ts";
import { type Guarantee, guarantees } from "#flows/check/guarantees.ts";
import type { Flow, Policy } from "#flows/flow.ts";
import { byNode } from "../canvas/canvas-nodes.ts";

/** What the checks say of a flow. */
export interface Checks {
  findings: Finding[];
  findingsByNode: Map<string, Finding[]>;
  guarantees: Guarantee[];
  /** Of the flow as it stands; false while something newer is still to be looked at. */
  current: boolean;
}

/** Long enough that no check runs between two keys. */
const restMs = 200;

/** Checks a flow whenever the hand rests; where nodes lie does not matter. Waits until the workspace's policies are known. */
export function useChecks(flow: Flow, policies: Policy[] | undefined): Checks {
  const [checked, setChecked] = useState<Checked>(unchecked);
  const { nodes, edges, subflows, scenarios, policies: own } = flow;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the parts of the flow that mean something
  const asked = useMemo(() => ({ flow, policies }), [nodes, edges, subflows, scenarios, own, policies]);
  useEffect(() => {
    if (!asked.policies) return;
    const { flow, policies } = asked;
    const timer = setTimeout(() => {
      const findings = checkFlow(flow, policies);
      setChecked({ asked, findings, guarantees: guarantees(flow, policies) });
    }, restMs);
    return () => clearTimeout(timer);
  }, [asked]);
  const { findings, guarantees: found } = checked;
  const findingsByNode = useMemo(() => byNode(findings), [findings]);
  return { findings, findingsByNode, guarantees: found, current: checked.asked === asked };
}

interface Checked extends Pick<Checks, "findings" | "guarantees"> {
  asked: object | null;
}

const unchecked: Checked = { asked: null, findings: [], guarantees: [] };
