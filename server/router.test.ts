import { TRPCError } from "@trpc/server";
import { beforeAll, describe, expect, test } from "vitest";
import { type ForeignRows, foreignRows, mayCall, samples } from "./procedure-samples.ts";
import { appRouter } from "./router.ts";
import { type Role, roles } from "./team/roles.ts";
import { makePerson, makeWorkspace, signIn, withApp } from "./testing.ts";
import { createCaller, type Meta } from "./trpc.ts";

const { procedures } = appRouter._def as unknown as { procedures: Record<string, { _def: { meta?: Meta } }> };
const paths = Object.keys(procedures);

const given = withApp();
let theirs: ForeignRows;
let headers: Record<Role, Headers>;

beforeAll(async () => {
  theirs = await foreignRows(given.app);
  const mine = await makeWorkspace(given.app, "My shop");
  const people = await Promise.all(roles.map(async (role) => [role, await mine.headers(role)] as const));
  headers = Object.fromEntries(people) as Record<Role, Headers>;
});

const open = ["team.me"];
const closed = paths.filter((path) => !open.includes(path));

test("every procedure has a sample and lets in those who are written down for it, one alone everybody", () => {
  expect(paths.filter((path) => !(path in samples))).toEqual([]);
  const named = paths.map((path) => [path, procedures[path]?._def.meta?.roles]);
  expect(Object.fromEntries(named)).toEqual(mayCall);
  expect(paths.filter((path) => mayCall[path] === "anybody")).toEqual(open);
});

test("a stranger is told nobody, not refused, when asking who is signed in", async () => {
  const caller = createCaller(appRouter);
  const stranger = await makePerson(given.app, (await makeWorkspace(given.app)).id, "owner");
  const cookie = await signIn(given.app, stranger);
  await given.app.db.prisma.member.deleteMany({ where: { userId: stranger } });
  for (const as of [new Headers(), new Headers({ cookie: "baton.session_token=forged.signature" }), cookie]) {
    expect(await caller({ app: given.app, headers: as }).team.me()).toBeNull();
  }
  expect(await caller({ app: given.app, headers: headers.agent }).team.me()).toMatchObject({
    role: "agent",
    workspace: { name: "My shop" },
  });
});

describe.each(closed)("%s", (path) => {
  test("asks for a session", async () => {
    expect(await outcome(path, new Headers())).toBe("UNAUTHORIZED");
    expect(await outcome(path, new Headers({ cookie: "baton.session_token=forged.signature" }))).toBe(
      "UNAUTHORIZED",
    );
  });

  test("asks for membership in a workspace", async () => {
    const stranger = await makePerson(given.app, (await makeWorkspace(given.app)).id, "owner");
    const cookie = await signIn(given.app, stranger);
    await given.app.db.prisma.member.deleteMany({ where: { userId: stranger } });
    expect(await outcome(path, cookie)).toBe("FORBIDDEN");
  });

  test.each(roles)("lets in exactly the roles that are written down: %s", async (role) => {
    const answered = await outcome(path, headers[role]);
    if (!rolesOf(path).includes(role)) expect(answered).toBe("FORBIDDEN");
    else expect(answered).toBe(samples[path]?.answers);
  });
});

function rolesOf(path: string): readonly string[] {
  const allowed = mayCall[path];
  return Array.isArray(allowed) ? allowed : [];
}

/** The error's code, or what was answered instead, in the samples' words. */
async function outcome(path: string, as: Headers): Promise<string> {
  const over = new AbortController();
  const caller = createCaller(appRouter)({ app: given.app, headers: as }, { signal: over.signal });
  const [feature = "", name = ""] = path.split(".");
  const call = (caller as unknown as Record<string, Record<string, (input: unknown) => Promise<unknown>>>)[
    feature
  ]?.[name];
  try {
    const answer = await firstOf(await call?.(samples[path]?.input?.(theirs)));
    if ((answer as { ok?: boolean } | undefined)?.ok === false) return "refused";
    return JSON.stringify(answer ?? null).includes("FOREIGN") ? "something of theirs" : "nothing of theirs";
  } catch (error) {
    if (!(error instanceof TRPCError)) throw error;
    if (error.code === "INTERNAL_SERVER_ERROR") throw error;
    return error.code === "NOT_FOUND" ? "not found" : error.code;
  } finally {
    over.abort();
  }
}

/** A subscription refuses, or not, when its first value is asked for. */
async function firstOf(answer: unknown): Promise<unknown> {
  if (typeof answer !== "object" || answer === null || !(Symbol.asyncIterator in answer)) return answer;
  const values = answer as AsyncIterable<unknown>;
  const first = values[Symbol.asyncIterator]().next();
  return Promise.race([first, new Promise((resolve) => setTimeout(resolve, 300))]);
}
