import { Problem } from "../ui/problem.tsx";
import { Waiting } from "../ui/waiting.tsx";
import { EvidenceLightProvider } from "./evidence-light.tsx";
import { OpenedConversation } from "./opened-conversation.tsx";
import { useOpened } from "./use-opened.ts";

interface WorkspaceProps {
  id: string;
  /** Asks whether to close the conversation, told by the key or the button. */
  onClose: (id: string) => void;
}

/** One conversation with everything needed to answer at once. */
export function Workspace({ id, onClose }: WorkspaceProps) {
  const opened = useOpened(id);
  if (opened.data) {
    return (
      <EvidenceLightProvider>
        <OpenedConversation key={id} id={id} opened={opened.data} onClose={onClose} />
      </EvidenceLightProvider>
    );
  }
  return (
    <div className="col-span-2 p-6">
      {opened.error ? (
        <Problem onRetry={() => void opened.refetch()}>
          This conversation could not be opened. {opened.error.message}
        </Problem>
      ) : (
        <Waiting words="Opening the conversation" />
      )}
    </div>
  );
}
