/** Team size picker: the size decides which groups are proposed. */
import { Radio, SimpleGrid, Stack, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { TeamPlan } from "@contract/contract.ts";
import classes from "./size-choice.module.css";

export type Size = TeamPlan["size"];
const sizes = ["small", "medium", "large"] as const satisfies Size[];

interface SizeChoiceProps {
  /** null = not chosen yet. */
  value: Size | null;
  onChange: (size: Size) => void;
}

export function SizeChoice({ value, onChange }: SizeChoiceProps) {
  const { t } = useTranslation();
  return (
    <Radio.Group
      label={t("start.size")}
      value={value}
      onChange={(chosen) => {
        const size = sizes.find((one) => one === chosen);
        if (size) onChange(size);
      }}
    >
      <SimpleGrid cols={{ base: 1, sm: 3 }} mt="xs">
        {sizes.map((size) => (
          <Radio.Card key={size} value={size} className={classes["card"] ?? ""}>
            <Stack gap={6}>
              <Text fw={700} fz="lg">
                {t(`start.size-${size}`)}
              </Text>
              <Text fz="sm" c="dimmed">
                {t(`start.size-${size}-what`)}
              </Text>
            </Stack>
          </Radio.Card>
        ))}
      </SimpleGrid>
    </Radio.Group>
  );
}
