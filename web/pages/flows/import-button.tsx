import { FileUp } from "lucide-react";
import { useRef } from "react";
import { Button } from "../../ui/button.tsx";

/** Chooses a flow file from this computer. */
export function ImportButton({ busy, onFile }: { busy: boolean; onFile: (file: File | undefined) => void }) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button busy={busy} onClick={() => input.current?.click()}>
        <FileUp /> Import a file
      </Button>
      <input
        ref={input}
        type="file"
        accept=".json,application/json"
        aria-label="Flow file"
        hidden
        onChange={({ target }) => {
          onFile(target.files?.[0]);
          target.value = ""; // so that the same file can be chosen again once it is mended
        }}
      />
    </>
  );
}
