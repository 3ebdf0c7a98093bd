import { beforeEach, describe, expect, it } from "vitest";
import { startPerson } from "../../simulator/person/person.ts";
import { startSimulator } from "../../simulator/simulator.ts";
import { toPhone } from "../../domain/ids.ts";
import { toAddress } from "../address.ts";
import { WrongSecretKeyError } from "../signal/encryption-at-rest.ts";
import { silenceLibsignal } from "../signal/silence.ts";
import { makeFolder, openDesk } from "./wire-desk.fixture.ts";

const OFFICE = { phone: "5491140000000", name: "Mesa de ayuda" };
const MARTA = { phone: "5491155550001", name: "Marta" };

beforeEach(() => silenceLibsignal());

describe("Linking the number", () => {
  it("shows a QR, restarts when told to, and is connected", async () => {
    await using simulator = await startSimulator();
    await using folder = await makeFolder();
    const office = simulator.addAccount(OFFICE);
    await using desk = await openDesk(folder.path, simulator.url);
    const { qr } = await desk.notebook.is("awaiting_qr");
    await simulator.scanQr(office, qr);
    const { self } = await desk.notebook.is("connected");
    expect(self.phone).toBe(OFFICE.phone);
    expect(self.lid).not.toBeNull();
    expect(desk.notebook.connections.slice(0, 3).map(({ state }) => state)).toEqual([
      "awaiting_qr",
      "connecting",
      "connected",
    ]);
    const named = desk.notebook.sees(() => {
      const now = desk.session.connection();
      return now.state === "connected" && now.name;
    });
    expect(await named).toBe(OFFICE.name);
  });

  it("takes a code typed on the phone instead", async () => {
    await using simulator = await startSimulator();
    await using folder = await makeFolder();
    const office = simulator.addAccount(OFFICE);
    await using desk = await openDesk(folder.path, simulator.url);
    await desk.notebook.is("awaiting_qr");
    const code = await desk.session.requestPairingCode(toPhone(OFFICE.phone));
    expect(desk.session.connection()).toMatchObject({
      state: "awaiting_qr",
      pairingCode: code,
      pairingPhone: OFFICE.phone,
    });
    await simulator.enterPairingCode(office, code);
    await desk.notebook.is("connected");
  });

  it("lasts: the next start needs no QR, and both sides still understand each other", async () => {
    await using simulator = await startSimulator();
    await using folder = await makeFolder();
    const office = simulator.addAccount(OFFICE);
    await using marta = await startPerson(simulator, MARTA);
    {
      await using desk = await openDesk(folder.path, simulator.url);
      await simulator.scanQr(office, (await desk.notebook.is("awaiting_qr")).qr);
      await desk.notebook.is("connected");
      await marta.says(office, "antes");
      await desk.notebook.hears("antes");
    }
    await using desk = await openDesk(folder.path, simulator.url);
    await desk.notebook.is("connected");
    expect(desk.notebook.connections.map(({ state }) => state)).toEqual(["connected"]);
    await marta.says(office, "después");
    const arrival = await desk.notebook.hears("después");
    expect(arrival).toMatchObject({
      author: toAddress(marta.account.lid, marta.account.pn),
      pushName: "Marta",
      fromMe: false,
    });
    const outcome = await desk.say(
      { kind: "person", address: arrival.author },
      { kind: "text", text: "hola Marta" },
    );
    expect(outcome).toMatchObject({ outcome: "sent" });
    expect((await marta.hears("hola Marta")).pushName).toBe(OFFICE.name);
  });

  it("refuses to start with another SECRET_KEY, and leaves everything as it was", async () => {
    await using simulator = await startSimulator();
    await using folder = await makeFolder();
    const office = simulator.addAccount(OFFICE);
    {
      await using desk = await openDesk(folder.path, simulator.url);
      await simulator.scanQr(office, (await desk.notebook.is("awaiting_qr")).qr);
      await desk.notebook.is("connected");
    }
    const wrong = { secretKey: Buffer.alloc(32, 8) };
    await expect(openDesk(folder.path, simulator.url, wrong)).rejects.toThrow(WrongSecretKeyError);
    await using desk = await openDesk(folder.path, simulator.url);
    await desk.notebook.is("connected");
  });
});
