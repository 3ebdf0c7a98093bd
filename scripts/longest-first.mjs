// Vitest sequencer: the files that take longest begin first, so that no core waits at the end for one that began last.
import { BaseSequencer } from "vitest/node";

/** How their paths end, the longest first. All others follow, the bigger ones first. */
export const LONGEST = [
  "src/stories/walks/panel-pages.walk.test.ts",
  "src/stories/wire/storms.wire.test.ts",
  "src/stories/wire/crash.wire.test.ts",
  "src/stories/walks/panel-bulk.walk.test.ts",
  "src/stories/walks/panel-groups.walk.test.ts",
  "src/stories/walks/panel-contacts.walk.test.ts",
  "src/stories/walks/panel-tickets.walk.test.ts",
  "src/stories/wire/bad-start.wire.test.ts",
  "src/demo/demo.wire.test.ts",
  "src/stories/walks/panel-conversations.walk.test.ts",
  "src/stories/walks/panel-home.walk.test.ts",
  "src/stories/walks/panel-settings.walk.test.ts",
  "src/stories/panel/panel-bad-input.test.ts",
  "src/days/planted.test.ts",
  "src/panel/http/zip.test.ts",
  "src/stories/panel/panel-lockout.test.ts",
];

export class LongestFirst extends BaseSequencer {
  /** @param {import("vitest/node").TestSpecification[]} files */
  async sort(files) {
    const others = await super.sort(files);
    return others.toSorted((one, other) => rankOf(one) - rankOf(other));
  }
}

/** @param {{ moduleId: string }} file */
function rankOf({ moduleId }) {
  const rank = LONGEST.findIndex((path) => moduleId.endsWith(`/${path}`));
  return rank < 0 ? LONGEST.length : rank;
}
