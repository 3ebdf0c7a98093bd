/** Self-signed TLS certificate (X.509) for 127.0.0.1 and localhost, written in DER without a dependency. */
import { generateKeyPairSync, type KeyObject, randomBytes, sign } from "node:crypto";

/** A key and a certificate for 127.0.0.1 and localhost, in PEM. */
export interface Certificate {
  readonly key: string;
  readonly cert: string;
}

const YEAR_MS = 365 * 24 * 60 * 60 * 1000;

/*
 * X.509 written out by hand (DER: tag, length, value), because Node can read certificates but not make them and one
 * self-signed certificate does not justify a dependency.
 */
const OID = {
  ecdsaSha256: "2a8648ce3d040302",
  commonName: "550403",
  subjectAltName: "551d11",
  basicConstraints: "551d13",
};
const TRUE = der(0x01, Buffer.from([0xff]));

/**
 * Makes a new P-256 key and a self-signed certificate for it, valid for ten years from now and for loopback addresses only.
 */
export function makeCertificate(): Certificate {
  const { publicKey, privateKey } = generateKeyPairSync("ec", { namedCurve: "prime256v1" });
  const body = certificateBody(publicKey);
  const signature = sign("sha256", body, privateKey);
  const whole = sequence(body, algorithm(), bitString(signature));
  return { key: privateKey.export({ type: "pkcs8", format: "pem" }).toString(), cert: toPem(whole) };
}

function certificateBody(publicKey: KeyObject): Buffer {
  const name = sequence(der(0x31, sequence(oid(OID.commonName), utf8("WhatsApp simulator"))));
  const serial = randomBytes(8);
  serial.writeUInt8((serial.readUInt8(0) & 0x7f) | 0x40, 0);
  const now = Date.now();
  return sequence(
    der(0xa0, der(0x02, Buffer.from([2]))),
    der(0x02, serial),
    algorithm(),
    name,
    sequence(time(now - YEAR_MS), time(now + 10 * YEAR_MS)),
    name,
    publicKey.export({ type: "spki", format: "der" }),
    der(0xa3, sequence(alternativeNames(), authority())),
  );
}

/** Clients check the address they connect to against this list. */
function alternativeNames(): Buffer {
  const names = sequence(der(0x82, Buffer.from("localhost")), der(0x87, Buffer.from([127, 0, 0, 1])));
  return sequence(oid(OID.subjectAltName), der(0x04, names));
}

/** Basic constraints `CA:TRUE`: clients can be told to trust this certificate as an authority. */
function authority(): Buffer {
  return sequence(oid(OID.basicConstraints), TRUE, der(0x04, sequence(TRUE)));
}

function algorithm(): Buffer {
  return sequence(oid(OID.ecdsaSha256));
}

function sequence(...parts: readonly Buffer[]): Buffer {
  return der(0x30, Buffer.concat(parts));
}

function bitString(content: Buffer): Buffer {
  return der(0x03, Buffer.concat([Buffer.from([0]), content]));
}

function oid(hex: string): Buffer {
  return der(0x06, Buffer.from(hex, "hex"));
}

function utf8(text: string): Buffer {
  return der(0x0c, Buffer.from(text));
}

/** GeneralizedTime may only be used after 2049; until then it is UTCTime, with two digits for the year. */
function time(at: number): Buffer {
  const digits = new Date(at).toISOString().replace(/\D/g, "").slice(0, 14);
  return Number(digits.slice(0, 4)) < 2050
    ? der(0x17, Buffer.from(`${digits.slice(2)}Z`))
    : der(0x18, Buffer.from(`${digits}Z`));
}

function der(tag: number, content: Buffer): Buffer {
  const { length } = content;
  if (length < 0x80) return Buffer.concat([Buffer.from([tag, length]), content]);
  if (length < 0x100) return Buffer.concat([Buffer.from([tag, 0x81, length]), content]);
  return Buffer.concat([Buffer.from([tag, 0x82, length >> 8, length & 0xff]), content]);
}

function toPem(content: Buffer): string {
  const lines = content.toString("base64").match(/.{1,64}/g) ?? [];
  return ["-----BEGIN CERTIFICATE-----", ...lines, "-----END CERTIFICATE-----", ""].join("\n");
}
