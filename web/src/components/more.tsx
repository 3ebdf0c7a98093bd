/** "Load more" button of a paginated list; it is hidden on the last page. */
import { Button, Center } from "@mantine/core";
import { useTranslation } from "react-i18next";

interface MoreProps {
  pages: { hasNextPage: boolean; isFetchingNextPage: boolean; fetchNextPage: () => unknown };
}

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
