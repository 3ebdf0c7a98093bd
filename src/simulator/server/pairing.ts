/** QR pairing (registration of a linked device): `pair-device`, `pair-success`, and the signed device identity (ADV). */
import { createHmac } from "node:crypto";
import { Curve, proto, signedKeyPair } from "@whiskeysockets/baileys";
import {
  type Account,
  type Device,
  type DeviceKeys,
  type Link,
  deviceAddress,
  newDevice,
} from "../state/accounts.ts";
import { announceDevice } from "./device-notices.ts";
import { bigEndian, bytesOf, child, element, seconds, serverId, type Stanza } from "../protocol/stanza.ts";
import type { Companion } from "../state/companion.ts";
import type { World } from "../state/world.ts";

/** Refs that a client gets; it shows a QR code for one after the other. */
const REFERENCES = 6;
/** Prefix of what the account key signs (ADV account signature). */
const ACCOUNT_SIGNATURE = Buffer.from([6, 0]);

/** Sends an unregistered client the refs from which it makes its QR codes (`pair-device`). */
export function offerPairing(world: World, link: Link, keys: DeviceKeys): Companion {
  const references = Array.from({ length: REFERENCES }, () => `2@${serverId()}`);
  const companion: Companion = { link, keys, references, pairing: null, codeRequest: null };
  for (const reference of references) world.waiting.set(reference, companion);
  const refs = references.map((reference) => element("ref", {}, reference));
  const attrs = { type: "set", id: serverId(), from: "@s.whatsapp.net", xmlns: "md" };
  link.send(element("iq", attrs, [element("pair-device", {}, refs)]));
  return companion;
}

/** The client is gone: its refs are no longer valid, and a pairing under way is rejected. */
export function withdrawPairing(world: World, companion: Companion): void {
  for (const reference of companion.references) world.waiting.delete(reference);
  world.waitingForCode.delete(companion);
  companion.pairing?.fail(new Error("the client went away while pairing"));
  companion.pairing = null;
}

/** What the phone needs of a QR code: the ref, and the secret for the HMAC of the device identity. */
export interface QrCode {
  readonly reference: string;
  readonly advSecret: Buffer;
}

/**
 * Parses the text of a QR code: an optional web address and `#`, then `reference,noise key,identity key,secret,platform`.
 * Throws when it is something else.
 */
export function readQr(text: string): QrCode {
  const [reference, , , secret] = text.slice(text.indexOf("#") + 1).split(",");
  if (!reference || !secret) throw new Error("this is not a WhatsApp QR code");
  return { reference, advSecret: Buffer.from(secret, "base64") };
}

/**
 * Makes the client a device of the account. Resolves when the client has signed; it is then told to connect again (515).
 * Rejects when it goes away before or does not sign. Throws when the client is being paired already.
 */
export function pair(world: World, account: Account, request: PairRequest): Promise<Device> {
  const { companion, advSecret, asPhone } = request;
  if (companion.pairing) throw new Error("this client is being paired already");
  const replaced = asPhone ? account.devices.get(0) : undefined;
  if (!asPhone) putPhoneOnPaper(account);
  const id = asPhone ? 0 : nextDeviceId(account);
  const device = newDevice(account, id, companion.keys);
  // Until the client has signed, nobody may see or use the device.
  if (replaced) account.devices.set(id, replaced);
  else account.devices.delete(id);
  const queryId = serverId();
  companion.link.send(pairSuccess(device, queryId, advSecret));
  return new Promise((resolve, reject) => {
    const finish = (): void => {
      companion.pairing = null;
      // Others must forget the keys of the old phone before they hear of the new one.
      if (replaced) announceDevice(world, replaced, "remove");
      account.devices.set(id, device);
      announceDevice(world, device, "add");
      companion.link.end(element("stream:error", { code: "515" }));
      resolve(device);
    };
    companion.pairing = { queryId, finish, fail: reject };
  });
}

/** `asPhone` makes the client the phone itself (device 0), in place of an earlier one, instead of a linked device. */
export interface PairRequest {
  readonly companion: Companion;
  readonly advSecret: Buffer;
  readonly asPhone: boolean;
}

/** Takes the client's answer to `pair-success`, which ends the pairing. False when the stanza is something else. */
export function takeSignature(companion: Companion, iq: Stanza): boolean {
  if (!companion.pairing || iq.attrs["id"] !== companion.pairing.queryId) return false;
  const signed = bytesOf(child(child(iq, "pair-device-sign"), "device-identity"));
  const signature = proto.ADVSignedDeviceIdentity.decode(signed).deviceSignature;
  if (!signature?.length) companion.pairing.fail(new Error("the client did not sign its identity"));
  else companion.pairing.finish();
  return true;
}

function nextDeviceId(account: Account): number {
  // Device 99 is reserved by WhatsApp for hosted devices.
  do account.lastDevice = (account.lastDevice % 255) + 1;
  while (account.devices.has(account.lastDevice) || account.lastDevice === 99);
  return account.lastDevice;
}

/** Every account has a phone. One that no client plays has keys all the same, because others encrypt for it. */
function putPhoneOnPaper(account: Account): void {
  if (account.devices.has(0)) return;
  const { keyPair, signature, keyId } = signedKeyPair(account.key, 1);
  newDevice(account, 0, {
    noiseKey: null,
    registration: bigEndian(1, 4),
    identity: account.key.public,
    signedPreKey: { id: bigEndian(keyId, 3), value: keyPair.public, signature },
  });
}

function pairSuccess(device: Device, id: string, advSecret: Buffer): Stanza {
  const content = [
    element("device-identity", {}, deviceIdentity(device, advSecret)),
    element("platform", { name: "android" }),
    element("device", { jid: deviceAddress(device, "pn"), lid: deviceAddress(device, "lid") }),
  ];
  const attrs = { type: "set", id, from: "@s.whatsapp.net", t: seconds() };
  return element("iq", attrs, [element("pair-success", {}, content)]);
}

function deviceIdentity(device: Device, advSecret: Buffer): Uint8Array {
  const { account } = device;
  const details = proto.ADVDeviceIdentity.encode({
    rawId: device.id + 1,
    timestamp: Math.floor(Date.now() / 1000),
    keyIndex: device.id,
    accountType: 0,
    deviceType: 0,
  }).finish();
  const message = Buffer.concat([ACCOUNT_SIGNATURE, details, device.identity]);
  const signed = proto.ADVSignedDeviceIdentity.encode({
    details,
    accountSignatureKey: account.key.public,
    accountSignature: Curve.sign(account.key.private, message),
  }).finish();
  const hmac = createHmac("sha256", advSecret).update(signed).digest();
  return proto.ADVSignedDeviceIdentityHMAC.encode({ details: signed, hmac }).finish();
}
