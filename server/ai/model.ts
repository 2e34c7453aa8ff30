import type { Env } from "../env.ts";

/** A model at a provider: it is asked one question and answers with JSON, or throws `NoAnswer`. */
export interface Model {
  provider: string;
  name: string;
  ask: (asked: Asked, signal: AbortSignal) => Promise<unknown>;
}

/** Why a model gave no answer, in words that hold nothing of what it was asked. */
export class NoAnswer extends Error {}

interface Asked {
  instructions: string;
  prompt: string;
  /** The JSON Schema of the answer; what comes back is not yet held against it. */
  schema: object;
}

/** The model that the environment names; null where it names none. */
export function modelOf(env: Env): Model | null {
  const { AI_PROVIDER: provider, AI_MODEL: name } = env;
  if (!provider || !name) return null;
  // loaded at once but apart: a server without a provider never loads it, and no message waits for it
  const loading = loadClient(env);
  loading.catch(() => {});
  return { provider, name, ask: async (asked, signal) => (await loading)(asked, signal) };
}

/** An answer is short; what is longer is none. */
const longestAnswer = 1_000;

async function loadClient(env: Env): Promise<Model["ask"]> {
  const [{ APICallError, generateText, jsonSchema, NoObjectGeneratedError, Output }, model] =
    await Promise.all([import("ai"), languageModel(env)]);
  return async ({ instructions, prompt, schema }, abortSignal) => {
    const answer = Output.object({ schema: jsonSchema(schema), name: "answer" });
    const limits = { maxOutputTokens: longestAnswer, maxRetries: 0, abortSignal };
    try {
      return (await generateText({ model, instructions, prompt, output: answer, temperature: 0, ...limits }))
        .output;
    } catch (error) {
      if (NoObjectGeneratedError.isInstance(error)) throw new NoAnswer("Its answer could not be read.");
      const status = APICallError.isInstance(error) ? error.statusCode : undefined;
      throw new NoAnswer(
        status === undefined ? "It could not be reached." : `It answered with status ${status}.`,
      );
    }
  };
}

async function languageModel({ AI_PROVIDER, AI_BASE_URL, AI_MODEL = "", AI_API_KEY }: Env) {
  const key = AI_API_KEY === undefined ? {} : { apiKey: AI_API_KEY };
  if (AI_PROVIDER === "anthropic") {
    const { createAnthropic } = await import("@ai-sdk/anthropic");
    const address = AI_BASE_URL === undefined ? {} : { baseURL: AI_BASE_URL };
    return createAnthropic({ ...key, ...address, fetch: straight })(AI_MODEL);
  }
  const { createOpenAICompatible } = await import("@ai-sdk/openai-compatible");
  const endpoint = { name: "openai-compatible", baseURL: AI_BASE_URL ?? "", supportsStructuredOutputs: true };
  return createOpenAICompatible({ ...endpoint, ...key, fetch: straight })(AI_MODEL);
}

/** A provider does not send elsewhere: what a customer wrote follows no redirect, nor does the key. */
const straight: typeof fetch = (url, init) => fetch(url, { ...init, redirect: "error" });
