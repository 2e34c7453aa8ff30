import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import internals from "@prisma/internals";

/** Writes the Prisma client to prisma/generated. The CLI does the same, at 160 MB more to install. */
const schemaPath = fileURLToPath(new URL("../../prisma/schema.prisma", import.meta.url));
// the generator's ES modules import files without extension, which only its CommonJS build gets away with
const require = createRequire(import.meta.url);
const { PrismaClientTsGenerator } =
  require("@prisma/client-generator-ts") as typeof import("@prisma/client-generator-ts");

const schemaContext = await internals.loadSchemaContext({
  schemaPath: { cliProvidedPath: schemaPath },
  printLoadMessage: false,
});
const generator = await internals.getGenerator({
  schemaContext,
  registry: { "prisma-client": { type: "in-process", generator: new PrismaClientTsGenerator() } },
  skipDownload: true,
  cliCommand: "generate",
});
await generator.generate();
generator.stop();
