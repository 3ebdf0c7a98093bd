import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Certificate, makeCertificate } from "./certificate.ts";

export interface CertificateFolder extends Certificate {
  /** PEM file with the certificate alone, for `NODE_EXTRA_CA_CERTS`. */
  readonly path: string;
  /** Removes the folder, unless it was given by name. */
  readonly remove: () => void;
}

/**
 * The certificate in a folder, made there if it has none. Clients read `NODE_EXTRA_CA_CERTS` when their process starts,
 * so who wants to be trusted by a running process prepares a folder beforehand and names it. Without a name: a new
 * temporary folder.
 */
export function openCertificateFolder(folder?: string): CertificateFolder {
  const place = folder ?? mkdtempSync(join(tmpdir(), "simulator-"));
  const path = join(place, "ca.pem");
  const keyPath = join(place, "key.pem");
  if (!existsSync(path) || !existsSync(keyPath)) {
    mkdirSync(place, { recursive: true });
    const { key, cert } = makeCertificate();
    writeFileSync(keyPath, key, { mode: 0o600 });
    writeFileSync(path, cert);
  }
  const remove = (): void =>
    folder === undefined ? rmSync(place, { recursive: true, force: true }) : undefined;
  return { path, key: readFileSync(keyPath, "utf8"), cert: readFileSync(path, "utf8"), remove };
}
