import type { Json } from "./json.ts";
import type { Visitor } from "./scenario/scenario.ts";

/** The variables that a conversation begins with. */
export function openingVars(channel: string, customer: Visitor | null): Record<string, Json> {
  const { name = null, email = null, verified = false, tags = [], language = null } = customer ?? {};
  const known = {
    name,
    firstName: name?.trim().split(/\s+/)[0] || null,
    email: verified ? email : null,
    // typed by whoever opened the chat: saves a question, proves nothing
    saidEmail: verified ? null : email,
    verified,
    tags,
    language,
  };
  return { channel, customer: known, language };
}
