/** Malformed requests (bad HTTP, bad Host, too long an address): answered with a problem, then the connection ends. */
import type { Server } from "node:http";
import type { Duplex } from "node:stream";
import type { RequestHandler } from "express";
import type { Panel } from "../panel.ts";
import { answerCode } from "./problems.ts";
import { sayTo } from "./reader.ts";
import type { Translate } from "../../i18n/translator.ts";

/** Bytes of an address with its headers: ten thousand signs of any script, pasted into a search. */
export const LONGEST_HEADERS = 128 * 1024;

export function answerBrokenRequests(server: Server, t: Translate): void {
  server.on("clientError", (error: NodeJS.ErrnoException, socket: Duplex) => {
    if (error.code === "ECONNRESET" || !socket.writable) {
      socket.destroy();
      return;
    }
    const [status, title] =
      error.code === "HPE_HEADER_OVERFLOW"
        ? [431, "Request Header Fields Too Large"]
        : error.code === "ERR_HTTP_REQUEST_TIMEOUT"
          ? [408, "Request Timeout"]
          : [400, "Bad Request"];
    const detail = t(status === 431 ? "api.address-too-long" : "api.malformed-request");
    const body = JSON.stringify({ type: "about:blank", title, status, code: "malformed-request", detail });
    socket.end(
      [
        `HTTP/1.1 ${status} ${title}`,
        "Content-Type: application/problem+json; charset=utf-8",
        `Content-Length: ${Buffer.byteLength(body)}`,
        "Cache-Control: no-store",
        "Connection: close",
        "",
        body,
      ].join("\r\n"),
    );
  });
}

/** A NUL ends a text in some libraries and not in others: no path and no query may hold one, wherever it stands. */
export function properAddress(panel: Panel): RequestHandler {
  return (req, res, next) => {
    if (!/%00|\0/.test(req.originalUrl)) return next();
    answerCode(res, "malformed-address", sayTo(panel, req));
  };
}
