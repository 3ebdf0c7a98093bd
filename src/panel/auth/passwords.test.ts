import { describe, expect, it } from "vitest";
import { hashPassword, isPassword } from "./passwords.ts";

describe("A password", () => {
  it("is hashed as strongly as OWASP asks, each time with other salt", async () => {
    const [one, other] = [await hashPassword("correcto caballo"), await hashPassword("correcto caballo")];
    expect(one).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect(one).not.toBe(other);
  });

  it("is told from others, and nobody has one", async () => {
    const hash = await hashPassword("correcto caballo");
    expect(await isPassword(hash, "correcto caballo")).toBe(true);
    expect(await isPassword(hash, "correcto Caballo")).toBe(false);
    expect(await isPassword(null, "correcto caballo")).toBe(false);
  });
});
