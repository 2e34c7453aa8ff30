import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import type { Policy } from "#flows/flow.ts";
import { api } from "../../api.ts";
import type { AroundFlow } from "../../editor/policies/around-flow.tsx";
import { useFirings } from "../policies/use-firings.ts";

/** The workspace's policies, and how often a flow's own fired; only leads have it counted. */
export function useAround(flowId: string, own: Policy[], counted: boolean): AroundFlow {
  const { data } = useQuery(api.policies.read.queryOptions());
  const firings = useFirings(own, flowId, counted);
  return useMemo(() => ({ first: data?.policies ?? [], firings }), [data, firings]);
}
