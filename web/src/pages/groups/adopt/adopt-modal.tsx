/** Adoption dialog ("Adoptar un grupo existente"): by code, by choice, or by invitation link. */
import { SegmentedControl, Stack, Text } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { MainGroup } from "@contract/contract.ts";
import { AdoptByChoice } from "./adopt-by-choice.tsx";
import { AdoptByCode } from "./adopt-by-code.tsx";
import { AdoptByLink } from "./adopt-by-link.tsx";
import { Dialog } from "../../../components/dialogs/dialog.tsx";
import { kinds, type Kind } from "../kinds.ts";
import { useOpened } from "../opened.ts";

export function AdoptModal({ groups }: { groups: MainGroup[] }) {
  const { t } = useTranslation();
  const { search, close } = useOpened();
  const kind = kinds.find((one) => one === search.adoptar);
  return (
    <Dialog
      opened={kind !== undefined}
      onClose={close}
      isInAddress
      title={kind ? t(`groups.adopt-title.${kind}`) : ""}
    >
      {kind && <Ways key={kind} kind={kind} groups={groups} onDone={close} />}
    </Dialog>
  );
}

interface WaysProps {
  kind: Kind;
  groups: MainGroup[];
  onDone: () => void;
}

const ways = ["code", "choice", "link"] as const;

function Ways({ kind, groups, onDone }: WaysProps) {
  const { t } = useTranslation();
  const [way, setWay] = useState<string>("code");
  return (
    <Stack>
      <Text fz="sm" c="dimmed">
        {t("groups.adopt-what")}
      </Text>
      <SegmentedControl
        fullWidth
        aria-label={t("groups.adopt-how")}
        value={way}
        onChange={setWay}
        data={ways.map((value) => ({ value, label: t(`groups.by-${value}`) }))}
      />
      {way === "code" && <AdoptByCode kind={kind} groups={groups} onDone={onDone} />}
      {way === "choice" && <AdoptByChoice kind={kind} onDone={onDone} />}
      {way === "link" && <AdoptByLink kind={kind} onDone={onDone} />}
    </Stack>
  );
}
