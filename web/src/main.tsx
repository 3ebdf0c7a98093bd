/** Entry point of the panel: loads the texts, then mounts the app. */
import "@fontsource-variable/inter/wght.css";
import "./fonts/inter.css";
import "./kit-styles-first.ts";
import { setNonce } from "get-nonce";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { App } from "./app.tsx";
import { nonce } from "./nonce.ts";
import { startWords } from "./words/words.ts";

setNonce(nonce());
const place = document.querySelector("#root");
if (!place) throw new Error("the page has no place for the panel");
await startWords();
createRoot(place).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
