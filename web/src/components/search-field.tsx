/** Search field with debounce: reports what was typed once typing pauses. The shortcut `/` focuses it. */
import { CloseButton, TextInput, type TextInputProps } from "@mantine/core";
import { useDebouncedCallback } from "@mantine/hooks";
import { Search } from "lucide-react";
import { useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { useShortcut } from "./shortcuts.ts";

const THINK_MS = 300;

/** Characters that the server accepts in a search. */
const LONGEST = 200;

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
    const text = letters.slice(0, LONGEST).join("");
    setCut(letters.length > LONGEST);
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
      description={isCut && <span role="status">{t("filters.search-cut", { count: LONGEST })}</span>}
      inputWrapperOrder={["label", "input", "description"]}
    />
  );
}
