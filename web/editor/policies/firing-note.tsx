import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { Button } from "../../ui/button.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { ago } from "../../ui/time.ts";
import { type Firings, firingWords } from "./firing-words.ts";

interface FiringNoteProps {
  title: string;
  id: string;
  firings: Firings;
  enabled: boolean;
}

/** How often a policy fired last week, and would with its settings as they stand here. */
export function FiringNote({ title, id, firings, enabled }: FiringNoteProps) {
  const [seeing, setSeeing] = useState(false);
  const firing = firings.policies.find((one) => one.id === id);
  if (!firing) return <p className="text-soft text-xs">Counting…</p>;
  const words = firingWords(firing, firings, enabled);
  const { conversations } = firing;
  return (
    <div className="flex flex-col items-start gap-1 text-soft text-xs">
      <p>{words.fired}</p>
      <p>
        {words.would}{" "}
        {conversations.length > 0 && (
          <Button size="small" look="plain" className="h-5! px-1! underline" onClick={() => setSeeing(true)}>
            See<span className="sr-only"> the conversations of {title}</span>
          </Button>
        )}
      </p>
      <Dialog
        open={seeing}
        onClose={() => setSeeing(false)}
        title={`Where “${title}” would have fired`}
        description={`${words.would} ${firing.would > conversations.length ? `The last ${conversations.length}:` : ""}`}
      >
        <ul className="divide-y rounded-md border">
          {conversations.map((one) => (
            <li key={one.id}>
              <Link
                to="/conversations/$conversationId"
                params={{ conversationId: one.id }}
                className="flex justify-between gap-2 px-3 py-1.5 hover:bg-hover"
              >
                {one.customerName}
                <span className="text-faint text-xs">{ago(one.startedAt, new Date())}</span>
              </Link>
            </li>
          ))}
        </ul>
      </Dialog>
    </div>
  );
}
