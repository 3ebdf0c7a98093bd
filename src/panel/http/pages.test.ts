import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { brotliCompressSync } from "node:zlib";
import express from "express";
import supertest from "supertest";
import { afterAll, beforeAll, expect, it } from "vitest";
import { servePages } from "./pages.ts";

const SCRIPT = "console.log(1);".repeat(300);
let folder: string;
let pages: ReturnType<typeof supertest>;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "relevo-pages-"));
  await mkdir(join(folder, "assets"));
  await writeFile(join(folder, "index.html"), "<!doctype html>");
  for (const name of ["first.js", "other.js"]) await writeFile(join(folder, "assets", name), SCRIPT);
  await writeFile(join(folder, "assets/first.js.br"), brotliCompressSync(SCRIPT));
  pages = supertest(express().use(await servePages(folder, new Set())));
});
afterAll(() => rm(folder, { recursive: true }));

it.each([
  ["first.js", "gzip, deflate, br", "br"],
  ["first.js", "gzip", "gzip"],
  ["first.js", "br;q=0, identity", undefined],
  ["other.js", "gzip", "gzip"],
])("%s for who takes “%s” comes as %s, is a script and may be kept", async (name, takes, packed) => {
  const { headers, status } = await pages.get(`/assets/${name}`).set("Accept-Encoding", takes);
  expect([status, headers["content-encoding"]]).toEqual([200, packed]);
  expect(headers["content-type"]).toContain("text/javascript");
  expect(headers["cache-control"]).toContain("immutable");
  expect(headers["vary"]).toContain("Accept-Encoding");
});
