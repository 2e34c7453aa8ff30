import { Link } from "@tanstack/react-router";
import { SearchX } from "lucide-react";
import { buttonClass } from "../ui/button.tsx";
import { EmptyState } from "../ui/empty-state.tsx";
import { Problem } from "../ui/problem.tsx";
import { EvidenceLightProvider } from "./evidence-light.tsx";
import { isAbsent } from "./is-absent.ts";
import { OpenedConversation } from "./opened-conversation.tsx";
import { useOpened } from "./use-opened.ts";
import { WorkspaceSkeleton } from "./workspace-skeleton.tsx";

interface WorkspaceProps {
  id: string;
  /** Opened by the agent; not just shown because it is the most urgent. */
  chosen: boolean;
  /** Asks whether to close the conversation, told by the key or the button. */
  onClose: (id: string) => void;
}

/** One conversation with everything needed to answer at once. */
export function Workspace({ id, chosen, onClose }: WorkspaceProps) {
  const opened = useOpened(id);
  if (opened.data) {
    return (
      <EvidenceLightProvider>
        <OpenedConversation key={id} id={id} opened={opened.data} chosen={chosen} onClose={onClose} />
      </EvidenceLightProvider>
    );
  }
  if (!opened.error) return <WorkspaceSkeleton />;
  return (
    <div className="col-span-2 p-6">
      {isAbsent(opened.error) ? (
        <NotHere />
      ) : (
        <Problem onRetry={() => void opened.refetch()}>
          This conversation could not be opened. {opened.error.message}
        </Problem>
      )}
    </div>
  );
}

function NotHere() {
  return (
    <EmptyState
      icon={<SearchX />}
      title="This conversation is not here"
      act={
        <Link to="/inbox/{-$conversationId}" params={{}} className={buttonClass()}>
          Show the most urgent one
        </Link>
      }
    >
      Its address is incomplete, or it belongs to another workspace. Those that wait stand on the left.
    </EmptyState>
  );
}
