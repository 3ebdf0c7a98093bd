/** Title of the browser's tab: the page's name, and before it how many conversations hold something unread. */
import { useEffect } from "react";

let name = document.title;
let unread = 0;

const show = (): void => {
  document.title = unread === 0 ? name : `(${unread}) ${name}`;
};

/** Names the page in the tab while the component is mounted. */
export function usePageTitle(title: string): void {
  useEffect(() => {
    name = `${title} · Relevo`;
    show();
  }, [title]);
}

/** Shows the number in the tab while the component is mounted; 0 = none. */
export function useUnreadInTitle(count: number): void {
  useEffect(() => {
    unread = count;
    show();
    return () => {
      unread = 0;
      show();
    };
  }, [count]);
}
