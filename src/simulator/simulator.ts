/** WhatsApp server simulator: starts the server and returns what tests control it with. */
import { Agent } from "node:https";
import { Curve } from "@whiskeysockets/baileys";
import { type Account, Accounts, type NewAccount } from "./state/accounts.ts";
import { hangUp, ring } from "./server/calls.ts";
import { openCertificateFolder } from "./protocol/certificate-folder.ts";
import { type AskedAgain, type Count, Counters } from "./state/counters.ts";
import { removeDevice } from "./server/devices.ts";
import type { FaultOrders } from "./faults/fault-orders.ts";
import { Faults } from "./faults/faults.ts";
import { GroupDirectory } from "./groups/group-directory.ts";
import { MediaHost } from "./media/media-host.ts";
import type { KeptOnPhone } from "./state/world.ts";
import { changeNumber } from "./server/number-change.ts";
import { clientWithCode, exchangeCode } from "./server/pairing-code.ts";
import { pair, readQr } from "./server/pairing.ts";
import { listen } from "./server/server.ts";
import { sendUnavailable } from "./server/unavailable.ts";
import { Watchers } from "./watchers.ts";
import type { World } from "./state/world.ts";

/** How to start a simulator. Everything has a default. */
export interface SimulatorOptions {
  /** Any free port unless told. */
  readonly port?: number;
  /** Receives lines of the server's log; without it nothing is logged. */
  readonly log?: (line: string) => void;
  /** Keeps the https certificate here, made on first use, so that clients can be told to trust it before they start. */
  readonly certificateFolder?: string;
}

/** A running server on 127.0.0.1. Everything it knows is in memory and is lost when it is disposed of. */
export interface Simulator extends AsyncDisposable {
  /** Where clients connect to: `ws://127.0.0.1:PORT/ws/chat`. */
  readonly url: string;
  /** PEM file; `NODE_EXTRA_CA_CERTS` of processes that up- or download media. */
  readonly mediaCaPath: string;
  /** For uploads of a client in this very process (Baileys' option `fetchAgent`). */
  readonly mediaAgent: Agent;
  readonly faults: FaultOrders;
  readonly groups: GroupDirectory;
  readonly counters: {
    readonly total: Readonly<Count>;
    readonly askedAgain: readonly AskedAgain[];
    of(phone: string): Readonly<Count>;
  };
  /** Registers a phone number. Throws when it is taken or not a number. */
  addAccount(account: NewAccount): Account;
  /** By phone (digits) or by any WhatsApp address; undefined when nobody has registered it. */
  account(phoneOrAddress: string): Account | undefined;
  /**
   * The phone of the account scans the QR code that a client shows. Resolves when the client is linked and about to
   * reconnect; rejects when the code is no longer valid. `asPhone` makes the client the phone itself.
   */
  scanQr(account: Account, qr: string, options?: { readonly asPhone?: boolean }): Promise<void>;
  /**
   * The owner types the pairing code that a client shows for this number. Rejects when no client asks for one within five
   * seconds.
   */
  enterPairingCode(account: Account, code: string): Promise<void>;
  /** Unlinks all linked devices, as the owner can on the phone: 401 for each of them. */
  unlink(account: Account): void;
  /**
   * The owner of the first number has the second from now on (which a new phone of theirs uses): groups and contacts are
   * told.
   */
  changeNumber(from: Account, to: Account): void;
  /** Lets `to`'s phones ring; the returned function hangs up (a missed call). */
  call(from: Account, to: Account, options?: { readonly video?: boolean }): () => void;
  /** Delivers a message that holds nothing to decrypt, as view-once media is to linked devices. Returns its id. */
  sendUnavailable(from: Account, to: Account, why?: string): string;
  /** Deletes an uploaded file: downloads of it are answered 404 from now on. */
  forgetMedia(directPath: string): void;
  /**
   * Inverts one bit of an uploaded file, as if it was tampered with on its way; a second call restores it. Throws when there
   * is no such file.
   */
  tamperMedia(directPath: string): void;
  /**
   * The phone of this account still has the file of a message (media retry): asked to upload it again after `forgetMedia`, it
   * does, under a new path. Requests for files that were not named here are refused. Throws when the file is gone already.
   */
  keepOnPhone(account: Account, file: KeptOnPhone): void;
  /** How many stanzas the devices of an account have not confirmed. */
  unconfirmed(account: Account): number;
}

/** Starts a server that speaks WhatsApp's protocol. Dispose of it to close every connection and free the port. */
export async function startSimulator(options: SimulatorOptions = {}): Promise<Simulator> {
  const folder = openCertificateFolder(options.certificateFolder);
  const world = emptyWorld(options.log ?? (() => undefined));
  const media = new MediaHost(world);
  const server = await listen(world, { port: options.port ?? 0, certificate: folder, media });
  world.host = `127.0.0.1:${server.port}`;
  const mediaAgent = new Agent({ ca: folder.cert });
  return {
    url: `ws://${world.host}/ws/chat`,
    mediaCaPath: folder.path,
    mediaAgent,
    faults: world.faults,
    groups: new GroupDirectory(world),
    counters: world.counters,
    ...people(world),
    ...linking(world),
    forgetMedia: (directPath) => media.forget(directPath),
    tamperMedia: (directPath) => media.tamper(directPath),
    keepOnPhone: (account, file) => {
      const again = { ...file, directPath: media.copy(file.directPath) };
      world.onPhones.set(`${account.phone}/${file.message}`, again);
    },
    [Symbol.asyncDispose]: async () => {
      mediaAgent.destroy();
      await server.close();
      folder.remove();
    },
  };
}

function emptyWorld(log: (line: string) => void): World {
  return {
    accounts: new Accounts(),
    groups: new Map(),
    faults: new Faults(),
    counters: new Counters(),
    waiting: new Map(),
    waitingForCode: new Set(),
    codeRequests: new Watchers(),
    onPhones: new Map(),
    noiseKey: Curve.generateKeyPair(),
    host: "",
    log,
  };
}

function people(
  world: World,
): Pick<Simulator, "addAccount" | "account" | "changeNumber" | "call" | "sendUnavailable" | "unconfirmed"> {
  return {
    addAccount: (account) => world.accounts.add(account),
    account: (phoneOrAddress) => world.accounts.find(phoneOrAddress),
    changeNumber: (from, to) => changeNumber(world, { from, to }),
    call: (from, to, { video = false } = {}) => {
      const id = ring(world, { from, to, video });
      return () => hangUp(world, { from, to }, id);
    },
    sendUnavailable: (from, to, why) => sendUnavailable(world, { from, to, why }),
    unconfirmed: (account) =>
      [...account.devices.values()].reduce((sum, { mailbox }) => sum + mailbox.size, 0),
  };
}

type Linking = Pick<Simulator, "scanQr" | "enterPairingCode" | "unlink">;

function linking(world: World): Linking {
  return {
    scanQr: async (account, qr, { asPhone = false } = {}) => {
      const { reference, advSecret } = readQr(qr);
      const companion = world.waiting.get(reference);
      if (!companion) throw new Error("this QR code is not valid any more");
      await pair(world, account, { companion, advSecret, asPhone });
    },
    enterPairingCode: async (account, code) => {
      const companion = await clientWithCode(world, account);
      const advSecret = await exchangeCode(companion, account, code);
      await pair(world, account, { companion, advSecret, asPhone: false });
    },
    unlink: (account) => {
      for (const device of account.devices.values()) if (device.id !== 0) removeDevice(world, device);
    },
  };
}
