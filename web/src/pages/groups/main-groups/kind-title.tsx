/** Heading of a kind of main group, with its emoji. */
import { Title } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { emblems, type Kind } from "../kinds.ts";

export function KindTitle({ kind }: { kind: Kind }) {
  const { t } = useTranslation();
  return (
    <Title order={3} fz="md" lh={1.6}>
      <span aria-hidden>{emblems[kind]}</span> {t(`groups.kind.${kind}`)}
    </Title>
  );
}
