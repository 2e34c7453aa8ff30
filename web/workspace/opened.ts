import type { inferRouterOutputs } from "@trpc/server";
import type { AppRouter } from "#api";

type Answers = inferRouterOutputs<AppRouter>;

/** A conversation as the inbox lists it. */
export type InboxItem = Answers["inbox"]["list"]["items"][number];

/** A handoff with all that an agent works with. */
export type Opened = Answers["handoffs"]["get"];
