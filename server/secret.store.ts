import type { Db } from "./db.ts";

/** The secret that the processes on this database share; `proposed` where there is none yet. */
export async function sharedSecret({ pool }: Db, proposed: string): Promise<string> {
  await pool.query("INSERT INTO installation (id, secret) VALUES (1, $1) ON CONFLICT DO NOTHING", [proposed]);
  const { rows } = await pool.query<{ secret: string }>("SELECT secret FROM installation WHERE id = 1");
  if (!rows[0]) throw new Error("The installation's secret is missing.");
  return rows[0].secret;
}
