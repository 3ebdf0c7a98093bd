/**
 * Certificate store: a folder with the TLS certificate of the simulator, which clients trust through `NODE_EXTRA_CA_CERTS`.
 */
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Certificate, makeCertificate } from "./certificate.ts";

/** The certificate and where it is on disk. */
export interface CertificateFolder extends Certificate {
  /** PEM file with the certificate alone, for `NODE_EXTRA_CA_CERTS`. */
  readonly path: string;
  /** Removes the folder. Does nothing when its name was given to `openCertificateFolder`. */
  readonly remove: () => void;
}

/**
 * Reads the certificate in a folder and makes one there if it has none. Node reads `NODE_EXTRA_CA_CERTS` when a process
 * starts: for a process that runs already, prepare a folder before it starts and name it here. Without a name, a new
 * temporary folder is used.
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
