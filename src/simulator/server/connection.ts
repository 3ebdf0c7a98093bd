/** Client connection: frames, Noise handshake, then login or registration, then stanzas. */
import type { proto } from "@whiskeysockets/baileys";
import type { WebSocket } from "ws";
import type { Device, DeviceKeys, Link } from "../state/accounts.ts";
import { decodeStanza } from "../protocol/decode-stanza.ts";
import { encodeStanza } from "../protocol/encode-stanza.ts";
import { FrameReader, toFrame } from "../protocol/frames.ts";
import { login, logout } from "./login.ts";
import { type ClientHandshake, NoiseServer } from "../protocol/noise.ts";
import type { Companion } from "../state/companion.ts";
import { offerPairing, takeSignature, withdrawPairing } from "./pairing.ts";
import { handlePairingCode } from "./pairing-code.ts";
import { handleStanza } from "./stanza-router.ts";
import { bytesOf, element, type Stanza } from "../protocol/stanza.ts";
import type { World } from "../state/world.ts";

/** One client from its first byte to its last. Input that breaks the protocol cuts the connection. */
export class Connection implements Link {
  ready = false;
  readonly #world: World;
  readonly #socket: WebSocket;
  readonly #frames = new FrameReader();
  readonly #noise: NoiseServer;
  #stage: "hello" | "finish" | "open" | "closed" = "hello";
  #device: Device | null = null;
  #companion: Companion | null = null;

  constructor(world: World, socket: WebSocket) {
    this.#world = world;
    this.#socket = socket;
    this.#noise = new NoiseServer(world.noiseKey);
    socket.on("message", (data: Buffer) => this.#onData(data));
    socket.on("close", () => this.#onClose());
    socket.on("error", (error) => world.log(`socket error: ${error.message}`));
  }

  /** Encrypts and sends. Does nothing before the handshake is complete or after the close. */
  send(stanza: Stanza): void {
    if (this.#stage !== "open" || this.#socket.readyState !== this.#socket.OPEN) return;
    this.#socket.send(toFrame(this.#noise.seal(encodeStanza(stanza))));
    if (this.#device) this.#world.faults.afterStanza(this.#device);
  }

  end(last: Stanza): void {
    this.send(last);
    this.ready = false;
    this.#socket.close();
  }

  cut(): void {
    this.ready = false;
    this.#socket.terminate();
  }

  #onData(data: Buffer): void {
    try {
      for (const frame of this.#frames.push(data)) this.#onFrame(frame);
    } catch (error) {
      this.#world.log(
        `dropping a client: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`,
      );
      this.cut();
    }
  }

  #onFrame(frame: Buffer): void {
    if (this.#stage === "hello") {
      this.#socket.send(toFrame(this.#noise.hello(frame)));
      this.#stage = "finish";
    } else if (this.#stage === "finish") {
      const handshake = this.#noise.finish(frame);
      this.#stage = "open";
      this.#start(handshake);
    } else if (this.#stage === "open") {
      this.#onStanza(decodeStanza(this.#noise.open(frame)));
    }
  }

  #start(handshake: ClientHandshake): void {
    const registration = handshake.payload.devicePairingData;
    if (registration) {
      this.#companion = offerPairing(this.#world, this, companionKeys(registration, handshake.staticKey));
      return;
    }
    const verdict = login(this.#world, this, handshake);
    if (verdict.kind === "welcome") {
      this.#device = verdict.device;
      this.send(verdict.stanza);
    } else this.end(verdict.stanza);
  }

  #onStanza(stanza: Stanza): void {
    if (this.#device) {
      handleStanza({ world: this.#world, device: this.#device, link: this }, stanza);
      this.#world.faults.afterStanza(this.#device);
    } else if (this.#companion) this.#onPairingStanza(this.#companion, stanza);
  }

  #onPairingStanza(companion: Companion, stanza: Stanza): void {
    if (stanza.tag !== "iq" || takeSignature(companion, stanza)) return;
    if (handlePairingCode(this.#world, companion, stanza)) return;
    if (stanza.attrs["type"] === "get") {
      this.send(element("iq", { type: "result", id: stanza.attrs["id"], from: "@s.whatsapp.net" }));
    }
  }

  #onClose(): void {
    this.#stage = "closed";
    this.ready = false;
    if (this.#companion) withdrawPairing(this.#world, this.#companion);
    if (this.#device) logout(this.#device, this);
  }
}

function companionKeys(
  data: proto.ClientPayload.IDevicePairingRegistrationData,
  noiseKey: Buffer,
): DeviceKeys {
  const { eIdent, eRegid, eSkeyId, eSkeyVal, eSkeySig } = data;
  if (!eIdent || !eRegid || !eSkeyId || !eSkeyVal || !eSkeySig) throw new Error("registration without keys");
  return {
    noiseKey,
    registration: bytesOf({ tag: "registration", attrs: {}, content: eRegid }),
    identity: eIdent,
    signedPreKey: { id: eSkeyId, value: eSkeyVal, signature: eSkeySig },
  };
}
