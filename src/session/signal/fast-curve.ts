/**
 * Faster signatures (Curve25519 in WebAssembly). Every message of a group carries a signature, and the library makes and
 * checks it in plain JavaScript: more work than all the rest of a relayed message. It also brings the same curve as
 * WebAssembly, for other purposes, some thirty times faster. This replaces the one by the other; what goes over the wire is
 * the same.
 */
import { createRequire } from "node:module";
import { calculateSignature, verifySignature } from "whatsapp-rust-bridge";

/** What libsignal asks of its curve, by name and at every call. */
export interface Signatures {
  sign(privateKey: Uint8Array, message: Uint8Array): Uint8Array;
  verify(publicKey: Uint8Array, message: Uint8Array, signature: Uint8Array): boolean;
}

/** Replaces the signature functions, for the whole process; once is enough. Throws when the library's structure has changed. */
export function hastenSignatures(curve = curveOfLibsignal()): void {
  curve.sign = (privateKey, message) => calculateSignature(privateKey, message);
  curve.verify = (publicKey, message, signature) => verifySignature(publicKey, message, signature);
}

/** The very object that libsignal holds, wherever the packages were put. */
export function curveOfLibsignal(): Signatures {
  const ofBaileys = createRequire(createRequire(import.meta.url).resolve("@whiskeysockets/baileys"));
  const ofLibsignal = createRequire(ofBaileys.resolve("libsignal"));
  return ofLibsignal("curve25519-js") as Signatures;
}
