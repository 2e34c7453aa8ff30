import { parseArgs } from "node:util";
import { Audience, everybody } from "../../authoring/audience.ts";
import { publishFile } from "../../authoring/open-flow.ts";
import { issueSentence } from "../../issue-sentence.ts";
import { UserError } from "../../user-error.ts";
import { printFindings } from "./check.ts";
import { inWorkspace } from "./in-workspace.ts";
import { print } from "./print.ts";
import { readFlow } from "./read-flow.ts";

/** Publishes a flow file into the workspace, running or not, through the same gate as on screen, by what that workspace hears. */
export async function publish(args: string[]): Promise<boolean> {
  const { values, positionals } = parseArgs({
    args,
    options: {
      as: { type: "string" },
      share: { type: "string" },
      "test-customers": { type: "string" },
    },
    allowPositionals: true,
  });
  const read = readFlow(positionals);
  if (!read.ok) throw new UserError(read.message);
  const flow = { ...read.flow, name: values.as?.trim() || read.flow.name };
  const audience = audienceOf(values);
  return inWorkspace("flow publish", async (app, workspaceId) => {
    const author = { id: null, name: "Command line" };
    const publishing = { workspaceId, flow, note: "", author, audience };
    const { flowId, published, left } = await publishFile(app.db, publishing);
    if (!published.ok) {
      printFindings(published.findings);
      return false;
    }
    app.live.announce({ workspaceId, topic: "flows" });
    const { number, hash } = published.version;
    for (const { message } of published.warnings) console.error(message);
    if (left.length > 0) console.error(`Left to the policies of the workspace: ${left.join(", ")}.`);
    print({ flow: flow.name, version: number, hash, id: flowId });
    return true;
  });
}

/** `--share 10` and `--test-customers a@x.com,b@y.com`: everybody where neither is given. */
function audienceOf(given: { share?: string; "test-customers"?: string }): Audience {
  const { share, "test-customers": customers } = given;
  if (share === undefined && customers === undefined) return everybody;
  const asked = { share: Number(share ?? 0), testCustomers: customers?.split(",") ?? [] };
  const parsed = Audience.safeParse(asked);
  if (!parsed.success) throw new UserError(issueSentence(parsed.error));
  return parsed.data;
}
