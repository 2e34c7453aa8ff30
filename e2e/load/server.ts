import { calls } from "#flows/effects.ts";
import { runtimeOf } from "#server/conversations/runtime.ts";
import { seedDemo } from "#server/demo/seed-demo.ts";
import { readEnv } from "#server/env.ts";
import { startBaton } from "#server/main.ts";
import { client } from "./ask.ts";

/** A server as `npm start` makes it, but that orders are looked up over HTTP, at ORDERS. */
const { ORDERS = "" } = process.env;
const orders = client(64);
const baton = await startBaton(readEnv(), async (app) => {
  await seedDemo(app);
  runtimeOf(app).executors.fetchOrder = async ({ number }) =>
    calls.fetchOrder.output.parse((await orders.post(`${ORDERS}/${number}`, {})).body);
});
for (const signal of ["SIGINT", "SIGTERM", "disconnect"]) {
  process.on(signal, () => baton.stop().finally(() => process.exit()));
}
console.log(`Ready: ${baton.url}`);
