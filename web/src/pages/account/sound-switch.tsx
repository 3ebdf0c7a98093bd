/** Switch of the sound for unread conversations; switching it on plays it once. */
import { Switch } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { playSound, useSoundWish } from "../../components/unread/sound.ts";

export function SoundSwitch({ user }: { user: string }) {
  const { t } = useTranslation();
  const [isOn, setOn] = useSoundWish(user);
  return (
    <Switch
      label={t("account.sound")}
      description={t("account.sound-what")}
      checked={isOn}
      onChange={({ currentTarget }) => {
        setOn(currentTarget.checked);
        if (currentTarget.checked) void playSound();
      }}
    />
  );
}
