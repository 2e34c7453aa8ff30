import { SendHorizontal } from "lucide-react";
import { useEffect, useRef } from "react";
import { Button } from "../ui/button.tsx";
import { TextArea } from "../ui/text-area.tsx";

interface ComposerProps {
  unsent: string;
  onType: (text: string) => void;
  onSay: (text: string) => void;
}

/** Where the customer writes. Enter sends, Shift and Enter begin a new line. */
export function Composer({ unsent, onType, onSay }: ComposerProps) {
  const box = useRef<HTMLTextAreaElement>(null);
  useEffect(() => box.current?.focus(), []);
  const say = () => {
    if (unsent.trim() === "") return;
    onSay(unsent.trim());
    box.current?.focus();
  };
  return (
    <form
      className="flex items-end gap-2 border-t p-3"
      onSubmit={(event) => {
        event.preventDefault();
        say();
      }}
    >
      <TextArea
        ref={box}
        rows={1}
        aria-label="Your message"
        placeholder="Write a message"
        className="max-h-40 min-h-10! resize-none py-2"
        value={unsent}
        onChange={(event) => onType(event.target.value)}
        onKeyDown={(event) => {
          if (event.key !== "Enter" || event.shiftKey || event.nativeEvent.isComposing) return;
          event.preventDefault();
          say();
        }}
      />
      <Button type="submit" look="primary" size="large" disabled={unsent.trim() === ""}>
        <SendHorizontal aria-hidden="true" />
        Send
      </Button>
    </form>
  );
}
