import { Agent, request } from "node:http";

/** A client that keeps its connections and does as little as it can, since it shares the machine with what it measures. */
export function client(connections: number) {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  return {
    post: (url: string, body: object, token?: string) => post(agent, url, body, token),
    close: () => agent.destroy(),
  };
}

export interface Answer {
  status: number;
  body: unknown;
}

function post(agent: Agent, url: string, body: object, token?: string): Promise<Answer> {
  const payload = JSON.stringify(body);
  const headers = {
    "content-type": "application/json",
    "content-length": Buffer.byteLength(payload),
    ...(token ? { authorization: `Bearer ${token}` } : {}),
  };
  return new Promise((resolve, reject) => {
    const sent = request(url, { method: "POST", agent, headers }, (answer) => {
      let text = "";
      answer.setEncoding("utf8");
      answer.on("data", (piece: string) => {
        text += piece;
      });
      answer.on("end", () => resolve({ status: answer.statusCode ?? 0, body: JSON.parse(text) }));
    });
    sent.on("error", reject);
    sent.end(payload);
  });
}
