// Intercepts outgoing connections (patches `Socket.prototype.connect`): those to other machines fail with ENETUNREACH, those to this one
// go through. No test may depend on the network, or tell it anything; `fail-on-network.mjs` fails the test that tried. Tests on the wire
// also start the program with `--import` of this file, and read what it writes to stderr.
import { Socket } from "node:net";

const mark = Symbol.for("relevo.strays");

/** Where this process tried to connect to, in vain. Emptied by whoever complains of it. */
export const strays = (Socket.prototype[mark] ??= guard());

function guard() {
  const attempts = [];
  const connect = Socket.prototype.connect;
  Socket.prototype.connect = function (...args) {
    const place = placeIn(args);
    if (place === null || isLoopback(place)) return connect.apply(this, args);
    attempts.push(place);
    process.stderr.write(`No network in tests: a connection to ${place} was attempted.\n`);
    const error = Object.assign(new Error(`no network in tests: ${place}`), { code: "ENETUNREACH" });
    process.nextTick(() => this.destroy(error));
    return this;
  };
  return attempts;
}

/** Host of a connection; null = a pipe of this machine. `net` hands its arguments on as one list. */
function placeIn(args) {
  const [first, second] = Array.isArray(args[0]) ? args[0] : args;
  if (typeof first === "object" && first !== null) return first.path ? null : (first.host ?? "localhost");
  const isPort = typeof first === "number" || /^\d+$/.test(first);
  if (!isPort) return null;
  return typeof second === "string" ? second : "localhost";
}

function isLoopback(host) {
  return /^(localhost|127(\.\d+){3}|\[?::1\]?|\[?::ffff:127(\.\d+){3}\]?)$/i.test(host);
}
