/** Server-sent events: tells open browsers what kind of thing changed; they ask what it became. */
import { createSession, type Session } from "better-sse";
import type { Request, Response } from "express";
import type { Topic } from "../../desk/context.ts";
import { may, type Role } from "../../contract/roles.ts";

export interface Listener {
  account: number;
  role: Role;
  /** The signed-in browser. */
  login: string;
  /** When that login ends in any case. */
  until: Date;
}

export interface Live {
  /** Keeps the response open until the browser leaves or `end` says so. Of too many of a login or an account the oldest gives way: it is told `elsewhere`. */
  join(req: Request, res: Response, listener: Listener): Promise<void>;
  /** To those who may ask what it became. Ids only: an event holds nothing about anybody. */
  tell(topic: Topic): void;
  /** Hangs up on those who may not listen any more. */
  end(whom: (listener: Listener) => boolean): void;
}

/** Who is told of what: whoever may look at it. */
const hears: Record<Topic["topic"], Role> = {
  ticket: "viewer",
  contact: "viewer",
  agents: "viewer",
  "main-groups": "viewer",
  settings: "viewer",
  connection: "viewer",
  review: "viewer",
  bulk: "viewer",
  accounts: "viewer",
  audit: "supervisor",
  backups: "admin",
};

/** A browser has six connections to an address (HTTP/1.1), for all its tabs together: some must be left for what the tabs ask. */
const MOST_PER_LOGIN = 4;
/** In all browsers of one person together. */
const MOST_PER_ACCOUNT = 20;

type Open = Map<Response, { session: Session | null; listener: Listener }>;

/** The oldest of too many. Refused, the newest would dial again for ever: a browser cannot read why. */
function toGiveWay(open: Open, { account, login }: Listener): Response | undefined {
  const theirs = [...open].filter(([, one]) => one.listener.account === account);
  const here = theirs.filter(([, one]) => one.listener.login === login);
  const [oldest] = here.length >= MOST_PER_LOGIN ? here : theirs.length >= MOST_PER_ACCOUNT ? theirs : [];
  return oldest?.[0];
}

/**
 * The library writes the head of a response some time after it is asked for a session. Into a response that has ended by then it throws where
 * nobody catches it, so one whose session is not there yet is ended by whoever waits for the session.
 */
function endStream(open: Open, res: Response): void {
  const isBeingOpened = open.get(res)?.session === null;
  open.delete(res);
  if (!isBeingOpened) res.end();
}

export function makeLive(clock: () => Date): Live {
  const open: Open = new Map();
  const hangUp = (res: Response): void => endStream(open, res);
  const makeRoom = (listener: Listener): void => {
    const res = toGiveWay(open, listener);
    if (!res) return;
    const session = open.get(res)?.session;
    if (session) push(session, { topic: "elsewhere" });
    hangUp(res);
  };
  return {
    async join(req, res, listener) {
      // Who asks for the head alone reads no events.
      if (req.method === "HEAD") {
        res.type("text/event-stream").end();
        return;
      }
      makeRoom(listener);
      // Counts from now on: many at once must not slip through while the first is being opened.
      open.set(res, { session: null, listener });
      res.once("close", () => open.delete(res));
      const session = await createSession(req, res, { keepAlive: 15_000, retry: 2_000 });
      // It may have been hung up on meanwhile.
      if (!open.has(res)) {
        res.end();
        return;
      }
      open.set(res, { session, listener });
      if (!push(session, { topic: "hello" })) hangUp(res);
    },
    tell(topic) {
      for (const [res, { session, listener }] of open) {
        if (listener.until <= clock()) hangUp(res);
        else if (session && may(listener.role, hears[topic.topic]) && !push(session, topic)) hangUp(res);
      }
    },
    end(whom) {
      for (const [res, { listener }] of open) if (whom(listener)) hangUp(res);
    },
  };
}

/** False when the browser cannot be told: it comes back and asks. The others are told all the same. */
function push(session: Session, what: Topic | { topic: "hello" | "elsewhere" }): boolean {
  try {
    session.push(what);
    return true;
  } catch {
    return false;
  }
}
