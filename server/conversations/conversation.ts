import type { Conversation as State } from "#flows/turn.ts";

/** A conversation as the server keeps it: where its machine stands, and whose it is. Never changed in place. */
export interface Conversation {
  id: string;
  workspaceId: string;
  flowId: string;
  /** The version that it is pinned to, and that version's content hash. */
  versionId: string;
  versionHash: string;
  channelKey: string | null;
  mode: "live" | "sandbox";
  customer: Customer;
  /** SHA-256 of the customer's token, hex. */
  tokenHash: string;
  createdAt: string;
  state: State;
}

/** Who is talking. `ref` is the id in the connected store; only a signed identity has one. */
export interface Customer {
  ref: string | null;
  name: string | null;
  email: string | null;
  verified: boolean;
}
