import { newFlow } from "#flows/edit/new-flow.ts";

/** Stands in for a flow that this build cannot read, or whose state is lost: a person goes on without it. */
export const lostFlow = newFlow("A flow that cannot be read");
