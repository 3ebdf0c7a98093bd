import { appendFile, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeEach, describe, expect, it } from "vitest";
import { toPersonId } from "../../domain/ids.ts";
import { ErasureLog } from "./erasure-log.ts";

const AT = new Date("2026-03-02T13:00:00Z");

describe("The erasure log", () => {
  let folder: string;
  let erased: ErasureLog;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), "relevo-erased-"));
    erased = new ErasureLog(join(folder, "erased.jsonl"), Buffer.alloc(32, 9));
    return () => rm(folder, { recursive: true, force: true });
  });
  const note = (person: number) => erased.note(toPersonId(person), ["5493815550001"], AT);
  const people = async () => (await erased.all()).map(({ person }) => person);

  it("keeps whom one administrator erases while another one's erasing is taken back", async () => {
    for (let turn = 0; turn < 20; turn++) {
      const takeBack = await note(1000 + turn);
      await Promise.all([takeBack(), note(turn)]);
    }
    expect(await people()).toEqual(Array.from({ length: 20 }, (_, n) => n));
  });

  it("keeps whoever is noted after a line that a kill cut off", async () => {
    await note(1);
    await appendFile(join(folder, "erased.jsonl"), '{"person":2,"at":"2026');
    await note(3);
    expect(await people()).toEqual([1, 3]);
  });
});
