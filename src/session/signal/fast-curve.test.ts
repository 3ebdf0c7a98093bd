import { randomBytes } from "node:crypto";
import { Curve } from "@whiskeysockets/baileys";
import { afterEach, describe, expect, it } from "vitest";
import { curveOfLibsignal, hastenSignatures } from "./fast-curve.ts";

const curve = curveOfLibsignal();
const slow = { ...curve };
const { public: publicKey, private: privateKey } = Curve.generateKeyPair();

afterEach(() => void Object.assign(curve, slow));

describe("Fast signatures", () => {
  it("are what the library itself uses from then on", () => {
    hastenSignatures();
    expect(curve.sign).not.toBe(slow.sign);
    const signature = Curve.sign(privateKey, Buffer.from("hola"));
    expect(Buffer.isBuffer(signature)).toBe(true);
    expect(slow.verify(publicKey, Buffer.from("hola"), signature)).toBe(true);
  });

  it("convince the slow ones, and are convinced by them, for any key and message", () => {
    hastenSignatures();
    for (let n = 0; n < 10; n += 1) {
      const pair = Curve.generateKeyPair();
      const message = randomBytes(n * 37);
      expect(slow.verify(pair.public, message, curve.sign(pair.private, message))).toBe(true);
      expect(curve.verify(pair.public, message, slow.sign(pair.private, message))).toBe(true);
    }
  });

  it.each([
    { what: "another message", change: () => ({ message: Buffer.from("hole") }) },
    { what: "another key", change: () => ({ key: Curve.generateKeyPair().public }) },
    { what: "a changed signature", change: (good: Uint8Array) => ({ signature: flip(good, 3) }) },
    { what: "a changed sign bit", change: (good: Uint8Array) => ({ signature: flip(good, 63, 0x80) }) },
    { what: "zeros", change: () => ({ signature: new Uint8Array(64) }) },
  ])("refuse $what", ({ change }) => {
    hastenSignatures();
    const message = Buffer.from("hola");
    const good = slow.sign(privateKey, message);
    const given = { key: publicKey, message, signature: good, ...change(good) };
    expect(curve.verify(given.key, given.message, given.signature)).toBe(false);
  });
});

function flip(bytes: Uint8Array, at: number, bit = 1): Uint8Array {
  return bytes.map((byte, index) => (index === at ? byte ^ bit : byte));
}
