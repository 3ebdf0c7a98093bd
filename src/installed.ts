/**
 * Where the program is installed. Files are put together when it is compiled, so no other one knows how deep it lies; this
 * one lies as deep in `dist` as in `src`.
 */
import { join } from "node:path";

/** The folder of package.json. */
export const root = join(import.meta.dirname, "..");

/** The SQL that brings a database up to date, step by step. */
export const migrations = join(root, "migrations");

/** The compiled program, and in it the compiled pages of the panel. */
export const compiled = join(root, "dist");
export const pages = join(compiled, "web");
