import type { client } from "./ask.ts";
import type { Line } from "./script.ts";
import type { Stage } from "./stages.ts";

/** What a customer needs to go on with a conversation. */
export interface Customer {
  conversationId: string;
  token: string;
}

type Http = ReturnType<typeof client>;

export async function begin(http: Http, { product, channelKey }: Stage): Promise<Customer> {
  const { status, body } = await http.post(`${product.url}/api/chat/${channelKey}/conversations`, {});
  if (status !== 201) throw new Error(`No conversation begins: ${JSON.stringify(body)}`);
  return body as Customer;
}

/** Says a line under an id; whether the replies were the expected ones. */
export async function say(
  http: Http,
  { product }: Stage,
  { conversationId, token }: Customer,
  id: string,
  line: Line,
): Promise<boolean> {
  const url = `${product.url}/api/chat/conversations/${conversationId}/messages`;
  const { body } = await http.post(url, { id, text: line.text }, token);
  const said = (body as { messages?: { text: string }[] }).messages?.map(({ text }) => text) ?? [];
  return said.join("\n") === line.replies.join("\n");
}
