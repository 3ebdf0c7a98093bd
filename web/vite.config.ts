import { join } from "node:path";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";
import { packFirst } from "./pack-first.ts";

export default defineConfig({
  root: import.meta.dirname,
  plugins: [react(), packFirst()],
  // What server and pages share: the shapes of the API, roles, bounds.
  resolve: { alias: { "@contract": join(import.meta.dirname, "../src/contract") } },
  // The server puts a fresh one in with every page.
  html: { cspNonce: "__NONCE__" },
  build: {
    outDir: "../dist/web",
    emptyOutDir: true,
    target: "es2022",
    // Every browser of that age preloads by itself.
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 750,
    rolldownOptions: {
      output: {
        // Left alone, what every page needs comes in sixty little files, which is slower and packs worse than one.
        codeSplitting: { groups: [{ name: "first", tags: ["$initial"] }] },
      },
    },
  },
  server: { proxy: { "/api": "http://127.0.0.1:3000" } },
});
