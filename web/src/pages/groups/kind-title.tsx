/** What a kind of main group is called, with its emblem. */
import { Title } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { emblems, type Kind } from "./kinds.ts";

export function KindTitle({ kind }: { kind: Kind }) {
  const { t } = useTranslation();
  return (
    <Title order={3} fz="md" lh={1.6}>
      <span aria-hidden>{emblems[kind]}</span> {t(`groups.kind.${kind}`)}
    </Title>
  );
}
