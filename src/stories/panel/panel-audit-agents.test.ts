import { describe, expect, it } from "vitest";
import { toPersonId } from "../../domain/ids.ts";
import { forgetAgentName } from "../../store/retention/erase-traces.ts";
import { openStaffedPanel } from "../../testing/panel/test-panel.ts";

describe("An agent who is gone, in the log", () => {
  it("is read under the name they had, until they are erased", async () => {
    await using staffed = await openStaffedPanel();
    const { office, admin } = staffed;
    const add = (name: string, phone: string) =>
      admin.post("/api/agents").send({ name, phone, rooms: 1 }).expect(201);
    const ana = (await add("Ana", "381 555-1234")).body.id as number;
    await add("Beto", "381 555-0000");
    await admin.patch(`/api/agents/${ana}`).send({ name: "Ana María" }).expect(200);
    await admin.delete(`/api/agents/${ana}`).expect(204);
    const said = async (): Promise<string[]> => {
      const { items } = (await admin.get("/api/audit?action=agent")).body as { items: { text: string }[] };
      return items.map(({ text }) => text);
    };
    expect(await said()).toEqual([
      "Eliminó al agente Ana María",
      "Cambió al agente Ana",
      "Agregó al agente Beto",
      "Agregó al agente Ana",
    ]);
    await office.store.transaction((tx) => forgetAgentName(tx, toPersonId(ana)));
    const { text } = await admin.get("/api/audit");
    expect(text).not.toContain("Ana");
    expect((await said())[2]).toBe("Agregó al agente Beto");
  });
});
