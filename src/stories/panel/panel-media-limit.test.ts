import { expect, it } from "vitest";
import { FILES } from "../../panel/http/long-answers.ts";
import { entries } from "../../store/schema/messages.ts";
import { openTestPanel } from "../../testing/panel/test-panel.ts";
import { jpeg } from "../../testing/sample-files.ts";
import { startTestWorld } from "../../testing/test-world.ts";

it("Files may be taken by dozens at once, not by any number; pages and exports go on", async () => {
  await using world = await startTestWorld();
  await using office = await openTestPanel({ over: world.store });
  await world.caseOf("Marta", "Ana");
  await world
    .person("Marta")
    .sends({ kind: "media", media: office.whatsapp.media.put("image", await jpeg()) });
  const rows = await world.store.read.select({ id: entries.id }).from(entries);
  const path = `/api/entries/${rows.at(-1)?.id}/media`;
  const supervisor = await office.as("supervisor");
  const fetchNow = office.whatsapp.media.fetch.bind(office.whatsapp.media);
  let goOn = (): void => undefined;
  const held = new Promise<void>((resolve) => (goOn = resolve));
  office.whatsapp.media.fetch = async (ask) => {
    await held;
    return fetchNow(ask);
  };
  const asked = Array.from({ length: FILES.mostPerAccount }, async () => (await supervisor.get(path)).status);
  const once = () =>
    supervisor
      .get(path)
      .timeout(200)
      .then(
        ({ status }) => status,
        () => null,
      );
  await expect.poll(once).toBe(429);
  await supervisor.get("/api/tickets").expect(200);
  await supervisor.get("/api/tickets.csv").expect(200);
  goOn();
  expect(new Set(await Promise.all(asked))).toEqual(new Set([200]));
  await supervisor.get(path).expect(200);
});
