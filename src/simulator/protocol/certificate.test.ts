import { X509Certificate } from "node:crypto";
import { existsSync } from "node:fs";
import { createServer, get } from "node:https";
import type { AddressInfo } from "node:net";
import { describe, expect, it } from "vitest";
import { makeCertificate } from "./certificate.ts";
import { openCertificateFolder } from "./certificate-folder.ts";

describe("The certificate of the media host", () => {
  it("is for loopback, signed by itself, and valid now", () => {
    const certificate = new X509Certificate(makeCertificate().cert);
    expect(certificate.checkIP("127.0.0.1")).toBe("127.0.0.1");
    expect(certificate.checkHost("localhost")).toBe("localhost");
    expect(certificate.verify(certificate.publicKey)).toBe(true);
    expect(certificate.ca).toBe(true);
    expect(new Date(certificate.validFrom).getTime()).toBeLessThan(Date.now());
    expect(new Date(certificate.validTo).getTime()).toBeGreaterThan(Date.now());
  });

  it("is believed by a client that was given it, and by no other", async () => {
    const { key, cert } = makeCertificate();
    const server = createServer({ key, cert }, (_request, response) => response.end("hola"));
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const url = `https://127.0.0.1:${(server.address() as AddressInfo).port}/`;
    const status = (ca?: string): Promise<unknown> =>
      new Promise((resolve) => {
        const request = get(url, { agent: false, ...(ca ? { ca } : {}) }, (response) =>
          resolve(response.resume().statusCode),
        );
        request.on("error", (error: NodeJS.ErrnoException) => resolve(error.code));
      });
    expect(await status(cert)).toBe(200);
    expect(await status()).toBe("DEPTH_ZERO_SELF_SIGNED_CERT");
    await new Promise((resolve) => server.close(resolve));
  });

  it("stays the same in a folder, and a temporary folder goes away", () => {
    const folder = openCertificateFolder();
    expect(openCertificateFolder(folder.path.replace("/ca.pem", "")).cert).toBe(folder.cert);
    folder.remove();
    expect(existsSync(folder.path)).toBe(false);
  });
});
