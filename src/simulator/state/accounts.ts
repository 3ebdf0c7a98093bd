/** Account directory: the registered numbers, their devices, and the public keys (pre-key bundle) of each device. */
import { Curve, type KeyPair } from "@whiskeysockets/baileys";
import { type Addressing, parseAddress, writeAddress } from "../protocol/address.ts";
import { Mailbox } from "./mailbox.ts";
import type { Stanza } from "../protocol/stanza.ts";
import { phoneSpellings } from "../protocol/phone-spellings.ts";

/** A number to be registered. */
export interface NewAccount {
  /** Digits with country code. */
  readonly phone: string;
  /** The push name others see. */
  readonly name?: string;
  /** Others are never told the number: no `sender_pn`, no `phone_number` in groups. */
  readonly hiddenPhone?: boolean;
  /** Adding this person to a group is answered with 403 and an invitation. */
  readonly blocksGroupAdds?: boolean;
  /** How stanzas from this person, and groups they create, are addressed. "lid" unless told. */
  readonly addressing?: Addressing;
}

/** A phone number registered on WhatsApp: one person. */
export interface Account {
  readonly phone: string;
  /** Address by phone number, without device. */
  readonly pn: string;
  /** Address by LID, without device. */
  readonly lid: string;
  /** Push name; empty when there is none. */
  name: string;
  readonly hiddenPhone: boolean;
  blocksGroupAdds: boolean;
  addressing: Addressing;
  /** Identity key of the account; it signs the identities of linked devices (ADV). */
  readonly key: KeyPair;
  readonly devices: Map<number, Device>;
  /** Id of the device that was linked last; 0 when none was. */
  lastDevice: number;
  /** Those who know this account's devices and are told when they change. */
  readonly acquaintances: Set<Account>;
  /** Those who are told of this account's presence. */
  readonly subscribers: Set<Account>;
  /** Those whose private messages and typing do not reach this account. */
  readonly blocked: Set<Account>;
  /** App state shared by the account's devices: encoded patches (`SyncdPatch`) by collection, oldest first. */
  readonly settings: Map<string, Uint8Array[]>;
}

/** Public part of a one-time pre-key. */
export interface PreKey {
  readonly id: Uint8Array;
  readonly value: Uint8Array;
}

/** Public part of the signed pre-key, with the signature of the identity key. */
export interface SignedPreKey extends PreKey {
  readonly signature: Uint8Array;
}

/** One device of an account and the keys that it has uploaded. */
export interface Device {
  readonly account: Account;
  /** 0 is the phone itself. */
  readonly id: number;
  /** Noise static key by which the device is recognised at login; null for a phone that no client plays. */
  readonly noiseKey: Buffer | null;
  /** Signal registration id, as the client sent it. */
  readonly registration: Uint8Array;
  /** Public identity key of the device. */
  readonly identity: Uint8Array;
  signedPreKey: SignedPreKey;
  preKeys: PreKey[];
  readonly mailbox: Mailbox;
  /** The present connection; null when the device is offline. */
  link: Link | null;
  /** Has been online at least once; a linked device was sent its history then. */
  seen: boolean;
  /** Has announced the presence "available". */
  available: boolean;
}

/** The connection of a device, as the rest of the server uses it. */
export interface Link {
  /** False until the client has sent `<active/>`: nothing is delivered before. */
  ready: boolean;
  send(stanza: Stanza): void;
  /** Sends a last stanza and closes. */
  end(last: Stanza): void;
  /** Closes the socket without a last stanza. */
  cut(): void;
}

/** All accounts, found by phone number, by address, or by a number as somebody typed it. */
export class Accounts {
  readonly #byPhone = new Map<string, Account>();
  readonly #byLid = new Map<string, Account>();

  /** Registers a number and gives it a LID. Throws when it is registered already, or is not 6 to 15 digits. */
  add(details: NewAccount): Account {
    if (!/^[1-9][0-9]{5,14}$/.test(details.phone)) throw new Error(`not a phone number: ${details.phone}`);
    if (this.#byPhone.has(details.phone)) throw new Error(`${details.phone} is registered already`);
    const lid = String(100_000_000_000_000 + (this.#byPhone.size + 1) * 7_919_000_003);
    const account = newAccount(details, lid);
    this.#byPhone.set(account.phone, account);
    this.#byLid.set(lid, account);
    return account;
  }

  /** By phone (digits) or by any address, with or without device. */
  find(phoneOrAddress: string): Account | undefined {
    const address = parseAddress(phoneOrAddress);
    if (!address) return this.#byPhone.get(phoneOrAddress);
    return address.server === "lid" ? this.#byLid.get(address.user) : this.#byPhone.get(address.user);
  }

  /** The device that the address names; the phone (device 0) when it names none. */
  findDevice(address: string): Device | undefined {
    return this.find(address)?.devices.get(parseAddress(address)?.device ?? 0);
  }

  /** By a number as somebody typed it, with or without the optional digit of its country. */
  findTyped(phone: string): Account | undefined {
    for (const spelling of phoneSpellings(phone)) {
      const account = this.#byPhone.get(spelling);
      if (account) return account;
    }
    return undefined;
  }

  all(): Account[] {
    return [...this.#byPhone.values()];
  }
}

function newAccount(details: NewAccount, lid: string): Account {
  return {
    phone: details.phone,
    pn: `${details.phone}@s.whatsapp.net`,
    lid: `${lid}@lid`,
    name: details.name ?? "",
    hiddenPhone: details.hiddenPhone ?? false,
    blocksGroupAdds: details.blocksGroupAdds ?? false,
    addressing: details.addressing ?? "lid",
    key: Curve.generateKeyPair(),
    devices: new Map(),
    lastDevice: 0,
    acquaintances: new Set(),
    subscribers: new Set(),
    blocked: new Set(),
    settings: new Map(),
  };
}

/** Adds a device without one-time pre-keys to the account; it replaces one with the same id. */
export function newDevice(account: Account, id: number, keys: DeviceKeys): Device {
  const device: Device = {
    account,
    id,
    ...keys,
    preKeys: [],
    mailbox: new Mailbox(),
    link: null,
    seen: false,
    available: false,
  };
  account.devices.set(id, device);
  return device;
}

/** The keys with which a device starts; one-time pre-keys are uploaded later. */
export type DeviceKeys = Pick<Device, "noiseKey" | "registration" | "identity" | "signedPreKey">;

/** The account's address in the given form. */
export function addressOf(account: Account, mode: Addressing = account.addressing): string {
  return mode === "lid" ? account.lid : account.pn;
}

/** The other form of the address; undefined when it is the phone and the phone is hidden. */
export function otherAddressOf(account: Account, mode: Addressing = account.addressing): string | undefined {
  if (mode === "pn") return account.lid;
  return account.hiddenPhone ? undefined : account.pn;
}

/** The account's address in the given form, with the device. */
export function deviceAddress(device: Device, mode: Addressing = device.account.addressing): string {
  const address = parseAddress(addressOf(device.account, mode));
  return address ? writeAddress(address.user, address.server, device.id) : "";
}
