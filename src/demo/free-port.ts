/** Which port the panel can have. */
import { createServer } from "node:net";

/** The wanted one, or 0 (any that is free) when somebody else has it. */
export function freePort(wanted: number, host: string): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once("error", () => resolve(0));
    probe.listen(wanted, host, () => probe.close(() => resolve(wanted)));
  });
}
