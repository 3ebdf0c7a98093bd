/** Pairing code (link with phone number): the `link_code_companion_reg` exchange, for the server and for the phone. */
import { createCipheriv, createDecipheriv, hkdfSync, pbkdf2, randomBytes } from "node:crypto";
import { promisify } from "node:util";
import { Curve, type KeyPair } from "@whiskeysockets/baileys";
import type { Account } from "../state/accounts.ts";
import type { Companion } from "../state/companion.ts";
import { bytesOf, child, element, serverId, type Stanza } from "../protocol/stanza.ts";
import type { World } from "../state/world.ts";

/** How long the phone waits for a client that asks for a code. */
const ASKING_MS = 5_000;
/** PBKDF2 iterations, with which a key is derived from the code. */
const ITERATIONS = 2 << 16;
const BUNDLE_INFO = "link_code_pairing_key_bundle_encryption_key";
const derive = promisify(pbkdf2);

/** Answers the two steps that come from the client (`companion_hello`, `companion_finish`). False for any other query. */
export function handlePairingCode(world: World, companion: Companion, iq: Stanza): boolean {
  const step = child(iq, "link_code_companion_reg");
  if (!step) return false;
  const attrs = { type: "result", id: iq.attrs["id"], from: "@s.whatsapp.net" };
  if (step.attrs["stage"] === "companion_hello") {
    const reference = serverId();
    const wrapped = bytesOf(child(step, "link_code_pairing_wrapped_companion_ephemeral_pub"));
    companion.codeRequest = { jid: step.attrs["jid"] ?? "", reference, wrapped, onFinish: null };
    world.waitingForCode.add(companion);
    world.codeRequests.look();
    const ref = element("link_code_pairing_ref", {}, reference);
    companion.link.send(
      element("iq", attrs, [element("link_code_companion_reg", { stage: "companion_hello" }, [ref])]),
    );
  } else {
    companion.link.send(element("iq", attrs));
    companion.codeRequest?.onFinish?.(step);
  }
  return true;
}

/** The client that asked for a code for this number. Waits up to five seconds for one; rejects when none asks. */
export function clientWithCode(world: World, account: Account): Promise<Companion> {
  const complaint = (): string => `nobody asked for a code for ${account.phone}`;
  const find = (): Companion | undefined =>
    [...world.waitingForCode].find(({ codeRequest }) => codeRequest?.jid === account.pn);
  return world.codeRequests.until(find, { timeoutMs: ASKING_MS, complaint });
}

/**
 * The phone's part, once its owner has typed the code (`primary_hello`). Resolves with the ADV secret. A wrong code shows
 * only in the client's answer, which then cannot be decrypted: rejects. Without an answer it stays pending.
 */
export async function exchangeCode(companion: Companion, account: Account, code: string): Promise<Buffer> {
  const request = companion.codeRequest;
  if (!request) throw new Error("this client did not ask for a code");
  const theirs = await unwrap(request.wrapped, code);
  const own = Curve.generateKeyPair();
  const finished = new Promise<Stanza>((resolve) => (request.onFinish = resolve));
  companion.link.send(await primaryHello({ own, account, code, reference: request.reference }));
  return readBundle(await finished, { own, theirs, account });
}

interface Hello {
  readonly own: KeyPair;
  readonly account: Account;
  readonly code: string;
  readonly reference: string;
}

async function primaryHello({ own, account, code, reference }: Hello): Promise<Stanza> {
  const content = [
    element("link_code_pairing_wrapped_primary_ephemeral_pub", {}, await wrap(own.public, code)),
    element("primary_identity_pub", {}, account.key.public),
    element("link_code_pairing_ref", {}, reference),
  ];
  const attrs = { type: "link_code_companion_reg", from: "@s.whatsapp.net", id: serverId() };
  return element("notification", attrs, [
    element("link_code_companion_reg", { stage: "primary_hello" }, content),
  ]);
}

interface Exchange {
  readonly own: KeyPair;
  readonly theirs: Buffer;
  readonly account: Account;
}

function readBundle(step: Stanza, { own, theirs, account }: Exchange): Buffer {
  const bundle = bytesOf(child(step, "link_code_pairing_wrapped_key_bundle"));
  const shared = Curve.sharedKey(own.private, theirs);
  const key = Buffer.from(hkdfSync("sha256", shared, bundle.subarray(0, 32), BUNDLE_INFO, 32));
  const decipher = createDecipheriv("aes-256-gcm", key, bundle.subarray(32, 44));
  decipher.setAuthTag(bundle.subarray(-16));
  const plain = Buffer.concat([decipher.update(bundle.subarray(44, -16)), decipher.final()]);
  const identities = Curve.sharedKey(account.key.private, plain.subarray(0, 32));
  const material = Buffer.concat([shared, identities, plain.subarray(64)]);
  return Buffer.from(hkdfSync("sha256", material, Buffer.alloc(0), "adv_secret", 32));
}

async function wrap(publicKey: Uint8Array, code: string): Promise<Buffer> {
  const salt = randomBytes(32);
  const iv = randomBytes(16);
  const cipher = createCipheriv("aes-256-ctr", await derive(code, salt, ITERATIONS, 32, "sha256"), iv);
  return Buffer.concat([salt, iv, cipher.update(publicKey), cipher.final()]);
}

async function unwrap(wrapped: Buffer, code: string): Promise<Buffer> {
  const key = await derive(code, wrapped.subarray(0, 32), ITERATIONS, 32, "sha256");
  const decipher = createDecipheriv("aes-256-ctr", key, wrapped.subarray(32, 48));
  return Buffer.concat([decipher.update(wrapped.subarray(48, 80)), decipher.final()]);
}
