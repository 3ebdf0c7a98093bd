/**
 * Authentication prompts over the page (sign-in again, step-up), when the server asks for them. The page
 * below stays as it is.
 */
import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef, useState } from "react";
import { askIdentityBy, type Identity } from "../api/client.ts";
import { ME, useMe } from "../api/me.ts";
import { Later } from "../components/lazy-part.tsx";

interface Asked {
  wanted: Exclude<Identity, "act">;
  answer: (proven: boolean) => void;
}

/** Requests that wait for the same prompt share one. */
export function IdentityAsker() {
  const client = useQueryClient();
  const me = useMe();
  const [asked, setAsked] = useState<Asked | null>(null);
  const waiting = useRef(new Map<Identity, Promise<boolean>>());
  useEffect(() => {
    const ask = (wanted: Identity): Promise<boolean> => {
      // Who they are says what has to be done first: the page that comes is another one.
      if (wanted === "act") {
        void client.invalidateQueries({ queryKey: ME.queryKey });
        return Promise.resolve(false);
      }
      const known = waiting.current.get(wanted);
      if (known) return known;
      const answered = new Promise<boolean>((resolve) => setAsked({ wanted, answer: resolve })).finally(
        () => {
          waiting.current.delete(wanted);
          setAsked((now) => (now?.wanted === wanted ? null : now));
        },
      );
      waiting.current.set(wanted, answered);
      return answered;
    };
    askIdentityBy(ask);
    return () => askIdentityBy(null);
  }, [client]);
  if (!asked || !me) return null;
  return asked.wanted === "sign-in" ? (
    <Later name="sign-in-again" fetch={() => import("./sign-in-again.tsx")} wait={null}>
      {({ SignInAgain }) => <SignInAgain me={me} answer={asked.answer} />}
    </Later>
  ) : (
    <Later name="confirm-identity" fetch={() => import("./confirm-identity.tsx")} wait={null}>
      {({ ConfirmIdentity }) => <ConfirmIdentity me={me} answer={asked.answer} />}
    </Later>
  );
}
