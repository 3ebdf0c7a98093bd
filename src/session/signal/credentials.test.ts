import type { SignalDataSet } from "@whiskeysockets/baileys";
import { describe, expect, it } from "vitest";
import { getAnySecret, saveSecrets } from "../../store/engine/secrets.ts";
import { openStore, type Store } from "../../store/engine/open.ts";
import { JOURNAL, openCredentials, type Credentials } from "./credentials.ts";
import { checkSecretKey, makeSealer, WrongSecretKeyError } from "./encryption-at-rest.ts";
import { makeFolder } from "../wire/wire-desk.fixture.ts";

const sealer = makeSealer(Buffer.alloc(32, 7));
const open = (store: Store): Promise<Credentials> =>
  openCredentials({ store, sealer, guard: async () => undefined, save: saveSecrets });

async function withStore(work: (store: Store, path: string) => Promise<void>): Promise<void> {
  await using folder = await makeFolder();
  await using store = openStore(folder.path);
  await work(store, folder.path);
}

describe("Keys", () => {
  it("come back as they went in, also after a restart", () =>
    withStore(async (store) => {
      const data = {
        session: { "7.0": { version: "v1", _sessions: { a: { chains: { "5": "text" } } } } },
        "pre-key": { 1: { public: Buffer.alloc(32, 1), private: Buffer.alloc(32, 2) } },
        "identity-key": { "7.0": Buffer.alloc(33, 5) },
        "lid-mapping": { "549": "700" },
        "device-list": { "549": ["0", "1"] },
        tctoken: { "1@lid": { token: Buffer.alloc(3, 1), timestamp: "1" } },
        "a type of tomorrow": { x: { y: 1 } },
      };
      await (await open(store)).lend().set(data as unknown as SignalDataSet);
      const keys = (await open(store)).lend();
      for (const [type, entries] of Object.entries(data)) {
        expect(await keys.get(type as "session", [...Object.keys(entries), "absent"])).toEqual(entries);
      }
    }));

  it("are gone when set to null", () =>
    withStore(async (store) => {
      const keys = (await open(store)).lend();
      await keys.set({ "lid-mapping": { a: "1", b: "2" } });
      await keys.set({ "lid-mapping": { a: null } });
      expect(await keys.get("lid-mapping", ["a", "b"])).toEqual({ b: "2" });
      expect(await (await open(store)).lend().get("lid-mapping", ["a", "b"])).toEqual({ b: "2" });
    }));

  it("are not changed by what somebody does to a value they read", () =>
    withStore(async (store) => {
      const keys = (await open(store)).lend();
      await keys.set({ "device-list": { a: ["0"] } });
      (await keys.get("device-list", ["a"]))["a"]?.push("9");
      expect(await keys.get("device-list", ["a"])).toEqual({ a: ["0"] });
    }));

  it("of several types, and what was decrypted with them, are written together or not at all", () =>
    withStore(async (store) => {
      const keys = (await open(store)).lend();
      const broken = {
        [JOURNAL]: { hash: { stanzaKey: null, stanza: null, plaintext: Buffer.of(1), at: new Date() } },
      };
      await expect(keys.set({ "lid-mapping": { a: "1" }, ...broken })).rejects.toThrow("journal");
      expect(await keys.get("lid-mapping", ["a"])).toEqual({});
      expect(await getAnySecret(store.read)).toBeNull();
    }));

  it("cannot be written by a socket that is over", () =>
    withStore(async (store) => {
      const credentials = await open(store);
      const keys = credentials.lend();
      keys.takeBack();
      expect(() => keys.set({ "lid-mapping": { a: "1" } })).toThrow("this socket is over");
    }));

  it("are unreadable in the file", () =>
    withStore(async (store) => {
      await (await open(store)).lend().set({ "lid-mapping": { a: "in plain sight" } });
      expect((await getAnySecret(store.read))?.sealed.toString("latin1")).not.toContain("plain sight");
    }));
});

describe("The identity", () => {
  it("is the same after a restart", () =>
    withStore(async (store) => {
      const credentials = await open(store);
      credentials.creds.me = { id: "549:1@s.whatsapp.net", name: "Mesa" };
      await credentials.save();
      expect((await open(store)).creds).toEqual(credentials.creds);
    }));

  it("is a new one after it was forgotten", () =>
    withStore(async (store) => {
      const credentials = await open(store);
      await credentials.save();
      // The registration id is one of 256: it may well be the same again.
      const identity = ({ creds }: typeof credentials): string =>
        Buffer.from(creds.signedIdentityKey.public).toString("hex");
      const before = identity(credentials);
      await credentials.lend().set({ "lid-mapping": { a: "1" } });
      await credentials.forget();
      expect(await credentials.lend().get("lid-mapping", ["a"])).toEqual({});
      expect([identity(credentials), identity(await open(store))]).not.toContain(before);
    }));

  it("is never replaced because it cannot be read", () =>
    withStore(async (store) => {
      const sealed = Buffer.from("not what it was");
      await store.transaction((tx) => saveSecrets(tx, [{ type: "creds", id: "creds", sealed }]));
      await expect(open(store)).rejects.toThrow(WrongSecretKeyError);
      await expect(checkSecretKey(store, sealer)).rejects.toThrow(WrongSecretKeyError);
      expect((await getAnySecret(store.read))?.sealed).toEqual(sealed);
    }));

  it("forgets the number of a pairing that was begun with a code and not finished", () =>
    withStore(async (store) => {
      const credentials = await open(store);
      credentials.creds.me = { id: "549@s.whatsapp.net", name: "~" };
      credentials.abandonHalfPairing();
      expect(credentials.creds.me).toBeUndefined();
    }));
});

describe("SECRET_KEY", () => {
  it("is found out at the start when it is another", () =>
    withStore(async (store) => {
      await checkSecretKey(store, sealer);
      await checkSecretKey(store, sealer);
      await expect(checkSecretKey(store, makeSealer(Buffer.alloc(32, 8)))).rejects.toThrow(
        WrongSecretKeyError,
      );
    }));

  it("seals a value to its place", () => {
    const sealed = sealer.seal("here", Buffer.from("x"));
    expect(sealer.open("here", sealed).toString()).toBe("x");
    expect(() => sealer.open("there", sealed)).toThrow(WrongSecretKeyError);
  });
});
