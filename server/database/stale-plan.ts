import pg from "pg";

/**
 * Whether a migration has changed what a prepared statement gives since its connection prepared it. It was found out before
 * anything ran, so the statement may be sent again.
 */
export function hasStalePlan(error: unknown): boolean {
  return (
    error instanceof pg.DatabaseError && error.code === "0A000" && error.routine === "RevalidateCachedQuery"
  );
}

type Query = (asked: unknown, ...more: unknown[]) => unknown;

/**
 * Sends prepared statements once more where a migration was applied under a running server: unprepared, so that it does
 * not matter who else of the pool still has the old plan. The pool itself lets a connection go that has failed.
 */
export function outliveMigrations(pool: pg.Pool): void {
  const query = pool.query.bind(pool) as Query;
  const again: Query = (asked, ...more) => {
    const answer = query(asked, ...more);
    if (!isPrepared(asked) || !(answer instanceof Promise)) return answer;
    return answer.catch((error) => {
      if (!hasStalePlan(error)) throw error;
      const { name: _, ...unprepared } = asked;
      return query(unprepared, ...more);
    });
  };
  pool.query = again as typeof pool.query;
}

function isPrepared(asked: unknown): asked is { name: string } {
  return typeof asked === "object" && asked !== null && "name" in asked;
}
