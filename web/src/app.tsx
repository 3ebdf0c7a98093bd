/** Root component: providers of theme, dialogs, notifications, query cache and router. */
import { MantineProvider } from "@mantine/core";
import { ModalsProvider } from "@mantine/modals";
import { Notifications } from "@mantine/notifications";
import { QueryClientProvider } from "@tanstack/react-query";
import { RouterProvider } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { sayRepeatedBy } from "./api/client.ts";
import { nonce } from "./nonce.ts";
import { sayDoneBefore } from "./components/show-error.ts";
import { makePanelRouter } from "./routes.tsx";
import { makeQueryClient } from "./api/queries.ts";
import { letLayersUseBack } from "./components/dialogs/layers.ts";
import { readable, theme } from "./theme.ts";
import notices from "./layout/notices.module.css";

sayRepeatedBy(sayDoneBefore);
const client = makeQueryClient();
const router = makePanelRouter(client);
letLayersUseBack(router);

export function App() {
  const { t } = useTranslation();
  return (
    <MantineProvider
      theme={theme}
      cssVariablesResolver={readable}
      defaultColorScheme="auto"
      getStyleNonce={nonce}
    >
      <QueryClientProvider client={client}>
        <ModalsProvider modalProps={{ closeButtonProps: { "aria-label": t("do.close") } }}>
          <Notifications position="top-right" className={notices["notices"] ?? ""} />
          <RouterProvider router={router} />
        </ModalsProvider>
      </QueryClientProvider>
    </MantineProvider>
  );
}
