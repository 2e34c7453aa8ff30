import type { Conversation } from "../../conversations/conversation.ts";

/** Whether an e-mail is the customer's own, which is asked of the conversation and not of a call's input. */
export function isSigned({ customer }: Pick<Conversation, "customer">, email: string): boolean {
  return customer.verified && customer.email?.toLowerCase() === email.trim().toLowerCase();
}
