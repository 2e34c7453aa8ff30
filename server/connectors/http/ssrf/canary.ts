import type { AddressInfo } from "node:net";
import { createServer, type Server, type Socket } from "node:net";

/** A server on every address of this machine that counts whoever comes, and says no more. */
export interface Canary {
  port: number;
  reached: () => number;
  stop: () => Promise<void>;
}

export async function startCanary(): Promise<Canary> {
  let count = 0;
  const seen = (socket: Socket) => {
    count++;
    socket.on("error", () => {}).resume();
    socket.end("HTTP/1.1 200 OK\r\ncontent-type: text/plain\r\ncontent-length: 2\r\n\r\nhi");
  };
  const server = await listening(() => createServer(seen), "::").catch(() =>
    listening(() => createServer(seen), "0.0.0.0"),
  );
  const { port } = server.address() as AddressInfo;
  const stop = () => new Promise<void>((resolve) => server.close(() => resolve()));
  return { port, reached: () => count, stop };
}

function listening(make: () => Server, host: string): Promise<Server> {
  const server = make();
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(0, host, () => resolve(server));
  });
}
