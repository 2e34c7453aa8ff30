import { defaultPolicies } from "#flows/policies.ts";
import type { Prisma } from "../db.ts";

/** The policy list that every new workspace begins with: the default escalation policies, on and live. Nobody put them there. */
export const firstPolicies = {
  policies: defaultPolicies as unknown as Prisma.InputJsonArray,
  revision: 1,
  changedByName: "",
};
