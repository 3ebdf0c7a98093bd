/** Version of the program, from package.json. */
import { createRequire } from "node:module";
import { join } from "node:path";
import { root } from "../installed.ts";

export const { version } = createRequire(import.meta.url)(join(root, "package.json")) as { version: string };
