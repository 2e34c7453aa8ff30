import "./ui/tokens.css";
import { applyTheme } from "./ui/theme.ts";

applyTheme();

const place = document.getElementById("root");
if (!place) throw new Error("index.html has no element with the id root.");

// a customer's page loads nothing of what the people behind it work with
if (location.pathname.startsWith("/chat/")) (await import("./chat/mount-chat.tsx")).mountChat(place);
else {
  (await import("./no-eval.ts")).noEval();
  (await import("./mount-app.tsx")).mountApp(place);
}
