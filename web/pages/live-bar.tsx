import { Badge } from "../ui/badge.tsx";
import { Button } from "../ui/button.tsx";
import { moment } from "../ui/time.ts";
import { TopBar } from "../ui/top-bar.tsx";

interface LiveBarProps {
  title: string;
  /** Since when what is live is, and whose it is; "" where a workspace begins with it. */
  live: { at: string | null; by: string };
  /** What is on the screen differs from it. */
  changed: boolean;
  busy?: boolean;
  onDiscard: () => void;
  onPut: () => void;
}

/** The top of a page whose changes count for customers once they are put live. */
export function LiveBar({ title, live, changed, busy = false, onDiscard, onPut }: LiveBarProps) {
  return (
    <TopBar
      title={title}
      state={
        <>
          {live.at ? (
            <Badge meaning="calm">
              Live since {moment(live.at)}, by {live.by || "default"}
            </Badge>
          ) : (
            <Badge>None live yet</Badge>
          )}
          {changed && <Badge meaning="watch">Changes not live yet</Badge>}
        </>
      }
    >
      {changed && (
        <Button look="plain" onClick={onDiscard}>
          Take changes back
        </Button>
      )}
      <Button look="primary" disabled={!changed} busy={busy} onClick={onPut}>
        Put live
      </Button>
    </TopBar>
  );
}
