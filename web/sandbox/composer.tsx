import { SendHorizontal } from "lucide-react";
import { IconButton } from "../ui/icon-button.tsx";
import { TextArea } from "../ui/text-area.tsx";

interface ComposerProps {
  text: string;
  onChange: (text: string) => void;
  onSend: () => void;
  disabled: boolean;
}

/** Where the tester writes as the customer. Enter sends, Shift+Enter begins a new line. */
export function Composer({ text, onChange, onSend, disabled }: ComposerProps) {
  const ready = !disabled && text.trim() !== "";
  return (
    <form
      className="flex items-end gap-2 border-t p-3"
      onSubmit={(event) => {
        event.preventDefault();
        if (ready) onSend();
      }}
    >
      <TextArea
        aria-label="Write as the customer"
        placeholder={disabled ? "The flow is done with this conversation" : "Write as the customer"}
        className="min-h-8! max-h-32!"
        rows={1}
        maxLength={4000}
        value={text}
        disabled={disabled}
        onChange={(event) => onChange(event.target.value)}
        onKeyDown={(event) => {
          if (event.key !== "Enter" || event.shiftKey || event.nativeEvent.isComposing) return;
          event.preventDefault();
          if (ready) onSend();
        }}
      />
      <IconButton type="submit" label="Send" look="primary" side="top" disabled={!ready}>
        <SendHorizontal />
      </IconButton>
    </form>
  );
}
