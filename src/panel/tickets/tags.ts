/** Route handlers of tag definitions: list, add, change, remove. */
import { addTag, changeTag, removeTag } from "../../desk/contacts/tags.ts";
import { isRefusal, refuse, type Refusal } from "../../domain/refusal.ts";
import { findTagRows, findTags } from "../../store/tickets/tags.ts";
import { audited, onceOf } from "../auth/audited.ts";
import { byId } from "../../contract/basics.ts";
import { newTag, tagChange, tagList, tagSchema } from "../../contract/contacts/tags.ts";
import type { Panel } from "../panel.ts";
import { meanwhile } from "../../domain/changed-meanwhile.ts";
import { route, type Route } from "../http/route.ts";

const list = route({
  method: "get",
  path: "/api/tags",
  role: "viewer",
  summary: "Every tag, by name",
  answer: tagList,
  handle: async ({ panel }) => ({ items: await findTagRows(panel.store.read) }),
});

const add = route({
  method: "post",
  again: "by-key",
  path: "/api/tags",
  role: "supervisor",
  summary: "Make a tag",
  body: newTag,
  answer: tagSchema,
  status: 201,
  async handle(call) {
    const idOf = ({ id }: { id: number }) => id;
    const line = { action: "tag.added", facts: ({ id }: { id: number }) => ({ tag: id }), id: idOf };
    const id = await onceOf(call, line, (ctx) => addTag(ctx, call.body));
    return isRefusal(id) ? id : now(call.panel, id);
  },
});

const change = route({
  method: "patch",
  path: "/api/tags/:id",
  role: "supervisor",
  summary: "Call it differently, or give it another colour, wherever it stands",
  params: byId,
  body: tagChange,
  answer: tagSchema,
  async handle(call) {
    const { id } = call.params;
    const { was, ...wanted } = call.body;
    const line = { action: "tag.changed", facts: () => ({ tag: id, changed: Object.keys(wanted) }) };
    const tag = await audited(call, line, async (ctx) => {
      const [is] = await findTags(ctx.tx, [id]);
      return (is && meanwhile({ is: { ...is }, was, wanted })) ?? changeTag(ctx, id, wanted);
    });
    return isRefusal(tag) ? tag : now(call.panel, id);
  },
});

const remove = route({
  method: "delete",
  path: "/api/tags/:id",
  role: "supervisor",
  summary: "Remove it, also from the tickets that carry it",
  params: byId,
  async handle(call): Promise<void | Refusal> {
    const { id } = call.params;
    const line = { action: "tag.removed", facts: () => ({ tag: id }) };
    const done = await audited(call, line, (ctx) => removeTag(ctx, id));
    if (isRefusal(done)) return done;
  },
});

async function now({ store }: Panel, id: number) {
  return (await findTagRows(store.read)).find((tag) => tag.id === id) ?? refuse("no-such-tag");
}

export const tagRoutes: Route[] = [list, add, change, remove];
