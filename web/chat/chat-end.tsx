import { Button } from "../ui/button.tsx";

interface ChatEndProps {
  /** The shop no longer knows the conversation, as against having closed it. */
  gone: boolean;
  unsent: string;
  onStartAnew: () => void;
}

/** The way on after the end; words that came too late go along. */
export function ChatEnd({ gone, unsent, onStartAnew }: ChatEndProps) {
  return (
    <div className="flex flex-col items-center gap-2 border-t p-4 text-center">
      <p className="text-soft">
        {gone
          ? "This conversation can no longer be continued."
          : "This conversation is closed. Thank you for writing."}
        {unsent !== "" && " What you wrote is kept for the next one."}
      </p>
      <Button look="primary" size="large" onClick={onStartAnew}>
        Start a new conversation
      </Button>
    </div>
  );
}
