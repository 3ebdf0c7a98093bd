/**
 * Action menu of a contact: merge, block, export, erase. Actions that are not possible are disabled and say
 * why.
 */
import { ActionIcon, Menu } from "@mantine/core";
import { Ban, Combine, EllipsisVertical, FileDown, UserX } from "lucide-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Contact } from "@contract/contract.ts";
import { api } from "../../api/client.ts";
import { useMay } from "../../api/me.ts";
import { useApiMutation } from "../../api/queries.ts";
import { ActItem } from "../../components/act-item.tsx";
import { confirmAction } from "../../components/dialogs/confirm-action.ts";
import { showError, confirmDone } from "../../components/show-error.ts";
import { contactName } from "./contact-name.ts";
import { EraseModal } from "./erase-modal.tsx";
import { MergeModal } from "./merge-modal.tsx";

/** Only for supervisors and administrators; erasing only for administrators. */
export function ContactMenu({ contact }: { contact: Contact }) {
  const { t } = useTranslation();
  const [opened, setOpened] = useState<"merge" | "erase" | null>(null);
  const [isSupervisor, isAdmin] = [useMay("supervisor"), useMay("admin")];
  const isErased = contact.erasedAt !== null;
  const path = `/api/contacts/${contact.id}`;
  const block = useApiMutation((blocked: boolean) => api.patch(path, { blocked }), {
    touches: ["/api/contacts", "/api/tickets"],
    done: () => confirmDone(t("do.saved")),
  });
  const askBlock = () =>
    contact.blocked
      ? block.mutate(false, { onError: showError })
      : confirmAction({
          title: t("contacts.block-title", { name: contactName(contact) }),
          body: t("contacts.block-body"),
          yes: t("contacts.block"),
          onYes: () => block.mutate(true, { onError: showError }),
        });
  if (!isSupervisor) return null;
  const stays = contact.isAgent ? t("contacts.agent-stays") : null;
  return (
    <>
      <Menu position="bottom-end" width={260}>
        <Menu.Target>
          <ActionIcon size={40} variant="default" aria-label={t("contacts.menu")} loading={block.isPending}>
            <EllipsisVertical size={18} aria-hidden />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          {!isErased && (
            <>
              <ActItem icon={Combine} whyNot={stays} run={() => setOpened("merge")}>
                {t("contacts.merge")}
              </ActItem>
              <ActItem icon={Ban} whyNot={null} run={askBlock}>
                {contact.blocked ? t("contacts.unblock") : t("contacts.block")}
              </ActItem>
            </>
          )}
          <Exports path={path} />
          {isAdmin && !isErased && (
            <>
              <Menu.Divider />
              <ActItem
                isGrave
                icon={UserX}
                whyNot={stays ?? (contact.liveTicket === null ? null : t("contacts.erase-live"))}
                run={() => setOpened("erase")}
              >
                {t("contacts.erase")}
              </ActItem>
            </>
          )}
        </Menu.Dropdown>
      </Menu>
      {opened === "merge" && <MergeModal contact={contact} close={() => setOpened(null)} />}
      {opened === "erase" && <EraseModal contact={contact} close={() => setOpened(null)} />}
    </>
  );
}

/** Data export: everything that is held about the contact, as a document and as files. */
function Exports({ path }: { path: string }) {
  const { t } = useTranslation();
  const icon = <FileDown size={18} aria-hidden />;
  return (
    <>
      <Menu.Item component="a" mih={44} href={`${path}/export`} download leftSection={icon}>
        {t("contacts.export")}
      </Menu.Item>
      <Menu.Item component="a" mih={44} href={`${path}/files`} download leftSection={icon}>
        {t("contacts.export-files")}
      </Menu.Item>
    </>
  );
}
