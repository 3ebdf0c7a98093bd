/** Messages that were given up. */
import { Alert, Button, Group, Text } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { MailX } from "lucide-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Later } from "../../parts/later.tsx";

/** The list stays open when the last of them has gone out. */
export function DeadMessages({ count }: { count: number }) {
  const { t } = useTranslation();
  const [opened, { open, close }] = useDisclosure(false);
  const [wanted, setWanted] = useState(false);
  const show = (): void => {
    setWanted(true);
    open();
  };
  return (
    <>
      {count > 0 && (
        <Alert color="red" icon={<MailX aria-hidden />}>
          <Group justify="space-between" gap="sm">
            <Text fz="sm" fw={500}>
              {t("home.dead-some", { count })}
            </Text>
            <Button variant="default" size="sm" onClick={show}>
              {t("home.dead-show")}
            </Button>
          </Group>
        </Alert>
      )}
      {wanted && (
        <Later name="dead-list" fetch={() => import("./dead-list.tsx")} wait={null}>
          {({ DeadDrawer }) => <DeadDrawer opened={opened} onClose={close} />}
        </Later>
      )}
    </>
  );
}
