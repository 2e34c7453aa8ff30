import { type Ref, useImperativeHandle, useRef } from "react";
import { Button } from "../ui/button.tsx";
import { Mark } from "../ui/mark.tsx";
import { Problem } from "../ui/problem.tsx";
import { TextArea } from "../ui/text-area.tsx";

interface ReplyBoxProps {
  box: Ref<HTMLTextAreaElement | null>;
  customerName: string;
  text: string;
  /** What the agent may want to change before sending; never in the way. */
  warnings: string[];
  problem: string | null;
  /** Sending claims the conversation too. */
  claims: boolean;
  onWrite: (text: string) => void;
  onSend: () => void;
}

/** Where the agent answers. It has the focus when a conversation opens. */
export function ReplyBox({
  box,
  customerName,
  text,
  warnings,
  problem,
  claims,
  onWrite,
  onSend,
}: ReplyBoxProps) {
  const area = useRef<HTMLTextAreaElement>(null);
  useImperativeHandle<HTMLTextAreaElement | null, HTMLTextAreaElement | null>(box, () => area.current, []);
  return (
    <form
      aria-label="Reply"
      className="flex flex-col gap-2 border-t bg-surface px-3 py-2"
      onSubmit={(event) => {
        event.preventDefault();
        onSend();
      }}
    >
      {problem && <Problem>{problem}</Problem>}
      <div className="flex items-end gap-2">
        <TextArea
          ref={area}
          rows={2}
          aria-label={`Reply to ${customerName}`}
          aria-keyshortcuts="Meta+Enter Control+Enter"
          placeholder={`Write to ${customerName}`}
          className="max-h-40 text-base"
          value={text}
          onChange={(event) => onWrite(event.target.value)}
          onKeyDown={(event) => {
            if (event.key === "Escape") area.current?.blur();
            if (event.key !== "Enter" || !(event.metaKey || event.ctrlKey)) return;
            event.preventDefault();
            onSend();
          }}
        />
        <Button type="submit" look="primary" disabled={text.trim() === ""}>
          {claims ? "Claim and send" : "Send"}{" "}
          <kbd className="text-xs opacity-80 max-xl:hidden">{sendKeys}</kbd>
        </Button>
      </div>
      <div role="status" className={warnings.length === 0 ? "sr-only" : ""}>
        <ul className="flex flex-col">
          {warnings.map((warning) => (
            <li key={warning} className="flex items-start gap-1 text-watch">
              <Mark meaning="watch" className="mt-0.5" />
              {warning}
            </li>
          ))}
        </ul>
      </div>
    </form>
  );
}

const sendKeys = /Mac|iPhone|iPad/.test(navigator.platform) ? "⌘⏎" : "Ctrl ⏎";
