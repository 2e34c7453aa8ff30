import { expect, test } from "vitest";
import { signCustomer, verifyCustomer } from "./customer-token.ts";

const secret = "a secret of an installation that is long enough";
const maya = { sub: "C-101", email: "maya@example.com", name: "Maya" };

test("a signed identity is known in its workspace and nowhere else", async () => {
  const token = await signCustomer(secret, "w1", maya);
  expect(await verifyCustomer(secret, "w1", token)).toMatchObject(maya);
  expect(await verifyCustomer(secret, "w2", token)).toBeNull();
});

test("a changed, an expired and an unsigned token identify nobody", async () => {
  const token = await signCustomer(secret, "w1", maya);
  const [head, body] = token.split(".");
  const other = Buffer.from(JSON.stringify({ ...maya, email: "eve@example.com" })).toString("base64url");
  const unsigned = Buffer.from(JSON.stringify({ alg: "none", typ: "JWT" })).toString("base64url");
  const expired = await signCustomer(secret, "w1", maya, -10);
  for (const forged of [
    `${head}.${other}.${token.split(".")[2]}`,
    `${unsigned}.${body}.`,
    expired,
    "nonsense",
    "",
  ]) {
    expect(await verifyCustomer(secret, "w1", forged)).toBeNull();
  }
});
