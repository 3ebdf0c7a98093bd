/** Route handlers of the custom fields of contacts ("Campos de Información"): read and change their definitions. */
import { changeContactFields, contactFields } from "../../desk/contacts/contact-fields.ts";
import type { ContactField } from "../../domain/contacts/contact-fields.ts";
import { isRefusal } from "../../domain/refusal.ts";
import { countValues } from "../../store/contacts/contact-facts.ts";
import { audited } from "../auth/audited.ts";
import { contactFieldList, contactFieldsChange } from "../../contract/contacts/contacts.ts";
import type { Panel } from "../panel.ts";
import { route, type Route } from "../http/route.ts";

const list = route({
  method: "get",
  path: "/api/contact-fields",
  role: "viewer",
  summary: "What can be written down about every client, in order",
  answer: contactFieldList,
  handle: async ({ panel }) => now(panel),
});

async function now({ store, speakers, config }: Panel) {
  // As the agents' groups read them: in the installation's language, whoever asks.
  const fields = await contactFields(store.read, speakers[config.language]);
  const used = await countValues(store.read);
  return { items: fields.map((field) => ({ ...field, used: used.get(field.key) ?? 0 })) };
}

const change = route({
  method: "patch",
  path: "/api/contact-fields",
  role: "admin",
  summary: "Set all of them at once; to lose what was filled in takes `force`",
  body: contactFieldsChange,
  answer: contactFieldList,
  async handle(call) {
    const { fields: wanted, force } = call.body;
    const line = {
      action: "contact-fields.changed",
      facts: (fields: ContactField[]) => ({ fields: fields.map(({ key }) => key) }),
    };
    const done = await audited<ContactField[]>(call, line, (ctx) =>
      changeContactFields(ctx, { wanted, force }),
    );
    return isRefusal(done) ? done : now(call.panel);
  },
});

export const contactFieldRoutes: Route[] = [list, change];
