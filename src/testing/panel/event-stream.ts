/** Server-Sent Events reader: reads the panel's stream of events as a browser does. */
import type { Browser } from "./test-panel.ts";

/** An open stream. */
export interface EventStream {
  /** The next event; null at the end of the stream. */
  next(): Promise<unknown>;
  /** All events until the stream ends. */
  rest(): Promise<unknown[]>;
}

/** Opens the stream with the cookies of this browser. */
export async function listen(url: string, browser: Browser): Promise<EventStream> {
  const cookies = (await browser.get("/api/me")).get("Set-Cookie") ?? [];
  const cookie = cookies.map((one) => one.split(";")[0]).join("; ");
  const { body } = await fetch(`${url}/api/events`, { headers: { cookie } });
  const reader = (body as ReadableStream<Uint8Array>).getReader();
  let text = "";
  const next = async (): Promise<unknown> => {
    const end = text.indexOf("\n\n");
    if (end >= 0) {
      const data = /^data:\s*(.*)$/m.exec(text.slice(0, end));
      text = text.slice(end + 2);
      return data ? JSON.parse(data[1] ?? "") : next();
    }
    const { done, value } = await reader.read().catch(() => ({ done: true, value: undefined }));
    if (done) return null;
    text += new TextDecoder().decode(value);
    return next();
  };
  const rest = async (): Promise<unknown[]> => {
    const event = await next();
    return event === null ? [] : [event, ...(await rest())];
  };
  return { next, rest };
}
