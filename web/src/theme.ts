/** Theme of the component kit: brand colour, and contrasts of WCAG AA. */
import { tagColors } from "@contract/values.ts";
import { createTheme, type CSSVariablesResolver, type MantineColorsTuple } from "@mantine/core";
import still from "./still.module.css";

const relevo: MantineColorsTuple = [
  "#e6f7f3",
  "#cfece5",
  "#a1d9cb",
  "#6fc5af",
  "#46b398",
  "#2ea88a",
  "#1d9a7d",
  "#108368",
  "#0b6b57",
  "#075445",
];

/** The kit's own shade 8 is too light for white words on it, and its 9, where the mouse is, too dark for black ones. */
const red: MantineColorsTuple = [
  "#fff5f5",
  "#ffe3e3",
  "#ffc9c9",
  "#ffa8a8",
  "#ff8787",
  "#ff6b6b",
  "#fa5252",
  "#e03131",
  "#c92a2a",
  "#a51d1d",
];

export const theme = createTheme({
  primaryColor: "relevo",
  primaryShade: 8,
  colors: { relevo, red },
  autoContrast: true,
  luminanceThreshold: 0.18,
  fontFamily: '"Inter Variable", system-ui, sans-serif',
  defaultRadius: "md",
  cursorType: "pointer",
  respectReducedMotion: true,
  headings: { fontWeight: "650" },
  components: {
    // The kit hides the outline of a card; one that is a link, or is pressed, needs it.
    Card: { classNames: { root: "mantine-focus-auto" } },
    Modal: {
      defaultProps: { centered: true },
      styles: { title: { fontWeight: 650, fontSize: "var(--mantine-font-size-lg)" } },
    },
    Tooltip: { defaultProps: { withArrow: true, events: { hover: true, focus: true, touch: true } } },
    // The kit's own first stop is nothing that a menu may hold.
    Menu: { defaultProps: { withInitialFocusPlaceholder: false } },
    Avatar: { defaultProps: { color: "gray" } },
    Skeleton: { classNames: { root: still["still"] ?? "" } },
    ActionIcon: { defaultProps: { variant: "subtle" } },
  },
});

const TINTED = ["relevo", ...tagColors];

/** The kit's own tints are too faint on their backgrounds for WCAG AA. */
export const readable: CSSVariablesResolver = () => {
  const light: Record<string, string> = {
    "--mantine-color-dimmed": "var(--mantine-color-gray-7)",
    "--mantine-color-placeholder": "var(--mantine-color-gray-7)",
    "--mantine-color-error": "var(--mantine-color-red-9)",
  };
  const dark: Record<string, string> = {
    "--mantine-color-dimmed": "var(--mantine-color-dark-1)",
    "--mantine-color-placeholder": "var(--mantine-color-dark-1)",
    "--mantine-color-error": "var(--mantine-color-red-4)",
  };
  for (const color of TINTED) {
    const deep = `color-mix(in srgb, var(--mantine-color-${color}-9) 72%, black)`;
    light[`--mantine-color-${color}-light-color`] = deep;
    light[`--mantine-color-${color}-text`] = deep;
    dark[`--mantine-color-${color}-light-color`] = `var(--mantine-color-${color}-2)`;
    dark[`--mantine-color-${color}-text`] = `var(--mantine-color-${color}-3)`;
  }
  return { variables: {}, light, dark };
};
