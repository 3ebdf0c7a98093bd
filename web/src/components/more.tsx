import { Button, Center } from "@mantine/core";
import { useTranslation } from "react-i18next";

interface MoreProps {
  pages: { hasNextPage: boolean; isFetchingNextPage: boolean; fetchNextPage: () => unknown };
}

/** At the foot of a list: the next page, as long as there is one. */
export function More({ pages }: MoreProps) {
  const { t } = useTranslation();
  if (!pages.hasNextPage) return null;
  return (
    <Center>
      <Button variant="default" loading={pages.isFetchingNextPage} onClick={() => void pages.fetchNextPage()}>
        {t("do.more")}
      </Button>
    </Center>
  );
}
