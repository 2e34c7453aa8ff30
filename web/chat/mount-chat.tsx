import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { EmptyState } from "../ui/empty-state.tsx";
import { ChatPage } from "./chat-page.tsx";

/** Shows the chat of the channel named in the address, `/chat/KEY`, without anything else of the product. */
export function mountChat(root: HTMLElement): void {
  const key = decodeURIComponent(location.pathname.split("/")[2] ?? "");
  document.title = "Chat with us";
  createRoot(root).render(
    <StrictMode>
      {key ? (
        <ChatPage channelKey={key} />
      ) : (
        <EmptyState title="Which shop?">The address of a chat ends with the shop's own key.</EmptyState>
      )}
    </StrictMode>,
  );
}
