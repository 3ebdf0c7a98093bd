import { beforeEach, describe, expect, it } from "vitest";
import { libsignalOfBaileys, takeBackFailedTries } from "./session-tries.ts";
import { silenceLibsignal } from "./silence.ts";

/** The rest of libsignal that a phone needs. */
interface Whole {
  ProtocolAddress: new (id: string, device: number) => object;
  SessionBuilder: new (store: object, address: object) => { initOutgoing(bundle: object): Promise<void> };
  SessionCipher: { new (store: object, address: object): Cipher; prototype: object };
  keyhelper: {
    generateIdentityKeyPair(): KeyPair;
    generateRegistrationId(): number;
    generatePreKey(id: number): { keyId: number; keyPair: KeyPair };
    generateSignedPreKey(
      identity: KeyPair,
      id: number,
    ): { keyId: number; keyPair: KeyPair; signature: Buffer };
  };
}
interface KeyPair {
  pubKey: Buffer;
  privKey: Buffer;
}
interface Cipher {
  encrypt(text: Buffer): Promise<{ type: number; body: string | Buffer }>;
  decryptWhisperMessage(sealed: Buffer): Promise<Buffer>;
  decryptPreKeyWhisperMessage(sealed: Buffer): Promise<Buffer>;
}

const libsignal = libsignalOfBaileys() as unknown as Whole;
const untouched = libsignalOfBaileys().SessionCipher.prototype.decryptWithSessions;

beforeEach(() => {
  silenceLibsignal();
  libsignalOfBaileys().SessionCipher.prototype.decryptWithSessions = untouched;
});

describe("A message that may be for one of several sessions", () => {
  it("costs the others nothing", async () => {
    takeBackFailedTries();
    expect(await talkAfterBothBegan()).toEqual({ unread: [] });
  });

  it("is looked for again and again, whoever mends it twice", async () => {
    takeBackFailedTries();
    takeBackFailedTries();
    expect(await talkAfterBothBegan()).toEqual({ unread: [] });
  });

  it("costs them their ratchet in the library as it comes", async () => {
    const { unread } = await talkAfterBothBegan();
    expect(unread).not.toEqual([]);
  });

  it("is refused as before when none of them opens it", async () => {
    takeBackFailedTries();
    const [ana, beto, rosa] = [phone("ana"), phone("beto"), phone("rosa")];
    await ana.begins(beto);
    await beto.reads(ana, await ana.writes(beto, "hola"));
    await rosa.begins(beto);
    const strange = await rosa.writes(beto, "hola");
    await expect(beto.reads(ana, { ...strange, type: 1 })).rejects.toThrow("No matching sessions found");
  });

  it("is not mended silently when the library decrypts in another way", () => {
    const changed = { SessionError: Error, SessionCipher: { prototype: {} } };
    expect(() => takeBackFailedTries(changed as never)).toThrow("another way");
  });
});

/** Both begin at once, and then take turns on whichever session each holds for open. */
async function talkAfterBothBegan(): Promise<{ unread: string[] }> {
  const [ana, beto] = [phone("ana"), phone("beto")];
  await ana.begins(beto);
  await beto.begins(ana);
  const first = [await ana.writes(beto, "a 0"), await beto.writes(ana, "b 0")] as const;
  await beto.reads(ana, first[0]);
  await ana.reads(beto, first[1]);
  const unread: string[] = [];
  for (let n = 1; n < 12; n += 1)
    for (const [from, to, text] of [
      [ana, beto, `a ${n}`],
      [beto, ana, `b ${n}`],
    ] as const) {
      const read = await to.reads(from, await from.writes(to, text)).catch(() => null);
      if (read !== text) unread.push(text);
    }
  return { unread };
}

interface Sealed {
  type: number;
  body: Buffer;
}

function phone(name: string) {
  const { keyhelper } = libsignal;
  const identity = keyhelper.generateIdentityKeyPair();
  const registrationId = keyhelper.generateRegistrationId();
  const signed = keyhelper.generateSignedPreKey(identity, 1);
  const preKey = keyhelper.generatePreKey(1);
  const sessions = new Map<string, unknown>();
  const store = {
    loadSession: async (address: string) => sessions.get(address) ?? null,
    storeSession: async (address: string, record: unknown) => void sessions.set(address, record),
    isTrustedIdentity: () => true,
    getOurIdentity: () => identity,
    getOurRegistrationId: () => registrationId,
    loadPreKey: () => preKey.keyPair,
    removePreKey: () => undefined,
    loadSignedPreKey: () => signed.keyPair,
  };
  const cipherFor = (other: { name: string }) =>
    new libsignal.SessionCipher(store, new libsignal.ProtocolAddress(other.name, 0));
  return {
    name,
    bundle: {
      identityKey: identity.pubKey,
      registrationId,
      signedPreKey: { keyId: 1, publicKey: signed.keyPair.pubKey, signature: signed.signature },
      preKey: { keyId: 1, publicKey: preKey.keyPair.pubKey },
    },
    begins: (other: { name: string; bundle: object }) =>
      new libsignal.SessionBuilder(store, new libsignal.ProtocolAddress(other.name, 0)).initOutgoing(
        other.bundle,
      ),
    async writes(other: { name: string }, text: string): Promise<Sealed> {
      const { type, body } = await cipherFor(other).encrypt(Buffer.from(text));
      return { type, body: Buffer.from(body as Buffer) };
    },
    async reads(other: { name: string }, { type, body }: Sealed): Promise<string> {
      const cipher = cipherFor(other);
      const plain =
        type === 3 ? cipher.decryptPreKeyWhisperMessage(body) : cipher.decryptWhisperMessage(body);
      return (await plain).toString();
    },
  };
}
