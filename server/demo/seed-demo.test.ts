import { expect, test } from "vitest";
import { query } from "../conversations/testing.ts";
import { withApp } from "../testing.ts";
import { seedDemo } from "./seed-demo.ts";

const it = withApp();

test("the first start opens a shop with a week of conversations, the second changes nothing", async () => {
  const started = performance.now();
  await seedDemo(it.app);
  console.log(`seeded in ${Math.round(performance.now() - started)} ms`);
  const counts = () =>
    query(
      it.app,
      `SELECT (SELECT count(*)::int FROM store_order) AS orders, (SELECT count(*)::int FROM article) AS articles,
        (SELECT count(*)::int FROM conversation) AS conversations,
        (SELECT count(*)::int FROM handoff WHERE closed_at IS NULL) AS waiting,
        (SELECT count(*)::int FROM conversation WHERE outcome = 'resolved') AS resolved,
        (SELECT count(*)::int FROM conversation WHERE outcome = 'abandoned') AS abandoned,
        (SELECT count(*)::int FROM entry) AS entries, (SELECT count(*)::int FROM member) AS people`,
    );
  const first = await counts();
  console.log(first);
  expect(first).toMatchObject([{ orders: 320, people: 6 }]);
  await seedDemo(it.app);
  expect(await counts()).toEqual(first);
});
