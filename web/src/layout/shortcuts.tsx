/** Keyboard shortcuts of every page: go to a page, step through the list, open the help. */
import { useNavigate } from "@tanstack/react-router";
import { useEffect } from "react";
import { Later } from "../components/lazy-part.tsx";
import { stepToRow } from "../components/rows.ts";
import { listenToShortcuts, useShortcut } from "../components/shortcuts.ts";

const pages = {
  "go-home": "/",
  "go-conversations": "/conversaciones",
  "go-tickets": "/tickets",
  "go-contacts": "/contactos",
  "go-settings": "/ajustes",
} as const;
type Going = keyof typeof pages;

interface ShortcutsProps {
  isHelpOpen: boolean;
  setHelpOpen: (open: boolean) => void;
}

export function Shortcuts({ isHelpOpen, setHelpOpen }: ShortcutsProps) {
  useEffect(listenToShortcuts, []);
  useShortcut("help", () => setHelpOpen(true));
  useShortcut("next", () => void stepToRow(1));
  useShortcut("previous", () => void stepToRow(-1));
  return (
    <>
      {(Object.keys(pages) as Going[]).map((name) => (
        <Go key={name} name={name} />
      ))}
      {isHelpOpen && (
        <Later name="shortcuts-help" fetch={() => import("./shortcuts-help.tsx")} wait={null}>
          {({ ShortcutsHelp }) => <ShortcutsHelp opened onClose={() => setHelpOpen(false)} />}
        </Later>
      )}
    </>
  );
}

function Go({ name }: { name: Going }) {
  const navigate = useNavigate();
  useShortcut(name, () => void navigate({ to: pages[name] }));
  return null;
}
