/** What the customer channel tells of a message. */
export interface ChatMessage {
  /** Place in the conversation's log; counts up, with gaps. */
  seq: number;
  role: "customer" | "bot" | "agent" | "system";
  text: string;
  at: string;
  /** The agent's name. */
  by?: string;
  citations?: { title: string }[];
  /** Buttons that answer it. */
  choices?: { id: string; label: string }[];
}
