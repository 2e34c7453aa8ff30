import { request } from "node:http";
import { describe, expect, test } from "vitest";
import { defaultPolicies } from "#flows/policies.ts";
import { makePerson, makeWorkspace, withServer } from "../testing.ts";
import type { Role } from "./roles.ts";

const owner = { name: "Ada", email: "Ada@example.com", password: "a long password", workspace: "Ada's shop" };

describe("the demo", () => {
  const baton = withServer();

  test("is offered and opens with one click on this machine", async () => {
    await openDemo(baton.app);
    expect(await (await fetch(`${baton.url}/api/team/first-start`)).json()).toEqual({
      demo: true,
      createWorkspace: true,
    });
    for (const role of ["lead", "tester", "agent"]) {
      const { status, cookie } = await post(baton.url, "/api/team/demo", { role });
      expect(status).toBe(200);
      expect(await me(baton.url, cookie)).toMatchObject({ role, workspace: { demo: true } });
    }
    expect((await post(baton.url, "/api/team/demo", { role: "owner" })).status).toBe(400);
  });

  test.each([
    ["x-forwarded-for", "203.0.113.9"],
    ["x-forwarded-for", "127.0.0.1"],
    ["X-Forwarded-Host", "baton.example"],
    ["x-forwarded-proto", "https"],
    ["forwarded", "for=127.0.0.1"],
    ["x-real-ip", "127.0.0.1"],
    ["via", "1.1 proxy"],
    ["cf-connecting-ip", "203.0.113.9"],
    ["x-original-host", "baton.example"],
    ["x-forwarded", "for=127.0.0.1"],
    ["x-forwarded-by", "proxy"],
    ["true-client-ip", "127.0.0.1"],
    ["cf-ray", "8a1"],
    ["x-amzn-trace-id", "Root=1"],
    ["host", "127.999.0.1"],
    ["host", "127.1"],
    ["host", "[::1"],
    ["host", "baton.example"],
    ["host", "127.0.0.1.evil.example"],
    ["origin", "http://evil.example"],
  ])("stays closed behind %s: %s", async (name, value) => {
    expect((await post(baton.url, "/api/team/demo", { role: "lead" }, { [name]: value })).status).toBe(403);
  });

  test.each(["localhost:3000", "127.0.0.1", "127.8.9.10:80", "[::1]:3000"])(
    "opens under the name %s",
    async (host) => {
      expect((await post(baton.url, "/api/team/demo", { role: "lead" }, { host })).status).toBe(200);
    },
  );

  test("has people without a password", async () => {
    const { email } = await baton.app.db.prisma.user.findFirstOrThrow({
      where: { members: { some: { role: "lead" } } },
    });
    expect(
      (await post(baton.url, "/api/auth/sign-in/email", { email, password: "password1234" })).status,
    ).toBe(401);
  });

  test("is gone once a real workspace exists", async () => {
    expect((await post(baton.url, "/api/team/workspace", owner)).status).toBe(200);
    expect((await post(baton.url, "/api/team/demo", { role: "lead" })).status).toBe(403);
    expect(await (await fetch(`${baton.url}/api/team/first-start`)).json()).toEqual({
      demo: false,
      createWorkspace: false,
    });
  });
});

describe("a demo on an address that others can reach", () => {
  const baton = withServer({ HOST: "0.0.0.0" });

  test("stays closed even for this machine", async () => {
    await openDemo(baton.app);
    expect((await post(baton.url, "/api/team/demo", { role: "lead" })).status).toBe(403);
  });
});

describe("the first workspace", () => {
  const baton = withServer();
  test("leaves nobody behind when it could not be made whole", async () => {
    await baton.app.db.pool.query("ALTER TABLE store_order RENAME TO gone");
    expect((await post(baton.url, "/api/team/workspace", owner)).status).toBe(500);
    expect(await baton.app.db.prisma.user.count()).toBe(0);
    await baton.app.db.pool.query("ALTER TABLE gone RENAME TO store_order");
  });

  test("is one, however many ask for it at once, and the others leave nobody behind", async () => {
    const asked = Array.from({ length: 30 }, (_, nth) => ({ ...owner, email: `o${nth}@example.com` }));
    const answers = await Promise.all(asked.map((each) => post(baton.url, "/api/team/workspace", each)));
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, ...Array(29).fill(403)]);
    expect(await baton.app.db.prisma.workspace.count()).toBe(1);
    expect(await baton.app.db.prisma.user.count()).toBe(1);
  });
});

