/** Closes event streams of logins that ended outside this server. */
import { findLiveLogins } from "../../store/accounts/logins.ts";
import { loginId } from "./login-store.ts";
import type { Panel } from "../panel.ts";

const LOOK_EVERY_MS = 10_000;

/** Call with every event: at most every 10 s it looks up which sessions are still valid, and closes the streams of the others. */
export function makeEndedLogins({
  store,
  clock,
  live,
  log,
}: Pick<Panel, "store" | "clock" | "live" | "log">): () => void {
  let lookedAt = Number.NEGATIVE_INFINITY;
  return () => {
    const now = clock().getTime();
    if (now - lookedAt < LOOK_EVERY_MS) return;
    lookedAt = now;
    void findLiveLogins(store.read, clock()).then(
      (alive) => live.end(({ login }) => !alive.has(loginId(login))),
      (error: unknown) => log.warn({ err: error }, "whose sessions ended could not be looked up"),
    );
  };
}
