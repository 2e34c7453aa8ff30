import { z } from "zod";

/** The page may not make code from text, so zod need not try. Runs before any schema is defined. */
export function noEval(): void {
  z.config({ jitless: true });
}
