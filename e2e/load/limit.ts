// The raw limit that `bench turns` is held against: the same HTTP server, a pool of `pg`, and per turn one read and one
// statement that stores as many bytes as a turn of the product. It imports nothing else.
import Fastify from "fastify";
import pg from "pg";

const [url = "", conversations = "1000"] = process.argv.slice(2);
const pool = new pg.Pool({ connectionString: url, max: 20 });

await pool.query(`
  DROP TABLE IF EXISTS limit_state, limit_log;
  CREATE TABLE limit_state (id int PRIMARY KEY, seq int NOT NULL, body text NOT NULL);
  CREATE TABLE limit_log (id int NOT NULL, seq int NOT NULL, body text NOT NULL, PRIMARY KEY (id, seq));
  INSERT INTO limit_state SELECT id, 0, '' FROM generate_series(0, ${Number(conversations)}) AS id;`);

const read = { name: "read", text: "SELECT seq, body FROM limit_state WHERE id = $1" };
const write = {
  name: "write",
  text: `WITH moved AS (UPDATE limit_state SET seq = seq + 1, body = $2 WHERE id = $1 RETURNING id, seq)
    INSERT INTO limit_log (id, seq, body) SELECT id, seq, $3 FROM moved`,
};

/** Bytes that compress as badly as the product's: random letters, cut to size. */
const noise = Array.from({ length: 20_000 }, () => Math.random().toString(36).slice(2)).join("");
const bytes = (size: number) => {
  const from = Math.floor(Math.random() * (noise.length - size));
  return noise.slice(from, from + size);
};

const server = Fastify();
server.post<{ Params: { id: string }; Body: { state: number; log: number } }>(
  "/turn/:id",
  async (request) => {
    const id = Number(request.params.id);
    const { state, log } = request.body;
    await pool.query({ ...read, values: [id] });
    await pool.query({ ...write, values: [id, bytes(state), bytes(log)] });
    return { ok: true };
  },
);
console.log(await server.listen({ port: 0, host: "127.0.0.1" }));
