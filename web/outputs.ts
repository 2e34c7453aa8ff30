import type { inferRouterOutputs } from "@trpc/server";
import type { AppRouter } from "#api";

type Outputs = inferRouterOutputs<AppRouter>;

/** What the server answers, by the names that screens use. */
export type Me = NonNullable<Outputs["team"]["me"]>;
export type FlowListed = Outputs["flows"]["list"][number];
export type FlowOpened = Outputs["flows"]["get"];
export type VersionListed = Outputs["flows"]["versions"][number];
export type RolloutRead = Outputs["rollout"]["get"];
export type UnderWay = Outputs["rollout"]["midFlow"];
export type MovePreview = Outputs["rollout"]["previewMove"];
export type ConversationListed = Outputs["conversations"]["list"]["items"][number];
export type PoliciesRead = Outputs["policies"]["read"];
export type EarsRead = Outputs["ears"]["read"];
export type QueueListed = Outputs["queues"]["list"][number];
export type Doubt = Outputs["doubts"]["list"][number];
export type Connections = Outputs["connections"]["list"];
export type InboxItem = Outputs["inbox"]["list"]["items"][number];
export type HandoffOpened = Outputs["handoffs"]["get"];