describe("a workspace", () => {
  const baton = withServer();

  test("is created by its first owner, who can sign in again, and by nobody after", async () => {
    const made = await post(baton.url, "/api/team/workspace", owner);
    expect(await me(baton.url, made.cookie)).toMatchObject({
      role: "owner",
      workspace: { name: "Ada's shop", demo: false },
    });

    const [list] = await baton.app.db.prisma.policyList.findMany({ select: { policies: true } });
    expect(list?.policies).toEqual(defaultPolicies);

    const { email, password } = owner;
    const again = await post(baton.url, "/api/auth/sign-in/email", { email, password });
    expect(await me(baton.url, again.cookie)).toMatchObject({ role: "owner" });
    expect(
      (await post(baton.url, "/api/auth/sign-in/email", { email, password: "another password" })).status,
    ).toBe(401);

    const stranger = { ...owner, email: "eve@example.com" };
    expect((await post(baton.url, "/api/team/workspace", stranger)).status).toBe(403);
    expect((await post(baton.url, "/api/auth/sign-up/email", stranger)).status).toBe(404);
    expect(
      (
        await post(
          baton.url,
          "/api/auth/organization/create",
          { name: "x", slug: "x" },
          { cookie: again.cookie },
        )
      ).status,
    ).toBe(404);
  });

  test("takes in whoever holds an invitation, once, in the role that it names", async () => {
    const shop = await makeWorkspace(baton.app);
    const lead = await shop.caller("lead");
    const { id, path } = await lead.team.invite({ email: "bo@example.com", role: "agent" });
    expect(path).toBe(`/join/${id}`);
    expect(await lead.team.invitations()).toMatchObject([{ email: "bo@example.com", role: "agent" }]);

    const person = { name: "Bo", password: "a long password" };
    const joined = await post(baton.url, `/api/team/invitations/${id}/join`, person);
    expect(await me(baton.url, joined.cookie)).toMatchObject({ role: "agent", workspace: { id: shop.id } });
    expect((await post(baton.url, `/api/team/invitations/${id}/join`, person)).status).toBe(404);
  });

  test("is not joined twice by an invitation that two use at once", async () => {
    const lead = await (await makeWorkspace(baton.app)).caller("lead");
    const { id } = await lead.team.invite({ email: "cy@example.com", role: "agent" });
    const person = { name: "Cy", password: "a long password" };
    const join = () => post(baton.url, `/api/team/invitations/${id}/join`, person);
    const statuses = (await Promise.all([join(), join(), join()])).map(({ status }) => status);
    expect(statuses.filter((status) => status === 200)).toHaveLength(1);
    expect(statuses.filter((status) => status === 500)).toHaveLength(0);
  });

  test("slows down whoever guesses passwords", async () => {
    const guess = { email: "ada@example.com", password: "is it this one?" };
    const statuses: number[] = [];
    for (let tries = 0; tries < 6; tries++) {
      // the caller's own word on where it comes from counts for nothing
      const headers = { "x-forwarded-for": `203.0.113.${tries}`, "x-baton-ip": `203.0.113.${tries}` };
      statuses.push((await post(baton.url, "/api/auth/sign-in/email", guess, headers)).status);
    }
    expect(statuses.at(-1)).toBe(429);
  });

  test("lets a lead invite no owner", async () => {
    const lead = await (await makeWorkspace(baton.app)).caller("lead");
    await expect(lead.team.invite({ email: "x@example.com", role: "owner" })).rejects.toMatchObject({
      code: "FORBIDDEN",
    });
  });

  test("refuses calls that another site's page makes with a person's cookie", async () => {
    const cookie = (await (await makeWorkspace(baton.app)).headers("lead")).get("cookie") ?? "";
    const call = { cookie, origin: "http://evil.example" };
    expect((await post(baton.url, "/trpc/flows.create", { name: "x" }, call)).status).toBe(403);
    expect(
      (await post(baton.url, "/trpc/flows.create", { name: "x" }, { cookie, origin: baton.url })).status,
    ).toBe(200);
  });
});

async function openDemo(app: ReturnType<typeof withServer>["app"]): Promise<void> {
  const { id } = await makeWorkspace(app, "Demo shop");
  await app.db.prisma.workspace.update({ where: { id }, data: { demo: true } });
  for (const role of ["lead", "tester", "agent"] satisfies Role[]) await makePerson(app, id, role);
}

async function me(url: string, cookie: string): Promise<unknown> {
  const answer = await fetch(`${url}/trpc/team.me`, { headers: { cookie } });
  return ((await answer.json()) as { result?: { data: unknown } }).result?.data;
}

/** Over node:http, since `fetch` keeps `host` and `origin` to itself. */
async function post(url: string, path: string, body: unknown, headers: Record<string, string> = {}) {
  const { promise, resolve, reject } = Promise.withResolvers<{ status: number; cookie: string }>();
  const call = request(
    new URL(path, url),
    { method: "POST", headers: { "content-type": "application/json", ...headers } },
    (answer) => {
      const cookies = answer.headers["set-cookie"] ?? [];
      answer.resume();
      resolve({
        status: answer.statusCode ?? 0,
        cookie: cookies.map((text) => text.split(";")[0]).join("; "),
      });
    },
  );
  call.on("error", reject);
  call.end(JSON.stringify(body));
  return promise;
}
