/** Noise handshake (Noise_XX_25519_AESGCM_SHA256), server side, and the encrypted transport after it. */
import { createCipheriv, createDecipheriv, createHash, hkdfSync } from "node:crypto";
import { Curve, type KeyPair, proto } from "@whiskeysockets/baileys";

/**
 * CertChain protobuf. Clients check that the certificate chain was signed by WhatsApp, but neither its dates nor that it
 * belongs to the key of this handshake. So a public chain, which every WhatsApp server shows to everybody, makes any server
 * acceptable. It holds public keys and signatures only.
 */
const CERTIFICATE_CHAIN = Buffer.from(
  "CncKMwjjAhADGiCRKg7Kg1iu4CSulwLBaxX51Tefw6VXGgZqcr5OEbXIRiDQ04bOBijQjZ/TBhJA34Bj82jAHhLpCWBNVBlGnFDieamd8+138S57" +
    "uMt9ke9mrn5r4+VepwBPKEgHjob6bR70rlCmWDkxZv+CfVjIAxJ2CjIIAxAAGiAcUamsMDmUxsjQuS6hh4pTNHZZnMWZ++o1mX2aqQzOYiCAka6+" +
    "Bij/3rfcBhJAJw8pRkhTn+1IcOJQVN1OlZg6uikYnCumyO7acFVVX3U3QPXsGSq2TCbCbWrebSC593Su43EgprIDlfU8ZgWFBw==",
  "base64",
);
/** Name of the protocol, padded to 32 bytes: the first hash, chaining key and key. */
const NAME = Buffer.from("Noise_XX_25519_AESGCM_SHA256\0\0\0\0");
/** Prologue of the client, which is part of the handshake hash. */
const HEADER = Buffer.from([0x57, 0x41, 6, 3]);
/** Bytes of the GCM authentication tag at the end of a ciphertext. */
const TAG_LENGTH = 16;
const NOTHING = Buffer.alloc(0);

/** What the client has proved and said when the handshake is complete. */
export interface ClientHandshake {
  /** The client's long-lived key: it identifies the device. */
  readonly staticKey: Buffer;
  readonly payload: proto.ClientPayload;
}

/**
 * One connection: `hello`, then `finish`, then `seal` and `open`. Every ciphertext uses the next nonce of its direction, so
 * frames must be sealed and opened in the order in which they travel.
 */
export class NoiseServer {
  #hash: Buffer = NAME;
  #chain: Buffer = NAME;
  #key: Buffer = NAME;
  #counter = 0;
  #outKey: Buffer = NOTHING;
  #inKey: Buffer = NOTHING;
  #outCounter = 0;
  #inCounter = 0;
  readonly #static: KeyPair;
  readonly #ephemeral: KeyPair = Curve.generateKeyPair();

  constructor(staticKey: KeyPair) {
    this.#static = staticKey;
    this.#mixHash(HEADER);
  }

  /** Takes the client's first frame (`clientHello`) and returns the server's answer (`serverHello`). */
  hello(frame: Buffer): Uint8Array {
    const theirs = proto.HandshakeMessage.decode(frame).clientHello?.ephemeral;
    if (!theirs) throw new Error("handshake without a client key");
    this.#mixHash(theirs);
    this.#mixHash(this.#ephemeral.public);
    this.#mixKey(Curve.sharedKey(this.#ephemeral.private, theirs));
    const staticKey = this.#sealHandshake(this.#static.public);
    this.#mixKey(Curve.sharedKey(this.#static.private, theirs));
    const payload = this.#sealHandshake(CERTIFICATE_CHAIN);
    const serverHello = { ephemeral: this.#ephemeral.public, static: staticKey, payload };
    return proto.HandshakeMessage.encode({ serverHello }).finish();
  }

  /**
   * Takes the client's second frame (`clientFinish`); from here on the channel is open. Throws when it cannot be decrypted.
   */
  finish(frame: Buffer): ClientHandshake {
    const finish = proto.HandshakeMessage.decode(frame).clientFinish;
    if (!finish?.static || !finish.payload) throw new Error("handshake not finished");
    const staticKey = this.#openHandshake(finish.static);
    this.#mixKey(Curve.sharedKey(this.#ephemeral.private, staticKey));
    const payload = proto.ClientPayload.decode(this.#openHandshake(finish.payload));
    [this.#inKey, this.#outKey] = this.#derive(NOTHING);
    return { staticKey, payload };
  }

  /** Encrypts the body of a frame for the client. */
  seal(plaintext: Uint8Array): Buffer {
    return encrypt(this.#outKey, this.#outCounter++, { data: plaintext, aad: NOTHING });
  }

  /** Decrypts the body of a frame of the client. Throws when it was altered or came out of order. */
  open(ciphertext: Uint8Array): Buffer {
    return decrypt(this.#inKey, this.#inCounter++, { data: ciphertext, aad: NOTHING });
  }

  #sealHandshake(plaintext: Uint8Array): Buffer {
    const sealed = encrypt(this.#key, this.#counter++, { data: plaintext, aad: this.#hash });
    this.#mixHash(sealed);
    return sealed;
  }

  #openHandshake(ciphertext: Uint8Array): Buffer {
    const opened = decrypt(this.#key, this.#counter++, { data: ciphertext, aad: this.#hash });
    this.#mixHash(ciphertext);
    return opened;
  }

  #mixHash(data: Uint8Array): void {
    this.#hash = createHash("sha256").update(this.#hash).update(data).digest();
  }

  #mixKey(shared: Uint8Array): void {
    [this.#chain, this.#key] = this.#derive(shared);
    this.#counter = 0;
  }

  #derive(material: Uint8Array): [Buffer, Buffer] {
    const out = Buffer.from(hkdfSync("sha256", material, this.#chain, NOTHING, 64));
    return [out.subarray(0, 32), out.subarray(32)];
  }
}

interface Sealed {
  readonly data: Uint8Array;
  readonly aad: Buffer;
}

function nonce(counter: number): Buffer {
  const iv = Buffer.alloc(12);
  iv.writeUInt32BE(counter, 8);
  return iv;
}

function encrypt(key: Buffer, counter: number, { data, aad }: Sealed): Buffer {
  const cipher = createCipheriv("aes-256-gcm", key, nonce(counter)).setAAD(aad);
  return Buffer.concat([cipher.update(data), cipher.final(), cipher.getAuthTag()]);
}

function decrypt(key: Buffer, counter: number, { data, aad }: Sealed): Buffer {
  const decipher = createDecipheriv("aes-256-gcm", key, nonce(counter)).setAAD(aad);
  decipher.setAuthTag(data.subarray(data.length - TAG_LENGTH));
  return Buffer.concat([decipher.update(data.subarray(0, data.length - TAG_LENGTH)), decipher.final()]);
}
