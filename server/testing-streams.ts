import { once } from "node:events";
import { type AddressInfo, connect, createServer, type Socket } from "node:net";

/**
 * A way to the server that is cut again and again: of each connection, after so many bytes of answers, in turn, then not
 * any more.
 */
export async function cuttingProxy(to: string, cuts: number[]): Promise<{ url: string; close: () => void }> {
  const { hostname, port } = new URL(to);
  const open = new Set<Socket>();
  const left = [...cuts];
  const proxy = createServer((client) => {
    let allowed = left.shift() ?? Number.POSITIVE_INFINITY;
    const server = connect(Number(port), hostname);
    const cut = () => [client, server].map((socket) => socket.destroy());
    for (const socket of [client, server]) {
      open.add(socket);
      socket.on("error", cut).on("close", cut);
    }
    client.pipe(server);
    server.on("data", (bytes) => {
      client.write(bytes.subarray(0, allowed));
      allowed -= bytes.length;
      if (allowed <= 0) client.end(cut);
    });
  }).listen(0, "127.0.0.1");
  await once(proxy, "listening");
  const close = () => {
    proxy.close();
    for (const socket of open) socket.destroy();
  };
  return { url: `http://127.0.0.1:${(proxy.address() as AddressInfo).port}`, close };
}

export interface StreamEvent {
  id?: string;
  event?: string;
  data?: string;
}

/** The whole events of one connection, until it ends or is cut. */
export async function* eventsOf(
  url: string,
  headers: Record<string, string>,
  over?: AbortSignal,
): AsyncGenerator<StreamEvent> {
  let rest = "";
  const stop = new AbortController();
  try {
    const { body } = await fetch(url, {
      headers: { accept: "text/event-stream", ...headers },
      signal: over ? AbortSignal.any([over, stop.signal]) : stop.signal,
    });
    for await (const piece of body?.pipeThrough(new TextDecoderStream()) ?? []) {
      const events = (rest + piece).split("\n\n");
      rest = events.pop() ?? "";
      for (const event of events) yield Object.fromEntries(event.split("\n").map(fieldOf));
    }
  } catch {
    // cut off
  } finally {
    stop.abort();
  }
}

function fieldOf(line: string): [string, string] {
  const colon = line.indexOf(":");
  return [line.slice(0, colon), line.slice(colon + 1).trimStart()];
}
