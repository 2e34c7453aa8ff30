import { Link } from "@tanstack/react-router";
import { buttonClass } from "../ui/button.tsx";
import { EmptyState } from "../ui/empty-state.tsx";

/** For an address that leads nowhere. */
export function LostPage() {
  return (
    <main>
      <EmptyState
        title="There is nothing at this address"
        act={
          <Link to="/" className={buttonClass("primary")}>
            Go to your workspace
          </Link>
        }
      >
        It may have been moved or removed, or the link was cut short.
      </EmptyState>
    </main>
  );
}
