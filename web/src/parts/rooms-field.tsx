/** How many cases somebody can attend at once: each needs a group of its own. */
import { Input, NumberInput, SegmentedControl, Stack } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";

const USUAL = [1, 3, 5] as const;
const MOST = 20;
type Usual = (typeof USUAL)[number];

interface RoomsFieldProps {
  value: number;
  onChange: (rooms: number) => void;
  error?: string | undefined;
}

const isUsual = (value: number): value is Usual => USUAL.some((usual) => usual === value);

export function RoomsField({ value, onChange, error }: RoomsFieldProps) {
  const { t } = useTranslation();
  const [other, setOther] = useState(!isUsual(value));
  const choose = (choice: string): void => {
    setOther(choice === "other");
    if (choice !== "other") onChange(Number(choice));
  };
  const help = !other && isUsual(value) ? t(`team.rooms-${value}`) : t("team.rooms-other-help");
  return (
    <Stack gap={6}>
      <Input.Wrapper
        labelElement="div"
        label={t("team.rooms")}
        description={t("team.rooms-what")}
        error={error}
      >
        <SegmentedControl
          fullWidth
          mt={6}
          aria-label={t("team.rooms")}
          value={other ? "other" : String(value)}
          onChange={choose}
          data={[
            ...USUAL.map((rooms) => ({ value: String(rooms), label: String(rooms) })),
            { value: "other", label: t("team.rooms-other") },
          ]}
        />
      </Input.Wrapper>
      {other && (
        <NumberInput
          aria-label={t("team.rooms")}
          min={1}
          max={MOST}
          allowDecimal={false}
          clampBehavior="strict"
          value={value}
          onChange={(rooms) => typeof rooms === "number" && onChange(rooms)}
        />
      )}
      <Input.Description aria-live="polite">{help}</Input.Description>
    </Stack>
  );
}
