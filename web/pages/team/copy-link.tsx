import { Check, Copy } from "lucide-react";
import { useState } from "react";
import { Button } from "../../ui/button.tsx";
import { Field } from "../../ui/field.tsx";
import { TextInput } from "../../ui/text-input.tsx";

/** A link to pass on, with one click to copy it. */
export function CopyLink({ link, onDone }: { link: string; onDone: () => void }) {
  const [copied, setCopied] = useState(false);
  const copy = async () => {
    await navigator.clipboard.writeText(link);
    setCopied(true);
  };
  return (
    <>
      <Field label="Link" help="Send it to them yourself; it works once, for their address only.">
        {(control) => (
          <TextInput {...control} readOnly value={link} onFocus={(event) => event.target.select()} />
        )}
      </Field>
      <div className="flex justify-end gap-2">
        <Button onClick={() => void copy()}>
          {copied ? <Check /> : <Copy />} {copied ? "Copied" : "Copy"}
        </Button>
        <Button look="primary" onClick={onDone}>
          Done
        </Button>
      </div>
    </>
  );
}
