import { describe, expect, it } from "vitest";
import { openStaffedPanel } from "../../testing/panel/test-panel.ts";

describe("The name of a main group", () => {
  it("is no other group's, whatever its kind: it is said at the field", async () => {
    await using staffed = await openStaffedPanel();
    const { admin, sales } = staffed;
    const alike = { status: 422, code: "main-group-called-alike", errors: [{ path: "name" }] };
    const request = { kind: "supervisor", name: "🎫 SOPORTE TECNICO" };
    expect((await admin.post("/api/main-groups").send(request)).body).toMatchObject(alike);
    expect((await admin.post("/api/main-groups/adopt").send(request)).body).toMatchObject(alike);
    const renamed = await admin.patch(`/api/main-groups/${sales}`).send({ name: "🎫 Soporte técnico" });
    expect(renamed.body).toMatchObject(alike);
    await admin.patch(`/api/main-groups/${sales}`).send({ name: "💼 VENTAS" }).expect(200);
  });
});
