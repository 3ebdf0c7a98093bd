/** Sign-out: ends the session, and removes drafts and the query cache from this browser. */
import { useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { api, askIdentityBy } from "../api/client.ts";
import { dropDrafts } from "../api/drafts-owner.ts";

/** Throws `Refused` and `ServerLost`; nothing is removed then. */
export function useLeave(): () => Promise<void> {
  const client = useQueryClient();
  const navigate = useNavigate();
  return async () => {
    await api.post("/api/logout");
    // Whoever signed out is not asked to sign in.
    askIdentityBy(null);
    dropDrafts();
    client.clear();
    await navigate({ to: "/entrar" });
  };
}
