/** Password hashing (argon2) and comparison, in the same time whether the user exists or not. */
import { createHash } from "node:crypto";
import { hash, verify } from "@node-rs/argon2";

/** OWASP's: 19 MiB, two passes, one lane. */
const strength = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

export const hashPassword = (password: string): Promise<string> => hash(password, strength);

/** Of a password nobody knows, of the same strength. */
const NOBODY =
  "$argon2id$v=19$m=19456,t=2,p=1$zf8BrNpCjZdpRuR8GWWvkQ$kt8FajbkubjVTZmOVYQCp6/ZEegNcJR7zb34v3fqIKk";

/** Checks a password. `passwordHash` null = no such user: takes as long, and gives false. */
export async function isPassword(passwordHash: string | null, password: string): Promise<boolean> {
  const same = await verify(passwordHash ?? NOBODY, password);
  return same && passwordHash !== null;
}

/** A value that changes with the password and reveals nothing about it: sessions opened with an earlier password are invalid. */
export const stampOf = (passwordHash: string): string =>
  createHash("sha256").update(passwordHash).digest("base64url").slice(0, 22);
