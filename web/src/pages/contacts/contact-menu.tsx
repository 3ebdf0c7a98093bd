import { ActionIcon, Menu } from "@mantine/core";
import { Ban, Combine, EllipsisVertical, FileDown, UserX } from "lucide-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Contact } from "../../../../src/panel/contract.ts";
import { api } from "../../api/client.ts";
import { useMay } from "../../api/me.ts";
import { useDoing } from "../../api/queries.ts";
import { askFirst } from "../../parts/ask-first.ts";
import { complain, confirmDone } from "../../parts/complaints.ts";
import { contactName } from "./contact-name.ts";
import { EraseModal } from "./erase-modal.tsx";
import { MergeModal } from "./merge-modal.tsx";

/** What can be done with somebody; what one may not do is shown as such. */
export function ContactMenu({ contact }: { contact: Contact }) {
  const { t } = useTranslation();
  const [opened, setOpened] = useState<"merge" | "erase" | null>(null);
  const [isOperator, isSupervisor, isAdmin] = [useMay("operator"), useMay("supervisor"), useMay("admin")];
  const isErased = contact.erasedAt !== null;
  const path = `/api/contacts/${contact.id}`;
  const block = useDoing((blocked: boolean) => api.patch(path, { blocked }), {
    touches: ["/api/contacts", "/api/tickets"],
    done: () => confirmDone(t("do.saved")),
  });
  const askBlock = () =>
    contact.blocked
      ? block.mutate(false, { onError: complain })
      : askFirst({
          title: t("contacts.block-title", { name: contactName(contact) }),
          body: t("contacts.block-body"),
          yes: t("contacts.block"),
          onYes: () => block.mutate(true, { onError: complain }),
        });
  return (
    <>
      <Menu position="bottom-end" width={240}>
        <Menu.Target>
          <ActionIcon size={36} variant="default" aria-label={t("contacts.menu")} loading={block.isPending}>
            <EllipsisVertical size={18} aria-hidden />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item
            leftSection={<Combine size={16} aria-hidden />}
            disabled={!isSupervisor || isErased || contact.isAgent}
            onClick={() => setOpened("merge")}
          >
            {t("contacts.merge")}
          </Menu.Item>
          <Menu.Item
            leftSection={<Ban size={16} aria-hidden />}
            disabled={!isOperator || isErased}
            onClick={askBlock}
          >
            {contact.blocked ? t("contacts.unblock") : t("contacts.block")}
          </Menu.Item>
          <Menu.Item
            component="a"
            href={isSupervisor ? `${path}/export` : undefined}
            download
            disabled={!isSupervisor}
            leftSection={<FileDown size={16} aria-hidden />}
          >
            {t("contacts.export")}
          </Menu.Item>
          <Menu.Divider />
          <Menu.Item
            color="red"
            leftSection={<UserX size={16} aria-hidden />}
            disabled={!isAdmin || isErased || contact.isAgent}
            onClick={() => setOpened("erase")}
          >
            {t("contacts.erase")}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {opened === "merge" && <MergeModal contact={contact} close={() => setOpened(null)} />}
      {opened === "erase" && <EraseModal contact={contact} close={() => setOpened(null)} />}
    </>
  );
}
