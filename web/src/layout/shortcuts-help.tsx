/** Help of the keyboard shortcuts: those of this page, all others, and the switch to turn them off. */
import { Kbd, Stack, Switch, Table, Text } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Dialog } from "../components/dialogs/dialog.tsx";
import { useOpening } from "../components/lazy-part.tsx";
import {
  areShortcutsOn,
  isAnswered,
  shortcutNames,
  shortcuts,
  switchShortcuts,
  type Shortcut,
} from "../components/shortcuts.ts";

interface HelpProps {
  opened: boolean;
  onClose: () => void;
}

export function ShortcutsHelp({ opened, onClose }: HelpProps) {
  const { t } = useTranslation();
  return (
    <Dialog opened={useOpening(opened)} onClose={onClose} size="md" title={t("menu.shortcuts")}>
      <Shortcuts />
    </Dialog>
  );
}

function Shortcuts() {
  const { t } = useTranslation();
  const [isOn, setOn] = useState(areShortcutsOn);
  const [here] = useState(() => shortcutNames.filter(isAnswered));
  const elsewhere = shortcutNames.filter((name) => !here.includes(name));
  return (
    <Stack>
      <Switch
        label={t("shortcuts.on")}
        description={t("shortcuts.on-what")}
        checked={isOn}
        onChange={({ currentTarget }) => {
          switchShortcuts(currentTarget.checked);
          setOn(currentTarget.checked);
        }}
      />
      <Keys title={t("shortcuts.here")} names={here} />
      <Keys title={t("shortcuts.elsewhere")} names={elsewhere} />
      <Text fz="sm" c="dimmed">
        {t("shortcuts.standard")}
      </Text>
    </Stack>
  );
}

function Keys({ title, names }: { title: string; names: Shortcut[] }) {
  const { t } = useTranslation();
  if (names.length === 0) return null;
  return (
    <Table verticalSpacing={4} captionSide="top">
      <Table.Caption ta="left" c="inherit" fw={600}>
        {title}
      </Table.Caption>
      <Table.Tbody>
        {names.map((name) => (
          <Table.Tr key={name}>
            <Table.Th scope="row" fw={400}>
              {t(`shortcuts.${name}`)}
            </Table.Th>
            <Table.Td ta="right" style={{ whiteSpace: "nowrap" }}>
              {shortcuts[name].split(" ").map((key) => (
                <Kbd key={key} ms={4}>
                  {key}
                </Kbd>
              ))}
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}
