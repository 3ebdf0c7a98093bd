// Runs another program and is a good parent to it.
import { spawn } from "node:child_process";
import { constants } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

export const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** Resolves with its exit code; 128 + n when signal n ended it, as a shell would say. */
export function run(command, args, env = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd: root, stdio: "inherit", env: { ...process.env, ...env } });
    const forget = passSignalsTo(child);
    child.on("error", (error) => {
      forget();
      reject(new Error(`Cannot run ${command}.`, { cause: error }));
    });
    child.on("exit", (code, signal) => {
      forget();
      resolve(code ?? 128 + constants.signals[signal]);
    });
  });
}

/** Runs a tool of node_modules with this Node. */
export function runTool(path, args, env = {}) {
  return run(process.execPath, [join(root, "node_modules", path), ...args], env);
}

/** The same, with what it printed instead of its printing it. */
export function listenToTool(path, args) {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [join(root, "node_modules", path), ...args], {
      cwd: root,
      stdio: ["ignore", "pipe", "pipe"],
    });
    let output = "";
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding("utf8").on("data", (text) => {
        output += text;
      });
    child.on("error", reject);
    child.on("close", (code) => resolve({ code: code ?? 1, output }));
  });
}

/** Resolves with npm's exit code. Under npm it is the very npm that runs us, which needs no shell to be found. */
export function runNpm(args, env = {}) {
  const own = process.env.npm_execpath;
  return own?.endsWith(".js") ? run(process.execPath, [own, ...args], env) : run("npm", args, env);
}

/** Each signal once, however often it comes. A terminal's Ctrl-C reaches the child without us. */
function passSignalsTo(child) {
  const listeners = ["SIGINT", "SIGTERM"].map((signal) => {
    let passed = signal === "SIGINT" && process.stdin.isTTY;
    const listener = () => {
      if (!passed) child.kill(signal);
      passed = true;
    };
    process.on(signal, listener);
    return [signal, listener];
  });
  return () => {
    for (const [signal, listener] of listeners) process.off(signal, listener);
  };
}
