/** Button that copies a text to the clipboard, and says so for a moment. */
import { Button, CopyButton, type ButtonProps } from "@mantine/core";
import { Check, Copy } from "lucide-react";
import { useTranslation } from "react-i18next";

interface CopyTextButtonProps extends Pick<ButtonProps, "h"> {
  text: string;
  /** Left out = no icon. */
  iconSize?: number;
}

export function CopyTextButton({ text, iconSize, ...rest }: CopyTextButtonProps) {
  const { t } = useTranslation();
  return (
    <CopyButton value={text}>
      {({ copied, copy }) => {
        const Icon = copied ? Check : Copy;
        return (
          <Button
            variant="default"
            leftSection={iconSize !== undefined && <Icon size={iconSize} aria-hidden />}
            onClick={copy}
            {...rest}
          >
            {copied ? t("do.copied") : t("do.copy")}
          </Button>
        );
      }}
    </CopyButton>
  );
}
