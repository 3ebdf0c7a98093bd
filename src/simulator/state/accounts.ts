import { Curve, type KeyPair } from "@whiskeysockets/baileys";
import { type Addressing, parseAddress, writeAddress } from "../protocol/address.ts";
import { Mailbox } from "./mailbox.ts";
import type { Stanza } from "../protocol/stanza.ts";
import { phoneSpellings } from "../protocol/phone-spellings.ts";

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
  readonly pn: string;
  readonly lid: string;
  name: string;
  readonly hiddenPhone: boolean;
  blocksGroupAdds: boolean;
  addressing: Addressing;
  /** Signs the identities of linked devices. */
  readonly key: KeyPair;
  readonly devices: Map<number, Device>;
  lastDevice: number;
  /** Those who know this account's devices and are told when they change. */
  readonly acquaintances: Set<Account>;
  readonly subscribers: Set<Account>;
  readonly blocked: Set<Account>;
  /** Settings shared by the account's devices: encoded patches by collection. */
  readonly settings: Map<string, Uint8Array[]>;
}

export interface PreKey {
  readonly id: Uint8Array;
  readonly value: Uint8Array;
}

export interface SignedPreKey extends PreKey {
  readonly signature: Uint8Array;
}

export interface Device {
  readonly account: Account;
  /** 0 is the phone itself. */
  readonly id: number;
  /** Recognises the device at login; null for a phone that exists only on paper. */
  readonly noiseKey: Buffer | null;
  readonly registration: Uint8Array;
  readonly identity: Uint8Array;
  signedPreKey: SignedPreKey;
  preKeys: PreKey[];
  readonly mailbox: Mailbox;
  link: Link | null;
  /** Has logged in at least once. */
  seen: boolean;
  /** Told the world it is "available". */
  available: boolean;
}

/** What the rest of the server may do with a connected device. */
export interface Link {
  /** False until the device has said that it is ready to receive. */
  ready: boolean;
  send(stanza: Stanza): void;
  /** Sends a last stanza and closes. */
  end(last: Stanza): void;
  /** Cuts the wire without a word. */
  cut(): void;
}

/** The directory of everybody. */
export class Accounts {
  readonly #byPhone = new Map<string, Account>();
  readonly #byLid = new Map<string, Account>();

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

  findDevice(address: string): Device | undefined {
    return this.find(address)?.devices.get(parseAddress(address)?.device ?? 0);
  }

  /** By a number as somebody typed it: countries with two spellings of one mobile number accept both. */
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

export function deviceAddress(device: Device, mode: Addressing = device.account.addressing): string {
  const address = parseAddress(addressOf(device.account, mode));
  return address ? writeAddress(address.user, address.server, device.id) : "";
}
