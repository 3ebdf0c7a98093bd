/** Search field with debounce: reports what was typed once typing pauses. The shortcut `/` focuses it. */
import { CloseButton, TextInput, type TextInputProps } from "@mantine/core";
import { useDebouncedCallback } from "@mantine/hooks";
import { Search } from "lucide-react";
import { useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { longest } from "@contract/values.ts";
import { useShortcut } from "../shortcuts.ts";

const THINK_MS = 300;

interface SearchFieldProps extends Pick<
  TextInputProps,
  "placeholder" | "w" | "flex" | "label" | "aria-label" | "onKeyDown"
> {
  /** The search in force. */
  value: string;
  /** Called 300 ms after the last key press. */
  find: (text: string) => void;
}

export function SearchField({ value, find, ...rest }: SearchFieldProps) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState(value);
  const [seen, setSeen] = useState(value);
  const [told, setTold] = useState(value);
  const tell = useDebouncedCallback((text: string) => {
    setTold(text);
    find(text);
  }, THINK_MS);
  // Changed elsewhere (filters cleared, another address): what was typed here gives way.
  if (value !== seen) {
    setSeen(value);
    if (value !== told) setTyped(value);
  }
  const field = useRef<HTMLInputElement>(null);
  useShortcut("search", () => field.current?.focus());
  const [isCut, setCut] = useState(false);
  const change = (given: string) => {
    const letters = Array.from(given);
    const text = letters.slice(0, longest.search).join("");
    setCut(letters.length > longest.search);
    setTyped(text);
    tell(text);
  };
  return (
    <TextInput
      ref={field}
      type="search"
      leftSection={<Search size={16} aria-hidden />}
      value={typed}
      onChange={({ currentTarget }) => change(currentTarget.value)}
      rightSection={
        typed !== "" && (
          <CloseButton size="sm" aria-label={t("filters.search-clear")} onClick={() => change("")} />
        )
      }
      {...rest}
      description={isCut && <span role="status">{t("filters.search-cut", { count: longest.search })}</span>}
      inputWrapperOrder={["label", "input", "description"]}
    />
  );
}
