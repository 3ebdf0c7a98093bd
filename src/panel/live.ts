/** Tells open browsers that something changed; what it became, they ask for. */
import { createChannel, createSession } from "better-sse";
import type { Request, Response } from "express";
import type { Topic } from "../desk/desk.ts";

interface Listener {
  account: number;
  /** The signed-in browser. */
  login: string;
}

export interface Live {
  /** Keeps the response open until the browser leaves or `end` says so. */
  join(req: Request, res: Response, listener: Listener): Promise<void>;
  /** Ids only: an event holds nothing about anybody. */
  tell(topic: Topic): void;
  /** Hangs up on those who may not listen any more. */
  end(whom: (listener: Listener) => boolean): void;
}

export function makeLive(): Live {
  const channel = createChannel();
  const open = new Map<Response, Listener>();
  return {
    async join(req, res, listener) {
      const session = await createSession(req, res, { keepAlive: 15_000, retry: 2_000 });
      channel.register(session);
      open.set(res, listener);
      session.once("disconnected", () => open.delete(res));
      session.push({ topic: "hello" });
    },
    tell(topic) {
      channel.broadcast(topic);
    },
    end(whom) {
      for (const [res, listener] of open) if (whom(listener)) res.end();
    },
  };
}
