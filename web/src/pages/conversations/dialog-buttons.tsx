/** At the foot of a dialog: the way back, and the verb itself. */
import { Button, Group } from "@mantine/core";
import { useTranslation } from "react-i18next";

interface ButtonsProps {
  yes: string;
  close: () => void;
  isRunning: boolean;
  disabled?: boolean;
}

export function DialogButtons({ yes, close, isRunning, disabled = false }: ButtonsProps) {
  const { t } = useTranslation();
  return (
    <Group justify="flex-end" mt="sm">
      <Button variant="default" onClick={close}>
        {t("do.cancel")}
      </Button>
      <Button type="submit" loading={isRunning} disabled={disabled}>
        {yes}
      </Button>
    </Group>
  );
}
