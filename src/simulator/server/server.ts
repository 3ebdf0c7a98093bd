/** Listener: ws, wss, http and https on one port of 127.0.0.1. */
import {
  createServer as createHttpServer,
  type IncomingMessage,
  type RequestListener,
  type Server,
} from "node:http";
import { createServer as createHttpsServer } from "node:https";
import { createServer, type AddressInfo, type Socket } from "node:net";
import type { Duplex } from "node:stream";
import { WebSocketServer } from "ws";
import type { Certificate } from "../protocol/certificate.ts";
import { Connection } from "./connection.ts";
import type { MediaHost } from "../media/media-host.ts";
import type { World } from "../state/world.ts";

/** First byte of a TLS connection. */
const TLS_HANDSHAKE = 0x16;

/** A running listener. `close` breaks all connections and frees the port. */
export interface Listening {
  readonly port: number;
  readonly close: () => Promise<void>;
}

/** What to listen with. Port 0 takes any free one. */
export interface Port {
  readonly port: number;
  readonly certificate: Certificate;
  readonly media: MediaHost;
}

/**
 * Starts to listen. The first byte of a connection tells whether it is TLS. Requests go to the media host, upgrades become a
 * `Connection`. Rejects when the port is taken.
 */
export async function listen(world: World, { port, certificate, media }: Port): Promise<Listening> {
  const onRequest: RequestListener = (request, response) => media.handle(request, response);
  const plain = createHttpServer(onRequest);
  const secure = createHttpsServer({ key: certificate.key, cert: certificate.cert }, onRequest);
  const websockets = new WebSocketServer({
    noServer: true,
    perMessageDeflate: false,
    maxPayload: 64 * 1024 * 1024,
  });
  for (const server of [plain, secure]) {
    server.on("upgrade", (request, socket, head) => upgrade(world, websockets, { request, socket, head }));
  }
  const sockets = new Set<Socket>();
  const front = createServer((socket) => {
    sockets.add(socket);
    socket.on("close", () => sockets.delete(socket));
    socket.on("error", (error) => world.log(`connection error: ${error.message}`));
    socket.once("data", (first) => passOn(socket, first, first[0] === TLS_HANDSHAKE ? secure : plain));
  });
  await new Promise<void>((resolve, reject) =>
    front.once("error", reject).listen(port, "127.0.0.1", resolve),
  );
  const close = async (): Promise<void> => {
    for (const socket of sockets) socket.destroy();
    await new Promise((resolve) => front.close(resolve));
  };
  return { port: (front.address() as AddressInfo).port, close };
}

function passOn(socket: Socket, first: Buffer | string, server: Server): void {
  socket.pause();
  socket.unshift(first);
  server.emit("connection", socket);
  process.nextTick(() => socket.resume());
}

interface Upgrade {
  readonly request: IncomingMessage;
  readonly socket: Duplex;
  readonly head: Buffer;
}

function upgrade(world: World, websockets: WebSocketServer, { request, socket, head }: Upgrade): void {
  const status = world.faults.onUpgrade();
  if (status !== null) {
    socket.end(`HTTP/1.1 ${status} Refused\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
    return;
  }
  websockets.handleUpgrade(request, socket, head, (websocket) => new Connection(world, websocket));
}
