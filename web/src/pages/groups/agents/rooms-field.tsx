/** Field for the number of rooms ("Cantidad de Grupos"), with the usual numbers as shortcuts. */
import { Chip, Group, NumberInput, Stack } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { roomBounds } from "@contract/values.ts";
import { i18n } from "../../../words/words.ts";

/** Validation message; null = valid. */
export function roomsError(rooms: number | "", least: 0 | 1 = 1): string | null {
  if (rooms === "") return i18n.t("field.needed");
  if (rooms >= least && rooms <= roomBounds.max) return null;
  return i18n.t("groups.rooms-bounds", { least, most: roomBounds.max });
}
const USUAL = [1, 3, 5] as const;

interface RoomsFieldProps {
  /** "" = the field is empty. */
  value: number | "";
  /** An agent without rooms may stay without. */
  least?: 0 | 1;
  onChange: (value: number | "") => void;
}

export function RoomsField({ value, least = 1, onChange }: RoomsFieldProps) {
  const { t } = useTranslation();
  return (
    <Stack gap="xs">
      <NumberInput
        label={t("groups.rooms")}
        description={t("groups.rooms-what")}
        min={least}
        max={roomBounds.max}
        clampBehavior="none"
        error={roomsError(value, least)}
        allowDecimal={false}
        allowNegative={false}
        styles={{ wrapper: { maxWidth: 180 } }}
        value={value}
        onChange={(typed) => onChange(typeof typed === "number" ? typed : "")}
      />
      <Chip.Group value={String(value)} onChange={(chosen) => onChange(Number(chosen))}>
        <Group gap="xs" role="group" aria-label={t("groups.rooms-usual")}>
          {USUAL.map((usual) => (
            <Chip key={usual} value={String(usual)} size="md">
              {t(`groups.rooms-usual.${usual}`)}
            </Chip>
          ))}
        </Group>
      </Chip.Group>
    </Stack>
  );
}
