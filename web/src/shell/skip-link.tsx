/** For the keyboard: past the menu, to what the page is about. */
import { Anchor, VisuallyHidden } from "@mantine/core";
import { useFocusWithin } from "@mantine/hooks";
import { useTranslation } from "react-i18next";

export function SkipLink() {
  const { t } = useTranslation();
  const { ref, focused } = useFocusWithin<HTMLDivElement>();
  const link = (
    <Anchor href="#content" bg="var(--mantine-color-body)" p="xs" pos="fixed" top={8} left={8}>
      {t("menu.skip")}
    </Anchor>
  );
  return (
    <div ref={ref} style={{ zIndex: 1000, position: "relative" }}>
      {focused ? link : <VisuallyHidden>{link}</VisuallyHidden>}
    </div>
  );
}
