/** Weights of the story generator: how often each kind is drawn, compared with the others in its table. */
import type { Author, Change, Form, Order, PanelDeed, Weather } from "./acts.ts";

export const forms: Record<Form, number> = {
  text: 50,
  courtesy: 6,
  greeting: 5,
  angry: 2,
  choice: 6,
  long: 1,
  image: 6,
  video: 2,
  gif: 1,
  "round-video": 1,
  audio: 1,
  voice: 6,
  document: 3,
  sticker: 3,
  location: 2,
  contacts: 2,
  poll: 2,
  "view-once": 2,
  undecryptable: 3,
  unsupported: 2,
  rich: 4,
  vote: 1,
};

export const orders: Record<Order, number> = {
  note: 4,
  info: 2,
  tell: 3,
  mistyped: 3,
  "wide-slash": 1,
  "second-line": 1,
  close: 9,
  "close-silently": 2,
  release: 2,
  "bare-word": 1,
  "bare-note": 1,
  "caption-note": 1,
  "caption-tell": 1,
  "caption-close": 1,
  "poll-order": 1,
  mention: 1,
  help: 1,
  yes: 2,
  send: 2,
  pause: 0.3,
  online: 1.5,
};

export const authors: Record<Author, number> = {
  agent: 80,
  colleague: 9,
  supervisor: 4,
  stranger: 3,
  handset: 4,
};

export const clientChanges: Record<Change, number> = {
  edit: 4,
  "sealed-edit": 4,
  "edit-to-order": 0.5,
  "edit-to-plain": 0.5,
  deletion: 4,
  reaction: 4,
  unreaction: 1,
};

export const roomChanges: Record<Change, number> = {
  ...clientChanges,
  "edit-to-order": 3,
  "edit-to-plain": 3,
};

export const deeds: Record<PanelDeed, number> = {
  say: 6,
  note: 3,
  assign: 3,
  transfer: 3,
  requeue: 2,
  release: 2,
  close: 2,
  reopen: 2,
  tag: 1,
  block: 0.4,
  unblock: 1,
  retry: 1,
  merge: 1,
  "agent-inactive": 0.3,
  "agent-active": 1.5,
};

export const weathers: Record<Weather, number> = {
  refused: 2,
  failing: 3,
  held: 2,
  "lost-unknown": 2,
  "arrived-unknown": 3,
  slow: 3,
};
