/**
 * Second factor (2FA): TOTP codes of an authenticator app (RFC 6238), and recovery codes for when the app is lost. Its
 * routes: `two-factor.ts`.
 */
import { createHmac, randomBytes, randomInt } from "node:crypto";
import { Secret, TOTP } from "otpauth";
import type { Account } from "../../store/accounts/accounts.ts";
import type { Read, Tx } from "../../store/engine/open.ts";
import {
  getSecondFactor,
  replaceRecoveryCodes,
  takeRecoveryCode,
  takeStep,
  type SecondFactor,
} from "../../store/accounts/second-factors.ts";
import type { Panel } from "../panel.ts";

const PERIOD_SECONDS = 30;
/** Clocks of phones go wrong by seconds: the step before and the one after count too. */
const WINDOW = 1;
const RECOVERY_CODES = 10;
/** No sign that looks like another one. */
const SIGNS = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";

type Means = Pick<Panel, "sealer" | "config" | "clock">;

/** A new TOTP secret: encrypted for storage, and as a URI for the app. */
export function makeOffer({ sealer }: Means, { id, user }: Account, issuer: string) {
  const secret = randomBytes(20);
  const totp = totpOf(secret, { issuer, label: user });
  return {
    sealed: sealer.seal(placeOf(id), secret),
    shown: { secret: totp.secret.base32, uri: totp.toString() },
  };
}

/** The second factor that sign-in asks for; null = none. */
export async function activeFactor(read: Read, account: number): Promise<SecondFactor | null> {
  const factor = await getSecondFactor(read, account);
  return factor?.confirmedAt ? factor : null;
}

export type Proof = "app" | "recovery";

/** Checks a code and marks it as used, so that it cannot be replayed. null = it is wrong, or was used. */
export async function useCode(
  tx: Tx,
  means: Means,
  { account, code }: { account: number; code: string },
): Promise<Proof | null> {
  const factor = await getSecondFactor(tx, account);
  if (!factor) return null;
  const bare = bareCode(code);
  if (/^\d{6}$/.test(bare)) {
    const step = stepOf(means.sealer.open(placeOf(account), factor.sealed), bare, means.clock());
    return step !== null && (await takeStep(tx, account, step)) ? "app" : null;
  }
  const used = await takeRecoveryCode(tx, account, hashOf(means, { account, code: bare }));
  return used ? "recovery" : null;
}

/** Replaces the recovery codes. The returned codes are stored as hashes only: they cannot be shown again. */
export async function renewRecoveryCodes(tx: Tx, means: Means, account: number): Promise<string[]> {
  const codes = Array.from({ length: RECOVERY_CODES }, newRecoveryCode);
  const hashes = codes.map((code) => hashOf(means, { account, code: bareCode(code) }));
  await replaceRecoveryCodes(tx, account, hashes);
  return codes;
}

function newRecoveryCode(): string {
  const signs = Array.from({ length: 12 }, () => SIGNS[randomInt(SIGNS.length)]);
  return [0, 4, 8].map((from) => signs.slice(from, from + 4).join("")).join("-");
}

const bareCode = (code: string): string => code.toUpperCase().replaceAll(/[^0-9A-Z]/g, "");

function stepOf(secret: Uint8Array, token: string, at: Date): number | null {
  const timestamp = at.getTime();
  const delta = totpOf(secret, { issuer: "", label: "" }).validate({ token, timestamp, window: WINDOW });
  return delta === null ? null : Math.floor(timestamp / 1000 / PERIOD_SECONDS) + delta;
}

function totpOf(secret: Uint8Array, names: { issuer: string; label: string }): TOTP {
  const buffer = Uint8Array.from(secret).buffer;
  return new TOTP({
    ...names,
    secret: new Secret({ buffer }),
    algorithm: "SHA1",
    digits: 6,
    period: PERIOD_SECONDS,
  });
}

const placeOf = (account: number): string => `second-factor\0${account}`;

/** Keyed: 59 bits would not withstand guessing by who has a copy of the database. */
const hashOf = ({ config }: Means, { account, code }: { account: number; code: string }): string =>
  createHmac("sha256", config.sessionSecret).update(`recovery code\0${account}\0${code}`).digest("base64url");
