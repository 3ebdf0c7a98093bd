/** Skip link (accessibility): moves the keyboard past the menu to the content. Visible while it has the focus. */
import { Anchor } from "@mantine/core";
import { useFocusWithin } from "@mantine/hooks";
import { useTranslation } from "react-i18next";
import type { CSSProperties } from "react";

/**
 * One link that changes its looks: replacing it by another would lose the focus, and Tab would never get
 * further.
 */
const unseen: CSSProperties = { clipPath: "inset(50%)", width: 1, height: 1, padding: 0, overflow: "hidden" };

export function SkipLink() {
  const { t } = useTranslation();
  const { ref, focused } = useFocusWithin<HTMLDivElement>();
  return (
    <div ref={ref} style={{ zIndex: 1000, position: "relative" }}>
      <Anchor
        href="#content"
        bg="var(--mantine-color-body)"
        p="xs"
        pos="fixed"
        top={8}
        left={8}
        style={focused ? {} : unseen}
      >
        {t("menu.skip")}
      </Anchor>
    </div>
  );
}
