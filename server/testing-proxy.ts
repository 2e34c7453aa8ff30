import { once } from "node:events";
import { type AddressInfo, connect, createServer, type Socket } from "node:net";

/** Stands before a database, and can be cut off from it or fall silent: what a test calls "the database is gone". */
export async function startProxy(databaseUrl: string): Promise<DatabaseProxy> {
  const { socket, name } = partsOf(databaseUrl);
  const pairs = new Set<[Socket, Socket]>();
  let silent = false;
  const server = createServer((here) => {
    const there = connect(socket);
    const pair: [Socket, Socket] = [here, there];
    pairs.add(pair);
    for (const [from, to] of [pair, pair.toReversed() as typeof pair]) {
      from.on("data", (bytes) => silent || to.write(bytes));
      from.on("error", () => {});
      from.on("close", () => {
        to.destroy();
        pairs.delete(pair);
      });
    }
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  const hangUp = () => {
    for (const pair of pairs) for (const end of pair) end.destroy();
  };
  return {
    url: `postgresql://postgres@127.0.0.1:${port}/${name}`,
    cut: async () => {
      server.close();
      hangUp();
      await once(server, "close");
    },
    mend: async () => {
      server.listen(port, "127.0.0.1");
      await once(server, "listening");
    },
    fallSilent: () => {
      silent = true;
    },
    speak: () => {
      silent = false;
      hangUp(); // what was swallowed meanwhile never comes
    },
    stop: async () => {
      server.close();
      hangUp();
    },
  };
}

export interface DatabaseProxy {
  url: string;
  /** Nobody answers at the address any more. */
  cut: () => Promise<void>;
  mend: () => Promise<void>;
  /** Connections stand, and nothing comes. */
  fallSilent: () => void;
  speak: () => void;
  stop: () => Promise<void>;
}

/** The embedded database listens in a folder alone: `postgresql://postgres@%2Fsome%2Ffolder:5432/name`. */
function partsOf(databaseUrl: string): { socket: string; name: string } {
  const [, folder = "", port = "", name = ""] = /@([^:/]+):(\d+)\/(.+)$/.exec(databaseUrl) ?? [];
  return { socket: `${decodeURIComponent(folder)}/.s.PGSQL.${port}`, name };
}
