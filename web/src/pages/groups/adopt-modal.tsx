/** "Adoptar un grupo existente": by a code typed in it, by choosing it, or by its invitation link. */
import { Modal, Stack, Tabs, Text } from "@mantine/core";
import { KeyRound, Link2, List as ListIcon } from "lucide-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { MainGroup } from "../../../../src/panel/contract.ts";
import { AdoptByChoice } from "./adopt-by-choice.tsx";
import { AdoptByCode } from "./adopt-by-code.tsx";
import { AdoptByLink } from "./adopt-by-link.tsx";
import { kinds, type Kind } from "./kinds.ts";
import { useOpened } from "./opened.ts";

export function AdoptModal({ groups }: { groups: MainGroup[] }) {
  const { t } = useTranslation();
  const { search, close } = useOpened();
  const kind = kinds.find((one) => one === search.adoptar);
  return (
    <Modal
      opened={kind !== undefined}
      onClose={close}
      size="lg"
      title={kind && t(`groups.adopt-title.${kind}`)}
      closeButtonProps={{ "aria-label": t("do.close") }}
    >
      {kind && <Ways key={kind} kind={kind} groups={groups} onDone={close} />}
    </Modal>
  );
}

interface WaysProps {
  kind: Kind;
  groups: MainGroup[];
  onDone: () => void;
}

function Ways({ kind, groups, onDone }: WaysProps) {
  const { t } = useTranslation();
  const [way, setWay] = useState<string | null>("code");
  return (
    <Stack gap="sm">
      <Text fz="sm" c="dimmed">
        {t("groups.adopt-what")}
      </Text>
      <Tabs value={way} onChange={setWay} keepMounted={false}>
        <Tabs.List mb="md" grow>
          <Tabs.Tab value="code" leftSection={<KeyRound size={16} aria-hidden />}>
            {t("groups.by-code")}
          </Tabs.Tab>
          <Tabs.Tab value="choice" leftSection={<ListIcon size={16} aria-hidden />}>
            {t("groups.by-choice")}
          </Tabs.Tab>
          <Tabs.Tab value="link" leftSection={<Link2 size={16} aria-hidden />}>
            {t("groups.by-link")}
          </Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="code">
          <AdoptByCode kind={kind} groups={groups} onDone={onDone} />
        </Tabs.Panel>
        <Tabs.Panel value="choice">
          <AdoptByChoice kind={kind} onDone={onDone} />
        </Tabs.Panel>
        <Tabs.Panel value="link">
          <AdoptByLink kind={kind} onDone={onDone} />
        </Tabs.Panel>
      </Tabs>
    </Stack>
  );
}
