/** Route handlers of quick replies: list, add, change, remove. */
import { addQuickReply, changeQuickReply, removeQuickReply } from "../../desk/conversation/quick-replies.ts";
import { isRefusal, refuse, type Refusal } from "../../domain/refusal.ts";
import { findQuickReplies, getQuickReply, type QuickReplyRow } from "../../store/tickets/quick-replies.ts";
import { audited } from "../auth/audited.ts";
import { onceOf } from "../auth/audited.ts";
import { byId } from "../../contract/basics.ts";
import { newQuickReply, quickReply, quickReplyChange, quickReplyList } from "../../contract/admin/words.ts";
import { meanwhile } from "../../domain/changed-meanwhile.ts";
import type { Panel } from "../panel.ts";
import { route, type Route } from "../http/route.ts";

const shown = ({ id, name, text }: QuickReplyRow) => ({ id, name, text });
const named = ({ name }: QuickReplyRow) => ({ name });

const list = route({
  method: "get",
  path: "/api/quick-replies",
  role: "operator",
  summary: "Every quick reply, by name",
  answer: quickReplyList,
  handle: async ({ panel }) => ({ items: (await findQuickReplies(panel.store.read)).map(shown) }),
});

const add = route({
  method: "post",
  again: "by-key",
  path: "/api/quick-replies",
  role: "supervisor",
  summary: "Make a quick reply",
  body: newQuickReply,
  answer: quickReply,
  status: 201,
  async handle(call) {
    const line = { action: "quick-reply.added", facts: named, id: ({ id }: QuickReplyRow) => id };
    const id = await onceOf(call, line, (ctx) => addQuickReply(ctx, call.body));
    return isRefusal(id) ? id : now(call.panel, id);
  },
});

const change = route({
  method: "patch",
  path: "/api/quick-replies/:id",
  role: "supervisor",
  summary: "Call it differently, or give it another text",
  params: byId,
  body: quickReplyChange,
  answer: quickReply,
  async handle(call) {
    const { id } = call.params;
    const { was, ...wanted } = call.body;
    const done = await audited(call, { action: "quick-reply.changed", facts: named }, async (ctx) => {
      const is = await getQuickReply(ctx.tx, id);
      return (is && meanwhile({ is: { ...is }, was, wanted })) ?? changeQuickReply(ctx, id, wanted);
    });
    return isRefusal(done) ? done : now(call.panel, id);
  },
});

const remove = route({
  method: "delete",
  path: "/api/quick-replies/:id",
  role: "supervisor",
  summary: "Remove it; what was sent with it stays",
  params: byId,
  async handle(call): Promise<void | Refusal> {
    const line = { action: "quick-reply.removed", facts: named };
    const done = await audited(call, line, (ctx) => removeQuickReply(ctx, call.params.id));
    if (isRefusal(done)) return done;
  },
});

async function now({ store }: Panel, id: number) {
  const reply = await getQuickReply(store.read, id);
  return reply ? shown(reply) : refuse("no-such-quick-reply");
}

export const quickReplyRoutes: Route[] = [list, add, change, remove];
