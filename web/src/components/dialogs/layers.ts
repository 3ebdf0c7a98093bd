/**
 * Open dialogs, drawers and confirmations, in the order in which they opened. The browser's Back button closes the
 * top one instead of leaving the page below it.
 */
import type { RegisteredRouter, BlockerFn, RouterHistory } from "@tanstack/react-router";
import { useEffect, useRef } from "react";

export interface Layer {
  /**
   * Called when the user goes back or forward while this layer is the top one. Returns whether the layer used it:
   * true = the page stays, and `goOn` repeats the navigation without asking; false = the navigation goes on.
   */
  onPop: (goOn: () => void) => boolean;
  /** Whether something was typed that would be lost. */
  isFilled: () => boolean;
  /**
   * Whether going back from the first page of the tab leaves the panel although this layer is open: it came with the address, or a
   * navigation waits for its answer.
   */
  leavesWithPage?: boolean;
}

declare module "@tanstack/react-router" {
  interface HistoryState {
    /** A second entry of the same page, so that going back from the first page of a tab is heard while something is open. */
    isSpare?: true;
  }
}

const layers: Layer[] = [];
let router: RegisteredRouter | null = null;

/** Adds a layer on top. Returns the function that removes it. */
export function addLayer(layer: Layer): () => void {
  layers.push(layer);
  if (!layer.leavesWithPage) addSpareEntry();
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
      leavesWithPage: latest.current.leavesWithPage ?? false,
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
export function letLayersUseBack(of: RegisteredRouter): void {
  router = of;
  of.history.block({
    blockerFn: (navigation) => {
      const goOn = repeatOf(of.history, navigation);
      if (goOn !== null && layers.at(-1)?.onPop(goOn)) return true;
      if (isFromSpare(navigation)) queueMicrotask(() => window.history.back());
      return false;
    },
    enableBeforeUnload: () => layers.some(({ isFilled }) => isFilled()),
  });
}

/** No page hears the browser leave the first entry of a tab, and there it would leave the panel. */
function addSpareEntry(): void {
  if (router?.history.location.state.__TSR_index !== 0) return;
  void router.navigate({
    to: ".",
    params: true,
    search: true,
    hash: true,
    state: { isSpare: true },
    resetScroll: false,
    ignoreBlocker: true,
  });
}

/** Whether it goes back from a spare entry to the page that it repeats: nobody would see that anything happened. */
export function isFromSpare({ action, currentLocation, nextLocation }: Navigation): boolean {
  return (
    action === "BACK" &&
    currentLocation.state.isSpare === true &&
    currentLocation.pathname === nextLocation.pathname
  );
}
