import { type DragEvent, useState } from "react";
import { fileLimit, readFlowFile } from "#flows/file/flow-file.ts";
import { toast } from "../../ui/toasts.tsx";
import { useCreateFlow } from "./use-create-flow.ts";

/** Takes flow files in, chosen or dropped: each becomes a draft of its own, and what does not fit is refused in a sentence. */
export function useImport(onCreated: (id: string) => void) {
  const [refusal, setRefusal] = useState<string | null>(null);
  const [over, setOver] = useState(false);
  const create = useCreateFlow(onCreated);
  const take = async (file: File | undefined) => {
    if (!file) return;
    setRefusal(null);
    // a huge file is refused before it is loaded
    const read = readFlowFile(file.size > fileLimit ? " ".repeat(fileLimit + 1) : await file.text());
    if (!read.ok)
      return setRefusal(`“${file.name}” was not imported, and nothing was changed. ${read.message}`);
    const { flow } = read;
    const name = flow.name.trim().slice(0, 120) || file.name.replace(/(\.flow)?\.json$/, "").slice(0, 120);
    create.mutate(
      { name, flow },
      {
        onSuccess: ({ left }) => {
          if (left.length > 0) toast({ meaning: "info", words: leftInWords(left) });
        },
        onError: () =>
          setRefusal(`“${file.name}” was not imported: the server could not be reached. Try it again.`),
      },
    );
  };
  const ofFiles = ({ dataTransfer }: DragEvent) => dataTransfer.types.includes("Files");
  return {
    take: (file: File | undefined) => void take(file),
    busy: create.isPending,
    refusal,
    /** A file is held over the page. */
    over,
    drop: {
      onDragOver: (event: DragEvent) => {
        if (!ofFiles(event)) return;
        event.preventDefault();
        setOver(true);
      },
      onDragLeave: (event: DragEvent) => {
        if (!event.currentTarget.contains(event.relatedTarget as Node | null)) setOver(false);
      },
      onDrop: (event: DragEvent) => {
        if (!ofFiles(event)) return;
        event.preventDefault();
        setOver(false);
        void take(event.dataTransfer.files[0]);
      },
    },
  };
}

function leftInWords(titles: string[]): string {
  const named = titles.map((title) => `“${title}”`).join(", ");
  return `Left to the workspace, whose policies come first: ${named}.`;
}
