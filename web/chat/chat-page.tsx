import { MessageCircle } from "lucide-react";
import { useEffect, useState } from "react";
import { ChatEnd } from "./chat-end.tsx";
import { Composer } from "./composer.tsx";
import { MessageList } from "./message-list.tsx";
import { NoChat } from "./no-chat.tsx";
import { StartForm } from "./start-form.tsx";
import { useChat } from "./use-chat.ts";
import { whoAnswers } from "./who-answers.ts";

/** A customer's page: one conversation with the shop, resumed where it was left. */
export function ChatPage({ channelKey }: { channelKey: string }) {
  const [state, it] = useChat(channelKey);
  const signed = useSignedToken();
  const known = signed !== null && !state.unconfirmed;
  const begun = state.phase !== "start" && state.phase !== "opening";
  if (state.phase === "absent") return <NoChat />;
  return (
    <div className="flex h-dvh justify-center bg-ground text-base sm:p-6">
      <main className="flex h-full w-full max-w-xl flex-col overflow-hidden bg-surface sm:rounded-md sm:border">
        <header className="flex items-center gap-3 border-b px-4 py-3">
          <MessageCircle aria-hidden="true" className="size-6 shrink-0 text-soft" />
          <div className="min-w-0">
            <h1 className="font-semibold text-lg">Chat with us</h1>
            <p role="status" className="text-sm text-soft">
              {whoAnswers(state)}
            </p>
          </div>
        </header>
        {begun ? (
          <>
            <MessageList state={state} onTakeBack={it.takeBack} onChoose={it.say} />
            {state.phase === "open" ? (
              <Composer unsent={state.unsent} onType={it.type} onSay={it.say} />
            ) : (
              <ChatEnd gone={state.phase === "gone"} unsent={state.unsent} onStartAnew={it.startAnew} />
            )}
          </>
        ) : (
          <StartForm
            known={known}
            opening={state.phase === "opening"}
            problem={state.problem}
            onStart={(newcomer) => it.start(known && signed ? { token: signed } : newcomer)}
          />
        )}
      </main>
    </div>
  );
}

/** The shop's signed word on who this is, taken out of the address so that it is not shared with it. */
function useSignedToken(): string | null {
  const [token] = useState(() => new URLSearchParams(location.search).get("token"));
  useEffect(() => {
    if (token) history.replaceState(null, "", location.pathname);
  }, [token]);
  return token;
}
