/** Account menu, lazily loaded: the code is fetched when the pointer or the focus reaches the button. */
import { useState } from "react";
import { ServerLost } from "../api/client.ts";
import { withDeferredAssets } from "../deferred-assets.ts";
import { showError } from "../components/show-error.ts";
import { AccountButton } from "./account-button.tsx";

const fetchMenu = withDeferredAssets(() => import("./account-list.tsx"));
/** Prefetch. A failure is reported when the button is pressed. */
const fetchEarly = (): void => void fetchMenu().catch(() => undefined);

/** `help` shows the shortcuts. */
export function AccountMenu({ help }: { help: () => void }) {
  const [menu, setMenu] = useState<Awaited<ReturnType<typeof fetchMenu>>>();
  if (menu) return <menu.AccountList help={help} />;
  const open = async (): Promise<void> => {
    try {
      setMenu(await fetchMenu());
    } catch (error) {
      showError(new ServerLost(error));
    }
  };
  return (
    <AccountButton
      aria-haspopup="menu"
      aria-expanded={false}
      onPointerEnter={fetchEarly}
      onFocus={fetchEarly}
      onClick={() => void open()}
    />
  );
}
