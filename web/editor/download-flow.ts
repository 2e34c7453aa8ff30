import { printFlowFile } from "#flows/file/flow-file.ts";
import type { Flow } from "#flows/flow.ts";

/** Saves a flow on this computer, as a file that can be imported again. */
export function downloadFlow(flow: Flow): void {
  const address = URL.createObjectURL(new Blob([printFlowFile(flow)], { type: "application/json" }));
  const link = document.createElement("a");
  link.href = address;
  link.download = `${fileName(flow.name)}.flow.json`;
  link.click();
  URL.revokeObjectURL(address);
}

function fileName(name: string): string {
  return (
    name
      .toLowerCase()
      .normalize("NFKD")
      .replace(/[^\p{L}\p{N}]+/gu, "-")
      .replace(/^-+|-+$/g, "") || "flow"
  );
}
