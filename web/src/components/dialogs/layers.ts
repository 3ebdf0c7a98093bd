/**
 * Open dialogs, drawers and confirmations, in the order in which they opened. The browser's Back button closes the
 * top one instead of leaving the page below it.
 */
import type { BlockerFn, RouterHistory } from "@tanstack/react-router";
import { useEffect, useRef } from "react";

export interface Layer {
  /**
   * Called when the user goes back or forward while this layer is the top one. Returns whether the layer used it:
   * true = the page stays, and `goOn` repeats the navigation without asking; false = the navigation goes on.
   */
  onPop: (goOn: () => void) => boolean;
  /** Whether something was typed that would be lost. */
  isFilled: () => boolean;
}

const layers: Layer[] = [];

/** Adds a layer on top. Returns the function that removes it. */
export function addLayer(layer: Layer): () => void {
  layers.push(layer);
  return () => {
    const at = layers.lastIndexOf(layer);
    if (at >= 0) layers.splice(at, 1);
  };
}

/** The same for a component, while `isOpen`. */
export function useLayer(isOpen: boolean, layer: Layer): void {
  const latest = useRef(layer);
  useEffect(() => {
    latest.current = layer;
  });
  useEffect(() => {
    if (!isOpen) return;
    return addLayer({
      onPop: (goOn) => latest.current.onPop(goOn),
      isFilled: () => latest.current.isFilled(),
    });
  }, [isOpen]);
}

type Navigation = Parameters<BlockerFn>[0];

/**
 * For a navigation that the browser has carried out already (back, forward): the function that repeats it without
 * asking anybody. null = a navigation of the page itself, which can wait for an answer.
 */
export function repeatOf(history: RouterHistory, navigation: Navigation): (() => void) | null {
  const { action, currentLocation, nextLocation } = navigation;
  if (action === "PUSH" || action === "REPLACE") return null;
  const steps = nextLocation.state.__TSR_index - currentLocation.state.__TSR_index;
  return () => history.go(steps, { ignoreBlocker: true });
}

/** Lets layers use the Back button. Called once, before any page blocks the history. */
export function letLayersUseBack(history: RouterHistory): void {
  history.block({
    blockerFn: (navigation) => {
      const goOn = repeatOf(history, navigation);
      return goOn !== null && (layers.at(-1)?.onPop(goOn) ?? false);
    },
    enableBeforeUnload: () => layers.some(({ isFilled }) => isFilled()),
  });
}
