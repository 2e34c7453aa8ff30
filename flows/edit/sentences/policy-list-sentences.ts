import { aroundPolicies } from "../../around-policies.ts";
import type { Policy } from "../../flow.ts";
import { diff } from "../diff.ts";
import { sentencesOf } from "./sentences-of.ts";

/** What changes between two lists of policies, in sentences. */
export function policyListSentences(before: Policy[], after: Policy[]): string[] {
  const [was, is] = [aroundPolicies(before), aroundPolicies(after)];
  return sentencesOf(diff(was, is), was, is).map(({ text }) => text);
}
