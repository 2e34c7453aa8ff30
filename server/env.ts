import { z } from "zod";
import { UserError } from "./user-error.ts";

/** The environment, parsed once. Everything that can be set from outside stands here. */
export function readEnv(source: Record<string, string | undefined> = process.env): Env {
  const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ""));
  const parsed = schema.safeParse(given);
  if (parsed.success) return withWholeModel(parsed.data);
  const first = parsed.error.issues[0];
  throw new UserError(
    `${first?.path.join(".")} ${first?.message}: correct or unset it. npm start -- --help lists what can be set.`,
  );
}

export type Env = z.infer<typeof schema>;

/** A provider that lacks what it is asked by would fail with every message instead of now. */
function withWholeModel(env: Env): Env {
  const { AI_PROVIDER: provider } = env;
  const needed =
    provider === "anthropic" ? (["AI_MODEL", "AI_API_KEY"] as const) : (["AI_MODEL", "AI_BASE_URL"] as const);
  const missing = provider && needed.find((name) => env[name] === undefined);
  if (!missing) return env;
  throw new UserError(
    `AI_PROVIDER is ${provider}, which needs ${missing} too: set it, or unset AI_PROVIDER.`,
  );
}

/** One line per variable, for `--help`. */
export function describeEnv(): string {
  const rows = Object.entries(schema.shape).map(([name, field]) => [name, field.description ?? ""] as const);
  const width = Math.max(...rows.map(([name]) => name.length)) + 2;
  return rows.map(([name, text]) => `  ${name.padEnd(width)}${text}`).join("\n");
}

const ADDRESS = "must be an address that begins with http:// or https://";

/** What was given is not repeated: other variables hold passwords, and one rule is easier to keep. */
function whole(min: number, max: number) {
  const error = `must be a whole number from ${min} to ${max}`;
  return z.coerce.number({ error }).int({ error }).min(min, { error }).max(max, { error });
}

const schema = z.object({
  PORT: whole(0, 65535).default(3000).describe("Port of the web app (3000)"),
  HOST: z.string().default("127.0.0.1").describe("Address to listen on (127.0.0.1: this machine only)"),
  DATA_DIR: z
    .string()
    .default(".data")
    .describe(
      "Folder of the embedded database, the secret key and the marks of what is being taken in; it should outlive the process, also with DATABASE_URL (.data)",
    ),
  DATABASE_URL: z
    .url({
      protocol: /^postgres(ql)?$/,
      error: "must be the address of a PostgreSQL, such as postgresql://user:password@host:5432/name",
    })
    .optional()
    .describe("A PostgreSQL to use instead of the embedded one (postgresql://user:password@host:5432/name)"),
  BATON_SECRET_KEY: z
    .string()
    .min(32, "must have 32 characters or more")
    .optional()
    .describe("Signs sessions and customer tokens, 32 characters or more (generated into DATA_DIR)"),
  BATON_URL: z
    .url({ protocol: /^https?$/, error: ADDRESS })
    .optional()
    .describe("Public address, when behind a proxy (http://HOST:PORT)"),
  OPENINGS_PER_MINUTE: whole(1, 1_000_000)
    .default(6000)
    .describe("Conversations that one address may open in a minute; behind a proxy all share one (6000)"),
  AI_PROVIDER: z
    .enum(["openai-compatible", "anthropic"], 'must be "openai-compatible" or "anthropic"')
    .optional()
    .describe(
      "Model provider that may refine signals, where a workspace wants it (none: all is measured here)",
    ),
  AI_BASE_URL: z
    .url({ protocol: /^https?$/, error: ADDRESS })
    .optional()
    .describe("Address of the provider, as of an OpenAI-compatible endpoint (https://…/v1)"),
  AI_MODEL: z.string().optional().describe("Model that the provider is asked for"),
  AI_API_KEY: z.string().optional().describe("Key of the model provider"),
  LOG_LEVEL: z
    .enum(
      ["silent", "fatal", "error", "warn", "info", "debug", "trace"],
      "must be a level such as info or warn",
    )
    .default("info")
    .describe("What the log on stderr tells (info)"),
});
