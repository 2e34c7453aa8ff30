import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useRef, useState } from "react";
import { api, client } from "../api.ts";
import { unsentReplies } from "./unsent-replies.ts";

export interface Pending {
  clientId: string;
  text: string;
}

/** Said when somebody else has the conversation. */
class Taken extends Error {}

/** The reply to a conversation: its text, what is on its way, and what went wrong; no word is ever lost. */
export function useReply(id: string, mine: boolean) {
  const cache = useQueryClient();
  const [text, setText] = useState(() => unsentReplies.read(id));
  const [pending, setPending] = useState<Pending[]>([]);
  const [problem, setProblem] = useState<string | null>(null);
  // sent again unchanged, a reply keeps its id: if it did arrive the first time, it is not said twice
  const failed = useRef<Pending | null>(null);

  const write = (next: string) => {
    setText(next);
    unsentReplies.write(id, next);
  };
  const gone = ({ clientId }: Pending) => setPending((all) => all.filter((one) => one.clientId !== clientId));

  const send = useMutation({
    mutationFn: async (message: Pending) => {
      if (!mine) {
        const claimed = await client.handoffs.claim.mutate({ id });
        if (!claimed.ok) throw new Taken(`${claimed.by} was first and has this conversation.`);
      }
      await client.handoffs.reply.mutate({ id, ...message });
    },
    onSuccess: async (_, message) => {
      await cache.invalidateQueries(api.handoffs.get.queryFilter({ id }));
      gone(message);
    },
    onError: (error, message) => {
      gone(message);
      failed.current = message;
      setProblem(`Not sent: ${error.message} Your text is back in the box.`);
      setText((now) => {
        const kept = [message.text, now].filter(Boolean).join("\n");
        unsentReplies.write(id, kept);
        return kept;
      });
    },
    onSettled: () => void cache.invalidateQueries(api.inbox.list.pathFilter()),
  });

  return {
    text,
    pending,
    problem,
    write,
    /** Puts an opening before what is already written. */
    insert: (opener: string) => write(text.trim() === "" ? `${opener} ` : `${opener} ${text}`),
    send: () => {
      const words = text.trim();
      if (words === "") return;
      const again = failed.current?.text === words ? failed.current : null;
      const message = again ?? { clientId: crypto.randomUUID(), text: words };
      write("");
      setProblem(null);
      setPending((all) => [...all, message]);
      send.mutate(message);
    },
  };
}
