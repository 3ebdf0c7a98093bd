/** Avatar with initials, in a colour derived from the name; an icon when the name is null. */
import { Avatar, type AvatarProps } from "@mantine/core";
import { initialsOf } from "./initials.ts";

interface InitialsAvatarProps extends AvatarProps {
  named: string | null;
}

export function InitialsAvatar({ named, ...rest }: InitialsAvatarProps) {
  if (named === null) return <Avatar {...rest} aria-hidden />;
  return (
    <Avatar name={named} color="initials" {...rest} aria-hidden>
      {initialsOf(named)}
    </Avatar>
  );
}
