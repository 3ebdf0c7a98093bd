/** Drag and drop of files. */
import { useRef, useState, type DragEvent } from "react";

/**
 * Returns the event handlers, and whether files are above the element. While not `enabled`, the browser
 * handles files as usual.
 */
export function useDrop(enabled: boolean, take: (files: File[]) => void) {
  const [isOver, setOver] = useState(false);
  // Entering a child leaves the parent: only the sum says whether it is still above us.
  const depth = useRef(0);
  const leave = (): void => {
    depth.current = Math.max(0, depth.current - 1);
    if (depth.current === 0) setOver(false);
  };
  const hasFiles = (event: DragEvent): boolean => enabled && event.dataTransfer.types.includes("Files");
  return {
    isOver: isOver && enabled,
    on: {
      onDragEnter: (event: DragEvent) => {
        if (!hasFiles(event)) return;
        depth.current += 1;
        setOver(true);
      },
      onDragOver: (event: DragEvent) => {
        if (hasFiles(event)) event.preventDefault();
      },
      onDragLeave: leave,
      onDrop: (event: DragEvent) => {
        depth.current = 0;
        setOver(false);
        if (!hasFiles(event)) return;
        event.preventDefault();
        take([...event.dataTransfer.files]);
      },
    },
  };
}
