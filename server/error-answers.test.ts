import { expect, test } from "vitest";
import { makeWorkspace, withServer } from "./testing.ts";

const baton = withServer();

async function ask(path: string, body?: object, headers: Record<string, string> = {}) {
  const answer = await fetch(`${baton.url}${path}`, {
    ...(body ? { method: "POST", body: JSON.stringify(body) } : {}),
    headers: { "content-type": "application/json", ...headers },
  });
  return { status: answer.status, body: (await answer.json()) as object };
}

const nothing = { status: 404, body: { error: { code: "not_found", message: expect.any(String) } } };

test.each([
  `/api/team/invitations/${"x".repeat(6000)}`,
  `/api/chat/${"x".repeat(6000)}/conversations`,
  "/api/team/invitations/%00",
  "/api/team/invitations/%zz",
  "/api/nowhere",
])("an address that leads nowhere is answered as every refusal: %.40s", async (path) => {
  expect(await ask(path)).toEqual(nothing);
});

test("a field that does not fit is named in a sentence, by routes and procedures alike", async () => {
  expect(await ask("/api/team/demo", { role: "owner" })).toEqual({
    status: 400,
    body: { error: { code: "invalid", message: '"role" must be "lead", "tester" or "agent".' } },
  });
  const headers = await (await makeWorkspace(baton.app)).headers("lead");
  const refused = await ask(
    "/trpc/team.invite",
    { email: "ada", role: "agent" },
    { cookie: headers.get("cookie") ?? "" },
  );
  expect(refused.status).toBe(400);
  expect(refused.body).toMatchObject({
    error: {
      message: '"email" must be an e-mail address.',
      data: { code: "BAD_REQUEST", fields: [{ field: "email", message: "must be an e-mail address" }] },
    },
  });
});
