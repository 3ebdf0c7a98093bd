/** A client's initials, in a colour that stays theirs; a figure when they have no name. */
import { Avatar, type AvatarProps } from "@mantine/core";

interface ClientAvatarProps extends AvatarProps {
  named: string | null;
}

export function ClientAvatar({ named, ...rest }: ClientAvatarProps) {
  return <Avatar {...(named === null ? {} : { name: named, color: "initials" })} {...rest} aria-hidden />;
}
